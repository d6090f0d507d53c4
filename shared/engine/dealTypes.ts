/** The vocabulary of deals: offers, agreements, and the clauses that they put in force. Part of types.ts, which passes it on. */
import type { ByParty, IssueId, OptionId, PartyId, Terms } from '../scenario/types.ts';
import type { Condition } from '../terms/conditions.ts';
import type { Rejection } from './rejections.ts';

export const SIGNALS = ['talk', 'deposit', 'pledge'] as const;
export type Signal = (typeof SIGNALS)[number];

export type OfferStatus = 'open' | 'signed' | 'rejected' | 'withdrawn' | 'lapsed' | 'countered' | 'ratified' | 'failed';

/** Why an offer ended without becoming an agreement. */
export type LapseReason = 'expired' | 'linkage' | 'signers' | 'ended';

/** Engine-wide number of an offer. Never shown: each viewer counts only the offers that it may see. */
export type OfferId = number;
/** Agreements are public and numbered in the order of their ratification, from 1. */
export type AgreementNumber = number;

/** Political capital that one signer pays another: reserved when the payer signs, paid at ratification. */
export interface SidePayment {
  readonly from: PartyId;
  readonly to: PartyId;
  readonly units: number;
}

export interface Offer {
  readonly id: OfferId;
  readonly by: PartyId;
  readonly to: readonly PartyId[];
  readonly terms: Terms;
  /** The terms take effect only while this holds; null: always. */
  readonly condition: Condition | null;
  readonly payment: SidePayment | null;
  readonly visibility: 'open' | 'private';
  readonly signal: Signal;
  readonly round: number;
  /** Last round at whose ratification it can still pass. */
  readonly expires: number;
  readonly parent: OfferId | null;
  readonly status: OfferStatus;
  readonly lapse: LapseReason | null;
  /** What no longer held when its turn to go home came. */
  readonly lapseWhy: Rejection | null;
  /** Who has signed, in order; the proposer signs by tabling. */
  readonly signatures: readonly PartyId[];
  readonly rejectedBy: PartyId | null;
  /** Position in the order of last signatures; null until all have signed. */
  readonly signedOrder: number | null;
  /** Political capital privately set on it, by party. */
  readonly capital: ByParty<number>;
  /** Parties whose home refused it. */
  readonly failedBy: readonly PartyId[];
}

/** suspended: a signatory stopped it after a breach · superseded: newer terms have replaced all of it · withdrawn: a party has left it. */
export type AgreementStatus = 'ratified' | 'suspended' | 'superseded' | 'withdrawn';

/** Who stopped an agreement, in which round, and which of its parties want it to go on; all of them resume it. */
export interface Suspension {
  readonly by: PartyId;
  readonly round: number;
  readonly resumedBy: readonly PartyId[];
}

export interface Agreement {
  readonly number: AgreementNumber;
  readonly offer: OfferId;
  readonly parties: readonly PartyId[];
  readonly terms: Terms;
  readonly condition: Condition | null;
  readonly payment: SidePayment | null;
  readonly round: number;
  readonly signal: Signal;
  readonly pledgedBy: PartyId | null;
  readonly pledgeForfeited: boolean;
  readonly suspension: Suspension | null;
  /** Who leaves it; effective after the outcome of that round. */
  readonly withdrawal: { readonly by: PartyId; readonly round: number } | null;
  /** Of all parties (a concert) or of some only (exclusive). */
  readonly ofAll: boolean;
  readonly status: AgreementStatus;
}

/** What made an issue's level: an agreement or one party's step. */
export type ClauseSource = { readonly agreement: AgreementNumber } | { readonly step: PartyId };

/** A level in force that is not the status quo (or an agreed status quo that replaced one). */
export interface Clause {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly source: ClauseSource;
  readonly since: number;
}

/** Why an agreed clause does nothing now: its condition fails, its agreement is suspended, or what it requires is gone. */
export type SleepReason = 'condition' | 'suspended' | 'linkage';
/** An agreed clause without duties, points or a level of its own until it wakes. */
export interface SleepingClause extends Clause {
  readonly reason: SleepReason;
}
