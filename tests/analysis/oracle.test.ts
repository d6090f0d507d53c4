/**
 * Published and independently computed domains, kept beside the project for their licences; skipped where they are not.
 *
 * Like with like: NegoLog's "Kalai" is the outcome with the largest sum, and its opposition the distance from (1, 1) to that outcome, without
 * normalisation; NegMAS's "Kalai" is the max–min gain (our egalitarian), its "ks" the smallest spread (not ours: computed here), its Nash
 * point counts from max(reserved, least utility). Decimals are scaled to whole billionths of thousandths (1e-12), so that equal sums are equal.
 * Tolerance 1e-7 on utilities and distances: the tables are printed with 12 digits, and NegMAS's own values carry more noise than that.
 */
import { existsSync, readFileSync } from 'node:fs';
import { agreementZone } from '@track-two/shared/analysis/agreementZone.ts';
import { countOutcomes, diagramOf } from '@track-two/shared/analysis/diagram.ts';
import { type Frontier, paretoFrontier, utilitiesAt } from '@track-two/shared/analysis/frontier.ts';
import { opposition, type Solution, solutionPoints } from '@track-two/shared/analysis/solutions.ts';
import { type Space, shapeOf } from '@track-two/shared/analysis/space.ts';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../../shared/oracle/', import.meta.url);
const present = existsSync(FOLDER);
const read = (file: string) => (present ? JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) : null);
const UNIT = 1e12;
const DIGITS = 7;

type Table = readonly (readonly number[])[];
interface Best {
  readonly value: number;
  readonly utils: Table;
}

/** A space from one table `issue × option` for each party, scaled to whole numbers. */
function spaceFrom(tables: readonly Table[], unit = UNIT): Space {
  const [first = []] = tables;
  const variables = first.map((options, v) => options.map((_, o) => tables.map((t) => Math.round((t[v]?.[o] as number) * unit))));
  return { parties: tables.length, variables, forbidden: [] };
}

const scaled = (utilities: readonly number[], unit = UNIT): readonly number[] => utilities.map((u) => u / unit);

/** The solution is one of the best outcomes of the oracle. */
function expectOneOf(solution: Solution | null, among: Table, unit = UNIT): void {
  const found = scaled(solution?.utilities ?? [], unit);
  expect(among.some((u) => u.every((x, p) => Math.abs(x - (found[p] as number)) < 10 ** -DIGITS))).toBe(true);
}

const distance = (u: readonly number[]): number => Math.hypot(...u.map((x) => 1 - x));

describe.skipIf(!present)('NegoLog: bilateral domains with published values', () => {
  interface Profile {
    readonly issueWeights: Readonly<Record<string, number>>;
    readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }
  interface Domain {
    readonly domain: string;
    readonly published: Readonly<Record<string, number>>;
    readonly profiles: { readonly A: Profile; readonly B: Profile };
    readonly recomputed: Readonly<Record<string, number>> & {
      nash_utils: Table;
      max_welfare_utils: Table;
      true_egalitarian: Best;
      true_ks: Best;
    };
  }
  const domains: readonly Domain[] = read('negolog.json')?.domains ?? [];
  const tableOf = (p: Profile): Table =>
    Object.entries(p.issues).map(([issue, values]) => Object.values(values).map((v) => v * (p.issueWeights[issue] as number)));

  test.each(domains.map((d) => [d.domain, d] as const))('%s', (_, { published, profiles, recomputed }) => {
    const space = spaceFrom([tableOf(profiles.A), tableOf(profiles.B)]);
    const frontier = paretoFrontier(space);
    const solutions = solutionPoints(frontier, [0, 0]);
    expect(countOutcomes(diagramOf(shapeOf(space)))).toBe(published.NumberOfBids);
    expect(frontier.size).toBe(recomputed.pareto_size);
    const product = published['Nash Product'] ?? (published['Product Score'] as number);
    expect((solutions.nash?.value ?? 0) / UNIT ** 2).toBeCloseTo(product, DIGITS);
    expect((solutions.utilitarian?.value ?? 0) / UNIT).toBeCloseTo(published['Social Welfare'] as number, DIGITS);
    expectOneOf(solutions.nash, recomputed.nash_utils);
    expectOneOf(solutions.egalitarian, recomputed.true_egalitarian.utils);
    expectOneOf(solutions.kalaiSmorodinsky, recomputed.true_ks.utils);
    // Published opposition is that of one outcome with the largest sum; where several tie, ours may be another.
    if (recomputed.max_welfare_utils.length > 1) return;
    expectOneOf(solutions.utilitarian, recomputed.max_welfare_utils);
    expect(distance(scaled(solutions.utilitarian?.utilities ?? []))).toBeCloseTo(published.Opposition as number, DIGITS);
  });
});

