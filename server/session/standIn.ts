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
