/**
 * Advice as data: what kind, and the numbers and ids to say it with; the sentences are the screen's. Points are whole-game points of the advised
 * party unless said otherwise, units are 1/rounds point, shares are whole percent.
 */
import type { AgreementNumber, DutyKey, DutyRef, IndicatorChange } from '../engine/types.ts';
import type { DimensionId, IssueId, OptionId, PartyId, StanceId, Terms } from '../scenario/types.ts';

/** What terms add for another party, under each card that it may hold. */
export interface ForOther {
  readonly party: PartyId;
  /** What its home asks of a deal by the scenario; news may have moved it. */
  readonly usualMargin: number;
  /** Whether the player has set a belief about this party; if not, the shares are even. */
  readonly believed: boolean;
  readonly cards: readonly { readonly stance: StanceId; readonly share: number; readonly points: number }[];
}

/** What pulls terms down at the own home. */
export interface WhyNot {
  readonly adds: number;
  readonly margin: number;
  /** Points missing after the capital set so far; 0 when only voices are against it. */
  readonly short: number;
  /** Issues and dimensions that lose most, the worst first; none when all gain, but too little. */
  readonly issues: readonly { readonly issue: IssueId; readonly option: OptionId; readonly points: number }[];
  readonly dimensions: readonly { readonly dimension: DimensionId; readonly points: number }[];
  /** Voices that lose, where too many do; else none. */
  readonly voices: readonly { readonly id: string; readonly points: number }[];
}

/** One change of an offer after which the own home would pass it. */
export interface Mend {
  readonly issue: IssueId;
  /** The level to add or change to; null: take the issue out. */
  readonly option: OptionId | null;
  readonly terms: Terms;
  /** What the mended terms would add at home. */
  readonly adds: number;
  /** What the change brings the other signers, in points expected by the player's beliefs, rounded. */
  readonly others: readonly { readonly party: PartyId; readonly change: number }[];
  /** Whether the player has set a belief about each of them; if not, the odds are even. */
  readonly believed: boolean;
}

export type Advice = {
  /** The same for the same advice, so that it can be put away; unique in a list. */
  readonly id: string;
} & (
  | {
      readonly kind: 'news';
      readonly event: string;
      readonly moves: readonly Pick<IndicatorChange, 'indicator' | 'party' | 'from' | 'to'>[];
      /** Points by which it moves what the own home asks of a deal. */
      readonly margin: number;
      /** Issues on the table that it bears on. */
      readonly issues: readonly IssueId[];
      readonly cable: boolean;
    }
  | { readonly kind: 'mandate'; readonly inForce: number; readonly mandate: number; readonly roundsLeft: number }
  | {
      readonly kind: 'offerWaits';
      readonly offer: number;
      readonly by: PartyId;
      readonly adds: number;
      /** Capital received, or (negative) paid. */
      readonly capital: number;
      /** A deal already signed by all settles an issue of it first. */
      readonly settledBy: readonly number[];
      /** It has a condition that does not hold now. */
      readonly sleeps: boolean;
    }
  | {
      readonly kind: 'offerFails';
      readonly offer: number;
      readonly by: PartyId;
      readonly mine: boolean;
      readonly signed: boolean;
      readonly why: WhyNot;
      /** Units of capital still missing and free to set; null where capital cannot mend it, or there is not enough. */
      readonly capital: number | null;
      readonly mend: Mend | null;
    }
  | { readonly kind: 'setCapital'; readonly offer: number; readonly short: number; readonly units: number; readonly free: number }
  | {
      readonly kind: 'trade';
      readonly terms: Terms;
      readonly to: readonly PartyId[];
      readonly own: number;
      readonly others: readonly ForOther[];
      /** Percent, by the player's beliefs: all signers hold a card under which it reaches their usual margin. */
      readonly chance: number;
    }
  | { readonly kind: 'nothingTabled' }
  | { readonly kind: 'beliefs'; readonly about: readonly PartyId[] }
  | { readonly kind: 'waitedFor' }
  | { readonly kind: 'lastRound'; readonly inForce: number; readonly mandate: number }
  | {
      readonly kind: 'duty';
      readonly key: DutyKey;
      readonly duty: DutyRef;
      /** Percent to be found if held back. */
      readonly chance: number;
      /** Units a round, as in DutyView. */
      readonly spares: number;
      readonly loses: number;
      /** p*: percent below which holding back pays on average. */
      readonly threshold: number;
      readonly pays: boolean;
      /** Points of trust that a breach found costs. */
      readonly trust: number;
      /** The own pledge stands behind it: part of `loses`. */
      readonly pledged: boolean;
      /** Signatories whom the breach would harm: they may suspend the agreement. */
      readonly harmed: readonly PartyId[];
      readonly agreement: AgreementNumber | null;
      /** What that agreement pays the player over a whole game. */
      readonly worth: number;
    }
  | { readonly kind: 'suspend'; readonly agreement: AgreementNumber; readonly by: readonly PartyId[]; readonly worth: number }
  | { readonly kind: 'found'; readonly duties: readonly DutyRef[] }
);

export type AdviceKind = Advice['kind'];
