/** 200 random spaces against brute force: most are small in the normal run; TEST_FULL=1 takes all of them up to 10^6 outcomes. */
import { agreementZone } from '@track-two/shared/analysis/agreementZone.ts';
import { countOutcomes, diagramOf } from '@track-two/shared/analysis/diagram.ts';
import { type Frontier, outcomeAt, paretoFrontier, utilitiesAt } from '@track-two/shared/analysis/frontier.ts';
import { opposition, solutionPoints } from '@track-two/shared/analysis/solutions.ts';
import { isValid, type Space, shapeOf, utilitiesOf } from '@track-two/shared/analysis/space.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allVectors, atLeast, bestVector, everyOutcome, FORMULAS, mostGains } from './bruteForce.ts';
import { withThresholds } from './randomSpaces.ts';

const FULL = process.env.TEST_FULL === '1';
const SMALL = { runs: 185, outcomesMost: 5_000 };
const LARGE = { runs: 15, outcomesMost: FULL ? 1_000_000 : 60_000 };
/** Milliseconds: seconds on a free machine, many more on a busy one. */
const TIME = FULL ? 900_000 : 90_000;
const SIZES = FULL ? [{ runs: 200, outcomesMost: 1_000_000 }] : [SMALL, LARGE];

const pointsOf = (frontier: Frontier): readonly (readonly number[])[] =>
  Array.from({ length: frontier.size }, (_, i) => utilitiesAt(frontier, i));

/** The frontier holds what the definition says: valid outcomes, none beats another, and every outcome is beaten or matched by one. */
function checkFrontier(space: Space, frontier: Frontier, vectors: readonly (readonly number[])[]): void {
  const points = pointsOf(frontier);
  points.forEach((u, i) => {
    const outcome = outcomeAt(frontier, i);
    expect(isValid(space, outcome)).toBe(true);
    expect(utilitiesOf(space, outcome)).toEqual(u);
    expect(points.some((other, k) => k !== i && atLeast(other, u))).toBe(false);
  });
  expect(vectors.filter((u) => !points.some((point) => atLeast(point, u)))).toEqual([]);
}

function checkSolutions(frontier: Frontier, vectors: readonly (readonly number[])[], reservation: readonly number[]): void {
  const feasible = vectors.filter((u) => atLeast(u, reservation));
  for (const ideal of ['valid', 'feasible'] as const) {
    const solutions = solutionPoints(frontier, reservation, { ideal });
    const most = mostGains(ideal === 'valid' ? vectors : feasible, reservation);
    for (const name of ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const)
      expect([name, solutions[name]?.utilities ?? null]).toEqual([name, bestVector(vectors, reservation, FORMULAS[name](most))]);
  }
}

function checkZone(space: Space, thresholds: readonly number[], outcomes: number): void {
  const subsets = [[], [0], [1, 0], [0, space.parties - 1]];
  const zone = agreementZone(space, thresholds, { subsets });
  const counts = [0, 0, 0, 0, 0];
  const everybody = thresholds.map((_, p) => p);
  everyOutcome(space, (u) =>
    [everybody, ...subsets].forEach((set, i) => {
      if (set.every((p) => (u[p] as number) >= (thresholds[p] as number))) counts[i] = (counts[i] as number) + 1;
    }),
  );
  expect(zone.packages).toBe(outcomes);
  expect([zone.all, ...zone.subsets].map((z) => z.packages)).toEqual(counts);
  expect([zone.all, ...zone.subsets].every((z) => z.exact)).toBe(true);
}

/** Distance to the best of all, by its formula over all vectors. */
function checkOpposition(frontier: Frontier, vectors: readonly (readonly number[])[]): void {
  const parties = [...Array(frontier.parties).keys()];
  const ideal = parties.map((p) => vectors.reduce((top, u) => Math.max(top, u[p] as number), Number.NEGATIVE_INFINITY));
  const distance = (u: readonly number[]) =>
    Math.hypot(...u.map((x, p) => ((ideal[p] as number) - x) / ((ideal[p] as number) > 0 ? (ideal[p] as number) : 1)));
  const nearest = vectors.reduce((least, u) => Math.min(least, distance(u)), Number.POSITIVE_INFINITY);
  if (vectors.length === 0) expect(opposition(frontier)).toBe(Number.POSITIVE_INFINITY);
  else expect(opposition(frontier)).toBeCloseTo(nearest, 9);
}

test.each(SIZES)(
  '$runs random spaces of up to $outcomesMost outcomes',
  ({ runs, outcomesMost }) => {
    const seen = { none: 0, empty: 0, outcomes: 0, parties: new Set<number>() };
    fc.assert(
      fc.property(withThresholds({ outcomesMost }), ([space, thresholds]) => {
        const { vectors, outcomes } = allVectors(space);
        const frontier = paretoFrontier(space);
        expect(countOutcomes(diagramOf(shapeOf(space)))).toBe(outcomes);
        checkFrontier(space, frontier, vectors);
        checkSolutions(frontier, vectors, thresholds);
        checkOpposition(frontier, vectors);
        checkZone(space, thresholds, outcomes);
        if (outcomes === 0) seen.none++;
        else if (!vectors.some((u) => atLeast(u, thresholds))) seen.empty++;
        seen.outcomes = Math.max(seen.outcomes, outcomes);
        seen.parties.add(space.parties);
      }),
      { numRuns: runs, seed: 20250728 },
    );
    // The sample holds what is easily forgotten: agreement zones with nothing in them, and every number of parties.
    expect(seen.empty).toBeGreaterThan(0);
    expect(seen.outcomes).toBeGreaterThan(outcomesMost / 20);
    if (runs > 100) {
      expect(seen.none).toBeGreaterThan(0);
      expect([...seen.parties].sort()).toEqual([2, 3, 4, 5, 6]);
    }
  },
  TIME,
);
