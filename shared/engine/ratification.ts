/** Ratification (rules.md): signed offers go home in the order of their last signature, each judged against what is then in force. */
import { stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { forecast, type HomeForecast } from '../terms/forecast.ts';
import { event } from './actions/common.ts';
import { checkSigners, checkTermsHold } from './actions/terms.ts';
import { partyState } from './state.ts';
import type { Agreement, GameEvent, GameState, LapseReason, Offer, Rejection } from './types.ts';
import { audienceOf } from './visible.ts';

/** How terms fare at one party's home now, with this much capital set on them. */
export function forecastAt(state: GameState, party: PartyId, terms: Terms, capital: number): HomeForecast {
  const { stance, margin } = partyState(state, party);
  return forecast(
    state.scenario,
    { party, stance: stanceOf(state.scenario, party, stance), margin, capital },
    state.clauses,
    terms,
  );
}

/** The next signed offer to be judged, or undefined when all are. */
export function nextSigned(state: GameState): Offer | undefined {
  return state.offers.filter((o) => o.status === 'signed').sort((a, b) => (a.signedOrder ?? 0) - (b.signedOrder ?? 0))[0];
}

/** Judges one signed offer: passed, failed at some homes, or lapsed because it no longer fits what is in force. */
export function judge(state: GameState, offer: Offer): GameEvent {
  const audience = audienceOf(offer);
  const lapse = lapseOf(state, offer);
  if (lapse) return event(state, audience, { type: 'offerLapsed', offer: offer.id, ...lapse });
  const signers = [offer.by, ...offer.to];
  const failedBy = signers.filter((p) => !forecastAt(state, p, offer.terms, offer.capital[p] ?? 0).passes);
  if (failedBy.length > 0) return event(state, audience, { type: 'ratificationFailed', offer: offer.id, failedBy });
  return event(state, 'all', {
    type: 'agreementRatified',
    offer: offer.id,
    agreement: agreementFrom(state, offer),
    capitalSpent: offer.capital,
  });
}

/** An earlier deal of the same ratification may have broken its linkages, emptied it, or bound somebody who has not signed. */
function lapseOf(state: GameState, offer: Offer): { reason: LapseReason; why: Rejection } | null {
  const terms = checkTermsHold(state, offer.terms);
  if (terms) return { reason: 'linkage', why: terms };
  const signers = checkSigners(state, offer.by, offer.to, offer.terms);
  return signers && { reason: 'signers', why: signers };
}

function agreementFrom(state: GameState, offer: Offer): Agreement {
  const parties = state.scenario.parties.map((p) => p.id).filter((p) => p === offer.by || offer.to.includes(p));
  return {
    number: state.agreements.length + 1,
    offer: offer.id,
    parties,
    terms: offer.terms,
    condition: offer.condition,
    payment: offer.payment,
    round: state.round,
    signal: offer.signal,
    pledgedBy: offer.signal === 'pledge' ? offer.by : null,
    pledgeForfeited: false,
    suspension: null,
    withdrawal: null,
    ofAll: parties.length === state.scenario.parties.length,
    status: 'ratified',
  };
}
