/**
 * Bargaining solutions over a finite set of outcomes, each named by its formula, because authors call different things by the same name
 * ("Kalai" is the max–min gain in one library, the largest sum in another).
 */
import { type Frontier, outcomeAt, utilitiesAt } from './frontier.ts';
import type { Outcome } from './space.ts';

/** One point of the frontier and why it was chosen. */
export interface Solution {
  readonly point: number;
  /** What the formula gives at this point. */
  readonly value: number;
  readonly utilities: readonly number[];
  readonly outcome: Outcome;
}

/** u: utilities of an outcome; r: reservation utilities; feasible: u_i ≥ r_i for every party i. All null when nothing is feasible. */
export interface SolutionPoints {
  /** Points of the frontier that are feasible. */
  readonly feasible: number;
  /** Largest u_i by party, over all valid outcomes or the feasible ones (`SolutionOptions`); null when there are none. */
  readonly ideal: readonly number[] | null;
  /** Largest product of (u_i − r_i) over the feasible outcomes (Nash 1950, The bargaining problem). */
  readonly nash: Solution | null;
  /**
   * Largest min of (u_i − r_i) / (ideal_i − r_i) over the feasible outcomes (Kalai & Smorodinsky 1975, Other solutions to Nash's bargaining
   * problem; on a finite set the max–min form). A party whose ideal is its reservation can gain nothing and is left out of the minimum.
   * The value is at most 1.
   */
  readonly kalaiSmorodinsky: Solution | null;
  /** Largest min of (u_i − r_i) over the feasible outcomes (Kalai 1977, Proportional solutions: the egalitarian one). */
  readonly egalitarian: Solution | null;
  /** Largest sum of u_i over the feasible outcomes (Harsanyi 1955, here with u_i ≥ r_i). With r = 0: `bestJoint`. */
  readonly utilitarian: Solution | null;
}

export interface SolutionOptions {
  /**
   * Whose best counts as ideal_i: the largest u_i of all valid outcomes (default; the convention of the published domains that we check
   * against), or of the feasible ones only, where nobody counts on what another would refuse (Roth 1979, Axiomatic models of bargaining).
   */
  readonly ideal?: 'valid' | 'feasible';
}

/** Larger first: number by number. */
function larger(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (x !== y) return x > y;
  }
  return false;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

interface Gaining {
  readonly point: number;
  readonly utilities: readonly number[];
  readonly gains: readonly number[];
}

function best(frontier: Frontier, feasible: readonly Gaining[], formula: (f: Gaining) => number): Solution | null {
  let top: { key: readonly number[]; f: Gaining } | null = null;
  for (const f of feasible) {
    const key = [formula(f), Math.min(...f.gains), sumOf(f.gains), ...f.utilities];
    if (!top || larger(key, top.key)) top = { key, f };
  }
  if (!top) return null;
  const { point, utilities } = top.f;
  return { point, value: top.key[0] as number, utilities, outcome: outcomeAt(frontier, point) };
}

/**
 * The four solutions. Every one of them grows with each u_i or stays, so the best outcome of all is on the frontier.
 * Ties: the larger minimum gain, then the larger sum of gains, then the larger utility of the first party, the second, and so on. Of
 * outcomes with equal utilities the one that the frontier kept.
 * @param reservation what each party has without agreement: its u_i must reach it
 */
export function solutionPoints(
  frontier: Frontier,
  reservation: readonly number[],
  options: SolutionOptions = {},
): SolutionPoints {
  const points: Gaining[] = [];
  for (let point = 0; point < frontier.size; point++) {
    const utilities = utilitiesAt(frontier, point);
    points.push({ point, utilities, gains: utilities.map((u, p) => u - (reservation[p] as number)) });
  }
  const feasible = points.filter((f) => f.gains.every((g) => g >= 0));
  const counted = options.ideal === 'feasible' ? feasible : points;
  const most = reservation.map((_, p) =>
    counted.reduce((top, f) => Math.max(top, f.gains[p] as number), Number.NEGATIVE_INFINITY),
  );
  const share = (f: Gaining): number =>
    f.gains.reduce((least, g, p) => ((most[p] as number) > 0 ? Math.min(least, g / (most[p] as number)) : least), 1);
  return {
    feasible: feasible.length,
    ideal: counted.length > 0 ? most.map((m, p) => m + (reservation[p] as number)) : null,
    nash: best(frontier, feasible, (f) => f.gains.reduce((product, g) => product * g, 1)),
    kalaiSmorodinsky: best(frontier, feasible, share),
    egalitarian: best(frontier, feasible, (f) => Math.min(...f.gains)),
    utilitarian: best(frontier, feasible, (f) => sumOf(f.utilities)),
  };
}

/**
 * Opposition: smallest Euclidean distance of normalised utilities to (1, …, 1) over all valid outcomes; 0: one outcome is the best for
 * everybody (Baarslag et al. 2013, Evaluating practical negotiating agents). Normalised: (u_i − zero_i) / (ideal_i − zero_i), ideal_i the
 * largest u_i there is; when that is not above zero_i, the plain difference to it. The nearest outcome is on the frontier.
 * @param zero what counts as nothing, by party; 0 by default: the status quo, and the convention of NegMAS
 * @returns infinity when no outcome is valid
 */
export function opposition(frontier: Frontier, zero: readonly number[] = new Array<number>(frontier.parties).fill(0)): number {
  const points = Array.from({ length: frontier.size }, (_, point) => utilitiesAt(frontier, point));
  const ideal = zero.map((_, p) => points.reduce((top, u) => Math.max(top, u[p] as number), Number.NEGATIVE_INFINITY));
  const scale = ideal.map((top, p) => (top > (zero[p] as number) ? top - (zero[p] as number) : 1));
  const squares = points.map((u) => sumOf(u.map((x, p) => (((ideal[p] as number) - x) / (scale[p] as number)) ** 2)));
  return Math.sqrt(squares.reduce((least, s) => Math.min(least, s), Number.POSITIVE_INFINITY));
}
