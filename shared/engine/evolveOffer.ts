/** How offers and agreements change by events. */
import type { PartyId } from '../scenario/types.ts';
import { capitalFree, isLive, pay, withParty } from './state.ts';
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
      | 'agreementRatified'
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
      return withOffer(state, event.offer, (o) => ({ ...o, status: 'lapsed', lapse: event.reason }));
    case 'capitalSet':
      return withOffer(state, event.offer, (o) => ({ ...o, capital: { ...o.capital, [event.by]: event.units } }));
    case 'agreementRatified':
      return ratify(state, event);
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
  const paid = offer.signal === 'deposit' ? pay(tabled, offer.by, state.scenario.rules.depositCost) : tabled;
  const counted = withParty(paid, offer.by, (p) => ({ ...p, offersThisRound: p.offersThisRound + 1 }));
  const called = offer.visibility === 'open' ? offer.to : [];
  return called.reduce((s, id) => withParty(s, id, (p) => ({ ...p, ready: false })), counted);
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

/** A level that an older agreement set already stays with that agreement, its pledge included: restating it replaces nothing. */
function isRestated(state: GameState, issue: string, option: string): boolean {
  return state.clauses.some((c) => c.issue === issue && c.option === option && 'agreement' in c.source);
}

/** The terms come into force; older clauses on the same issues give way, and an agreement left without clauses is superseded. */
function ratify(state: GameState, event: Extract<OfferEvent, { type: 'agreementRatified' }>): GameState {
  const { agreement } = event;
  const changed = Object.entries(agreement.terms).filter(([issue, option]) => !isRestated(state, issue, option));
  const kept = state.clauses.filter((c) => changed.every(([issue]) => issue !== c.issue));
  const fresh = changed.map(([issue, option]) => ({
    issue,
    option,
    source: { agreement: agreement.number },
    since: state.round,
  }));
  const clauses = [...kept, ...fresh];
  const lives = (number: number) => clauses.some((c) => 'agreement' in c.source && c.source.agreement === number);
  const agreements = [...state.agreements, agreement].map((a) => (lives(a.number) ? a : { ...a, status: 'superseded' as const }));
  const passed = withOffer({ ...state, clauses, agreements }, event.offer, (o) => ({ ...o, status: 'ratified' }));
  return Object.entries(event.capitalSpent).reduce((s, [id, units]) => pay(s, id, units), passed);
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

/** Each home that refused costs its party capital; a deal seen by all costs trust as well, settled at the outcome. */
function fail(state: GameState, event: Extract<OfferEvent, { type: 'ratificationFailed' }>): GameState {
  const { trust } = state.scenario.world.rules;
  const failed = withOffer(state, event.offer, (o) => ({ ...o, status: 'failed', failedBy: event.failedBy }));
  const cost = state.scenario.rules.failedAtHomeCapital;
  const paid = event.failedBy.reduce((s, id) => trimCapital(pay(s, id, cost), id), failed);
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
