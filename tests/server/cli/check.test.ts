/** `npm run scenario -- check` with its report and simulation, as a person runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { meanOf, shareOf, student } from '@track-two/server/cli/playability/intervals.ts';
import { judge, TARGETS } from '@track-two/server/cli/playability/targets.ts';
import { mainJobs, REAL } from '@track-two/server/cli/simulation.ts';
import { BOTS } from '@track-two/shared/bots/index.ts';
import { expect, test } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../../server/cli/scenario.ts');

function check(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, 'check', ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('words first, then figures, then what to change; exit code 0 whatever the report says', { timeout: 60_000 }, () => {
  const { code, out } = check('shanghai-2025', '--preset', 'quick');
  expect(code).toBe(0);
  expect(out).toMatch(/Between [\d.]+ and [\d.]+ of 100 packages satisfy all three capitals, whatever cards are drawn/);
  expect(out).toMatch(/US \+ China .*3–17 % {2}exact/);
  expect(out).toMatch(/What does not meet its target|Everything judged meets its target/);
  expect(out).not.toMatch(/Class \(class\)|Simulation:/);
  expect(out.indexOf('Between')).toBeLessThan(out.indexOf('packages acceptable to'));
});

test('the report as JSON, with a simulation: one object, the same each time', { timeout: 180_000 }, () => {
  const args = ['first-talks', '--simulate', '12', '--json'];
  const first = check(...args);
  expect(first.code).toBe(0);
  expect(check(...args).out).toBe(first.out);
  const { ok, summary, warnings, report } = JSON.parse(first.out);
  expect({ ok, parties: summary.parties, warnings: Array.isArray(warnings) }).toEqual({ ok: true, parties: 2, warnings: true });
  const [preset] = report.presets;
  expect(Object.keys(preset)).toEqual(['preset', 'measures', 'findings', 'simulation']);
  expect(Object.keys(preset.measures).sort()).toEqual(
    ['preset', 'name', 'combinations', 'zones', 'nash', 'reach', 'unreachable', 'issues', 'steps', 'endings'].sort(),
  );
  for (const f of [...preset.findings, ...preset.simulation.findings]) {
    expect(Object.keys(f).sort()).toEqual(['figure', 'high', 'hint', 'low', 'met', 'says', 'target']);
    expect(typeof f.hint === 'string').toBe(f.met === false);
  }
  const { dynamics } = preset.simulation;
  expect(dynamics).toMatchObject({ games: 12, refused: 0, bots: BOTS.map((b) => b.id) });
  const endings = Object.values<number>(dynamics.endings);
  expect(endings.reduce((a, b) => a + b, 0)).toBe(12);
  expect(dynamics.fixed).toHaveLength(2);
  expect(dynamics.stalling.map((c: { policy: string }) => c.policy)).toEqual(['wait-for-the-end', 'wait-for-the-end']);
  expect(dynamics.deviations).toHaveLength(2 * REAL.length);
});

test('wrong usage is 2', () => {
  expect(check('first-talks', '--preset', 'none')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no preset "none"/) as unknown,
  });
  expect(check('first-talks', '--simulate', '3')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--simulate takes/) as unknown,
  });
});

test('a figure is judged only when its whole interval lies on one side', () => {
  expect(judge('agreement', { figure: 0.7, low: 0.6, high: 0.8 })).toEqual({ met: true, hint: null });
  expect(judge('agreement', { figure: 0.9, low: 0.8, high: 0.95 })).toEqual({ met: null, hint: null });
  expect(judge('agreement', { figure: 0.9, low: 0.86, high: 0.95 })).toEqual({ met: false, hint: TARGETS.agreement.lower });
  expect(judge('agreement', { figure: 0.3, low: 0.2, high: 0.4 })).toEqual({ met: false, hint: TARGETS.agreement.raise });
  expect(judge('worksIn', { figure: 0.5, low: 0.5, high: 0.5 }).met).toBe(true);
});

test('intervals: Student for means, Wilson for shares', () => {
  expect(student(4)).toBeCloseTo(2.776, 1);
  expect(student(30)).toBeCloseTo(2.042, 2);
  const mean = meanOf([1, 2, 3, 4, 5]);
  expect(mean.figure).toBe(3);
  expect(mean.high - 3).toBeCloseTo((2.776 * Math.sqrt(2.5)) / Math.sqrt(5), 1);
  const all = shareOf(Array<boolean>(20).fill(true));
  expect(all).toMatchObject({ figure: 1, high: 1 });
  expect(all.low).toBeCloseTo(0.839, 2);
  expect(meanOf([7]).high).toBe(Number.MAX_VALUE);
});

test('more bots than seats: every choice of them sits at some table, in every order', () => {
  const jobs = mainJobs(['a', 'b'], ['x', 'y', 'z'], 6, 's');
  expect(jobs.map((j) => `${j.seats.a}${j.seats.b}`).sort()).toEqual(['xy', 'xz', 'yx', 'yz', 'zx', 'zy']);
});
