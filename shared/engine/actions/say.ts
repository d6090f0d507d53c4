/** Words: speeches in plenary and talk with one other party. Bound to nothing. */
import { findParty } from '../../scenario/lookup.ts';
import type { PartyId } from '../../scenario/types.ts';
import { reject } from '../reject.ts';
import { partyState } from '../state.ts';
import type { GameState, Message, Rejection } from '../types.ts';
import { type Decision, event } from './common.ts';
import { MESSAGE_MOST } from './schema.ts';

/** Control, direction-changing and unassigned characters; the joiner of emoji and variation selectors are fine. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;

/** Whether a party may speak at all now. */
export function checkMaySay(state: GameState, by: PartyId): Rejection | null {
  const most = state.scenario.rules.messagesPerPhase;
  if (state.phase === 'debrief') return reject('gameOver');
  if (partyState(state, by).messagesThisPhase < most) return null;
  return reject('tooManyMessages', `You have written ${most} messages in this phase, the most there may be.`);
}

function checkText(text: string): Rejection | null {
  const length = [...text].length;
  if (length === 0) return reject('emptyText');
  if (length > MESSAGE_MOST)
    return reject('textTooLong', `A message has at most ${MESSAGE_MOST} characters; this one has ${length}.`);
  return UNPRINTABLE.test(text) ? reject('textControl') : null;
}

/** Whether a party may make this statement of the menu now: once a round each. */
export function checkStatement(state: GameState, by: PartyId, statement: string): Rejection | null {
  if (!state.scenario.statements.some((s) => s.id === statement)) return reject('unknownStatement');
  const said = state.messages.some((m) => m.statement === statement && m.from === by && m.round === state.round);
  return checkMaySay(state, by) ?? (said ? reject('alreadySaid') : null);
}

/** Public words from the menu, bound to nothing; they count as a message. */
export function decideMakeStatement(state: GameState, from: PartyId, statement: string): Decision {
  const refusal = checkStatement(state, from, statement);
  if (refusal) return refusal;
  const text = state.scenario.statements.find((s) => s.id === statement)?.text ?? '';
  const message: Message = { from, to: null, text, statement, round: state.round, phase: state.phase };
  return [event(state, 'all', { type: 'said', message })];
}

/** Says something to all (`to` null) or to one other party. Line breaks become spaces; nothing else is changed. */
export function decideSay(state: GameState, from: PartyId, to: PartyId | null, raw: string): Decision {
  const text = raw.replace(/[\r\n\t]+/g, ' ').trim();
  const refusal = checkMaySay(state, from) ?? checkText(text);
  if (refusal) return refusal;
  if (to !== null && (to === from || !findParty(state.scenario, to))) return reject('unknownParty');
  const message: Message = { from, to, text, statement: null, round: state.round, phase: state.phase };
  return [event(state, to === null ? 'all' : [from, to], { type: 'said', message })];
}
