/**
 * In how many combinations of stances one package works: product over parties of the number of their stances that accept it. The readers of
 * a package are stances here, not parties: a space in which every stance of every party has a column of its own.
 */
import { countOutcomes, type Diagram } from './diagram.ts';
import { halfCut, outcomeOfHalves, type Partials, partials, type Reach, reachOf, rowReaching } from './halves.ts';
import { type Draw, drawOutcome, type Estimate, estimate } from './sampling.ts';
import { type Outcome, type Space, utilitiesOf } from './space.ts';

/** Who reads: columns of the space by group (the stances of one party), and what each column asks for. */
export interface Readers {
  readonly groups: readonly (readonly number[])[];
  readonly thresholds: readonly number[];
}

/** Packages by the number of combinations they work in. */
export interface WorksIn {
  /** Combinations in all: product of the sizes of the groups. */
  readonly combinations: number;
  /** Packages looked at: all valid ones, or the sample. */
  readonly packages: number;
  readonly exact: boolean;
  /** Packages by number of combinations, 0 included. */
  readonly histogram: ReadonlyMap<number, number>;
  /** Largest number of combinations that one package works in (of a sample: found so far), and the first such package. */
  readonly most: number;
  readonly best: Outcome | null;
  /** Share of packages that work in more than half of the combinations. */
  readonly aboveHalf: Estimate;
}

/** Most packages to look at 32 at a time (seconds), and most partial outcomes to list. */
const PACKAGES_MOST = 2 ** 32;
const LISTED_MOST = 2 ** 18;

/** True: every package can be looked at in seconds. */
export const canVisitAll = (diagram: Diagram): boolean =>
  countOutcomes(diagram) <= PACKAGES_MOST && halfCut(diagram).listed <= LISTED_MOST;

/** Counts packages by how many combinations they work in, and keeps the first of the best. */
class Tally {
  readonly histogram = new Map<number, number>();
  most = -1;
  best: Outcome | null = null;

  add(combinations: number, outcome: () => Outcome): void {
    this.histogram.set(combinations, (this.histogram.get(combinations) ?? 0) + 1);
    if (combinations <= this.most) return;
    this.most = combinations;
    this.best = outcome();
  }

  result(readers: Readers, packages: number, exact: boolean): WorksIn {
    const combinations = readers.groups.reduce((product, g) => product * g.length, 1);
    const seen = [...this.histogram.values()].reduce((a, b) => a + b, 0);
    const none = (this.histogram.get(0) ?? 0) + packages - seen;
    const histogram = new Map([[0, none] as const, ...[...this.histogram].sort(([a], [b]) => a - b).filter(([n]) => n > 0)]);
    const above = [...histogram].reduce((sum, [n, count]) => sum + (2 * n > combinations ? count : 0), 0);
    const share = packages > 0 ? above / packages : 0;
    const aboveHalf = exact ? { share, low: share, high: share } : estimate(above, packages);
    return { combinations, packages, exact, histogram, most: Math.max(0, this.most), best: this.best, aboveHalf };
  }
}

const bitsOf = (rows: Reach['rows'], at: number): number => rows[at] as number;

/** Judges one partial outcome with all of the other half. */
function judge(
  readers: Readers,
  reaches: readonly Reach[],
  starts: readonly number[],
  found: (at: number, n: number) => void,
): void {
  const words = (reaches[0] as Reach).words;
  for (let w = 0; w < words; w++) {
    let live = -1;
    for (const group of readers.groups) {
      let any = 0;
      for (const k of group) any |= bitsOf((reaches[k] as Reach).rows, (starts[k] as number) + w);
      live &= any;
    }
    for (; live !== 0; live &= live - 1) {
      const bit = live & -live;
      let product = 1;
      for (const group of readers.groups) {
        let accepting = 0;
        for (const k of group) if ((bitsOf((reaches[k] as Reach).rows, (starts[k] as number) + w) & bit) !== 0) accepting++;
        product *= accepting;
      }
      found(w * 32 + 31 - Math.clz32(bit), product);
    }
  }
}

function visitAll(space: Space, readers: Readers, diagram: Diagram): WorksIn {
  const { layer } = halfCut(diagram);
  const tally = new Tally();
  partials(space, diagram, { layer: 0, node: 0 }, layer).forEach((firsts, node) => {
    const seconds = partials(space, diagram, { layer, node }, diagram.layers.length)[0] as Partials;
    if (seconds.count === 0) return;
    const reaches = readers.thresholds.map((_, k) => reachOf(seconds, space.parties, k));
    for (let i = 0; i < firsts.count; i++) {
      const starts = readers.thresholds.map((t, k) =>
        rowReaching(reaches[k] as Reach, t - (firsts.sums[i * space.parties + k] as number)),
      );
      judge(readers, reaches, starts, (at, n) =>
        tally.add(n, () => outcomeOfHalves(diagram, layer, firsts.codes[i] as number, seconds.codes[at] as number)),
      );
    }
  });
  return tally.result(readers, countOutcomes(diagram), true);
}

/** Number of combinations in which an outcome works. */
export function combinationsOf(space: Space, readers: Readers, outcome: Outcome): number {
  const sums = utilitiesOf(space, outcome);
  return readers.groups.reduce(
    (product, group) => product * group.filter((k) => (sums[k] as number) >= (readers.thresholds[k] as number)).length,
    1,
  );
}

/**
 * In how many combinations the packages of a space work: exactly, every package judged, where `canVisitAll`; else by a uniform sample.
 * @param space one column for each reader (party of the space)
 * @throws RangeError when the space is too large and no sample is given
 */
export function worksIn(space: Space, readers: Readers, diagram: Diagram, sample?: { draw: Draw; size: number }): WorksIn {
  if (canVisitAll(diagram)) return visitAll(space, readers, diagram);
  if (!sample) throw new RangeError('too many outcomes to visit: give a sample');
  const tally = new Tally();
  for (let i = 0; i < sample.size; i++) {
    const outcome = drawOutcome(diagram, sample.draw);
    tally.add(combinationsOf(space, readers, outcome), () => outcome);
  }
  return tally.result(readers, sample.size, false);
}
