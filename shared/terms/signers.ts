/** Who must sign (rules.md, Negotiation): every party with a duty under the terms or under what the terms would replace. */
import type { IssueId, PartyId, Scenario, Terms } from '../scenario/types.ts';
import { dutiesOf, dutyText } from './duties.ts';
import { type ClauseInForce, clauseOn } from './levels.ts';

/** Why a party must sign. */
export interface SignerReason {
  readonly kind: 'duty' | 'replaces';
  readonly issue: IssueId;
  readonly what: string;
}
export interface RequiredSigner {
  readonly party: PartyId;
  readonly reasons: readonly SignerReason[];
}

function reasonsOn(
  scenario: Scenario,
  clauses: readonly ClauseInForce[],
  issue: IssueId,
  option: string,
): readonly (SignerReason & { party: PartyId })[] {
  const due = dutiesOf(scenario, issue, option).map((d) => ({
    party: d.actor,
    kind: 'duty' as const,
    issue,
    what: dutyText(scenario, d).what,
  }));
  const old = clauseOn(clauses, issue);
  if (!old || old.option === option) return due;
  const replaced = dutiesOf(scenario, issue, old.option).map((d) => ({
    party: d.actor,
    kind: 'replaces' as const,
    issue,
    what: dutyText(scenario, d).what,
  }));
  return [...due, ...replaced];
}

/** Parties that must sign these terms, in the scenario's order, each with all its reasons. */
export function requiredSigners(scenario: Scenario, clauses: readonly ClauseInForce[], terms: Terms): readonly RequiredSigner[] {
  const all = Object.entries(terms).flatMap(([issue, option]) => reasonsOn(scenario, clauses, issue, option));
  return scenario.parties
    .map(({ id }) => ({
      party: id,
      reasons: all.filter((r) => r.party === id).map(({ kind, issue, what }) => ({ kind, issue, what })),
    }))
    .filter((signer) => signer.reasons.length > 0);
}

/** A step is an option whose duties all fall on one party, at least one. Gives that party, or null. */
export function stepOwner(scenario: Scenario, issue: IssueId, option: string): PartyId | null {
  const [first, ...rest] = dutiesOf(scenario, issue, option);
  return first && rest.every((d) => d.actor === first.actor) ? first.actor : null;
}
