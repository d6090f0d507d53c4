/**
 * Taking a phase back. The log only grows, so an undo is an entry of it: a game's course keeps the state that its phase began with, and such
 * an entry returns to it. A running world and a replay both go on by `advance`, so that both come to the same state.
 */
import type { LoggedAction, UndoAction } from './actions/schema.ts';
import { play } from './play.ts';
import { reject } from './reject.ts';
import type { Actor, GameEvent, GameState, Rejection } from './types.ts';

/** A state, and the one right after its phase began, with all that the phase's beginning brought. They share their structure. */
export interface Course {
  readonly state: GameState;
  readonly phaseStart: GameState;
}

/** Where one entry of the log leads; what an undo has undone are no events, for it did not happen. */
export type Advanced =
  | { readonly ok: true; readonly course: Course; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** The course of a game that stands at the beginning of a phase. */
export const courseFrom = (state: GameState): Course => ({ state, phaseStart: state });

/** Whether two states are in the same phase of the same round. */
export const samePhase = (a: GameState, b: GameState): boolean => a.round === b.round && a.phase === b.phase;

/** Plays one action of a log, or takes the phase back. The course passed in is never changed. */
export function advance(course: Course, actor: Actor, action: LoggedAction): Advanced {
  if (action.type === 'undoPhase') return takeBack(course, actor, action);
  const played = play(course.state, actor, action);
  if (!played.ok) return played;
  const { state, events } = played;
  const phaseStart = samePhase(course.state, state) ? course.phaseStart : state;
  return { ok: true, course: { state, phaseStart }, events };
}

function takeBack({ state, phaseStart }: Course, actor: Actor, { round, phase }: UndoAction): Advanced {
  const refused = (code: Rejection['code']): Advanced => ({ ok: false, rejection: reject(code) });
  if (actor !== 'facilitator') return refused('notYours');
  if (state.phase === 'debrief') return refused('gameOver');
  if (round !== state.round || phase !== state.phase) return refused('stale');
  if (state === phaseStart) return refused('nothingDone');
  return { ok: true, course: courseFrom(phaseStart), events: [] };
}
