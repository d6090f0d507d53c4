/** What terms are worth, and what stands now, issue by issue: rows that add up, each of which opens down to its dimensions. */
import type { Clause, SleepingClause } from '@track-two/shared/engine/types.ts';
import type { Scenario, Terms } from '@track-two/shared/scenario/types.ts';
import { clauseOn } from '@track-two/shared/terms/levels.ts';
import { termsInOrder } from './differences.ts';
import { type CountedAs, type Holder, type Payoff, payoffOf } from './payoff.ts';

/** One issue of some terms. */
export interface WorthRow {
  readonly now: Payoff;
  /** What stands on the issue today and would be replaced; null: the status quo, which is worth 0. */
  readonly before: Payoff | null;
  /** What the change of this issue brings. */
  readonly adds: number;
}

/** How a clause in force counts for a party. */
const asOf = (clause: Clause, holder: Holder): CountedAs =>
  'step' in clause.source && clause.source.step === holder.party ? 'ownStep' : 'agreed';

/** What terms add to what is in force, issue by issue, as the homes reckon it (rules.md, Ratification). */
export function addedRows(scenario: Scenario, holder: Holder, clauses: readonly Clause[], terms: Terms): readonly WorthRow[] {
  return termsInOrder(scenario, terms).map((at) => {
    const old = clauseOn(clauses, at.issue);
    const now = payoffOf(scenario, holder, at);
    if (!old) return { now, before: null, adds: now.points };
    const before = payoffOf(scenario, holder, old, asOf(old, holder));
    const stays = old.option === at.option && !('step' in old.source);
    return { now, before, adds: stays ? 0 : now.points - before.points };
  });
}

/** All that is agreed or done, with what each pays the party; sleeping clauses pay nothing. In the order given. */
export function standingRows(
  scenario: Scenario,
  holder: Holder,
  clauses: readonly Clause[],
  sleeping: readonly SleepingClause[],
): readonly Payoff[] {
  return [
    ...clauses.map((c) => payoffOf(scenario, holder, c, asOf(c, holder))),
    ...sleeping.map((c) => payoffOf(scenario, holder, c, c.reason)),
  ];
}

/** Sum of what rows add. */
export const addsInAll = (rows: readonly WorthRow[]): number => rows.reduce((sum, row) => sum + row.adds, 0);
