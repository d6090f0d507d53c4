/** The one entry point of the rules: (state, actor, action) → new state and events, or a rejection. No clock, no I/O. */
import type { Scenario } from '../scenario/types.ts';
import { event, isRejection } from './actions/common.ts';
import type { Action, FacilitatorAction, PartyAction, SystemAction } from './actions/schema.ts';
import { decide } from './decide.ts';
import { carryOut, endPhaseNow, firstBriefing } from './phases.ts';
import { reject } from './reject.ts';
import { blankState } from './state.ts';
import type { Actor, GameEvent, GameState, Rejection } from './types.ts';

/** What playing an action gives: all its events, also those of phases that it ended; or why nothing happened. */
export type Played =
  | { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** A game at its first briefing. The same scenario, preset and seed give the same game anywhere. Throws on an unknown preset. */
export function newGame(setup: { scenario: Scenario; preset: string; seed: string }): GameState {
  return firstBriefing(blankState(setup)).state;
}

/** Plays one action. The state passed in is never changed. Actions must have passed their schema (actions/schema.ts). */
export function play(state: GameState, actor: Actor, action: Action): Played {
  if (action.type === 'endPhase')
    return actor === 'system' || actor === 'facilitator' ? endPhase(state, action) : refuse('notYours');
  if (action.type === 'endAfterRound') return actor === 'facilitator' ? endAfterRound(state, action) : refuse('notYours');
  if (typeof actor === 'string') return refuse('notYours');
  return playParty(state, actor.party, action);
}

const refuse = (code: Rejection['code']): Played => ({ ok: false, rejection: reject(code) });

function playParty(state: GameState, party: string, action: PartyAction): Played {
  const decision = decide(state, party, action);
  if (isRejection(decision)) return { ok: false, rejection: decision };
  return { ok: true, ...carryOut(state, decision) };
}

/** The end is called, for this round or a later one; calling it again, up to the last round, replaces the earlier call. */
function endAfterRound(state: GameState, { round }: FacilitatorAction): Played {
  if (state.phase === 'debrief') return refuse('gameOver');
  if (round < state.round || round > state.preset.rounds) return refuse('stale');
  return { ok: true, ...carryOut(state, [event(state, 'all', { type: 'endCalled', after: round })]) };
}

function endPhase(state: GameState, action: SystemAction): Played {
  if (state.phase === 'debrief') return refuse('gameOver');
  if (action.round !== state.round || action.phase !== state.phase) return refuse('stale');
  return { ok: true, ...endPhaseNow(state) };
}
