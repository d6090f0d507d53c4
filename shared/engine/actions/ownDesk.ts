/** What a party does at its own desk, seen by nobody else: beliefs and compliance; and marking itself ready, which all see. */
import { findParty, partyOf } from '../../scenario/lookup.ts';
import type { PartyId } from '../../scenario/types.ts';
import { dutiesInForce, dutyKey } from '../../terms/duties.ts';
import { reject } from '../reject.ts';
import { partyState } from '../state.ts';
import type { Compliance, DutyKey, GameState, Rejection } from '../types.ts';
import { type Decision, event, onlyIn } from './common.ts';
import type { PartyAction } from './schema.ts';

/** Beliefs can be set until the game is over. */
export const checkMayBelieve = (state: GameState): Rejection | null => (state.phase === 'debrief' ? reject('gameOver') : null);

/** Sets how likely a party holds each stance card of another to be: percent, summing to 100 (scored with the Brier score). */
export function decideSetBelief(
  state: GameState,
  by: PartyId,
  about: PartyId,
  shares: Readonly<Record<string, number>>,
): Decision {
  const refusal = checkMayBelieve(state);
  if (refusal) return refusal;
  if (about === by || !findParty(state.scenario, about)) return reject('unknownParty');
  const cards = partyOf(state.scenario, about).stances.map((s) => s.id);
  const named = Object.keys(shares);
  if (named.length !== cards.length || !cards.every((c) => named.includes(c))) return reject('unknownStance');
  const sum = Object.values(shares).reduce((a, b) => a + b, 0);
  if (sum !== 100) return reject('beliefSum', `The shares must add up to 100 percent; these make ${sum}.`);
  return [event(state, [by], { type: 'beliefSet', by, belief: { about, shares, round: state.round } })];
}

/** Compliance is chosen in the implementation phase only. */
export const checkMayComply = (state: GameState): Rejection | null => onlyIn(state, 'implementation');

/** Chooses to comply with, or hold back, one own duty in force, this round. */
export function decideSetCompliance(state: GameState, by: PartyId, duty: DutyKey, choice: Compliance): Decision {
  const refusal = checkMayComply(state);
  if (refusal) return refusal;
  const found = dutiesInForce(state.scenario, state.clauses).find((d) => dutyKey(d) === duty);
  if (!found) return reject('unknownDuty');
  if (found.actor !== by) return reject('notYours');
  return [event(state, [by], { type: 'complianceChosen', by, duty, choice })];
}

/** Whether a party may mark itself ready, or take that back. */
export function checkReady(state: GameState, by: PartyId, ready: boolean): Rejection | null {
  if (state.phase === 'debrief') return reject('gameOver');
  if (partyState(state, by).ready === ready) return reject(ready ? 'alreadyReady' : 'notReady');
  return null;
}

/** Marks a party ready for the end of this phase. Named with round and phase, so that a late click cannot end the next one. */
export function decideSetReady(state: GameState, by: PartyId, action: Extract<PartyAction, { type: 'setReady' }>): Decision {
  if (state.phase === 'debrief') return reject('gameOver');
  if (action.round !== state.round || action.phase !== state.phase) return reject('stale');
  return checkReady(state, by, action.ready) ?? [event(state, 'all', { type: 'readied', by, ready: action.ready })];
}
