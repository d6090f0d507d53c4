/** Scenario, preset and stances as a space of outcomes, and back: issues are its variables, open levels its options, parties its parties. */
import { broken } from '../scenario/checks/levels.ts';
import { findOption, issueOf, openOptions } from '../scenario/lookup.ts';
import type { IssueId, OptionId, Preset, Scenario, Stance } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { optionPayoff } from '../terms/payoff.ts';
import type { Forbidden, Outcome, Space } from './space.ts';

/** Which issue and level each variable and option stands for. */
export interface Named {
  readonly issues: readonly IssueId[];
  readonly options: readonly (readonly OptionId[])[];
}

/** A space whose utilities are whole-game payoffs relative to the status quo, in points, parties in the scenario's order. */
export interface ScenarioSpace extends Space, Named {}

export interface Extent {
  /** Issues to be decided; all of the preset by default. */
  readonly issues?: readonly IssueId[];
  /**
   * Where the preset's other issues stand: their payoff counts and their linkages hold. Those it does not name are left out: worth nothing,
   * their linkages waived.
   */
  readonly levels?: Levels;
}

/** Issues and options of a preset, those not to be decided with the one level at which they stand. */
function namedOf(scenario: Scenario, preset: Preset, extent: Extent): Named {
  const open = new Set(extent.issues ?? preset.issues);
  const rows = preset.issues.flatMap((issue): readonly (readonly [IssueId, readonly OptionId[]])[] => {
    if (open.has(issue)) return [[issue, openOptions(scenario, preset, issue).map((o) => o.id)]];
    const stands = extent.levels?.[issue];
    if (stands === undefined) return [];
    if (!findOption(scenario, issue, stands)) throw new RangeError(`${issue} has no level ${stands}`);
    return [[issue, [stands]]];
  });
  return { issues: rows.map(([issue]) => issue), options: rows.map(([, options]) => options) };
}

/** Pairs of levels that a linkage forbids. Linkages to issues that are not there are waived. */
export function forbiddenPairs(scenario: Scenario, { issues, options }: Named): readonly Forbidden[] {
  const place = new Map(issues.map((issue, v) => [issue, v] as const));
  return scenario.linkages.flatMap((linkage) => {
    const [variable, other] = [place.get(linkage.issue), place.get(linkage.other)];
    if (variable === undefined || other === undefined || variable === other) return [];
    return (options[variable] ?? []).flatMap((level, option) =>
      (options[other] ?? []).flatMap((otherLevel, otherOption) =>
        broken([linkage], { [linkage.issue]: level, [linkage.other]: otherLevel }).length > 0
          ? [{ variable, option, other, otherOption }]
          : [],
      ),
    );
  });
}

/**
 * The space of a preset's packages.
 * @param stances one for each party, in the scenario's order
 * @throws RangeError when an extent names a level that is not there
 */
export function spaceOf(scenario: Scenario, preset: Preset, stances: readonly Stance[], extent: Extent = {}): ScenarioSpace {
  const named = namedOf(scenario, preset, extent);
  const variables = named.issues.map((issue, v) =>
    (named.options[v] ?? []).map((option) =>
      scenario.parties.map((party, p) => optionPayoff(scenario, party.id, stances[p] as Stance, issue, option)),
    ),
  );
  return { ...named, parties: scenario.parties.length, variables, forbidden: forbiddenPairs(scenario, named) };
}

/** The levels of an outcome, by issue. */
export function levelsAt(named: Named, outcome: Outcome): Levels {
  return Object.fromEntries(named.issues.map((issue, v) => [issue, named.options[v]?.[outcome[v] ?? -1] ?? '']));
}

/** The outcome with these levels; a level that is not open gives −1, an issue not named its status quo. */
export function outcomeOf(scenario: Scenario, named: Named, levels: Levels): Outcome {
  return named.issues.map((issue, v) => (named.options[v] ?? []).indexOf(levels[issue] ?? issueOf(scenario, issue).statusQuo));
}
