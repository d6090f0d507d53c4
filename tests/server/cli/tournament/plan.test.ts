/** Which games a tournament plays: whole blocks, evenly over stances, tables and seats. */
import { balancedRows } from '@track-two/server/cli/tournament/balanced.ts';
import { blockSize, fewestGames, guestJobs, jobsOf, planOf, stratifiedSeeds } from '@track-two/server/cli/tournament/plan.ts';
import { newGame } from '@track-two/shared/engine/index.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { expect, test } from 'vitest';
import { SHANGHAI } from '../../../support/scenario.ts';

const BOTS = ['dealmaker', 'hawk', 'mirror', 'random'];
const SEATS = ['us', 'china', 'global-south'];

const counts = (keys: readonly string[]): readonly number[] => {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found.values()];
};
const spread = (list: readonly number[]): number => Math.max(...list) - Math.min(...list);

test('rows use every combination once before any comes again, and every level about as often on the way', () => {
  const rows = balancedRows([3, 3, 3], 40, rngFor('s', 'test'));
  expect(new Set(rows.slice(0, 27).map((r) => r.join())).size).toBe(27);
  expect(spread(counts(rows.map((r) => r.join())))).toBe(1);
  for (const factor of [0, 1, 2]) {
    const first = rows.slice(0, 9).map((r) => String(r[factor]));
    expect(counts(first)).toEqual([3, 3, 3]);
  }
});

test('rows of more combinations than can be looked at keep their levels even', () => {
  const rows = balancedRows([7, 7, 7, 7, 7, 7], 42, rngFor('s', 'test'));
  for (const factor of [0, 5]) expect(spread(counts(rows.map((r) => String(r[factor]))))).toBeLessThanOrEqual(2);
});

test('seeds are those whose games draw each combination of stances in turn', () => {
  const scenario = SHANGHAI;
  const seeds = stratifiedSeeds(scenario, 54, 'x');
  expect(new Set(seeds).size).toBe(54);
  const drawn = seeds.map((seed) => {
    const { parties } = newGame({ scenario, preset: 'quick', seed });
    return SEATS.map((p) => parties[p]?.stance).join();
  });
  expect(counts(drawn)).toEqual(new Array(27).fill(2));
  expect(stratifiedSeeds(scenario, 54, 'x')).toEqual(seeds);
  expect(stratifiedSeeds(scenario, 54, 'y')).not.toEqual(seeds);
});

test('a block is one table, and in each seat each other bot, all with one seed', () => {
  const plan = planOf(SHANGHAI, BOTS, 200, 's');
  const [block] = plan.blocks;
  if (!block) throw new Error('no block');
  const jobs = jobsOf(plan, block);
  expect(jobs).toHaveLength(blockSize(4, 3));
  expect(new Set(jobs.map((j) => j.seed))).toEqual(new Set([block.seed]));
  expect(jobs[0]?.seats).toEqual(block.base);
  for (const seat of SEATS) {
    const line = jobs.filter((j) => SEATS.every((p) => p === seat || j.seats[p] === block.base[p]));
    expect(line.map((j) => j.seats[seat]).sort()).toEqual(BOTS);
  }
  expect(guestJobs(plan, block, ['always-sign']).map((j) => j.seats)).toEqual(
    SEATS.map((seat) => ({ ...block.base, [seat]: 'always-sign' })),
  );
});

test('the games fill whole blocks, the rest are tables of random bots; others are personalities, evenly', () => {
  const plan = planOf(SHANGHAI, BOTS, 500, 's');
  expect(plan.blocks.length * 10 + plan.randomJobs.length).toBe(500);
  expect(plan.randomJobs.length).toBeGreaterThanOrEqual(40);
  for (const job of plan.randomJobs) expect(Object.values(job.seats)).toEqual(['random', 'random', 'random']);
  expect(plan.personalities).toEqual(['dealmaker', 'hawk', 'mirror']);
  for (const seat of SEATS) expect(spread(counts(plan.blocks.map((b) => b.base[seat] ?? '')))).toBeLessThanOrEqual(1);
  expect(fewestGames(BOTS, 3)).toBe(11);
  expect(planOf(SHANGHAI, ['hawk', 'mirror'], 100, 's').randomJobs).toEqual([]);
});
