/** The requests an actor can make, as zod schemas; types are inferred. Offers are named by the number that the actor sees. */
import { z } from 'zod';
import { PHASES, SIGNALS } from '../types.ts';

const key = z.string().min(1).max(60);
const offer = z.int().min(1).max(10_000);
const terms = z.record(key, key).refine((t) => Object.keys(t).length <= 60, 'too many issues');

/** Longest message a player may write, in characters. */
export const MESSAGE_MOST = 500;

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), issue: key, at: z.array(key).min(1).max(12) }),
  z.strictObject({ kind: z.literal('verification'), atLeast: z.int().min(1).max(10) }),
]);
const payment = z.strictObject({ from: key, to: key, units: z.int().min(1).max(10) });
const agreement = z.int().min(1).max(10_000);

const draft = {
  to: z.array(key).max(6),
  terms,
  visibility: z.enum(['open', 'private']),
  signal: z.enum(SIGNALS),
  /** Last round in which it can be ratified; the rules cap it at the game's last. */
  expires: z.int().min(1).max(12),
  /** The terms take effect only while this holds. Left out or null: always. */
  condition: condition.nullable().optional(),
  /** Political capital from one signer to another. */
  payment: payment.nullable().optional(),
};

export const partyActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableOffer'), ...draft }),
  z.strictObject({ type: z.literal('counterOffer'), parent: offer, ...draft }),
  z.strictObject({ type: z.literal('signOffer'), offer }),
  z.strictObject({ type: z.literal('rejectOffer'), offer }),
  z.strictObject({ type: z.literal('withdrawOffer'), offer }),
  z.strictObject({ type: z.literal('setCapital'), offer, units: z.int().min(0).max(10) }),
  z.strictObject({ type: z.literal('takeStep'), issue: key, option: key }),
  z.strictObject({ type: z.literal('undoStep'), issue: key }),
  z.strictObject({ type: z.literal('suspendAgreement'), agreement }),
  z.strictObject({ type: z.literal('resumeAgreement'), agreement }),
  z.strictObject({ type: z.literal('withdrawFromAgreement'), agreement }),
  /** Public words from the scenario's menu. */
  z.strictObject({ type: z.literal('makeStatement'), statement: key }),
  z.strictObject({ type: z.literal('say'), to: key.nullable(), text: z.string().max(20_000) }),
  z.strictObject({ type: z.literal('setBelief'), about: key, shares: z.record(key, z.int().min(0).max(100)) }),
  z.strictObject({
    type: z.literal('setCompliance'),
    duty: z.string().min(1).max(200),
    choice: z.enum(['complied', 'heldBack']),
  }),
  z.strictObject({ type: z.literal('setReady'), ready: z.boolean(), round: z.int().min(1).max(12), phase: z.enum(PHASES) }),
]);
export type PartyAction = z.infer<typeof partyActionSchema>;
export type PartyActionType = PartyAction['type'];

/** The clock's only action: the phase it was set for is over. */
export const systemActionSchema = z.strictObject({
  type: z.literal('endPhase'),
  round: z.int().min(1).max(12),
  phase: z.enum(PHASES),
});
/** Whoever runs the table ends it early: the game is over after this round's outcome, and the rounds left out pay as in force. */
export const facilitatorActionSchema = z.strictObject({ type: z.literal('endAfterRound'), round: z.int().min(1).max(12) });
export type FacilitatorAction = z.infer<typeof facilitatorActionSchema>;

export type SystemAction = z.infer<typeof systemActionSchema>;

/** What the rules can be asked for. */
export type Action = PartyAction | SystemAction | FacilitatorAction;

/** A phase, named so that a click that comes late means no other. */
export const phaseSchema = z.strictObject({ round: z.int().min(1).max(12), phase: z.enum(PHASES) });
export type PhaseRef = z.infer<typeof phaseSchema>;

/** Everything done since this phase began is taken back: no action of the rules, but an entry of the log (rewind.ts). */
export const undoActionSchema = phaseSchema.extend({ type: z.literal('undoPhase') });
export type UndoAction = z.infer<typeof undoActionSchema>;

/** What a log may hold. */
export type LoggedAction = Action | UndoAction;
