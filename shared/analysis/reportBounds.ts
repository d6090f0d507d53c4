/**
 * How much of a scenario the report looks at. All bounds are numbers of things, never a clock, so that the same file gives the same report on
 * any machine; beyond them a measure is drawn from a sample, taken over some of the combinations, or left out, and the report says so.
 */
import type { Scenario } from '../scenario/types.ts';
import type { Combination } from './balance.ts';

export const BOUNDS = {
  /** Combinations of stances, if there are more: evenly chosen. */
  combinations: 729,
  /** Ways to try while building the diagram of valid packages. */
  ways: 2 ** 20,
  /** Cells to touch for the exact counts of all combinations together (about 5 seconds). */
  cells: 2 ** 33,
  /** Packages times stances to judge one by one. */
  judged: 2 ** 31,
  /** Packages of a sample. */
  sample: 20_000,
  /** Beginnings to compare for one variable of a frontier: up to three parties, and with more, where each is compared with all. */
  points: 400_000,
  pointsOfMany: 20_000,
  /** The same for all frontiers together. */
  pointsInAll: 3 * 2 ** 18,
  pointsInAllOfMany: 2 ** 17,
  /** Sets of issues to try as deals for one package, and for all packages together. */
  deals: 2 ** 19,
  dealsInAll: 2 ** 21,
  /** Partial sequences of deals for one package, and those times the deals at hand. */
  looks: 20_000,
  looksTimesDeals: 2 ** 23,
} as const;

/** Every combination, or so many evenly chosen ones where there are more. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T);
}

/** Number of combinations of stances. */
export const combinationCount = (scenario: Scenario): number => scenario.parties.reduce((n, p) => n * p.stances.length, 1);

/** Choices of one from each list, at most so many, evenly chosen by their number (the last list changes first). */
export function someChoices<T>(lists: readonly (readonly T[])[], most: number): readonly (readonly T[])[] {
  const count = lists.reduce((n, list) => n * list.length, 1);
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, i) => {
    let left = Math.floor((i * count) / taken);
    const choice: T[] = [];
    for (const list of [...lists].reverse()) {
      choice.unshift(list[left % list.length] as T);
      left = Math.floor(left / list.length);
    }
    return choice;
  });
}

/** The combinations of stances that a report looks at. */
export const reportCombinations = (scenario: Scenario, most: number = BOUNDS.combinations): readonly Combination[] =>
  someChoices(
    scenario.parties.map((p) => p.stances),
    most,
  );

/** Runs what may find itself too large; null: it did. */
export function unlessTooLarge<T>(measure: () => T): T | null {
  try {
    return measure();
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
