/** What rows come to: figures of hand-made games whose answers are known. */
import { meanShareOf } from '@track-two/server/cli/playability/intervals.ts';
import { deviationsOf } from '@track-two/server/cli/tournament/deviations.ts';
import { allAbove, gainsOf, leadOf } from '@track-two/server/cli/tournament/gains.ts';
import { readingsOf, settledAfter } from '@track-two/server/cli/tournament/readings.ts';
import { agreementOf, fairnessOf, ratioOf } from '@track-two/server/cli/tournament/tables.ts';
import { expect, test } from 'vitest';
import { BEST, planOfBlocks, played, rowOf } from './rows.ts';

/** A makes 6 points of a seat, B 4, the random bot 1; each block adds its luck, 0 to 2 points. */
const WORTH: Readonly<Record<string, number>> = { A: 6, B: 4, random: 1 };
const PLAN = planOfBlocks(6);
const BLOCKS = played(PLAN, (block, seats) => {
  const luck = block % 3;
  return rowOf(seats, { x: (WORTH[seats.x ?? ''] ?? 0) + luck, y: (WORTH[seats.y ?? ''] ?? 0) + luck });
});

test('gains by bot and seat, in points and as shares of the best, beside the random bot in the same games', () => {
  const gains = gainsOf(PLAN, BLOCKS);
  expect(gains.A?.seats.x?.gain.figure).toBeCloseTo(7, 9);
  expect(gains.A?.seats.x?.share.figure).toBeCloseTo(0.7, 9);
  expect(gains.A?.seats.y?.share.figure).toBeCloseTo(0.35, 9);
  expect(gains.A?.share.figure).toBeCloseTo((0.7 + 0.35) / 2, 9);
  // The luck of a block falls on both: the difference has no spread at all.
  const over = gains.A?.seats.x?.overRandom?.gain;
  expect([over?.figure, over?.low, over?.high]).toEqual([5, 5, 5]);
  expect(gains.A?.seats.x?.gain.low).toBeLessThan(7);
  expect([gains.A?.beatsRandom, gains.random?.beatsRandom, gains.random?.overRandom]).toEqual([true, null, null]);
  expect([gains.A?.seats.x?.agreement.figure, gains.A?.seats.y?.agreement.figure]).toEqual([0, 1]);
  expect([gains.A?.seats.x?.mandateMet.figure, gains.A?.seats.y?.mandateMet.figure]).toEqual([0, 1]);
  const lead = leadOf(PLAN, BLOCKS, gains);
  expect([lead?.first, lead?.second]).toEqual(['A', 'B']);
  expect(lead?.ahead.figure).toBeCloseTo((0.2 + 0.1) / 2, 9);
});

test('one seat below random is enough to say no; one that is unclear leaves it open', () => {
  const figure = (low: number, high: number) => ({ figure: (low + high) / 2, low, high });
  expect(allAbove([figure(1, 2), figure(0.1, 3)])).toBe(true);
  expect(allAbove([figure(1, 2), figure(-1, 3)])).toBe(null);
  expect(allAbove([figure(1, 2), figure(-1, 3), figure(-2, -1)])).toBe(false);
});

test('fairness looks at tables of personalities only and compares shares, not points', () => {
  const { seats, gap } = fairnessOf(PLAN, BLOCKS, BEST);
  // A block has three such tables: A with B, B with B, A with A.
  expect(seats.x?.gain.figure).toBeCloseTo((6 + 4 + 6) / 3 + 1, 9);
  expect(seats.y?.gain.figure).toBeCloseTo((4 + 4 + 6) / 3 + 1, 9);
  expect([gap?.above, gap?.below]).toEqual(['x', 'y']);
  expect(gap?.figure.figure).toBeCloseTo((seats.x?.share.figure ?? 0) - (seats.y?.share.figure ?? 0), 9);
});

test('agreement at tables of personalities, beside that of random tables', () => {
  const blocks = played(planOfBlocks(4), (block, seats) => rowOf(seats, { x: 0, y: 0 }, { agreements: block < 2 ? 1 : 0 }));
  const random = Array.from({ length: 8 }, (_, i) =>
    rowOf({ x: 'random', y: 'random' }, { x: 0, y: 0 }, { agreements: i < 2 ? 1 : 0 }),
  );
  const { mixed, random: alone, ratio } = agreementOf(blocks, random);
  expect([mixed.figure, alone?.figure, ratio?.figure]).toEqual([0.5, 0.25, 0.5]);
  expect(agreementOf(blocks, []).ratio).toBe(null);
});

