/** The commands as a person runs them: simulate and replay, right and wrong. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REAL, trials } from '@track-two/server/cli/simulation.ts';
import { FIXED } from '@track-two/shared/bots/fixed.ts';
import { afterAll, expect, test } from 'vitest';
import { freshFolder } from '../../support/startServer.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

const CLI = join(import.meta.dirname, '../../../server/cli');

function run(command: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [join(CLI, `${command}.ts`), ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('simulate gives the same JSON twice, another for another seed, and no refused action', { timeout: 120_000 }, () => {
  const args = ['--games', '12', '--fixed', '1', '--json'];
  const first = run('simulate', ...args);
  expect(first.code).toBe(0);
  expect(run('simulate', ...args).out).toBe(first.out);
  expect(run('simulate', ...args, '--seed', 'other').out).not.toBe(first.out);
  const report = JSON.parse(first.out);
  expect(report.games).toBe(12);
  expect(report.refusedActions).toBe(0);
  expect(Object.keys(report.seats)).toEqual(['us', 'china', 'global-south']);
  expect(report.fixed.map((f: { seat: string }) => f.seat)).toEqual(['us', 'china', 'global-south']);
});

test('replay --hash of any log that simulate writes is the hash that the game recorded', { timeout: 120_000 }, () => {
  const logs = join(folder.path, 'logs');
  expect(run('simulate', '--games', '3', '--fixed', '0', '--log', logs).code).toBe(0);
  expect(readdirSync(logs)).toHaveLength(3);
  for (const name of readdirSync(logs)) {
    const recorded = JSON.parse(readFileSync(join(logs, name), 'utf8').trim().split('\n').at(-1) ?? '').hash;
    expect(run('replay', join(logs, name), '--hash').out.trim()).toBe(recorded);
  }
});

test('replay finds a changed action, a gap and a line that is none', { timeout: 60_000 }, () => {
  const logs = join(folder.path, 'logs');
  const [name = ''] = readdirSync(logs);
  const lines = readFileSync(join(logs, name), 'utf8').trim().split('\n');
  const broken = (change: (lines: string[]) => string[]) => {
    const path = join(folder.path, 'broken.jsonl');
    writeFileSync(path, change([...lines]).join('\n'));
    return run('replay', path);
  };
  expect(broken((all) => all.filter((_, i) => i !== 5))).toMatchObject({ code: 1, err: expect.stringMatching(/number/) });
  expect(broken((all) => all.map((l, i) => (i === 3 ? 'nonsense' : l)))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/line 4/),
  });
  expect(broken((all) => all.slice(1))).toMatchObject({ code: 1, err: expect.stringMatching(/header/) });
});

test('replay goes back where a log takes a phase back, and says so', () => {
  const golden = readFileSync(join(import.meta.dirname, '../../golden/taken-back.jsonl'), 'utf8');
  const path = join(folder.path, 'taken-back.jsonl');
  writeFileSync(path, golden.slice(golden.indexOf('\n') + 1));
  const { hash } = JSON.parse(golden.slice(0, golden.indexOf('\n')));
  expect(run('replay', path, '--hash')).toMatchObject({ code: 0, out: `${hash}\n` });
  expect(run('replay', path).out).toContain('3 of them took a phase back');
});

test('help is 0, wrong usage is 2, with a line that says what is wrong', () => {
  for (const command of ['simulate', 'replay', 'scenario']) expect(run(command, '--help').code).toBe(0);
  expect(run('simulate', '--games', 'many')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--games takes a whole number/),
  });
  expect(run('simulate', '--bots', 'owl')).toMatchObject({ code: 2, err: expect.stringMatching(/no bot "owl"/) });
  expect(run('simulate', '--preset', 'huge')).toMatchObject({ code: 2 });
  expect(run('replay')).toMatchObject({ code: 2 });
  expect(run('replay', join(folder.path, 'none.jsonl'))).toMatchObject({ code: 1 });
});

test('trials set every fixed policy and every real bot in each seat against the same tables', () => {
  const all = trials(['us', 'china', 'global-south'], 2, 's');
  expect(REAL).not.toContain('random');
  expect(all).toHaveLength(3 * (FIXED.length + REAL.length));
  const [first] = all;
  expect(first?.jobs.map((j) => j.seed)).toEqual(['s-fixed-1', 's-fixed-2']);
  expect(first?.jobs.map((j) => [j.seats.china, j.seats['global-south']])).toEqual([
    [REAL[0], REAL[1]],
    [REAL[1], REAL[2 % REAL.length]],
  ]);
});
