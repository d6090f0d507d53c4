/** Agreements that stand, each with how it stands: in force, asleep and why, suspended, being left; and what leaving one would do. */
import type { Clause, SleepingClause } from '@track-two/shared/engine/types.ts';
import type { AgreementView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { IssueId, Linkage, PartyId, Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { clausePayoff } from '@track-two/shared/terms/payoff.ts';
import type { Seat } from './sheet.ts';

/** asleep: nothing of it is in force now · partly: some of it sleeps · leaving and suspended go before both. */
export type Standing = 'inForce' | 'partly' | 'asleep' | 'suspended' | 'leaving';

export interface AgreementRow {
  readonly agreement: AgreementView;
  readonly standing: Standing;
  readonly awake: readonly Clause[];
  readonly asleep: readonly SleepingClause[];
}

const belongs = (number: number) => (clause: Clause) => 'agreement' in clause.source && clause.source.agreement === number;

function standingOf({ suspension, withdrawal }: AgreementView, awake: number, asleep: number): Standing {
  if (suspension) return 'suspended';
  if (withdrawal) return 'leaving';
  if (asleep === 0) return 'inForce';
  return awake === 0 ? 'asleep' : 'partly';
}

/** Agreements that still hold an issue, in order of their numbers. */
export function standingAgreements(view: PartyView): readonly AgreementRow[] {
  return view.agreements.flatMap((agreement): AgreementRow[] => {
    const awake = view.clauses.filter(belongs(agreement.number));
    const asleep = view.sleeping.filter(belongs(agreement.number));
    const over = agreement.status === 'superseded' || agreement.status === 'withdrawn';
    if (over || awake.length + asleep.length === 0) return [];
    return [{ agreement, awake, asleep, standing: standingOf(agreement, awake.length, asleep.length) }];
  });
}

/** Agreements of which nothing is left: replaced by newer terms, or left by a party. */
export const endedAgreements = (view: PartyView): readonly AgreementView[] =>
  view.agreements.filter((a) => a.status === 'superseded' || a.status === 'withdrawn');

/** The linkage that keeps a clause asleep: the first that what is awake and this clause together would break. */
export function sleepsFor(scenario: Scenario, preset: Preset, view: PartyView, clause: SleepingClause): Linkage | null {
  const levels = levelsOf(scenario, preset, [...view.clauses, clause]);
  const broken = brokenLinkages(scenario, levels).filter((l) => l.issue === clause.issue || l.other === clause.issue);
  return broken[0] ?? null;
}

/** Signatories of a suspended agreement that have not asked for it to go on. */
export const stillToAsk = ({ parties, suspension }: AgreementView): readonly PartyId[] =>
  parties.filter((p) => !suspension?.resumedBy.includes(p));

export interface Leaving {
  /** Whole-game points that the viewer has from it now, and would have no more; others' clauses that would sleep included. */
  readonly points: number;
  /** Clauses of other agreements that would fall asleep with it. */
  readonly sleepers: readonly Clause[];
  /** The viewer's own pledge on it, which would be forfeited. */
  readonly pledge: boolean;
}

/** What it would mean for this seat that the whole agreement ends. Points may rise where something asleep would wake. */
export function leaving(scenario: Scenario, view: PartyView, seat: Seat, agreement: AgreementView): Leaving {
  const left = agreement.withoutIt ?? view.clauses;
  const worth = (clauses: readonly Clause[]) =>
    clauses.reduce((sum, c) => sum + clausePayoff(scenario, seat.party, seat.stance, c), 0);
  const stays = new Set(left.map((c) => c.issue));
  const sleepers = view.clauses.filter((c) => !belongs(agreement.number)(c) && !stays.has(c.issue));
  const pledge = agreement.pledgedBy === seat.party && !agreement.pledgeForfeited;
  return { points: worth(view.clauses) - worth(left), sleepers, pledge };
}

/** Issues of clauses, once each. */
export const issuesOf = (clauses: readonly Clause[]): readonly IssueId[] => [...new Set(clauses.map((c) => c.issue))];

/** Agreements that the viewer may suspend now: broken in this outcome, to its harm. */
export const suspendable = (view: PartyView): readonly AgreementView[] =>
  view.phase === 'outcome' ? view.agreements.filter((a) => a.legal?.suspend.ok === true) : [];
