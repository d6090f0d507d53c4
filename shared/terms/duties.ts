/** Duties of options: who must do what, and what holding back spares and denies. */
import { optionOf } from '../scenario/lookup.ts';
import type { Duty, IssueId, OptionId, PartyId, Scenario } from '../scenario/types.ts';

/** The n-th duty of an option. */
export interface DutyAt {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly index: number;
  readonly actor: PartyId;
}

/** Names a duty in actions and logs: `issue:option:index`. */
export const dutyKey = (d: { issue: IssueId; option: OptionId; index: number }): string => `${d.issue}:${d.option}:${d.index}`;

/** Duties that a level of an issue lays on parties, in the option's order. */
export function dutiesOf(scenario: Scenario, issue: IssueId, option: OptionId): readonly DutyAt[] {
  return optionOf(scenario, issue, option).duties.map((duty, index) => ({ issue, option, index, actor: duty.actor }));
}

/** The scenario's text and numbers of a duty. */
export function dutyText(scenario: Scenario, at: { issue: IssueId; option: OptionId; index: number }): Duty {
  const duty = optionOf(scenario, at.issue, at.option).duties[at.index];
  if (!duty) throw new Error(`unknown duty ${dutyKey(at)}`);
  return duty;
}

/** Duties of all clauses in force, in their order. */
export function dutiesInForce(scenario: Scenario, clauses: readonly { issue: IssueId; option: OptionId }[]): readonly DutyAt[] {
  return clauses.flatMap((c) => dutiesOf(scenario, c.issue, c.option));
}

/**
 * Whether holding a duty back denies a party something that its level would bring it. A scenario denies nobody what it does not have, and its
 * holder nothing (checks/issues.ts); weights play no part, so that all can see who is harmed.
 */
export function denies(scenario: Scenario, at: DutyAt, party: PartyId): boolean {
  return (dutyText(scenario, at).denies[party] ?? []).length > 0;
}
