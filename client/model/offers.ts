/** Offers as the panel shows them: living ones first with answers under what they answer, ended ones folded away. */
import type { OfferView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import { paidFromNow } from './numbers.ts';
import { isLive } from './sheet.ts';

/** What the card says it is; `signedByAll` goes to ratification. */
export type CardState =
  | 'open'
  | 'signedBySome'
  | 'signedByAll'
  | 'countered'
  | 'rejected'
  | 'withdrawn'
  | 'lapsed'
  | 'ratified'
  | 'failed';

export interface OfferCard {
  readonly offer: OfferView;
  readonly state: CardState;
  readonly mine: boolean;
  /** How far it is indented under what it answers, at most 2. */
  readonly depth: number;
  /** Numbers of the offers that answer it. */
  readonly answeredBy: readonly number[];
  /** The parent as this viewer sees it. */
  readonly parent: OfferView | null;
}

/** State of a card from its offer. */
export function cardState(offer: OfferView): CardState {
  switch (offer.status) {
    case 'open':
      return offer.signatures.length > 1 ? 'signedBySome' : 'open';
    case 'signed':
      return 'signedByAll';
    default:
      return offer.status;
  }
}

function cardOf(view: PartyView, offer: OfferView, depth: number): OfferCard {
  return {
    offer,
    state: cardState(offer),
    mine: offer.by === view.viewer,
    depth: Math.min(2, depth),
    answeredBy: view.offers.filter((o) => o.parent === offer.number).map((o) => o.number),
    parent: view.offers.find((o) => o.number === offer.parent) ?? null,
  };
}

/**
 * Living offers, and the countered one that a living one answers; each answer under its parent, what waits for the viewer first. What came before in
 * the same exchange is with the ended ones: a long one would push its last word out of sight.
 */
export function onTheTable(view: PartyView): readonly OfferCard[] {
  const kept = view.offers.filter((o) => isLive(o) || (o.status === 'countered' && hasLivingAnswer(view, o.number)));
  const shown = new Set(kept.map((o) => o.number));
  const below = (parent: number | null, depth: number): readonly OfferCard[] =>
    kept
      .filter((o) => (o.parent !== null && shown.has(o.parent) ? o.parent : null) === parent)
      .sort((a, b) => Number(asksMe(view, kept, b)) - Number(asksMe(view, kept, a)) || newest(kept, b) - newest(kept, a))
      .flatMap((o) => [cardOf(view, o, depth), ...below(o.number, depth + 1)]);
  return below(null, 0);
}

const waitsForMe = (view: PartyView, o: OfferView): boolean =>
  o.status === 'open' && o.to.includes(view.viewer) && !o.signatures.includes(view.viewer);

/** Whether an offer, or an answer below it, waits for this viewer's signature: those stand before all others. */
const asksMe = (view: PartyView, offers: readonly OfferView[], offer: OfferView): boolean =>
  waitsForMe(view, offer) || offers.some((o) => o.parent === offer.number && asksMe(view, offers, o));

/** The latest number in an offer's tree: what moved last stands first. */
function newest(offers: readonly OfferView[], offer: OfferView): number {
  return Math.max(offer.number, ...offers.filter((o) => o.parent === offer.number).map((o) => newest(offers, o)));
}

function hasLivingAnswer(view: PartyView, number: number): boolean {
  return view.offers.some((o) => o.parent === number && isLive(o));
}

/** Ended offers, newest first. */
export function offTheTable(view: PartyView): readonly OfferCard[] {
  const living = new Set(onTheTable(view).map((c) => c.offer.number));
  return view.offers
    .filter((o) => !living.has(o.number))
    .map((o) => cardOf(view, o, 0))
    .reverse();
}

/** Offers signed by all, with the viewer among them, that settle an issue of this open one: they are judged before it. */
export function judgedBefore(view: PartyView, offer: OfferView): readonly number[] {
  const mine = (o: OfferView) => o.by === view.viewer || o.to.includes(view.viewer);
  if (offer.status !== 'open' || !mine(offer)) return [];
  return view.offers
    .filter((o) => o.status === 'signed' && mine(o) && Object.keys(o.terms).some((issue) => offer.terms[issue] !== undefined))
    .map((o) => o.number);
}

/** What has come for the viewer between two views: offers addressed to it, and answers to its own. */
export function arrivals(
  before: PartyView,
  now: PartyView,
): readonly { readonly offer: OfferView; readonly answers: number | null }[] {
  const known = new Set(before.offers.map((o) => o.number));
  return now.offers
    .filter((o) => !known.has(o.number) && o.by !== now.viewer)
    .flatMap((offer) => {
      const parent = now.offers.find((o) => o.number === offer.parent);
      const answers = parent?.by === now.viewer ? parent.number : null;
      return answers !== null || offer.to.includes(now.viewer) ? [{ offer, answers }] : [];
    });
}

/** The viewer's own offers that were signed by others or rejected between two views: what a table says aloud, and a list shows in silence. */
export function answers(
  before: PartyView,
  now: PartyView,
): readonly { readonly offer: number; readonly by: PartyId; readonly what: 'signed' | 'rejected' }[] {
  return now.offers.flatMap((offer) => {
    const was = before.offers.find((o) => o.number === offer.number);
    if (!was || offer.by !== now.viewer) return [];
    const signed = offer.signatures.filter((party) => !was.signatures.includes(party));
    const said = signed.map((by) => ({ offer: offer.number, by, what: 'signed' as const }));
    const by = was.rejectedBy === null ? offer.rejectedBy : null;
    return by === null ? said : [...said, { offer: offer.number, by, what: 'rejected' as const }];
  });
}

/** Rounds that a deal could still pay in: this one too, until its homes have decided. */
export function roundsLeft(view: PartyView): number {
  const decided = view.phase === 'implementation' || view.phase === 'outcome' || view.phase === 'debrief';
  return Math.max(0, view.rounds - view.round + (decided ? 0 : 1));
}

/** What points for the whole game would still pay from now on; null while that is all of them. */
export function fromNow(view: PartyView, points: number): number | null {
  const left = roundsLeft(view);
  return left >= view.rounds || points === 0 ? null : paidFromNow(points, left, view.rounds);
}

/** Signed offers in the order in which they go home, which a viewer knows only roughly: by number. */
export const forRatification = (view: PartyView): readonly OfferCard[] =>
  view.offers.filter((o) => o.status === 'signed').map((o) => cardOf(view, o, 0));

/** Offers that wait for this viewer's signature. */
export const awaitingMe = (view: PartyView): number => view.offers.filter((o) => waitsForMe(view, o)).length;
