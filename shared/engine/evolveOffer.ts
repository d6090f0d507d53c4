/** How offers change by events. */
import type { PartyId } from '../scenario/types.ts';
import { callBack, capitalFree, capitalReserved, isLive, moveCapital, partyState, withParty } from './state.ts';
import type { GameEvent, GameState, Offer, OfferId } from './types.ts';

type OfferEvent = Extract<
  GameEvent,
  {
    type:
      | 'offerTabled'
      | 'offerSigned'
      | 'offerRejected'
      | 'offerWithdrawn'
      | 'offerLapsed'
      | 'capitalSet'
      | 'ratificationFailed';
  }
>;

export function evolveOffer(state: GameState, event: OfferEvent): GameState {
  switch (event.type) {
    case 'offerTabled':
      return table(state, event.offer);
    case 'offerSigned':
      return sign(state, event.offer, event.by);
    case 'offerRejected':
      return withOffer(state, event.offer, (o) => ({ ...o, status: 'rejected', rejectedBy: event.by }));
    case 'offerWithdrawn':
      return withOffer(state, event.offer, (o) => ({ ...o, status: 'withdrawn' }));
    case 'offerLapsed':
      return withOffer(state, event.offer, (o) => ({ ...o, status: 'lapsed', lapse: event.reason, lapseWhy: event.why }));
    case 'capitalSet':
      return withOffer(state, event.offer, (o) => ({ ...o, capital: { ...o.capital, [event.by]: event.units } }));
    case 'ratificationFailed':
      return fail(state, event);
  }
}

function withOffer(state: GameState, id: OfferId, change: (offer: Offer) => Offer): GameState {
  return { ...state, offers: state.offers.map((o) => (o.id === id ? change(o) : o)) };
}

/**
 * A new offer costs its signal and closes its parent. An open one calls its addressees back to the table; a private one does not, because
 * who is ready is public and would betray it.
 */
function table(state: GameState, offer: Offer): GameState {
  const countered = offer.parent === null ? state : withOffer(state, offer.parent, (o) => ({ ...o, status: 'countered' }));
  const tabled = { ...countered, offers: [...countered.offers, offer] };
  const paid = offer.signal === 'deposit' ? moveCapital(tabled, offer.by, 'deposit', -state.scenario.rules.depositCost) : tabled;
  const counted = withParty(paid, offer.by, (p) => ({ ...p, offersThisRound: p.offersThisRound + 1 }));
  return callBack(counted, offer.visibility === 'open' ? offer.to : []);
}

function sign(state: GameState, id: OfferId, by: string): GameState {
  const signed = withOffer(state, id, (o) => {
    const signatures = [...o.signatures, by];
    const all = o.to.every((p) => signatures.includes(p));
    return { ...o, signatures, status: all ? 'signed' : 'open', signedOrder: all ? state.signedCount + 1 : null };
  });
  const complete = signed.offers.some((o) => o.id === id && o.status === 'signed');
  return complete ? { ...signed, signedCount: state.signedCount + 1 } : signed;
}

/** Capital that a party has lost cannot stand behind its other offers: the newest give it back first. */
function trimCapital(state: GameState, id: PartyId): GameState {
  const newest = [...state.offers].reverse().find((o) => isLive(o) && (o.capital[id] ?? 0) > 0);
  const excess = -capitalFree(state, id);
  if (!newest || excess <= 0) return state;
  const units = Math.max(0, (newest.capital[id] ?? 0) - excess);
  return trimCapital(
    withOffer(state, newest.id, (o) => ({ ...o, capital: { ...o.capital, [id]: units } })),
    id,
  );
}

/** What a refusal at home costs a party: never what it has reserved for a side payment, so that each of those stays backed. */
function refused(state: GameState, id: PartyId): GameState {
  const { failedAtHomeCapital } = state.scenario.rules;
  const cost = Math.min(failedAtHomeCapital, partyState(state, id).capital - capitalReserved(state, id));
  return trimCapital(moveCapital(state, id, 'refused', -cost), id);
}

/** Each home that refused costs its party capital; a deal seen by all costs trust as well, settled at the outcome. */
function fail(state: GameState, event: Extract<OfferEvent, { type: 'ratificationFailed' }>): GameState {
  const { trust } = state.scenario.world.rules;
  const failed = withOffer(state, event.offer, (o) => ({ ...o, status: 'failed', failedBy: event.failedBy }));
  const paid = event.failedBy.reduce(refused, failed);
  if (event.audience !== 'all') return paid;
  const due = {
    rule: 'trust',
    by: trust.numbers.failedAtHome * event.failedBy.length,
    inputs: [{ kind: 'offer' as const, parties: event.failedBy }],
    facts: trust.facts,
    basis: trust.basis,
  };
  return { ...paid, trustDue: [...paid.trustDue, due] };
}
