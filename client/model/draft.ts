/** The draft of an offer: what its author has put together so far, and how it begins. */
import type { Condition, SidePayment, Signal } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { IssueId, OptionId, PartyId, Preset, Scenario, Terms } from '@track-two/shared/scenario/types.ts';
import { mended } from '@track-two/shared/terms/linkages.ts';
import { isLive, type Seat } from './sheet.ts';

/** What the author has put together so far; kept in the tab until tabled or thrown away. */
export interface Draft {
  /** Number of the offer that it answers. */
  readonly parent: number | null;
  readonly terms: Terms;
  /** Addressees chosen beyond those that must sign. */
  readonly extra: readonly PartyId[];
  readonly visibility: 'open' | 'private';
  readonly signal: Signal;
  readonly expires: number;
  /** The terms take effect only while this holds; without levels yet it is still being chosen. */
  readonly condition: Condition | null;
  /** Capital that one signer pays another. */
  readonly payment: SidePayment | null;
}

export interface Situation {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly view: PartyView;
  readonly seat: Seat;
  readonly margin: number;
  readonly capitalFree: number;
}

/** An empty draft; lapses after the next round. */
export function blankDraft(view: PartyView): Draft {
  const expires = Math.min(view.rounds, view.round + 1);
  return { parent: null, terms: {}, extra: [], visibility: 'open', signal: 'talk', expires, condition: null, payment: null };
}

/** A draft kept in the tab, perhaps by an older page that knew no conditions and payments. */
export const keptDraft = (kept: Draft): Draft => ({ ...kept, condition: kept.condition ?? null, payment: kept.payment ?? null });

/** A draft that begins as the offer it answers: same terms, condition and payment, same company, same openness. */
export function counterDraft(view: PartyView, parent: number, me: PartyId): Draft {
  const offer = view.offers.find((o) => o.number === parent);
  if (!offer) return blankDraft(view);
  const extra = [offer.by, ...offer.to].filter((party) => party !== me);
  const { terms, visibility, condition, payment } = offer;
  return { ...blankDraft(view), parent, terms, extra, visibility, condition, payment };
}

/** The draft with an issue at a level; null takes the issue out. */
export const withLevel = (draft: Draft, issue: IssueId, option: OptionId | null): Draft => ({
  ...draft,
  terms: mended(draft.terms, { issue, option }),
});

/** Offers of other parties that may still be answered. */
export const answerable = (view: PartyView, me: PartyId) => view.offers.filter((o) => isLive(o) && o.by !== me);
