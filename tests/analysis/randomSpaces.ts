/** Random spaces of 2 to 6 parties with linkages, ties, duplicates and dead ends. */
import type { Forbidden, Space } from '@track-two/shared/analysis/space.ts';
import fc from 'fast-check';

interface Limits {
  readonly outcomesMost: number;
  /** Fewer outcomes for more parties: their frontiers are large. */
  readonly parties?: number;
}

const shapeArb = (outcomesMost: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: outcomesMost > 10_000 ? 12 : 8 })
    .map((options) => {
      const kept: number[] = [];
      for (const n of options) if (kept.reduce((a, b) => a * b, n) <= outcomesMost) kept.push(n);
      return kept;
    })
    .filter((options) => options.length > 0);

/** Pairs forbidden as by a linkage: some options of one variable against some of another. Dense ones may leave nothing. */
function forbiddenArb(options: readonly number[]): fc.Arbitrary<readonly Forbidden[]> {
  if (options.length < 2) return fc.constant([]);
  const index = fc.nat({ max: options.length - 1 });
  const linkage = fc
    .tuple(index, index, fc.nat({ max: 63 }), fc.nat({ max: 63 }))
    .filter(([a, b]) => a !== b)
    .map(([variable, other, bits, otherBits]) =>
      [...Array(options[variable]).keys()].flatMap((option) =>
        [...Array(options[other]).keys()].flatMap((otherOption): Forbidden[] =>
          (bits >> option) & (otherBits >> otherOption) & 1 ? [{ variable, option, other, otherOption }] : [],
        ),
      ),
    );
  return fc.array(linkage, { maxLength: 6 }).map((all) => all.flat());
}

/** Utilities: few values (many ties), many values, or eighths, whose sums are exact but not whole. */
const worthArb = (parties: number): fc.Arbitrary<fc.Arbitrary<readonly number[]>> =>
  fc
    .constantFrom({ most: 1, unit: 1 }, { most: 6, unit: 1 }, { most: 40, unit: 1 }, { most: 30, unit: 0.125 })
    .map(({ most, unit }) =>
      fc.array(
        fc.integer({ min: -most, max: most }).map((n) => n * unit),
        { minLength: parties, maxLength: parties },
      ),
    );

export function spaceArb({ outcomesMost, parties }: Limits): fc.Arbitrary<Space> {
  return fc
    .tuple(parties ? fc.constant(parties) : fc.integer({ min: 2, max: 6 }), shapeArb(outcomesMost))
    .chain(([n, options]) =>
      fc
        .tuple(worthArb(n), forbiddenArb(options))
        .chain(([worth, forbidden]) =>
          fc
            .tuple(...options.map((count) => fc.array(worth, { minLength: count, maxLength: count })))
            .map((variables): Space => ({ parties: n, variables, forbidden })),
        ),
    );
}

/** A space and a vector around which its sums lie: thresholds that some, all or no outcomes reach. */
export const withThresholds = (limits: Limits): fc.Arbitrary<readonly [Space, readonly number[]]> =>
  spaceArb(limits).chain((space) =>
    fc.tuple(
      fc.constant(space),
      fc.tuple(
        ...Array.from({ length: space.parties }, (_, p) => {
          const most = space.variables.reduce((sum, options) => sum + Math.max(...options.map((w) => w[p] as number)), 0);
          const least = space.variables.reduce((sum, options) => sum + Math.min(...options.map((w) => w[p] as number)), 0);
          return fc.integer({ min: 0, max: 11 }).map((tenths) => Math.round(least + ((most - least) * tenths) / 10));
        }),
      ),
    ),
  );
