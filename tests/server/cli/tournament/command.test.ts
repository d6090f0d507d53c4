/** `npm run tournament` as a person runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshFolder } from '../../../support/startServer.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

const COMMAND = join(import.meta.dirname, '../../../../server/cli/tournament.ts');

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const SMALL = ['--games', '32', '--bots', 'hawk,dealmaker,random'];

test('the same JSON twice, another for another seed, every bot in every seat, nothing refused', { timeout: 120_000 }, () => {
  const first = run(...SMALL, '--fixed', '1', '--json');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(run(...SMALL, '--fixed', '1', '--json').out).toBe(first.out);
  expect(run(...SMALL, '--fixed', '1', '--json', '--seed', 'other').out).not.toBe(first.out);
  const report = JSON.parse(first.out);
  expect(report).toMatchObject({ scenario: 'shanghai-2025', preset: 'quick', refusedActions: 0 });
  expect(report.coverage).toMatchObject({ games: 32, blocks: 4, gamesPerBlock: 7, randomTables: 4, guestGames: 18 });
  expect(report.coverage.stanceCombinations).toEqual({ kinds: 27, least: 0, most: 1 });
  for (const bot of ['hawk', 'dealmaker', 'random'])
    expect(Object.keys(report.gains[bot].seats)).toEqual(['us', 'china', 'global-south']);
  expect(report.ratings).toHaveLength(3);
  expect(report.guests).toHaveLength(18);
  expect(Object.keys(report.deviations.matrix.us.hawk)).toEqual(['dealmaker', 'random']);
  expect(report.readings.seats.us.byRound).toHaveLength(4);
  const judged = new Set(report.verdicts.map((v: { target: string }) => v.target));
  for (const target of ['beatsRandom', 'agreement', 'randomTables', 'seatGap', 'deviation', 'fixedPolicy', 'stalling', 'reader'])
    expect(judged).toContain(target);
});

test('a table of plain text that fits 120 columns, and a page, for two parties as for three', { timeout: 120_000 }, () => {
  const page = join(folder.path, 'page.html');
  const { code, out } = run('--scenario', 'first-talks', '--games', '40', '--html', page);
  expect(readFileSync(page, 'utf8')).toMatch(/<!doctype html>[\s\S]*--scenario first-talks --preset lesson --games 40 --seed 1/);
  expect(code).toBe(0);
  expect(out).toMatch(/Targets[\s\S]*Gains[\s\S]*Ratings[\s\S]*Change of personality[\s\S]*Reader/);
  expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
});

test('help is 0, wrong usage is 2 with a line that says what is wrong', { timeout: 120_000 }, () => {
  expect(run('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/npm run tournament/) as unknown });
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/--games takes a whole number/, '--games', 'many'],
    [/--games takes 8 at least for 3 bots in 3 seats/, '--games', '7', '--bots', 'hawk,dealmaker,random'],
    [/no bot "owl"/, '--bots', 'hawk,owl'],
    [/no bot "always-sign"/, '--bots', 'hawk,always-sign'],
    [/names a bot twice/, '--bots', 'hawk,hawk'],
    [/two bots or more/, '--bots', 'hawk'],
    [/no preset "huge"/, '--preset', 'huge'],
    [/--seed takes/, '--seed', ''],
    [/there is no folder/, '--html', join(folder.path, 'none', 'page.html')],
    [/is a folder/, '--html', folder.path],
  ];
  for (const [says, ...args] of wrong)
    expect(run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(says) as unknown });
});
