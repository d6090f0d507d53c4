/** Ratings: strengths against answers known from elsewhere, and intervals that any run gives again. */
import { eloOf, strengthsOf } from '@track-two/server/cli/tournament/bradleyTerry.ts';
import { ratingsOf, winsIn } from '@track-two/server/cli/tournament/ratings.ts';
import { expect, test } from 'vitest';
import { planOfBlocks, played, rowOf } from './rows.ts';

test('two: the odds are the wins', () => {
  const [a = 0, b = 0] = strengthsOf(
    [
      [0, 30],
      [10, 0],
    ],
    0,
  );
  expect(a / b).toBeCloseTo(3, 6);
  expect(eloOf(a) - eloOf(b)).toBeCloseTo(400 * Math.log10(3), 4);
});

test('strengths that made the expected wins are found again', () => {
  const truth = [4, 2, 1, 0.5];
  const wins = truth.map((p, i) => truth.map((q, j) => (i === j ? 0 : (60 * p) / (p + q))));
  const found = strengthsOf(wins, 0);
  const scale = (found[0] ?? 0) / 4;
  found.forEach((x, i) => {
    expect(x / scale).toBeCloseTo(truth[i] ?? 0, 5);
  });
});

/** Agresti, Categorical Data Analysis, table 10.10: American League baseball 1987, home and away together. */
const BASEBALL = [
  [0, 7, 9, 7, 7, 9, 11],
  [6, 0, 7, 5, 11, 9, 9],
  [4, 6, 0, 7, 7, 8, 12],
  [6, 8, 6, 0, 6, 7, 10],
  [6, 2, 6, 7, 0, 7, 12],
  [4, 4, 5, 6, 6, 0, 6],
  [2, 4, 1, 3, 1, 7, 0],
];

test('baseball 1987: the strengths of the textbook, by which Milwaukee beats Boston in 62 % of games', () => {
  const p = strengthsOf(BASEBALL, 0);
  const log = p.map((x) => Math.log(x / (p[6] ?? 1)));
  [1.581, 1.436, 1.294, 1.248, 1.108, 0.684, 0].forEach((beta, i) => {
    expect(log[i]).toBeCloseTo(beta, 2);
  });
});

test('who won all has no finite strength without ties beforehand, and has one with them', () => {
  const wins = [
    [0, 10],
    [0, 0],
  ];
  expect(Number.isFinite(eloOf(strengthsOf(wins, 1)[0] ?? 0))).toBe(true);
  expect(strengthsOf(wins, 1)[0]).toBeCloseTo(Math.sqrt(21), 5);
});

const PLAN = planOfBlocks(8);
const BLOCKS = played(PLAN, (block, seats) => {
  const worth = (bot: string | undefined) => (bot === 'A' ? 5 : bot === 'B' ? (block < 2 ? 6 : 4) : 1);
  return rowOf(seats, { x: worth(seats.x), y: worth(seats.y) });
});

test('compared are bots in the same seat, seed and company; equal gains are half a win each', () => {
  const [first] = BLOCKS;
  if (!first) throw new Error('no block');
  expect(winsIn(first, PLAN.bots)).toEqual([
    [0, 0, 2],
    [2, 0, 2],
    [0, 0, 0],
  ]);
  const equal = played(planOfBlocks(1), (_, seats) => rowOf(seats, { x: 1, y: 1 }));
  expect(equal.map((b) => winsIn(b, PLAN.bots))[0]?.[0]).toEqual([0, 1, 1]);
});

test('ratings come best first, with bootstrap intervals that the seed decides', () => {
  const ratings = ratingsOf(PLAN, BLOCKS, 'seed');
  expect(ratings.map((r) => r.bot)).toEqual(['A', 'B', 'random']);
  expect(ratings[0]?.won).toBeCloseTo((12 + 16) / 32, 9);
  for (const { elo } of ratings) expect(elo.low <= elo.figure && elo.figure <= elo.high).toBe(true);
  expect(ratingsOf(PLAN, BLOCKS, 'seed')).toEqual(ratings);
  expect(ratingsOf(PLAN, BLOCKS, 'other').map((r) => r.elo.figure)).toEqual(ratings.map((r) => r.elo.figure));
});
