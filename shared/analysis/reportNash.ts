/** The Nash packages of a report: how many there are, which options always or never are in them, and whether deals lead there. */
import { stanceOf } from '../scenario/lookup.ts';
import type { Preset, Scenario, StanceId } from '../scenario/types.ts';
import { type NashBalance, type NashPackage, nashBalance, type OptionUse } from './balanceNash.ts';
import type { Diagram } from './diagram.ts';
import { type Frontier, paretoFrontier } from './frontier.ts';
import { reach } from './reach.ts';
import { BOUNDS, evenly, reportCombinations, unlessTooLarge } from './reportBounds.ts';
import { spaceOf } from './scenarioSpace.ts';

export const NASH_FORMULA =
  'the largest product over the parties of (payoff - mandate + 1), among the packages that meet every mandate';

/** An option and the share of the combinations in which it is so (0 to 1). */
export interface OptionShare {
  readonly issue: string;
  readonly option: string;
  readonly share: number;
  readonly statusQuo: boolean;
}

export interface NashMeasure {
  readonly formula: string;
  /** Combinations looked at, and those in which some package meets every mandate. */
  readonly combinations: number;
  readonly withPackage: number;
  readonly distinct: number;
  /** Options by how often they are in the Nash package, shares of `withPackage`. */
  readonly mostFrequent: OptionShare | null;
  readonly mostFrequentChange: OptionShare | null;
  readonly always: readonly OptionShare[];
  readonly never: readonly OptionShare[];
  /** In no efficient package of any combination, and in every one of all. */
  readonly neverEfficient: readonly OptionShare[];
  readonly alwaysEfficient: readonly OptionShare[];
}

export interface ReachMeasure {
  /** Nash packages looked at, reached, that no sequence reaches, and those on which the search came to no end. */
  readonly looked: number;
  readonly found: number;
  readonly unreachable: readonly (readonly StanceId[])[];
  readonly undecided: readonly (readonly StanceId[])[];
}

export interface NashMeasures {
  readonly nash: NashMeasure;
  /** Null: offers may hold so many issues that deals cannot be listed. */
  readonly reach: ReachMeasure | null;
}

const pointsMost = (scenario: Scenario): number => (scenario.parties.length > 3 ? BOUNDS.pointsOfMany : BOUNDS.points);

/** Points that all variables of a frontier kept. */
const pointsOf = (frontier: Frontier): number =>
  frontier.trails.reduce((sum, t) => sum + t.before.utilities.length / Math.max(1, frontier.parties), 1);

/** Nash packages of as many combinations as the bounds allow; null: one frontier alone is too large. */
function balanceOf(scenario: Scenario, preset: Preset, diagram: Diagram): NashBalance | null {
  const most = pointsMost(scenario);
  const inAll = scenario.parties.length > 3 ? BOUNDS.pointsInAllOfMany : BOUNDS.pointsInAll;
  return unlessTooLarge(() => {
    const [first] = reportCombinations(scenario, 1);
    const points = pointsOf(paretoFrontier(spaceOf(scenario, preset, first ?? []), diagram, most));
    const combinations = reportCombinations(scenario, Math.max(1, Math.min(BOUNDS.combinations, Math.floor(inAll / points))));
    return nashBalance(scenario, preset, { combinations, most });
  });
}

function nashMeasure(balance: NashBalance): NashMeasure {
  const { combinations, packages, options } = balance;
  const count = packages.length;
  const share = (u: OptionUse, of: number): OptionShare => ({
    issue: u.issue,
    option: u.option,
    share: of > 0 ? u.nash / of : 0,
    statusQuo: u.statusQuo,
  });
  const those = (which: (u: OptionUse) => boolean) => options.filter(which).map((u) => share(u, count));
  const top = (u: OptionUse | null) => (u && count > 0 ? share(u, count) : null);
  return {
    formula: NASH_FORMULA,
    combinations,
    withPackage: count,
    distinct: balance.distinct,
    mostFrequent: top(balance.mostFrequent),
    mostFrequentChange: top(balance.mostFrequentChange),
    always: count > 0 ? those((u) => u.nash === count) : [],
    never: count > 0 ? those((u) => u.nash === 0) : [],
    neverEfficient: those((u) => u.inSomeEfficient === 0),
    alwaysEfficient: those((u) => u.inAllEfficient === combinations),
  };
}

/** Sets of at most k of n. */
function setsUpTo(n: number, k: number): number {
  let [sum, sets] = [0, 1];
  for (let i = 1; i <= Math.min(n, k); i++) {
    sets = (sets * (n - i + 1)) / i;
    sum += sets;
  }
  return sum;
}

function reachMeasure(scenario: Scenario, preset: Preset, packages: readonly NashPackage[]): ReachMeasure | null {
  const changes = (p: NashPackage): number =>
    Object.entries(p.levels).filter(([issue, level]) => scenario.issues.find((i) => i.id === issue)?.statusQuo !== level).length;
  const deals = Math.max(1, ...packages.map((p) => setsUpTo(changes(p), scenario.rules.issuesPerOffer)));
  if (deals > BOUNDS.deals) return null;
  const asked = evenly(packages, Math.max(1, Math.floor(BOUNDS.dealsInAll / deals)));
  const most = Math.max(30, Math.min(BOUNDS.looks, Math.floor(BOUNDS.looksTimesDeals / Math.min(deals, BOUNDS.looks))));
  const kinds = asked.map((p) => {
    const stances = p.stances.map((id, i) => stanceOf(scenario, scenario.parties[i]?.id ?? '', id));
    return { stances: p.stances, kind: reach(scenario, preset, stances, p.levels, { most }).kind };
  });
  const those = (kind: string) => kinds.filter((k) => k.kind === kind).map((k) => k.stances);
  return { looked: asked.length, found: those('found').length, unreachable: those('none'), undecided: those('stopped') };
}

/** Nash measures of a preset; null: its efficient packages are too many to list. */
export function nashMeasures(scenario: Scenario, preset: Preset, diagram: Diagram): NashMeasures | null {
  const balance = balanceOf(scenario, preset, diagram);
  return balance && { nash: nashMeasure(balance), reach: reachMeasure(scenario, preset, balance.packages) };
}
