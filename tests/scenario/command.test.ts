import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHIPPED } from './shippedText.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMAND = join(import.meta.dirname, '../../server/cli/scenario.ts');

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('a sound file: a short summary and exit code 0', () => {
  const { code, out } = run('check', file('good.yaml', SHIPPED), '--preset', 'quick');
  expect(code).toBe(0);
  expect(out).toMatch(/Shanghai 2025 \(shanghai-2025\) can be played\. Presets: quick\b/);
  expect(out).toMatch(/3 parties, \d+ issues with \d+ options, 24 events, 145 facts/);
  expect(out).toMatch(/\d+ documented, \d+ mixed, \d+ extrapolated/);
});

test('a shipped scenario is found by its name', () => {
  expect(run('check', 'shanghai-2025', '--preset', 'quick', '--json').code).toBe(0);
});

test('mistakes: file, line, path and message each, and exit code 1', () => {
  const broken = file('broken.yaml', SHIPPED.replace('shape: lozenge', 'shape: star').replace('[F05, F80]', '[F05, F999]'));
  const { code, out } = run('check', broken);
  expect(code).toBe(1);
  expect(out).toMatch(/broken\.yaml:\d+ {2}parties\.0\.shape {2}must be one of/);
  expect(out).toMatch(/broken\.yaml:\d+ {2}parties\.0\.brief\.wants\.0\.facts\.1 {2}unknown fact "F999"/);
  expect(out).toMatch(/2 mistakes; nothing is loaded/);
  const json = JSON.parse(run('check', broken, '--json').out) as { ok: boolean; problems: { line: number; path: unknown[] }[] };
  expect(json.ok).toBe(false);
  expect(json.problems.map((p) => p.path)).toEqual([
    ['parties', 0, 'shape'],
    ['parties', 0, 'brief', 'wants', 0, 'facts', 1],
  ]);
});

test('wrong usage: what to do instead, and exit code 2', () => {
  for (const args of [
    [],
    ['check'],
    ['mend', 'a.yaml'],
    ['check', 'a.yaml', 'b.yaml'],
    ['check', '--loud'],
    ['check', 'no-such-file.yaml'],
  ]) {
    const { code, err } = run(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(err).toMatch(/npm run scenario -- check FILE/);
  }
  expect(run('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/Exit code 0/) as unknown });
});

test('new: a copy of the template under its own id, which can be played; nothing is overwritten', () => {
  const copy = join(folder, 'My Talks.yaml');
  const first = run('new', copy);
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('npm run scenario -- check') as unknown });
  const text = readFileSync(copy, 'utf8');
  expect(text).toMatch(/^id: my-talks$/m);
  const schema = /^# yaml-language-server: \$schema=(.+)$/m.exec(text)?.[1] ?? '';
  expect(JSON.parse(readFileSync(resolve(folder, schema), 'utf8'))).toMatchObject({ title: 'Track Two scenario' });
  expect(run('check', copy)).toMatchObject({ code: 0, out: expect.stringMatching(/\(my-talks\) can be played/) as unknown });
  writeFileSync(copy, 'mine');
  expect(run('new', copy)).toMatchObject({ code: 2, err: expect.stringContaining('is there already') as unknown });
  expect(readFileSync(copy, 'utf8')).toBe('mine');
});

test('new: says what is wrong with a name', () => {
  expect(run('new').err).toContain('exactly one FILE');
  expect(run('new', join(folder, 'talks.txt')).err).toContain('.yaml');
  expect(run('new', join(folder, 'nowhere', 'talks.yaml')).err).toContain('no folder');
});

test('schema: printed, or written with the one for a folder beside it', () => {
  const printed = run('schema');
  expect(printed.code).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({ title: 'Track Two scenario' });
  const file = join(folder, 'scenario.schema.json');
  expect(run('schema', file).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(printed.out);
  expect(JSON.parse(readFileSync(join(folder, 'scenario-part.schema.json'), 'utf8'))).not.toHaveProperty('required');
  expect(run('schema', join(folder, 'no', 'x.json')).code).toBe(2);
});
