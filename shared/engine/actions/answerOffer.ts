/** Signing, rejecting and withdrawing an offer, and setting capital on one (rules.md, Negotiation and Ratification). */
import type { PartyId } from '../../scenario/types.ts';
import { reject } from '../reject.ts';
import { capitalFree } from '../state.ts';
import type { GameState, Offer, Rejection } from '../types.ts';
import { audienceOf } from '../visible.ts';
import { type Decision, event, findOffer, firstRefusal, onlyIn } from './common.ts';
import { checkBacked } from './extras.ts';
import { checkSigners, checkTermsHold } from './terms.ts';

const isOpen = (offer: Offer): Rejection | null => (offer.status === 'open' ? null : reject('offerClosed'));
const isAddressed = (offer: Offer, party: PartyId): Rejection | null =>
  offer.to.includes(party) ? null : reject('notAddressed');

/** Whether a party may sign: addressed, open, not yet signed, and what it would put in force still holds together. */
export function checkSign(state: GameState, party: PartyId, offer: Offer): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => isAddressed(offer, party),
    () => isOpen(offer),
    () => (offer.signatures.includes(party) ? reject('alreadySigned') : null),
    () => checkSigners(state, offer.by, offer.to, offer.terms),
    () => checkTermsHold(state, offer.terms),
    () => checkBacked(state, party, offer.payment),
  );
}

/** Whether a party may reject: addressed and open. One that has signed may still think better of it. */
export function checkReject(state: GameState, party: PartyId, offer: Offer): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => isAddressed(offer, party),
    () => isOpen(offer),
  );
}

/** Whether a party may withdraw: its own offer, not signed by all yet. */
export function checkWithdraw(state: GameState, party: PartyId, offer: Offer): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => (offer.by === party ? null : reject('notYours')),
    () => isOpen(offer),
  );
}

/** Whether a party may set capital: it has signed, and the offer can still be ratified. */
export function checkSetCapital(state: GameState, party: PartyId, offer: Offer): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation', 'ratification'),
    () => (offer.status === 'open' || offer.status === 'signed' ? null : reject('offerClosed')),
    () => (offer.signatures.includes(party) ? null : reject('notSigned')),
  );
}

export function decideSign(state: GameState, by: PartyId, number: number): Decision {
  const offer = findOffer(state, by, number);
  if ('code' in offer) return offer;
  return checkSign(state, by, offer) ?? [event(state, audienceOf(offer), { type: 'offerSigned', offer: offer.id, by })];
}

export function decideReject(state: GameState, by: PartyId, number: number): Decision {
  const offer = findOffer(state, by, number);
  if ('code' in offer) return offer;
  return checkReject(state, by, offer) ?? [event(state, audienceOf(offer), { type: 'offerRejected', offer: offer.id, by })];
}

export function decideWithdraw(state: GameState, by: PartyId, number: number): Decision {
  const offer = findOffer(state, by, number);
  if ('code' in offer) return offer;
  return checkWithdraw(state, by, offer) ?? [event(state, audienceOf(offer), { type: 'offerWithdrawn', offer: offer.id, by })];
}

/** Sets the capital that stands behind a signed offer at home; known to nobody else, spent only if the deal passes. */
export function decideSetCapital(state: GameState, by: PartyId, number: number, units: number): Decision {
  const offer = findOffer(state, by, number);
  if ('code' in offer) return offer;
  const refusal = checkSetCapital(state, by, offer);
  if (refusal) return refusal;
  const free = capitalFree(state, by) + (offer.capital[by] ?? 0);
  if (units > free) return reject('notEnoughCapital', `You have ${free} political capital free for this offer.`);
  return [event(state, [by], { type: 'capitalSet', offer: offer.id, by, units })];
}
