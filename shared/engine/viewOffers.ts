/** Offers and agreements as one viewer may know them. */
import type { PartyId } from '../scenario/types.ts';
import { withoutAgreements } from './evolveAgreement.ts';
import { legalOn, legalWith } from './legal.ts';
import { forecastAt } from './ratification.ts';
import { holdsNow } from './standing.ts';
import type { Agreement, GameState, Offer } from './types.ts';
import { agreementOn } from './verification.ts';
import type { AgreementView, OfferView } from './viewTypes.ts';
import { audienceOf, inAudience, numberOf, visibleOffers } from './visible.ts';

/** All offers that the viewer may see, numbered in its own count. */
export function viewOffers(state: GameState, viewer: string): readonly OfferView[] {
  const visible = visibleOffers(state, viewer);
  return visible.map((offer, i) => viewOffer(state, viewer, visible, offer, i + 1));
}

function viewOffer(state: GameState, viewer: string, visible: readonly Offer[], offer: Offer, number: number): OfferView {
  const { by, to, terms, condition, payment, visibility, signal, round, expires, lapse, lapseWhy, signatures, failedBy } = offer;
  return {
    number,
    by,
    to,
    terms,
    condition,
    conditionHolds: condition && holdsNow(state, condition),
    payment,
    visibility,
    signal,
    round,
    expires,
    parent: offer.parent === null ? null : numberOf(visible, offer.parent),
    ...ending(state, viewer, offer),
    lapse,
    lapseWhy,
    signatures,
    failedBy,
    forecast: forecastFor(state, viewer, offer),
    legal: legalOn(state, viewer, offer),
  };
}

/** An open offer answered in private looks rejected to those who may not see the answer. */
function ending(state: GameState, viewer: string, offer: Offer): Pick<OfferView, 'status' | 'rejectedBy'> {
  const { status, rejectedBy } = offer;
  if (status !== 'countered') return { status, rejectedBy };
  const answer = state.offers.find((o) => o.parent === offer.id);
  const hidden = answer !== undefined && !inAudience(audienceOf(answer), viewer);
  return hidden ? { status: 'rejected', rejectedBy: answer.by } : { status, rejectedBy: null };
}

function forecastFor(state: GameState, viewer: PartyId, offer: Offer): OfferView['forecast'] {
  const alive = offer.status === 'open' || offer.status === 'signed';
  return alive && state.parties[viewer] ? forecastAt(state, viewer, offer.terms, offer.capital[viewer] ?? 0) : null;
}

/** Agreements are public; only the number of the offer behind one differs by viewer. */
export function viewAgreements(state: GameState, viewer: string): readonly AgreementView[] {
  const visible = visibleOffers(state, viewer);
  return state.agreements.map((agreement) => viewAgreement(state, viewer, visible, agreement));
}

/** Public as all agreements are; told to signatories only, because nobody else can leave. */
function withoutIt(state: GameState, viewer: string, { number, parties, status }: Agreement): AgreementView['withoutIt'] {
  const over = status === 'superseded' || status === 'withdrawn';
  return over || !parties.includes(viewer) ? null : withoutAgreements(state, [number]).clauses;
}

function viewAgreement(state: GameState, viewer: string, visible: readonly Offer[], agreement: Agreement): AgreementView {
  const { number, parties, terms, condition, payment, round, signal, pledgedBy, pledgeForfeited, ofAll, status } = agreement;
  const inForce = state.clauses.filter((c) => 'agreement' in c.source && c.source.agreement === number).map((c) => c.issue);
  const last = state.outcomes.at(-1);
  const broken = (last?.heldBack ?? []).filter((b) => b.found).map((b) => agreementOn(last?.clauses ?? [], b.duty.issue));
  return {
    number,
    parties,
    terms,
    condition,
    conditionHolds: condition && holdsNow(state, condition),
    payment,
    round,
    signal,
    pledgedBy,
    pledgeForfeited,
    ofAll,
    status,
    suspension: agreement.suspension,
    withdrawal: agreement.withdrawal,
    legal: legalWith(state, viewer, agreement),
    withoutIt: withoutIt(state, viewer, agreement),
    inForce,
    frayed: broken.includes(number),
    offer: numberOf(visible, agreement.offer),
  };
}
