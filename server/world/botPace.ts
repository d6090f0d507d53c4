/**
 * How long a bot waits before it acts, by why it acts: a person who has just done something hears an answer within about a second; what
 * bots do unasked comes one at a time, far enough apart to be read; where nobody has to read along they are brisk.
 */
import type { LoggedAction } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';

/**
 * answer: a person has just acted · reading: people are still reading what a bot did last · brisk: there is nothing to read · unseen: what was
 * done last, on a bot's own desk, nobody saw.
 */
export type Cause = 'answer' | 'reading' | 'brisk' | 'unseen';

/** Milliseconds before a bot's next action. */
export type BotPace = (cause: Cause) => number;

/** Milliseconds at least, and by how much more they vary. */
const PACE: Readonly<Record<Cause, { readonly least: number; readonly spread: number }>> = {
  answer: { least: 600, spread: 300 },
  reading: { least: 2400, spread: 1000 },
  brisk: { least: 250, spread: 250 },
  unseen: { least: 80, spread: 80 },
};

/** A pace that people can follow. */
export const humanPace: BotPace = (cause) => PACE[cause].least + Math.random() * PACE[cause].spread;

/** What changes nobody else's table. */
const UNSEEN: readonly LoggedAction['type'][] = ['setBelief', 'setCapital', 'setCompliance'];

/** For what others have to read before the next action of a bot comes, should people read along. */
export function causeAfter(action: LoggedAction): Exclude<Cause, 'answer'> {
  if (UNSEEN.includes(action.type)) return 'unseen';
  return action.type === 'setReady' ? 'brisk' : 'reading';
}

/** What a person did that bots may answer: bots give a reason with each action, people do not; one's own desk is nobody's business. */
export function asksForAnswer({ actor, action, reason }: LogEntry): boolean {
  if (typeof actor === 'string' || reason !== undefined) return false;
  return !UNSEEN.includes(action.type);
}

/** Those to whom it was put. */
export function addressees(action: LoggedAction): readonly string[] {
  if (!('to' in action) || action.to === null) return [];
  return typeof action.to === 'string' ? [action.to] : action.to;
}
