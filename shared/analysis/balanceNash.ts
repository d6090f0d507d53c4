/**
 * The Nash packages of all combinations of stances, and which options are in efficient packages (rules.md, Balance: no option in more than
 * 70 % of the Nash packages).
 */

import { issueOf } from '../scenario/lookup.ts';
import type { IssueId, OptionId, Preset, Scenario, StanceId } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { type Combination, combinationsOf, mandateOf, packagesOf } from './balance.ts';
import type { Diagram } from './diagram.ts';
import { paretoFrontier } from './frontier.ts';
import { usedOptions } from './optionUse.ts';
import { levelsAt, type ScenarioSpace, spaceOf } from './scenarioSpace.ts';
import { type Solution, solutionPoints } from './solutions.ts';

/** The Nash package of one combination. */
export interface NashPackage {
  readonly stances: readonly StanceId[];
  /** Payoffs in points, by party in the scenario's order, and what was asked of them. */
  readonly payoffs: readonly number[];
  readonly mandates: readonly number[];
  readonly levels: Levels;
}

/** Use of one option that the preset leaves open. */
export interface OptionUse {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly statusQuo: boolean;
  /** Combinations whose Nash package has it. */
  readonly nash: number;
  /** Combinations in which some Pareto-efficient package has it, and in which all have it. */
  readonly inSomeEfficient: number;
  readonly inAllEfficient: number;
}

export interface NashBalance {
  readonly combinations: number;
  /** One for each combination in which some package meets all mandates. */
  readonly packages: readonly NashPackage[];
  readonly distinct: number;
  readonly options: readonly OptionUse[];
  /** The option in the most Nash packages, and the one that changes something; the first of equals. */
  readonly mostFrequent: OptionUse | null;
  readonly mostFrequentChange: OptionUse | null;
}

/**
 * The Nash package as the balance counts it: the largest product of (payoff − mandate + 1) over the packages that meet every mandate.
 * Ties as in `solutionPoints`. Null: no package does.
 */
export function nashOverMandates(frontier: ReturnType<typeof paretoFrontier>, mandates: readonly number[]): Solution | null {
  const below = mandates.map((m) => m - 1);
  const { nash } = solutionPoints(frontier, below);
  return nash?.utilities.every((u, p) => u >= (mandates[p] as number)) ? nash : null;
}

interface Found {
  readonly space: ScenarioSpace;
  readonly nash: NashPackage | null;
  readonly outcome: readonly number[] | null;
  /** For each variable and option: in none (0), some (1) or all (2) of the efficient packages. */
  readonly use: readonly (readonly number[])[];
}

function find(scenario: Scenario, preset: Preset, stances: Combination, diagram: Diagram, most?: number): Found {
  const space = spaceOf(scenario, preset, stances);
  const frontier = paretoFrontier(space, diagram, most);
  const mandates = stances.map((s) => mandateOf(preset, s));
  const nash = nashOverMandates(frontier, mandates);
  const used = usedOptions(space, diagram, frontier);
  const use = used.map((options) => {
    const several = options.filter(Boolean).length > 1;
    return options.map((u) => (u ? (several ? 1 : 2) : 0));
  });
  return {
    space,
    nash: nash && { stances: stances.map((s) => s.id), payoffs: nash.utilities, mandates, levels: levelsAt(space, nash.outcome) },
    outcome: nash?.outcome ?? null,
    use,
  };
}

/** The use of every open option over all combinations. */
function usesOf(scenario: Scenario, found: readonly Found[]): readonly OptionUse[] {
  const { issues = [], options = [] } = found[0]?.space ?? {};
  return issues.flatMap((issue, v) =>
    (options[v] ?? []).map((option, o) => ({
      issue,
      option,
      statusQuo: option === issueOf(scenario, issue).statusQuo,
      nash: found.filter((f) => f.outcome?.[v] === o).length,
      inSomeEfficient: found.filter((f) => (f.use[v]?.[o] ?? 0) > 0).length,
      inAllEfficient: found.filter((f) => f.use[v]?.[o] === 2).length,
    })),
  );
}

const mostUsed = (options: readonly OptionUse[]): OptionUse | null =>
  options.reduce<OptionUse | null>((top, o) => (!top || o.nash > top.nash ? o : top), null);

export interface NashOptions {
  /** Combinations to look at; all by default. */
  readonly combinations?: readonly Combination[];
  /** As in `paretoFrontier`. */
  readonly most?: number;
}

/**
 * Nash packages and use of options, over the combinations of stances of a preset.
 * @throws RangeError when there are more points than `most`
 */
export function nashBalance(scenario: Scenario, preset: Preset, options: NashOptions = {}): NashBalance {
  const diagram = packagesOf(scenario, preset);
  const asked = options.combinations ?? combinationsOf(scenario);
  const found = asked.map((stances) => find(scenario, preset, stances, diagram, options.most));
  const packages = found.flatMap((f) => (f.nash ? [f.nash] : []));
  const uses = usesOf(scenario, found);
  return {
    combinations: found.length,
    packages,
    distinct: new Set(packages.map((p) => JSON.stringify(Object.entries(p.levels)))).size,
    options: uses,
    mostFrequent: mostUsed(uses),
    mostFrequentChange: mostUsed(uses.filter((o) => !o.statusQuo)),
  };
}