interface Genius {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly n_outcomes: number;
  readonly reserved: readonly number[];
  readonly frontier: Table;
  readonly negmas: { opposition: number | null; pareto_n: number; nash: Table; kalai: Table; ks: Table; max_welfare: Table };
  readonly recomputed: {
    pareto_size: number;
    rational_pareto_size: number;
    share_acceptable_to_all: number;
    opposition_min_dist_to_ideal_normalised: number;
    disagreement_negmas: readonly number[];
    ideal: readonly number[];
    nash?: Best;
    egalitarian_kalai?: Best;
    kalai_smorodinsky_maxmin?: Best;
    ks_negmas_minspread?: Best;
    max_welfare: Best;
  };
}

describe.skipIf(!present)('GENIUS domains, by NegMAS and by brute force', () => {
  // NegMAS writes an infinity that JSON does not know.
  const text = present
    ? readFileSync(new URL('three-party.json', FOLDER), 'utf8').replace(/-?\bInfinity\b/g, 'null')
    : '{"scenarios":[]}';
  const domains: readonly Genius[] = JSON.parse(text).scenarios;

  /** Smallest spread of (u − d) / (ideal − d) among the frontier's outcomes not below the reserved values. */
  function leastSpread(frontier: Frontier, d: Genius): number {
    const points = Array.from({ length: frontier.size }, (_, i) => scaled(utilitiesAt(frontier, i)));
    const spreads = points
      .filter((u) => u.every((x, p) => x >= (d.reserved[p] as number)))
      .map((u) =>
        u.map((x, p) => (x - (d.reserved[p] as number)) / ((d.recomputed.ideal[p] as number) - (d.reserved[p] as number))),
      );
    return Math.min(...spreads.map((shares) => Math.max(...shares) - Math.min(...shares)));
  }

  test.each(domains.map((d) => [d.name, d] as const))('%s', (_, d) => {
    const space = spaceFrom(d.tables);
    const frontier = paretoFrontier(space);
    const reserved = d.reserved.map((r) => Math.round(r * UNIT));
    const solutions = solutionPoints(frontier, reserved);
    const zone = agreementZone(space, reserved);
    expect(zone.packages).toBe(d.n_outcomes);
    expect(zone.all.share).toBeCloseTo(d.recomputed.share_acceptable_to_all, 12);
    expect(frontier.size).toBe(d.recomputed.pareto_size);
    expect(solutions.feasible).toBe(d.recomputed.rational_pareto_size);
    const points = Array.from({ length: frontier.size }, (_, i) => scaled(utilitiesAt(frontier, i)));
    for (const u of d.frontier)
      expect(points.some((point) => u.every((x, p) => Math.abs(x - (point[p] as number)) < 10 ** -DIGITS))).toBe(true);
    expectOneOf(
      solutionPoints(
        frontier,
        d.reserved.map(() => 0),
      ).utilitarian,
      d.recomputed.max_welfare.utils,
    );
    expect(opposition(frontier)).toBeCloseTo(d.recomputed.opposition_min_dist_to_ideal_normalised, DIGITS);
    if (zone.all.packages === 0) {
      const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = solutions;
      expect([nash, kalaiSmorodinsky, egalitarian, utilitarian]).toEqual([null, null, null, null]);
      return;
    }
    expectOneOf(solutions.nash, d.recomputed.nash?.utils ?? []);
    expectOneOf(solutions.egalitarian, d.recomputed.egalitarian_kalai?.utils ?? []);
    expectOneOf(solutions.kalaiSmorodinsky, d.recomputed.kalai_smorodinsky_maxmin?.utils ?? []);
    expect(d.negmas.opposition).toBeCloseTo(opposition(frontier), DIGITS);
    expect(leastSpread(frontier, d)).toBeCloseTo(-(d.recomputed.ks_negmas_minspread?.value ?? 0), DIGITS);
    const theirs = solutionPoints(
      frontier,
      d.recomputed.disagreement_negmas.map((r) => Math.round(r * UNIT)),
    );
    expectOneOf(theirs.nash, d.negmas.nash);
    expectOneOf(theirs.egalitarian, d.negmas.kalai);
    expectOneOf(theirs.utilitarian, d.negmas.max_welfare);
  });
});

