/**
 * The engine's vocabulary on one page. All of it is plain readonly JSON: a state is hashed, stored in tests and compared.
 * Points are whole-game points; accrued gains are counted in units of 1/rounds point (rules.md, Score and ending).
 * Indicators are integers in tenths of a point, 0 to 1000.
 */
import type {
  Basis,
  ByParty,
  FactId,
  IssueId,
  OptionId,
  PartyId,
  PartyIndicator,
  Preset,
  Scenario,
  StanceId,
  WorldIndicator,
} from '../scenario/types.ts';
import type { Agreement, AgreementNumber, Clause, LapseReason, Offer, OfferId, SleepingClause } from './dealTypes.ts';
import type { Rejection } from './rejections.ts';

export type { Condition } from '../terms/conditions.ts';
export * from './dealTypes.ts';

export const PHASES = ['briefing', 'negotiation', 'ratification', 'implementation', 'outcome'] as const;
export type RoundPhase = (typeof PHASES)[number];
export type Phase = RoundPhase | 'debrief';

/** One duty of a clause in force: the n-th duty of an option. */
export interface DutyRef {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly index: number;
  readonly actor: PartyId;
}
export type DutyKey = string;

export type Compliance = 'complied' | 'heldBack';

export interface Indicators {
  readonly world: Readonly<Record<WorldIndicator, number>>;
  readonly parties: ByParty<Readonly<Record<PartyIndicator, number>>>;
}

/** One cause of an indicator's move, so that every number opens to its rule, its inputs and its source. */
export interface Cause {
  /** A rule of the scenario's world model, `event` (a news event) or `end`. */
  readonly rule: string;
  /** Tenths. */
  readonly by: number;
  /** Named inputs in words-with-numbers form for the screen: label key, value. */
  readonly inputs: readonly CauseInput[];
  readonly facts: readonly FactId[];
  readonly basis: Basis;
}
export type CauseInput =
  | { readonly kind: 'clause'; readonly issue: IssueId; readonly option: OptionId; readonly effect: number }
  | { readonly kind: 'number'; readonly name: string; readonly value: number }
  | { readonly kind: 'agreement'; readonly agreement: AgreementNumber }
  | { readonly kind: 'breach'; readonly party: PartyId; readonly issue: IssueId }
  | { readonly kind: 'offer'; readonly parties: readonly PartyId[] }
  | { readonly kind: 'withdrawal'; readonly party: PartyId; readonly agreement: AgreementNumber; readonly pledge: boolean }
  | { readonly kind: 'news'; readonly event: string };

export interface IndicatorChange {
  readonly indicator: WorldIndicator | PartyIndicator;
  readonly party: PartyId | null;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly Cause[];
}

export interface Breach {
  readonly duty: DutyRef;
  /** Percent, with what it came from. */
  readonly chance: number;
  readonly level: number;
  /** 0 to 99, below chance: found. */
  readonly draw: number;
  readonly found: boolean;
  readonly pledgeForfeited: boolean;
}

export interface IncidentDraw {
  /** Chance and draw out of `of`; a hit is draw < chance. The chance is that of the risk on record; `hit` may rest on hidden risk. */
  readonly chance: number;
  readonly draw: number;
  readonly of: number;
  readonly hit: boolean;
}

/** What one round paid a party, in units. `issue` is null for an incident, and for a pledge forfeited by leaving an agreement. */
export interface Payment {
  readonly kind: 'clause' | 'loss' | 'pledge' | 'incident';
  readonly issue: IssueId | null;
  readonly option: OptionId | null;
  readonly units: number;
}

/** All that one outcome did; views cut it down to what each may know. */
export interface RoundOutcome {
  readonly round: number;
  readonly clauses: readonly Clause[];
  readonly dutiesChecked: readonly DutyRef[];
  readonly heldBack: readonly Breach[];
  readonly verificationLevel: number;
  readonly incident: IncidentDraw;
  /** Moves of the indicators on record, the only ones shown before the debrief. */
  readonly changes: readonly IndicatorChange[];
  /** Truth, by party. */
  readonly payments: ByParty<readonly Payment[]>;
  /** As each party itself can know: its own duties as done, others' as found. */
  readonly paymentsOnRecord: ByParty<readonly Payment[]>;
  readonly indicators: Indicators;
  readonly trueRisk: number;
}

export interface Belief {
  readonly about: PartyId;
  /** Percent by stance, summing to 100. */
  readonly shares: Readonly<Record<StanceId, number>>;
  readonly round: number;
}

export type Channel = { readonly kind: 'plenary' } | { readonly kind: 'bilateral'; readonly with: PartyId };

export interface Message {
  readonly from: PartyId;
  /** Null: plenary. */
  readonly to: PartyId | null;
  readonly text: string;
  /** Id of the statement when the words are from the menu; `text` then holds its words. */
  readonly statement: string | null;
  readonly round: number;
  readonly phase: Phase;
}

/** Why political capital came or went: earned with a round, burnt as a deposit, spent on a step or at home, lost by a refusal there, a side payment. */
export interface CapitalMove {
  readonly round: number;
  readonly kind: 'round' | 'deposit' | 'step' | 'home' | 'refused' | 'paid' | 'received';
  /** Above zero: gained. */
  readonly units: number;
}

export interface PartyState {
  readonly stance: StanceId;
  readonly capital: number;
  /** All that has moved it since the start, oldest first. */
  readonly capitalMoves: readonly CapitalMove[];
  readonly margin: number;
  readonly ready: boolean;
  readonly beliefs: readonly Belief[];
  /** Units accrued in truth, and as far as the party itself can know. */
  readonly units: number;
  readonly unitsOnRecord: number;
  readonly offersThisRound: number;
  readonly messagesThisPhase: number;
}

