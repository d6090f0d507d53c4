/** What bots did at people's seats, read from the log: a bot gives a reason with each action, a person does not. Pure. */
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { Meanwhile } from '@track-two/shared/protocol/roomState.ts';

const isBy = ({ actor }: LogEntry, party: string): boolean => typeof actor !== 'string' && actor.party === party;

/** What a bot did at a seat since its person last acted there; since the beginning for one who never has. */
export function meanwhileOf(entries: readonly LogEntry[], party: string): Meanwhile {
  const own = entries.filter((entry) => isBy(entry, party));
  const since = own.slice(own.findLastIndex(({ reason }) => reason === undefined) + 1);
  return { satIn: since.length > 0, actions: since.filter(({ action }) => action.type !== 'setReady').length };
}

/** Whether it was a bot that said last whether this party is ready. */
export function readyByBot(entries: readonly LogEntry[], party: string): boolean {
  const last = entries.findLast((entry) => isBy(entry, party) && entry.action.type === 'setReady');
  return last?.reason !== undefined;
}

/** A bot at a person's seat, and the rounds in which it acted. */
export interface StandIn {
  readonly party: string;
  readonly rounds: readonly number[];
}

/** Round of each entry of an ended game's log: no phase ends without an entry that names it. */
function roundsOf(entries: readonly LogEntry[]): readonly number[] {
  let round = 0;
  const backwards = [...entries].reverse().map(({ action }) => {
    if ('round' in action && action.type !== 'endAfterRound') round = action.round;
    return round;
  });
  return backwards.reverse();
}

/** Which of these parties, people at the end, a bot has played for, and in which rounds. */
export function standInsOf(entries: readonly LogEntry[], people: readonly string[]): readonly StandIn[] {
  const rounds = roundsOf(entries);
  return people.flatMap((party) => {
    const its = entries.flatMap((entry, i) => (isBy(entry, party) && entry.reason !== undefined ? [rounds[i] ?? 0] : []));
    return its.length > 0 ? [{ party, rounds: [...new Set(its)] }] : [];
  });
}
