/** The log as one viewer may read it: entries built field by field, numbered in its own count. */
import type { GameEvent, GameState, Offer, RoundOutcome } from './types.ts';
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

function entriesOf(state: GameState, e: GameEvent, viewer: string, visible: readonly Offer[]): readonly Entry[] {
  if (e.type === 'roundSettled') return outcomeEntries(e.outcome, incidentsBy(state, e.round));
  if (!inAudience(e.audience, viewer)) return hiddenAnswer(e, visible);
  switch (e.type) {
    case 'roundStarted':
      return [{ type: e.type, news: e.news }];
    case 'phaseStarted':
      return [{ type: e.type, to: e.to }];
    case 'offerTabled':
      return [{ type: e.type, offer: numberOf(visible, e.offer.id) ?? 0, by: e.offer.by }];
    case 'offerSigned':
    case 'offerRejected':
    case 'offerWithdrawn':
      return [{ type: e.type, offer: numberOf(visible, e.offer) ?? 0, by: e.by }];
    case 'offerLapsed':
      return [{ type: e.type, offer: numberOf(visible, e.offer) ?? 0, reason: e.reason }];
    case 'stepTaken':
      return [{ type: e.type, by: e.by, issue: e.issue, option: e.option }];
    case 'stepUndone':
      return [{ type: e.type, by: e.by, issue: e.issue }];
    case 'agreementRatified':
      return [{ type: e.type, agreement: e.agreement.number, parties: e.agreement.parties, terms: e.agreement.terms }];
    case 'ratificationFailed':
      return [{ type: e.type, offer: numberOf(visible, e.offer) ?? 0, failedBy: e.failedBy }];
    case 'gameEnded':
      return [{ type: e.type, ending: e.results.ending }];
    default:
      return [];
  }
}

/** An answer in private closes the offer that it answers: those who may not see the answer read that the offer was rejected. */
function hiddenAnswer(e: GameEvent, visible: readonly Offer[]): readonly Entry[] {
  if (e.type !== 'offerTabled' || e.offer.parent === null) return [];
  const parent = numberOf(visible, e.offer.parent);
  return parent === null ? [] : [{ type: 'offerRejected', offer: parent, by: e.offer.by }];
}

/** Incidents up to the outcome of a round, that one included. */
const incidentsBy = (state: GameState, round: number): number =>
  state.outcomes.filter((o) => o.round <= round && o.incident.hit).length;

/** Of an outcome only what is on the record: breaches found, an incident and the how-many-th, the moves. */
function outcomeEntries(outcome: RoundOutcome, incidents: number): readonly Entry[] {
  const found = outcome.heldBack.filter((b) => b.found).map((b): Entry => ({ type: 'breachFound', duty: b.duty }));
  const incident: readonly Entry[] = outcome.incident.hit ? [{ type: 'incident', number: incidents }] : [];
  return [...found, ...incident, { type: 'indicatorsMoved', changes: outcome.changes }];
}
