/** The log as one viewer may read it: entries built field by field, numbered in its own count. */
import type { AgreementNumber, GameEvent, GameState, Message, Offer, OfferId } from './types.ts';
import type { LogEntryView } from './viewTypes.ts';
import { inAudience, numberOf, visibleOffers } from './visible.ts';

type Entry = LogEntryView extends infer E ? (E extends LogEntryView ? Omit<E, 'n' | 'round' | 'phase'> : never) : never;

/** All entries that the viewer may read, oldest first. */
export function viewLog(state: GameState, viewer: string): readonly LogEntryView[] {
  const visible = visibleOffers(state, viewer);
  const entries = state.log.flatMap((e) =>
    entriesOf(state, e, viewer, visible).map((entry) => ({ round: e.round, phase: e.phase, ...entry })),
  );
  return entries.map((entry, i) => ({ n: i + 1, ...entry }) as LogEntryView);
}

/** What one event adds to the log of a viewer, by the viewer's count of offers. */
export const logEntriesOf = (state: GameState, e: GameEvent, viewer: string): readonly Entry[] =>
  entriesOf(state, e, viewer, visibleOffers(state, viewer));

function entriesOf(state: GameState, e: GameEvent, viewer: string, visible: readonly Offer[]): readonly Entry[] {
  if (e.type === 'roundSettled') return outcomeEntries(state, e);
  if (!inAudience(e.audience, viewer)) return hiddenAnswer(e, visible);
  switch (e.type) {
    case 'roundStarted':
      return [{ type: e.type, news: e.news }];
    case 'phaseStarted':
      return [{ type: e.type, to: e.to }];
    case 'offerTabled':
      return [{ type: e.type, ...about(visible, e.offer.id), by: e.offer.by }];
    case 'offerSigned':
    case 'offerRejected':
    case 'offerWithdrawn':
      return [{ type: e.type, ...about(visible, e.offer), by: e.by }];
    case 'offerLapsed':
      return [{ type: e.type, ...about(visible, e.offer), reason: e.reason }];
    case 'said':
      return statementEntries(e.message);
    case 'stepTaken':
      return [{ type: e.type, by: e.by, issue: e.issue, option: e.option }];
    case 'stepUndone':
      return [{ type: e.type, by: e.by, issue: e.issue }];
    case 'agreementRatified':
      return [{ type: e.type, agreement: e.agreement.number, parties: e.agreement.parties, terms: e.agreement.terms }];
    case 'ratificationFailed':
      return [{ type: e.type, ...about(visible, e.offer), failedBy: e.failedBy }];
    case 'agreementSuspended':
    case 'resumptionAsked':
    case 'agreementResumed':
    case 'withdrawalAnnounced':
      return [{ type: e.type, agreement: e.agreement, by: e.by }];
    case 'clausesSlept':
      return [{ type: e.type, clauses: e.clauses }];
    case 'clausesWoke':
      return [{ type: e.type, clauses: e.clauses }];
    case 'endCalled':
      return [{ type: e.type, after: e.after }];
    case 'gameEnded':
      return [{ type: e.type, ending: e.results.ending }];
    default:
      return [];
  }
}

/** Words from the menu are on the record; talk is not. */
const statementEntries = ({ from, statement }: Message): readonly Entry[] =>
  statement === null ? [] : [{ type: 'statementMade', by: from, statement }];

/** An offer by the viewer's own number, and what it is about. */
function about(visible: readonly Offer[], id: OfferId): { offer: number; issues: readonly string[] } {
  const number = numberOf(visible, id) ?? 0;
  return { offer: number, issues: Object.keys(visible[number - 1]?.terms ?? {}) };
}

/** An answer in private closes the offer that it answers: those who may not see the answer read that the offer was rejected. */
function hiddenAnswer(e: GameEvent, visible: readonly Offer[]): readonly Entry[] {
  if (e.type !== 'offerTabled' || e.offer.parent === null) return [];
  const parent = numberOf(visible, e.offer.parent);
  return parent === null ? [] : [{ type: 'offerRejected', ...about(visible, e.offer.parent), by: e.offer.by }];
}

const leaverOf = (state: GameState, number: AgreementNumber): string =>
  state.agreements.find((a) => a.number === number)?.withdrawal?.by ?? '';

/** Incidents up to the outcome of a round, that one included. */
const incidentsBy = (state: GameState, round: number): number =>
  state.outcomes.filter((o) => o.round <= round && o.incident.hit).length;

/** Of an outcome only what is on the record: breaches found, an incident and the how-many-th, the moves, agreements left. */
function outcomeEntries(state: GameState, { outcome, ended }: Extract<GameEvent, { type: 'roundSettled' }>): readonly Entry[] {
  const found = outcome.heldBack.filter((b) => b.found).map((b): Entry => ({ type: 'breachFound', duty: b.duty }));
  const incident: readonly Entry[] = outcome.incident.hit
    ? [{ type: 'incident', number: incidentsBy(state, outcome.round) }]
    : [];
  const left = ended.map((agreement): Entry => ({ type: 'agreementEnded', agreement, by: leaverOf(state, agreement) }));
  return [...found, ...incident, { type: 'indicatorsMoved', changes: outcome.changes }, ...left];
}
