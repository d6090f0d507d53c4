/** If–then clauses and side payments of offers and agreements, as the screen tells them. */
import type { Clause, Condition, SidePayment } from '@track-two/shared/engine/types.ts';
import type { AgreementView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { findIssue, issueOf, openOptions, optionOf } from '@track-two/shared/scenario/lookup.ts';
import type { Issue, IssueId, Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import { conditionHolds } from '@track-two/shared/terms/conditions.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';

/** A condition in names: which issue at which levels (`orMore`: at the first or any above it), or a level of checking. */
export type ConditionTold =
  | { readonly kind: 'level'; readonly issue: string; readonly levels: readonly string[]; readonly orMore: boolean }
  | { readonly kind: 'verification'; readonly atLeast: number };

/** Levels that bring more and more checking are an order that readers see; of others "or more" would say nothing. */
function isGraded({ options }: Issue): boolean {
  const levels = options.map((o) => o.verification);
  return levels.some((v) => v > 0) && levels.every((v, i) => i === 0 || v >= (levels[i - 1] ?? 0));
}

/** The names of what a condition asks for. */
export function conditionTold(scenario: Scenario, preset: Preset, condition: Condition): ConditionTold {
  if (condition.kind === 'verification') return condition;
  const issue = issueOf(scenario, condition.issue);
  const open = openOptions(scenario, preset, issue.id).map((o) => o.id);
  const at = open.filter((id) => condition.at.includes(id));
  const upwards = at.length > 1 && at.length < open.length && at.every((id, i) => id === open[open.length - at.length + i]);
  const shown = at.length > 0 ? at : condition.at;
  return {
    kind: 'level',
    issue: issue.short,
    levels: shown.map((id) => optionOf(scenario, issue.id, id).short),
    orMore: upwards && isGraded(issue),
  };
}

const isConditional = (agreements: readonly AgreementView[], clause: Clause): boolean => {
  const { source } = clause;
  return 'agreement' in source && agreements.some((a) => a.number === source.agreement && a.condition !== null);
};

/** Clauses that conditions are read against: in force, and themselves without one. */
export const unconditional = (view: PartyView): readonly Clause[] =>
  view.clauses.filter((c) => !isConditional(view.agreements, c));

/** Level of checking that clauses bring when all comply. */
export function checkingOf(scenario: Scenario, clauses: readonly Clause[]): number {
  const sum = clauses.reduce((n, c) => n + optionOf(scenario, c.issue, c.option).verification, 0);
  return Math.min(scenario.rules.verificationMost, sum);
}

/** Whether a condition would hold against these unconditional clauses. */
export function holdsAgainst(scenario: Scenario, preset: Preset, clauses: readonly Clause[], condition: Condition): boolean {
  return conditionHolds(condition, levelsOf(scenario, preset, clauses), checkingOf(scenario, clauses));
}

/** Whether a condition holds as things stand now. */
export const holdsNow = (scenario: Scenario, preset: Preset, view: PartyView, condition: Condition): boolean =>
  holdsAgainst(scenario, preset, unconditional(view), condition);

/** Issues that a condition can name: on the table now, and not among the terms themselves. */
export const conditionIssues = (view: PartyView, preset: Preset, named: readonly IssueId[]): readonly IssueId[] =>
  preset.issues.filter((issue) => view.openIssues.includes(issue) && !named.includes(issue));

/** Where the issue of a condition stands now, by name; null for one on checking. */
export function levelNow(scenario: Scenario, preset: Preset, view: PartyView, condition: Condition): string | null {
  if (condition.kind !== 'level' || !findIssue(scenario, condition.issue)) return null;
  const now = levelsOf(scenario, preset, unconditional(view))[condition.issue];
  return now === undefined ? null : optionOf(scenario, condition.issue, now).short;
}

export const sameCondition = (a: Condition | null, b: Condition | null): boolean => {
  if (a === null || b === null) return a === b;
  if (a.kind === 'verification') return b.kind === 'verification' && a.atLeast === b.atLeast;
  return b.kind === 'level' && a.issue === b.issue && [...a.at].sort().join() === [...b.at].sort().join();
};

export const samePayment = (a: SidePayment | null, b: SidePayment | null): boolean =>
  a === null || b === null ? a === b : a.from === b.from && a.to === b.to && a.units === b.units;