export interface PartyResult {
  readonly stance: StanceId;
  /** What was expected of the issues that were open at the end. */
  readonly mandate: number;
  /** Whole-game points of what is in force at the end. */
  readonly inForce: number;
  readonly mandateMet: boolean;
  /** Units over the no-deal run, risk share included. */
  readonly gain: number;
  readonly riskShare: number;
  /** Units paid out at the end for rounds that were left out, as in force with all complying; part of the gain. */
  readonly restUnits: number;
  readonly brier: ByParty<number | null>;
}

export interface Results {
  readonly ending: string;
  /** called: whoever runs the table ended it early, and the rounds left out were paid out as in force. */
  readonly reason: 'rounds' | 'called' | 'risk' | 'incidents';
  readonly parties: ByParty<PartyResult>;
  /** Sum of accrued gains in units, without the risk share, and the largest such sum that leaves no party below 0. */
  readonly jointUnits: number;
  readonly bestJointUnits: number;
  readonly risk: number;
  readonly baselineRisk: number;
}

export interface GameState {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly seed: string;
  readonly round: number;
  readonly phase: Phase;
  /** The round after whose outcome the game ends: the preset's last, or an earlier one that the facilitator has called. */
  readonly lastRound: number;
  readonly parties: ByParty<PartyState>;
  readonly offers: readonly Offer[];
  readonly agreements: readonly Agreement[];
  /** Clauses in force. */
  readonly clauses: readonly Clause[];
  readonly sleeping: readonly SleepingClause[];
  /** Duties held back this round, chosen in secret. */
  readonly heldBackNow: readonly DutyKey[];
  readonly indicators: Indicators;
  /** As `indicators`, but moved by what was really complied with. Shown in the debrief only. */
  readonly trueIndicators: Indicators;
  readonly incidents: number;
  readonly news: readonly { readonly round: number; readonly event: string; readonly changes: readonly IndicatorChange[] }[];
  readonly messages: readonly Message[];
  readonly outcomes: readonly RoundOutcome[];
  /** Failed ratifications and forfeits that cost trust, settled at the next outcome. */
  readonly trustDue: readonly Cause[];
  readonly signedCount: number;
  readonly log: readonly GameEvent[];
  readonly results: Results | null;
}

/** Who may know of an event: everybody, or these parties only. */
export type Audience = 'all' | readonly PartyId[];

/** Recorded facts, past tense. `audience` is part of each, so that nothing is shown by default. */
export type GameEvent = { readonly audience: Audience; readonly round: number; readonly phase: Phase } & GameFact;
export type GameFact =
  | {
      readonly type: 'roundStarted';
      readonly news: string | null;
      readonly changes: readonly IndicatorChange[];
      readonly margins: ByParty<number>;
    }
  | { readonly type: 'phaseStarted'; readonly to: Phase }
  | { readonly type: 'offerTabled'; readonly offer: Offer }
  | { readonly type: 'offerSigned'; readonly offer: OfferId; readonly by: PartyId }
  | { readonly type: 'offerRejected'; readonly offer: OfferId; readonly by: PartyId }
  | { readonly type: 'offerWithdrawn'; readonly offer: OfferId; readonly by: PartyId }
  | {
      readonly type: 'offerLapsed';
      readonly offer: OfferId;
      readonly reason: LapseReason;
      /** What no longer held when its turn came: the linkage, the missing signer, or that all of it stands already. */
      readonly why: Rejection | null;
    }
  | { readonly type: 'capitalSet'; readonly offer: OfferId; readonly by: PartyId; readonly units: number }
  | { readonly type: 'readied'; readonly by: PartyId; readonly ready: boolean }
  | { readonly type: 'agreementSuspended'; readonly agreement: AgreementNumber; readonly by: PartyId }
  | { readonly type: 'resumptionAsked'; readonly agreement: AgreementNumber; readonly by: PartyId }
  | { readonly type: 'agreementResumed'; readonly agreement: AgreementNumber; readonly by: PartyId }
  /** Recorded whenever another event has put agreed clauses to sleep, or woken them. */
  | { readonly type: 'clausesSlept'; readonly clauses: readonly SleepingClause[] }
  | { readonly type: 'clausesWoke'; readonly clauses: readonly Clause[] }
  | { readonly type: 'endCalled'; readonly after: number }
  | { readonly type: 'withdrawalAnnounced'; readonly agreement: AgreementNumber; readonly by: PartyId }
  | { readonly type: 'stepTaken'; readonly by: PartyId; readonly issue: IssueId; readonly option: OptionId }
  | { readonly type: 'stepUndone'; readonly by: PartyId; readonly issue: IssueId }
  | { readonly type: 'said'; readonly message: Message }
  | { readonly type: 'beliefSet'; readonly by: PartyId; readonly belief: Belief }
  | { readonly type: 'complianceChosen'; readonly by: PartyId; readonly duty: DutyKey; readonly choice: Compliance }
  | {
      readonly type: 'agreementRatified';
      readonly offer: OfferId;
      readonly agreement: Agreement;
      readonly capitalSpent: ByParty<number>;
    }
  | { readonly type: 'ratificationFailed'; readonly offer: OfferId; readonly failedBy: readonly PartyId[] }
  | {
      readonly type: 'roundSettled';
      readonly outcome: RoundOutcome;
      readonly trueIndicators: Indicators;
      readonly forfeited: readonly AgreementNumber[];
      /** Agreements that end because a party has left them. */
      readonly ended: readonly AgreementNumber[];
    }
  | { readonly type: 'gameEnded'; readonly results: Results };

export { REJECTION_CODES, type Rejection, type RejectionCode } from './rejections.ts';

export type Actor = { readonly party: PartyId } | 'facilitator' | 'system';
