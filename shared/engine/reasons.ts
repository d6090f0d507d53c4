/**
 * The reasons that a log holds, with what was done for each: for the debrief of an ended game, and for whoever runs one and may see all. What
 * was taken back is left out: it is no part of the game that is told, and the numbers of its offers were given to others. The log keeps it.
 */
import type { PartyId } from '../scenario/types.ts';
import type { LogEntry, LogHeader } from './log.ts';
import { newGame } from './play.ts';
import type { Deed, Reasoned } from './reasonTypes.ts';
import { advance, type Course, courseFrom } from './rewind.ts';
import type { GameEvent, GameState } from './types.ts';
import { logEntriesOf } from './viewLog.ts';
import { OMNISCIENT } from './viewTypes.ts';
import { numberOf, offerByNumber, visibleOffers } from './visible.ts';

/** Every action with a reason, in order, without those taken back. Throws on an entry that the rules refuse. */
export function reasonsIn(header: LogHeader, entries: readonly LogEntry[]): readonly Reasoned[] {
  let course = courseFrom(newGame(header));
  let before: readonly Reasoned[] = [];
  let now: readonly Reasoned[] = [];
  for (const entry of entries) {
    const next = advance(course, entry.actor, entry.action);
    if (!next.ok) throw new Error(`entry ${entry.seq} is refused: ${next.rejection.code}`);
    if (entry.action.type === 'undoPhase') now = [];
    const told = reasoned(course, entry, next);
    if (told) now = [...now, told];
    if (next.course.phaseStart !== course.phaseStart) [before, now] = [[...before, ...now], []];
    course = next.course;
  }
  return [...before, ...now];
}

function reasoned(
  { state }: Course,
  { seq, actor, reason }: LogEntry,
  { course, events }: { course: Course; events: readonly GameEvent[] },
): Reasoned | null {
  const [first] = events;
  if (reason === undefined || typeof actor === 'string' || first === undefined || state.phase === 'debrief') return null;
  const { party } = actor;
  const deed = deedOf(course.state, first);
  return deed && { seq, party, round: state.round, phase: state.phase, deed, reason: inCountOfAll(state, party, reason) };
}

/** A deed from the fact that an action brought about first: the actor's own. */
function deedOf(state: GameState, e: GameEvent): Deed | null {
  switch (e.type) {
    case 'said':
      return e.message.statement === null
        ? { type: e.type, by: e.message.from, to: e.message.to, text: e.message.text }
        : logged(state, e);
    case 'capitalSet':
      return { type: e.type, by: e.by, offer: e.offer, units: e.units };
    case 'readied':
      return { type: e.type, by: e.by, ready: e.ready };
    case 'beliefSet':
      return { type: e.type, by: e.by, about: e.belief.about, shares: e.belief.shares };
    case 'complianceChosen':
      return { type: e.type, by: e.by, duty: e.duty, choice: e.choice };
    default:
      return logged(state, e);
  }
}

const logged = (state: GameState, e: GameEvent): Deed | null => logEntriesOf(state, e, OMNISCIENT)[0] ?? null;

/** A bot speaks of offers by the numbers of its own desk, where private ones of others leave no gap; told to all, they are numbered by all. */
function inCountOfAll(state: GameState, party: PartyId, reason: string): string {
  const all = visibleOffers(state, OMNISCIENT);
  return reason.replace(/\b(offer) (\d+)/gi, (words, offer: string, number: string) => {
    const meant = offerByNumber(state, party, Number(number));
    return meant ? `${offer} ${numberOf(all, meant.id) ?? number}` : words;
  });
}
