/** Verdicts: judged only by whole intervals, with how many more games would tell. */
import type { Findings } from '@track-two/server/cli/tournament/findings.ts';
import { rivalsOf, type Verdict, verdictsOf } from '@track-two/server/cli/tournament/verdicts.ts';
import { expect, test } from 'vitest';

const around = (figure: number, half: number) => ({ figure, low: figure - half, high: figure + half });
const gain = (over: number, half: number, share = 0.2) => ({
  gain: around(5, 1),
  share: around(share, 0.01),
  agreement: around(0.5, 0.1),
  mandateMet: around(0.5, 0.1),
  overRandom: { gain: around(over, half), share: around(over / 20, half / 20) },
});
const bot = (share: number, x: readonly [number, number], y: readonly [number, number]) => ({
  ...gain(2, 1, share),
  beatsRandom: null,
  seats: { x: gain(...x), y: gain(...y) },
});
const reading = (figure: number) => ({
  byRound: [],
  afterFour: around(figure, 0.05),
  settled: around(0.5, 0.1),
  settledAfter: around(1, 0.1),
});

const GAINS = {
  analyst: bot(0.3, [3, 1], [2, 1]),
  hawk: bot(0.25, [3, 1], [1, 2]),
  random: { ...bot(0, [0, 0], [0, 0]), seats: {} },
};
const FOUND: Findings = {
  gains: GAINS,
  lead: { first: 'analyst', second: 'hawk', ahead: around(0.05, 0.02) },
  leaders: { own: 'analyst', other: 'hawk', ahead: around(0.05, 0.02) },
  fairness: { seats: {}, gap: { above: 'x', below: 'y', figure: around(0.14, 0.08) } },
  agreement: {
    mixed: around(0.7, 0.1),
    mixedOfAll: around(0.2, 0.1),
    random: around(0.5, 0.1),
    randomGames: 10,
    ratio: around(0.7, 0.1),
  },
  deviations: {
    matrix: {},
    best: { seat: 'x', from: 'hawk', to: 'analyst', share: around(0.2, 0.05) },
    byTable: { tables: 0, hindsight: null, heldOut: null },
  },
  ratings: [],
  readings: { seats: { x: reading(0.7), y: reading(0.95) }, bots: {} },
  guests: [
    { seat: 'x', policy: 'always-sign', gain: around(1, 1), share: around(0, 1), instead: 'hawk', overBest: around(-3, 1) },
    { seat: 'y', policy: 'always-sign', gain: around(1, 1), share: around(0, 1), instead: 'hawk', overBest: around(2, 1) },
    { seat: 'y', policy: 'wait-for-the-end', gain: around(1, 1), share: around(0, 1), instead: 'hawk', overBest: around(-4, 1) },
  ],
};

const of = (target: string, found = FOUND): readonly Verdict[] => verdictsOf(found).filter((v) => v.target === target);
const met = (target: string, found = FOUND) => of(target, found).map((v) => v.met);

test('one unclear seat leaves random unbeaten; four times as many games halve the interval', () => {
  expect(of('beatsRandom')).toMatchObject([{ met: null, times: 4, what: 'above random in 3 of 4 places; least hawk, y' }]);
  const all = { ...FOUND, gains: { ...GAINS, hawk: bot(0.25, [3, 1], [2.5, 2]) } };
  expect(of('beatsRandom', all)).toMatchObject([{ met: true, times: null }]);
});

test('the lead is met above 0 only: a tie is no lead', () => {
  expect(met('leads')).toEqual([true]);
  expect(met('leads', { ...FOUND, leaders: { own: 'analyst', other: 'hawk', ahead: around(0, 0) } })).toEqual([false]);
  expect(met('leads', { ...FOUND, leaders: null })).toEqual([]);
  expect(rivalsOf(GAINS, ['analyst', 'hawk'])).toEqual({ own: 'analyst', other: 'hawk' });
  expect(rivalsOf(GAINS, ['hawk'])).toBe(null);
});

test('figures on both sides of their targets', () => {
  expect([met('agreement'), met('randomTables'), met('deviation')]).toEqual([[true], [false], [false]]);
  expect(of('seatGap')).toMatchObject([{ met: null, times: 4 }]);
  expect(met('reader')).toEqual([true, null]);
});

test('the policy that comes nearest to the personalities is judged, and stalling by itself', () => {
  expect(of('fixedPolicy')).toMatchObject([{ met: false, what: 'always-sign as y over hawk' }]);
  expect(met('stalling')).toEqual([true]);
});

test('where the figure lies on the bound, no number of games is promised', () => {
  const gap = { above: 'x', below: 'y', figure: around(0.1, 0.05) };
  expect(of('seatGap', { ...FOUND, fairness: { seats: {}, gap } })).toMatchObject([{ met: null, times: null }]);
});
