/** The menu of public statements, grouped by what the speaker says comes first for it. */
import type { PartyView, Verdict } from '@track-two/shared/engine/viewTypes.ts';
import type { Scenario, Statement } from '@track-two/shared/scenario/types.ts';

export interface StatementChoice {
  readonly statement: Statement;
  readonly verdict: Verdict;
  /** The viewer has made it in this round already. */
  readonly said: boolean;
}
export interface StatementGroup {
  /** What it claims comes first; null: it claims nothing of the kind. */
  readonly dimension: Scenario['dimensions'][number] | null;
  readonly choices: readonly StatementChoice[];
}

/** Whether the viewer has made the statement in this round. */
const saidNow = (view: PartyView, id: string): boolean =>
  view.messages.some((m) => m.statement === id && m.from === view.viewer && m.round === view.round);

/** Statements that the table offers this viewer, by claim in the scenario's order, those without a claim last; empty groups left out. */
export function statementGroups(scenario: Scenario, view: PartyView): readonly StatementGroup[] {
  const choices = (view.legal?.statements ?? []).flatMap(({ statement: id, verdict }) => {
    const statement = scenario.statements.find((s) => s.id === id);
    return statement ? [{ statement, verdict, said: saidNow(view, id) }] : [];
  });
  const known = new Set(scenario.dimensions.map((d) => d.id));
  const groups = [...scenario.dimensions, null].map((dimension) => ({
    dimension,
    choices: choices.filter(({ statement: { claims } }) =>
      dimension === null ? claims === undefined || !known.has(claims) : claims === dimension.id,
    ),
  }));
  return groups.filter((g) => g.choices.length > 0);
}

/** Name of the dimension that a statement claims comes first; null: none. */
export function claimOf(scenario: Scenario, id: string): string | null {
  const claims = scenario.statements.find((s) => s.id === id)?.claims;
  return scenario.dimensions.find((d) => d.id === claims)?.name ?? null;
}
