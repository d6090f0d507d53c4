/** The same answers by looking at every outcome: slow, plain, and written from the definitions alone. */
import type { Space } from '@track-two/shared/analysis/space.ts';

/** Calls back for every valid outcome with its utilities, which the next call overwrites. */
export function everyOutcome(space: Space, found: (utilities: readonly number[], outcome: readonly number[]) => void): void {
  const outcome: number[] = [];
  const sums = [new Array<number>(space.parties).fill(0)];
  const clash = (v: number, o: number): boolean =>
    space.forbidden.some(
      (f) =>
        (f.variable === v && f.option === o && outcome[f.other] === f.otherOption && f.other < v) ||
        (f.other === v && f.otherOption === o && outcome[f.variable] === f.option && f.variable < v),
    );
  const visit = (v: number): void => {
    if (v === space.variables.length) found(sums[v] as number[], outcome);
    (space.variables[v] ?? []).forEach((worth, o) => {
      if (clash(v, o)) return;
      outcome[v] = o;
      sums[v + 1] = worth.map((w, p) => w + ((sums[v] as number[])[p] as number));
      visit(v + 1);
    });
    outcome.length = v;
  };
  visit(0);
}

/** Every different utility vector of a valid outcome, and the number of valid outcomes. */
export function allVectors(space: Space): { vectors: readonly (readonly number[])[]; outcomes: number } {
  const vectors = new Map<string, readonly number[]>();
  let outcomes = 0;
  everyOutcome(space, (u) => {
    outcomes++;
    vectors.set(u.join(), [...u]);
  });
  return { vectors: [...vectors.values()], outcomes };
}

export const atLeast = (a: readonly number[], b: readonly number[]): boolean => a.every((x, p) => x >= (b[p] as number));

/** Larger: number by number. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

const sumOf = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** The vector at which a formula is largest; ties by least gain, sum, then party by party. Null when none is feasible. */
export function bestVector(
  vectors: readonly (readonly number[])[],
  reservation: readonly number[],
  formula: (gains: readonly number[]) => number,
): readonly number[] | null {
  const gainsOf = (u: readonly number[]) => u.map((x, p) => x - (reservation[p] as number));
  const keyed = vectors.filter((u) => atLeast(u, reservation)).map((u) => ({ u, key: keyOf(u, gainsOf(u), formula) }));
  return (
    keyed.reduce<(typeof keyed)[number] | null>((top, k) => (!top || compare(k.key, top.key) > 0 ? k : top), null)?.u ?? null
  );
}

const keyOf = (
  u: readonly number[],
  gains: readonly number[],
  formula: (gains: readonly number[]) => number,
): readonly number[] => [formula(gains), Math.min(...gains), sumOf(gains), ...u];

/** Largest gain of each party over these vectors. */
export function mostGains(vectors: readonly (readonly number[])[], reservation: readonly number[]): readonly number[] {
  return reservation.map((r, p) => vectors.reduce((top, u) => Math.max(top, (u[p] as number) - r), Number.NEGATIVE_INFINITY));
}

export const FORMULAS = {
  nash: () => (gains: readonly number[]) => gains.reduce((a, b) => a * b, 1),
  kalaiSmorodinsky: (most: readonly number[]) => (gains: readonly number[]) =>
    Math.min(1, ...gains.flatMap((g, p) => ((most[p] as number) > 0 ? [g / (most[p] as number)] : []))),
  egalitarian: () => (gains: readonly number[]) => Math.min(...gains),
  utilitarian: () => sumOf,
} as const;
