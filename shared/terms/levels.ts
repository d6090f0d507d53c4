/** Where every issue stands: the status quo, but for what clauses in force say. */
import { issueOf } from '../scenario/lookup.ts';
import type { IssueId, OptionId, Preset, Scenario, Terms } from '../scenario/types.ts';

/** What terms need to know of a clause in force. */
export interface ClauseInForce {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly source: { readonly agreement: number } | { readonly step: string };
}

/** Level of every issue of the preset. */
export type Levels = Readonly<Record<IssueId, OptionId>>;

/** Levels in force: status quo, overlaid by the clauses. */
export function levelsOf(scenario: Scenario, preset: Preset, clauses: readonly ClauseInForce[]): Levels {
  const levels: Record<IssueId, OptionId> = {};
  for (const issue of preset.issues) levels[issue] = issueOf(scenario, issue).statusQuo;
  for (const clause of clauses) levels[clause.issue] = clause.option;
  return levels;
}

/** Levels once the terms hold; issues they do not name stay. */
export const withTerms = (levels: Levels, terms: Terms): Levels => ({ ...levels, ...terms });

/** Clause in force on an issue, if it is not at an unagreed status quo. */
export function clauseOn<C extends ClauseInForce>(clauses: readonly C[], issue: IssueId): C | undefined {
  return clauses.find((c) => c.issue === issue);
}

/** Issues whose level the terms change. */
export function changedIssues(levels: Levels, terms: Terms): readonly IssueId[] {
  return Object.keys(terms).filter((issue) => levels[issue] !== terms[issue]);
}
