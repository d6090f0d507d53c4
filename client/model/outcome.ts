/** The outcome of a round as the screen tells it: verification, incident draw, what moved and why, own points. */
import type { Cause, Clause, DutyRef, IndicatorChange, Payment, SleepingClause } from '@track-two/shared/engine/types.ts';
import type { BreachView, LogEntryView, OutcomeView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import { type Judgement, judge, partyChanges, WORLD_ORDER } from './indicators.ts';
import { unitsAsPoints } from './numbers.ts';

const same = (a: DutyRef, b: DutyRef) => a.issue === b.issue && a.option === b.option && a.index === b.index;

export interface Verification {
  readonly found: readonly BreachView[];
  /** The viewer's own, which nobody else knows of. */
  readonly unfound: readonly BreachView[];
  readonly nothingFound: readonly DutyRef[];
}

export function verification(outcome: OutcomeView): Verification {
  const found = outcome.breaches.filter((b) => b.found);
  const nothingFound = outcome.dutiesChecked.filter((d) => !found.some((b) => same(b.duty, d)));
  return { found, unfound: outcome.breaches.filter((b) => !b.found), nothingFound };
}

/** The level of checking that a chance of detection counts with; null where the upper limit cut it off. */
export function countedLevel(chance: number, base: number, perLevel: number): number | null {
  const level = (chance - base) / perLevel;
  return Number.isInteger(level) ? level : null;
}

export interface IncidentShown {
  /** Of 100, with one decimal. */
  readonly chance: number;
  readonly draw: number;
  readonly hit: boolean;
  /** It hit above the mark on record: something hidden had raised the risk. */
  readonly hidden: boolean;
}

export function incidentShown(outcome: OutcomeView): IncidentShown {
  const { chance, draw, of, hit } = outcome.incident;
  const share = (n: number) => Math.round((1000 * n) / of) / 10;
  return { chance: share(chance), draw: share(draw), hit, hidden: hit && draw >= chance };
}

export interface ChangeRow {
  readonly change: IndicatorChange;
  /** Points of 100, one decimal. */
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly judgement: Judgement;
  /** Causes that did something, the largest first. */
  readonly causes: readonly Cause[];
}

function rowOf(change: IndicatorChange): ChangeRow {
  const causes = change.causes.filter((c) => c.by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const by = (change.to - change.from) / 10;
  return { change, from: change.from / 10, to: change.to / 10, by, judgement: judge(change.indicator, by), causes };
}

/** All of the world's indicators in their order; those without a cause stand where they were. */
export function worldOutcome(outcome: OutcomeView): readonly ChangeRow[] {
  return WORLD_ORDER.map((indicator) => {
    const change = outcome.changes.find((c) => c.indicator === indicator && c.party === null);
    const now = outcome.indicators.world[indicator];
    return rowOf(change ?? { indicator, party: null, from: now, to: now, causes: [] });
  });
}
/** The largest move among rows, in points: what the bars are scaled to. */
export const largestMove = (rows: readonly ChangeRow[]): number => Math.max(0, ...rows.map((row) => Math.abs(row.by)));
/** The parties' indicators that moved. */
export const partyOutcome = (outcome: OutcomeView): readonly ChangeRow[] =>
  partyChanges(outcome.changes)
    .map(rowOf)
    .filter((row) => row.by !== 0);

/** Points that the round paid the viewer, and for what; entries of nothing are left out. */
export function ownPoints(
  outcome: OutcomeView,
  rounds: number,
): { readonly total: number; readonly parts: readonly (Payment & { points: number })[] } {
  const parts = outcome.payments.filter((p) => p.units !== 0).map((p) => ({ ...p, points: unitsAsPoints(p.units, rounds) }));
  const total = unitsAsPoints(
    outcome.payments.reduce((sum, p) => sum + p.units, 0),
    rounds,
  );
  return { total, parts };
}

/** The outcome that the outcome page shows: that of this round. */
export const latestOutcome = (outcomes: readonly OutcomeView[]): OutcomeView | null => outcomes[outcomes.length - 1] ?? null;

/** Something that happened to agreements that stood; `n` is the number of its log entry. */
export type Told =
  | { readonly n: number; readonly kind: 'ended' | 'suspended' | 'resumed'; readonly agreement: number; readonly by: PartyId }
  | { readonly n: number; readonly kind: 'slept'; readonly clauses: readonly SleepingClause[] }
  | { readonly n: number; readonly kind: 'woke'; readonly clauses: readonly Clause[] };

const nameOf = ({ issue, source }: Clause): string => `${issue}@${'agreement' in source ? source.agreement : source.step}`;

/** Names of clauses in log entries of one kind. */
const namesIn = (entries: readonly LogEntryView[], kind: 'clausesSlept' | 'clausesWoke'): ReadonlySet<string> =>
  new Set(entries.flatMap((e) => (e.type === kind ? e.clauses.map(nameOf) : [])));

function toldOf(e: LogEntryView, slept: (c: SleepingClause) => boolean, woke: (c: Clause) => boolean): Told | null {
  switch (e.type) {
    case 'agreementEnded':
      return { n: e.n, kind: 'ended', agreement: e.agreement, by: e.by };
    case 'agreementSuspended':
      return { n: e.n, kind: 'suspended', agreement: e.agreement, by: e.by };
    case 'agreementResumed':
      return { n: e.n, kind: 'resumed', agreement: e.agreement, by: e.by };
    case 'clausesSlept': {
      const clauses = e.clauses.filter(slept);
      return clauses.length > 0 ? { n: e.n, kind: 'slept', clauses } : null;
    }
    case 'clausesWoke': {
      const clauses = e.clauses.filter(woke);
      return clauses.length > 0 ? { n: e.n, kind: 'woke', clauses } : null;
    }
    default:
      return null;
  }
}

/**
 * What this round did to agreements that stood: left, suspended, resumed, fallen asleep, woken; in the order in which it happened. What fell
 * asleep and woke again within the round is not told, nor that a suspended agreement sleeps: that is what its suspension says.
 */
export function standingsTold(view: PartyView): readonly Told[] {
  const entries = view.log.filter((e) => e.round === view.round);
  const sleepsNow = new Set(view.sleeping.map(nameOf));
  const [slept, woke] = [namesIn(entries, 'clausesSlept'), namesIn(entries, 'clausesWoke')];
  return entries.flatMap(
    (e) =>
      toldOf(
        e,
        (c) => c.reason !== 'suspended' && sleepsNow.has(nameOf(c)) && !woke.has(nameOf(c)),
        (c) => !sleepsNow.has(nameOf(c)) && !slept.has(nameOf(c)),
      ) ?? [],
  );
}

/** Parties found holding back under an agreement in the outcome shown, once each. */
export function breakersOf(outcome: OutcomeView, agreement: number): readonly string[] {
  const on = (issue: string) =>
    outcome.clauses.some((c) => c.issue === issue && 'agreement' in c.source && c.source.agreement === agreement);
  return [...new Set(outcome.breaches.filter((b) => b.found && on(b.duty.issue)).map((b) => b.duty.actor))];
}