describe.skipIf(!present)('LLM-Deliberation: scoreable games of six and seven parties', () => {
  interface Game {
    readonly game: string;
    readonly parties: readonly { name: string; role: string; scores: Table; threshold: number }[];
    readonly published: Readonly<Record<string, number>>;
    readonly recomputed: Readonly<Record<string, number>> & {
      possible_per_party: Readonly<Record<string, number>>;
      acceptable_to_each_alone: Readonly<Record<string, number>>;
      nash: Best;
      egalitarian: Best;
      ks: Best;
      max_welfare: Best;
    };
  }
  const games: readonly Game[] = read('llm-deliberation.json')?.games ?? [];

  test.each(games.map((g) => [g.game, g] as const))('%s', (_, { parties, published, recomputed }) => {
    const space = spaceFrom(
      parties.map((p) => p.scores),
      1,
    );
    const thresholds = parties.map((p) => p.threshold);
    const all = parties.map((_, p) => p);
    const mayRefuse = all.filter((p) => parties[p]?.role === 'player');
    const alone = agreementZone(space, thresholds, { subsets: all.map((p) => [p]) });
    const butOne = agreementZone(space, thresholds, { subsets: mayRefuse.map((p) => all.filter((q) => q !== p)) });
    expect(alone.packages).toBe(recomputed.total);
    expect(alone.all.packages).toBe(published.deals_all);
    // A deal passes when all accept, or all but one who has no veto.
    const refusedBy = new Map(mayRefuse.map((p, i) => [p, (butOne.subsets[i]?.packages ?? 0) - alone.all.packages]));
    const passing = alone.all.packages + [...refusedBy.values()].reduce((a, b) => a + b, 0);
    expect(passing).toBe(published.deals_5of6_with_vetoes ?? published.deals_6of7_with_vetoes);
    parties.forEach(({ name }, p) => {
      expect(passing - (refusedBy.get(p) ?? 0)).toBe(recomputed.possible_per_party[name]);
      expect(alone.subsets[p]?.packages).toBe(recomputed.acceptable_to_each_alone[name]);
    });
    const frontier = paretoFrontier(space);
    const solutions = solutionPoints(frontier, thresholds);
    expect(frontier.size).toBe(recomputed.pareto_size);
    expect(solutions.feasible).toBe(recomputed.feasible_pareto);
    expectOneOf(solutions.nash, recomputed.nash.utils, 1);
    expect(solutions.nash?.value).toBe(recomputed.nash.value);
    expectOneOf(solutions.egalitarian, recomputed.egalitarian.utils, 1);
    expect(solutions.egalitarian?.value).toBe(recomputed.egalitarian.value);
    expectOneOf(solutions.kalaiSmorodinsky, recomputed.ks.utils, 1);
    expect(solutions.kalaiSmorodinsky?.value).toBeCloseTo(recomputed.ks.value, 12);
    // Their largest sum asks for no threshold.
    const { utilitarian } = solutionPoints(
      frontier,
      all.map(() => 0),
    );
    expect(utilitarian?.value).toBe(recomputed.max_welfare.value);
    expectOneOf(utilitarian, recomputed.max_welfare.utils, 1);
  });
});
