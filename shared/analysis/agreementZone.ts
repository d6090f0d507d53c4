/**
 * The zone of possible agreement: how many of the valid packages are acceptable (u_p ≥ threshold_p) to all parties, and to some of them
 * (Raiffa 1982, The Art and Science of Negotiation).
 */
import { canVisitAll, worksIn } from './acceptance.ts';
import { canCount, countReaching } from './counting.ts';
import { countOutcomes, type Diagram, diagramOf } from './diagram.ts';
import { type Draw, drawOutcome, estimate } from './sampling.ts';
import { type Space, seenBy, shapeOf, utilitiesOf } from './space.ts';

/** Packages acceptable to a set of parties. */
export interface Zone {
  /** Indexes of the parties that must accept. */
  readonly parties: readonly number[];
  /** Number of packages: exact, or the share of the sample times all packages. */
  readonly packages: number;
  /** Share of the valid packages, 0 to 1; low and high: its 95 % interval, equal to it when exact. 0 when no package is valid. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}

export interface AgreementZone {
  /** Valid packages. */
  readonly packages: number;
  /** Acceptable to all. */
  readonly all: Zone;
  /** Acceptable to each set of parties asked for, in that order. */
  readonly subsets: readonly Zone[];
}

export interface ZoneOptions {
  /** Sets of parties to count for; every pair by default. */
  readonly subsets?: readonly (readonly number[])[];
  readonly diagram?: Diagram;
  /** Used where exact counting would take more than seconds. */
  readonly sample?: { readonly draw: Draw; readonly size: number };
}

/** Every pair of parties, in their order. */
export const pairsOf = (parties: number): readonly (readonly [number, number])[] =>
  Array.from({ length: parties }, (_, a) => a).flatMap((a) =>
    Array.from({ length: parties - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  );

/** Exact number of packages acceptable to these parties; null: it would take too long. */
function exactly(space: Space, thresholds: readonly number[], diagram: Diagram, parties: readonly number[]): number | null {
  if (parties.length === 0) return countOutcomes(diagram);
  const seen = seenBy(space, parties);
  const asked = parties.map((p) => thresholds[p] as number);
  if (canCount(seen, diagram)) return countReaching(seen, asked, diagram);
  if (!canVisitAll(diagram)) return null;
  return worksIn(seen, { groups: parties.map((_, i) => [i]), thresholds: asked }, diagram).histogram.get(1) ?? 0;
}

/** Sets of parties whose packages are estimated by one sample. */
function sampled(
  space: Space,
  thresholds: readonly number[],
  diagram: Diagram,
  sets: readonly (readonly number[])[],
  sample: { draw: Draw; size: number },
): readonly Zone[] {
  const hits = sets.map(() => 0);
  for (let i = 0; i < sample.size; i++) {
    const sums = utilitiesOf(space, drawOutcome(diagram, sample.draw));
    sets.forEach((parties, s) => {
      if (parties.every((p) => (sums[p] as number) >= (thresholds[p] as number))) hits[s] = (hits[s] as number) + 1;
    });
  }
  return sets.map((parties, s) => {
    const guess = estimate(hits[s] as number, sample.size);
    return { parties, packages: guess.share * countOutcomes(diagram), ...guess, exact: false };
  });
}

/**
 * Packages acceptable to each of these sets of parties. Exact wherever that takes seconds (whole numbers of the size of the game's payoffs:
 * up to 35 issues; any numbers: up to 4 thousand million packages); else by one uniform sample of valid packages, with 95 % intervals.
 * @param thresholds what each party asks for at least
 * @throws RangeError when exact counting is out of reach and no sample is given
 */
export function zonesOf(
  space: Space,
  thresholds: readonly number[],
  sets: readonly (readonly number[])[],
  options: Omit<ZoneOptions, 'subsets'> = {},
): readonly Zone[] {
  const diagram = options.diagram ?? diagramOf(shapeOf(space));
  const total = countOutcomes(diagram);
  const zones: (Zone | null)[] = sets.map((parties) => {
    const packages = exactly(space, thresholds, diagram, parties);
    if (packages === null) return null;
    const share = total > 0 ? packages / total : 0;
    return { parties, packages, share, low: share, high: share, exact: true };
  });
  const open = sets.filter((_, s) => zones[s] === null);
  if (open.length === 0) return zones as Zone[];
  if (!options.sample) throw new RangeError('too many outcomes to count: give a sample');
  const guesses = [...sampled(space, thresholds, diagram, open, options.sample)];
  return zones.map((zone) => zone ?? (guesses.shift() as Zone));
}

/** How many packages all parties could agree on, and each set of them: see `zonesOf`. */
export function agreementZone(space: Space, thresholds: readonly number[], options: ZoneOptions = {}): AgreementZone {
  const diagram = options.diagram ?? diagramOf(shapeOf(space));
  const everybody = Array.from({ length: space.parties }, (_, p) => p);
  const sets = [everybody, ...(options.subsets ?? pairsOf(space.parties))];
  const [all, ...subsets] = zonesOf(space, thresholds, sets, { ...options, diagram });
  return { packages: countOutcomes(diagram), all: all as Zone, subsets };
}
