/** The page: it stands alone, says what the report says, and takes text from a scenario as text. */
import { element, signed } from '@track-two/server/cli/tournament/page/markup.ts';
import { pageOf } from '@track-two/server/cli/tournament/page/page.ts';
import { scaleOf } from '@track-two/server/cli/tournament/page/scale.ts';
import { jobsOf, planOf } from '@track-two/server/cli/tournament/plan.ts';
import { type TournamentReport, tournamentReport } from '@track-two/server/cli/tournament/report.ts';
import { expect, test } from 'vitest';
import { SHANGHAI } from '../../../support/scenario.ts';
import { rowOf } from './rows.ts';

const BOTS = ['hawk', 'dealmaker', 'random'];
const GAINS: Readonly<Record<string, number>> = { hawk: 4, dealmaker: 8, random: 0 };
const SEATS = SHANGHAI.parties.map((p) => p.id);

function report(): TournamentReport {
  const plan = planOf(SHANGHAI, BOTS, 60, 's');
  const stances = Object.fromEntries(SHANGHAI.parties.map((p) => [p.id, p.stances[0]?.id ?? '']));
  const readings = Array.from({ length: 4 }, () => Object.fromEntries(SEATS.map((p) => [p, 1])));
  const row = (seats: Readonly<Record<string, string>>, b: number) =>
    rowOf(seats, Object.fromEntries(SEATS.map((p) => [p, (GAINS[seats[p] ?? ''] ?? 0) + (b % 2)])), {
      stances,
      readings,
      read: readings[0] ?? null,
    });
  const main = plan.blocks.flatMap((block, b) => jobsOf(plan, block).map((job) => row(job.seats, b)));
  const random = plan.randomJobs.map((job, b) => row(job.seats, b));
  return tournamentReport(SHANGHAI, { preset: 'quick', seed: 's', command: 'npm run tournament -- --seed s' }, plan, {
    main,
    random,
    guests: [],
  });
}

const REPORT = report();
const PAGE = pageOf(REPORT);

test('nothing comes from elsewhere and nothing runs', () => {
  expect(PAGE).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  expect(PAGE).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(pageOf(REPORT)).toBe(PAGE);
});

test('verdicts, matrices, charts with a question each, and how it was made', () => {
  expect(PAGE.match(/class="heat"/g)).toHaveLength(3);
  expect(PAGE.match(/class="question"/g)).toHaveLength(8);
  expect(PAGE).toContain('✗ not met');
  expect(PAGE).toContain('npm run tournament -- --seed s');
  expect(PAGE).not.toContain('Three-line policies');
});

test('text of a scenario is text', () => {
  const evil = pageOf({
    ...REPORT,
    title: '<script>alert(1)</script>',
    parties: REPORT.parties.map((p) => ({ ...p, name: '"><b>' })),
  });
  expect(evil).not.toMatch(/<script|"><b>/);
  expect(element('a', { title: '"&' }, 'x')).toBe('<a title="&#34;&#38;">x</a>');
});

test('numbers have a true minus, and nothing is minus nothing', () => {
  expect([signed(-1.25, 1), signed(-0.04, 1), signed(3, 0, true)]).toEqual(['−1.3', '0.0', '+3']);
});

test('a scale holds its values, with ticks at round numbers within', () => {
  const { low, high, ticks, at } = scaleOf([-0.12, 0.37, Number.MAX_VALUE], 4);
  expect(low).toBeLessThan(-0.12);
  expect(high).toBeGreaterThan(0.37);
  expect(ticks.map((t) => t.toFixed(2))).toEqual(['0.00', '0.20']);
  expect([at(low, 0, 100), at(high, 0, 100), at(9, 0, 100)]).toEqual([0, 100, 100]);
});
