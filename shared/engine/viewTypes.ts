/**
 * What one viewer may know. Built field by field in view.ts: hidden unless shown. Screens and bots read this and nothing else.
 * Units as in types.ts; every `points` is whole-game points of the viewing party.
 */

import type { ByParty, IssueId, OptionId, PartyId, StanceId, Terms } from '../scenario/types.ts';
import type { HomeForecast } from '../terms/forecast.ts';
import type {
  AgreementNumber,
  AgreementStatus,
  Breach,
  CapitalMove,
  Clause,
  Compliance,
  Condition,
  DutyKey,
  DutyRef,
  IncidentDraw,
  IndicatorChange,
  Indicators,
  LapseReason,
  Message,
  OfferStatus,
  Payment,
  Phase,
  Rejection,
  RejectionCode,
  Results,
  RoundOutcome,
  SidePayment,
  Signal,
  SleepingClause,
  Suspension,
} from './types.ts';

/** A party's id, or `observer` (what is public) or `omniscient` (all; host and debrief only). */
export type Viewer = PartyId;
export const OBSERVER = 'observer';
export const OMNISCIENT = 'omniscient';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** How a deal would fare at the viewer's own home, judged against what is in force now. */
export type Forecast = HomeForecast;

export interface OfferView {
  /** Number in this viewer's own count. */
  readonly number: number;
  readonly by: PartyId;
  readonly to: readonly PartyId[];
  readonly terms: Terms;
  readonly condition: Condition | null;
  /** Whether the condition holds now, read against unconditional terms in force; null without a condition. */
  readonly conditionHolds: boolean | null;
  readonly payment: SidePayment | null;
  readonly visibility: 'open' | 'private';
  readonly signal: Signal;
  readonly round: number;
  readonly expires: number;
  /** Parent's number in this viewer's count; null when none, or not visible. */
  readonly parent: number | null;
  readonly status: OfferStatus;
  readonly lapse: LapseReason | null;
  /** What no longer held when its turn to go home came, as a code and a sentence. */
  readonly lapseWhy: Rejection | null;
  readonly signatures: readonly PartyId[];
  readonly rejectedBy: PartyId | null;
  readonly failedBy: readonly PartyId[];
  /** For a party: what it would mean at home. Null for observers and for offers that have ended. */
  readonly forecast: Forecast | null;
  readonly legal: {
    readonly sign: Verdict;
    readonly reject: Verdict;
    readonly counter: Verdict;
    readonly withdraw: Verdict;
    readonly setCapital: Verdict;
  };
}

export interface AgreementView {
  readonly number: AgreementNumber;
  readonly parties: readonly PartyId[];
  readonly terms: Terms;
  readonly condition: Condition | null;
  /** Whether the condition holds now; null without one. While it does not, the agreement's clauses are among `sleeping`. */
  readonly conditionHolds: boolean | null;
  readonly payment: SidePayment | null;
  readonly round: number;
  readonly signal: Signal;
  readonly pledgedBy: PartyId | null;
  readonly pledgeForfeited: boolean;
  readonly ofAll: boolean;
  readonly status: AgreementStatus;
  readonly suspension: Suspension | null;
  readonly withdrawal: { readonly by: PartyId; readonly round: number } | null;
  /** What the viewer may do with it now; null for observers. */
  readonly legal: { readonly suspend: Verdict; readonly resume: Verdict; readonly withdraw: Verdict } | null;
  /** What would be in force if it ended now: for whoever thinks of leaving it. Null when it has ended, and for observers. */
  readonly withoutIt: readonly Clause[] | null;
  /** Issues of it still in force. */
  readonly inForce: readonly IssueId[];
  /** A breach of it was found in the last outcome. */
  readonly frayed: boolean;
  /** The viewer's own number of the offer it came from; null when the viewer never saw it. */
  readonly offer: number | null;
}

export interface DutyView {
  readonly key: DutyKey;
  readonly duty: DutyRef;
  /** The viewer's own choice; null for others' duties. */
  readonly choice: Compliance | null;
  /** Own duties: points (in units a round) spared by holding back, and lost when found: p* = gain / (gain + loss). */
  readonly spares: number | null;
  readonly loses: number | null;
  /** Percent chance to be found this round if held back, all else complied with. */
  readonly chance: number;
}

/** A breach as told: until the debrief its chance is that of the record, and the draw stays hidden. */
export type BreachView = Omit<Breach, 'draw'> & { readonly draw: number | null };

/** The outcome as this viewer may know it. */
export interface OutcomeView {
  readonly round: number;
  readonly clauses: readonly Clause[];
  readonly dutiesChecked: readonly DutyRef[];
  /** Found breaches; for a party, also what it held back itself unfound. In the debrief: all. */
  readonly breaches: readonly BreachView[];
  readonly verificationLevel: number;
  readonly incident: IncidentDraw;
  readonly changes: readonly IndicatorChange[];
  readonly payments: readonly Payment[];
  readonly indicators: Indicators;
}

