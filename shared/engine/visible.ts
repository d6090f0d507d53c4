/** Which offers a viewer may see, and the numbers it counts them by: a private offer leaves no gap for others (rules.md, Negotiation). */
import type { PartyId } from '../scenario/types.ts';
import type { Audience, GameState, Offer, OfferId } from './types.ts';

/** Everybody for open offers; proposer and addressees for private ones. */
export function audienceOf(offer: Pick<Offer, 'visibility' | 'by' | 'to'>): Audience {
  return offer.visibility === 'open' ? 'all' : [offer.by, ...offer.to];
}

/** Whether a viewer is in an audience. `omniscient` is in all, `observer` only in 'all'. */
export function inAudience(audience: Audience, viewer: string): boolean {
  return audience === 'all' || viewer === 'omniscient' || audience.includes(viewer);
}

/** Offers that the viewer may see, oldest first; its number for one is its place, from 1. */
export function visibleOffers(state: GameState, viewer: string): readonly Offer[] {
  return state.offers.filter((offer) => inAudience(audienceOf(offer), viewer));
}

/** Offer by the viewer's own number. */
export function offerByNumber(state: GameState, viewer: PartyId, number: number): Offer | undefined {
  return visibleOffers(state, viewer)[number - 1];
}

/** The viewer's number of an offer, or null when it may not see it. */
export function numberOf(visible: readonly Offer[], id: OfferId): number | null {
  const at = visible.findIndex((offer) => offer.id === id);
  return at < 0 ? null : at + 1;
}
