/** What the rule files of actions share: the shape of a decision and the checks that several make. */
import type { PartyId } from '../../scenario/types.ts';
import { reject } from '../reject.ts';
import type { Audience, GameEvent, GameFact, GameState, Offer, Rejection, RoundPhase } from '../types.ts';
import { offerByNumber } from '../visible.ts';

/** Events that an action brings about, or why it is refused. */
export type Decision = readonly GameEvent[] | Rejection;

export const isRejection = (decision: Decision): decision is Rejection => 'code' in decision;

/** A fact stamped with who may know it and when it happened. */
export function event(state: GameState, audience: Audience, fact: GameFact): GameEvent {
  return { audience, round: state.round, phase: state.phase, ...fact };
}

const PHASE_NAMES: Readonly<Record<RoundPhase, string>> = {
  briefing: 'the briefing',
  negotiation: 'the negotiation',
  ratification: 'the ratification',
  implementation: 'the implementation',
  outcome: 'the outcome',
};

/** Refusal unless the game is in one of these phases. */
export function onlyIn(state: GameState, ...phases: readonly RoundPhase[]): Rejection | null {
  if (state.phase === 'debrief') return reject('gameOver');
  if (phases.includes(state.phase)) return null;
  return reject(
    'wrongPhase',
    `That is done in ${phases.map((p) => PHASE_NAMES[p]).join(' or ')}; this is ${PHASE_NAMES[state.phase]}.`,
  );
}

/** The offer that the actor calls by this number, or a refusal. */
export function findOffer(state: GameState, party: PartyId, number: number): Offer | Rejection {
  return offerByNumber(state, party, number) ?? reject('unknownOffer');
}

/** First refusal among checks, made in order; later ones are not evaluated once one refuses. */
export function firstRefusal(...checks: readonly (() => Rejection | null)[]): Rejection | null {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return null;
}