export type LogEntryView = { readonly n: number; readonly round: number; readonly phase: Phase } & (
  | { readonly type: 'roundStarted'; readonly news: string | null }
  | { readonly type: 'phaseStarted'; readonly to: Phase }
  | {
      readonly type: 'offerTabled' | 'offerSigned' | 'offerRejected' | 'offerWithdrawn';
      readonly offer: number;
      readonly by: PartyId;
      /** What the offer is about, so that an entry can be told without looking the offer up. */
      readonly issues: readonly IssueId[];
    }
  | { readonly type: 'offerLapsed'; readonly offer: number; readonly reason: LapseReason; readonly issues: readonly IssueId[] }
  | {
      readonly type: 'agreementSuspended' | 'resumptionAsked' | 'agreementResumed' | 'withdrawalAnnounced' | 'agreementEnded';
      readonly agreement: AgreementNumber;
      readonly by: PartyId;
    }
  /** Public words from the scenario's menu. */
  | { readonly type: 'statementMade'; readonly by: PartyId; readonly statement: string }
  | { readonly type: 'stepTaken'; readonly by: PartyId; readonly issue: IssueId; readonly option: OptionId }
  | { readonly type: 'stepUndone'; readonly by: PartyId; readonly issue: IssueId }
  | {
      readonly type: 'agreementRatified';
      readonly agreement: AgreementNumber;
      readonly parties: readonly PartyId[];
      readonly terms: Terms;
    }
  | {
      readonly type: 'ratificationFailed';
      readonly offer: number;
      readonly failedBy: readonly PartyId[];
      readonly issues: readonly IssueId[];
    }
  /** Agreed clauses that do nothing from now on, each with its reason; and sleeping ones that are in force again. */
  | { readonly type: 'clausesSlept'; readonly clauses: readonly SleepingClause[] }
  | { readonly type: 'clausesWoke'; readonly clauses: readonly Clause[] }
  /** Whoever runs the table has the game end after that round's outcome. */
  | { readonly type: 'endCalled'; readonly after: number }
  | { readonly type: 'breachFound'; readonly duty: DutyRef }
  | { readonly type: 'incident'; readonly number: number }
  | { readonly type: 'indicatorsMoved'; readonly changes: readonly IndicatorChange[] }
  | { readonly type: 'gameEnded'; readonly ending: string }
);

export interface Desk {
  readonly party: PartyId;
  readonly stance: StanceId;
  readonly brief: Brief;
  readonly cable: string | null;
  readonly capital: number;
  /** Capital neither set on live offers nor reserved for side payments. */
  readonly capitalFree: number;
  /** Capital set aside for side payments that this party has signed. */
  readonly capitalReserved: number;
  /** All that has moved the capital since the start, oldest first. */
  readonly capitalMoves: readonly CapitalMove[];
  readonly margin: number;
  /** What the capital expects of what is on the table now, and of the whole agenda. The same where all is open from the start. */
  readonly mandate: number;
  readonly mandateWhole: number;
  /** Whole-game points of all that is in force now. */
  readonly inForce: number;
  /** Units accrued, as far as this party can know. */
  readonly units: number;
  readonly beliefs: readonly {
    readonly about: PartyId;
    readonly shares: Readonly<Record<StanceId, number>>;
    readonly round: number;
  }[];
  readonly duties: readonly DutyView[];
}

export interface Brief {
  readonly who: string;
  readonly wants: readonly Claim[];
  readonly redLines: readonly Claim[];
  readonly canOffer: readonly Claim[];
  readonly constraints: readonly Claim[];
  readonly knows: readonly Claim[];
}
export interface Claim {
  readonly text: string;
  /** The job in the delegation that has it; left out: everybody. */
  readonly job?: string | undefined;
  readonly facts: readonly string[];
  readonly basis: 'documented' | 'mixed' | 'extrapolated';
}

/** What the viewer may do now and, if not, why. Per-offer verdicts stand with the offers. */
export interface Legal {
  readonly tableOffer: Verdict;
  readonly say: Verdict;
  readonly setBelief: Verdict;
  readonly setCompliance: Verdict;
  readonly ready: Verdict;
  readonly notReady: Verdict;
  /** Statements of the menu that may be made now. */
  readonly statements: readonly { readonly statement: string; readonly verdict: Verdict }[];
  /** One-signer options that this party could take alone now, each with a verdict, and steps it could undo. */
  readonly steps: readonly { readonly issue: IssueId; readonly option: OptionId; readonly verdict: Verdict }[];
  readonly undoSteps: readonly { readonly issue: IssueId; readonly verdict: Verdict }[];
}

/** All is told: stances, signals, held-back duties, beliefs and their scores. Present only when the game has ended. */
export interface Reveal {
  readonly results: Results;
  readonly stances: ByParty<StanceId>;
  readonly offers: readonly (OfferView & { readonly seenBy: readonly PartyId[] })[];
  readonly outcomes: readonly RoundOutcome[];
  readonly beliefs: ByParty<Desk['beliefs']>;
  readonly units: ByParty<number>;
  readonly trueIndicators: Indicators;
}

export interface PartyView {
  readonly viewer: Viewer;
  readonly scenario: string;
  readonly preset: string;
  readonly round: number;
  readonly rounds: number;
  /** The round after which the game ends: `rounds`, or an earlier one that whoever runs the table has called. */
  readonly lastRound: number;
  readonly phase: Phase;
  readonly ready: ByParty<boolean>;
  readonly waitingFor: readonly PartyId[];
  readonly indicators: Indicators;
  /** Indicators to compare with: in the outcome as the round before left them, else as the last outcome left them (or at the start). */
  readonly before: Indicators;
  readonly incidents: number;
  /** Clauses in force. */
  readonly clauses: readonly Clause[];
  readonly sleeping: readonly SleepingClause[];
  /** Issues on the table now; in presets whose dossiers open one after another, not all of them. */
  readonly openIssues: readonly IssueId[];
  readonly agreements: readonly AgreementView[];
  readonly offers: readonly OfferView[];
  readonly duties: readonly DutyRef[];
  readonly verificationLevel: number;
  readonly news: readonly { readonly round: number; readonly event: string; readonly changes: readonly IndicatorChange[] }[];
  readonly outcomes: readonly OutcomeView[];
  readonly messages: readonly Message[];
  readonly log: readonly LogEntryView[];
  readonly desk: Desk | null;
  readonly legal: Legal | null;
  readonly reveal: Reveal | null;
}