test('shares that are all the same have the interval of as many games; others are cut at 0 and 1', () => {
  const [none, all, most] = [meanShareOf([]), meanShareOf([1, 1]), meanShareOf([1, 0.9, 1])];
  expect([none.low, none.high]).toEqual([0, 1]);
  expect([all.figure, all.high]).toEqual([1, 1]);
  expect(all.low).toBeLessThan(0.4);
  expect(most.figure).toBeCloseTo(2.9 / 3, 9);
  expect(most.high).toBe(1);
  expect(most.low).toBeLessThan(0.9);
});

test('where every game agrees the interval is still not of no width', () => {
  const { mixed } = agreementOf(BLOCKS, []);
  expect([mixed.figure, mixed.high]).toEqual([1, 1]);
  expect(mixed.low).toBeCloseTo(6 / (6 + 1.959964 ** 2), 4);
});

test('the interval of a ratio holds it, and is open above where nothing may lie below', () => {
  const { figure, low, high } = ratioOf({ figure: 0.2, low: 0.1, high: 0.3 }, { figure: 0.8, low: 0.7, high: 0.9 });
  expect(figure).toBeCloseTo(0.25, 9);
  // With a denominator known for sure it is the numerator's interval, divided.
  expect(low).toBeLessThan(0.125);
  expect(high).toBeGreaterThan(0.375);
  const sure = ratioOf({ figure: 0.2, low: 0.1, high: 0.3 }, { figure: 0.8, low: 0.8, high: 0.8 });
  expect([sure.low, sure.high].map((x) => x.toFixed(9))).toEqual(['0.125000000', '0.375000000']);
  expect(ratioOf({ figure: 0.2, low: 0.1, high: 0.3 }, { figure: 0.1, low: 0, high: 0.4 }).high).toBe(Number.MAX_VALUE);
});

test('a change of personality gains what the other makes more of the same seat', () => {
  const { matrix, best, byTable } = deviationsOf(PLAN, BLOCKS);
  expect(matrix.x?.B?.A?.figure).toBeCloseTo(0.2, 9);
  expect(matrix.x?.A?.B?.figure).toBeCloseTo(-0.2, 9);
  expect(matrix.y?.random?.A?.figure).toBeCloseTo(0.25, 9);
  // Giving up random is no deviation from a personality.
  expect([best?.seat, best?.from, best?.to]).toEqual(['x', 'B', 'A']);
  // Two seats, one table of others each: who has A stays, who has B gains 0.2 as x and 0.1 as y.
  expect(byTable.tables).toBe(2);
  expect(byTable.hindsight?.most).toBeCloseTo(0.2, 9);
  expect(byTable.heldOut?.figure).toBeCloseTo((0.1 + 0.05) / 2, 9);
});

test('one block knows no table twice', () => {
  const plan = planOfBlocks(1);
  const { byTable } = deviationsOf(
    plan,
    played(plan, (_, seats) => rowOf(seats, { x: 1, y: 1 })),
  );
  expect(byTable).toEqual({ tables: 0, hindsight: null, heldOut: null });
});

test('a stance is settled after the round from which it is named to the end', () => {
  const row = (...named: readonly number[]) => rowOf({}, {}, { readings: named.map((x) => ({ x, y: 0 })) });
  expect(settledAfter(row(1, 1, 1, 1), 'x')).toBe(1);
  expect(settledAfter(row(1, 0, 1, 1), 'x')).toBe(3);
  expect(settledAfter(row(0.5, 0, 0, 1), 'x')).toBe(4);
  expect(settledAfter(row(1, 1, 1, 0), 'x')).toBe(null);
  expect(settledAfter(row(), 'x')).toBe(null);
});

test('readings by round, by seat and by bot; a game that ended early counts where it came', () => {
  const plan = planOfBlocks(2);
  const readings = (block: number) =>
    [
      { x: 0, y: 1 },
      { x: 1, y: 1 },
    ].slice(0, block + 1);
  const blocks = played(plan, (b, seats) =>
    rowOf(seats, { x: 0, y: 0 }, { readings: readings(b), read: readings(b).at(-1) ?? null }),
  );
  const { seats, bots } = readingsOf(plan, blocks, 2);
  expect(seats.x?.byRound.map((f) => f.figure)).toEqual([0, 1]);
  expect(seats.x?.afterFour.figure).toBe(0.5);
  expect(seats.y?.settledAfter.figure).toBe(1);
  expect(bots.random?.byRound.map((f) => f.figure)).toEqual([0.5, 1]);
});
