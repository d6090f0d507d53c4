/**
 * The log is the save game: a header and the accepted actions. Replaying them gives the same events and the same hash on any machine.
 * `at` is stored and never read by the rules.
 */
import { z } from 'zod';
import { scenarioSchema } from '../scenario/schema.ts';
import { facilitatorActionSchema, partyActionSchema, systemActionSchema, undoActionSchema } from './actions/schema.ts';
import { stateHash } from './hash.ts';
import { newGame } from './play.ts';
import { advance, type Course, courseFrom } from './rewind.ts';

export const LOG_FORMAT = 'track-two-log/1';
/**
 * Raised when the rules change so that an older log would replay to another hash. Not raised for a new kind of entry: older logs stay what
 * they are, and an older reader refuses the first entry that it does not know, by its number.
 */
export const ENGINE_VERSION = 2;

/** A log of other rules would replay to another game, so that it is refused rather than read. */
const otherVersion = ({ input }: { readonly input?: unknown }): string =>
  `this game was recorded by version ${String(input)} of the rules; this is version ${ENGINE_VERSION}, which would play it otherwise`;

const id = z.string().min(1).max(60);

export const logHeaderSchema = z.strictObject({
  format: z.literal(LOG_FORMAT),
  engineVersion: z.literal(ENGINE_VERSION, { error: otherVersion }),
  scenario: scenarioSchema,
  preset: id,
  seed: z.string().min(1).max(100),
  seats: z.record(id, z.strictObject({ kind: z.enum(['player', 'bot']), bot: id.optional() })),
});
export type LogHeader = z.infer<typeof logHeaderSchema>;

const actorSchema = z.union([z.strictObject({ party: id }), z.enum(['facilitator', 'system'])]);

export const logEntrySchema = z.strictObject({
  seq: z.int().min(1),
  /** Milliseconds since 1970, by the server's clock. */
  at: z.int().min(0),
  actor: actorSchema,
  action: z.union([partyActionSchema, systemActionSchema, facilitatorActionSchema, undoActionSchema]),
  /** A bot's one-line reason. */
  reason: z.string().max(500).optional(),
  /** Hash of the state after this action; written now and then. */
  hash: z.string().length(64).optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Replays a log to where it leads, and the way back that it keeps. Throws, naming the entry, on a refused action, a gap in the numbers or a hash that differs. */
export function replayCourse(header: LogHeader, entries: readonly LogEntry[]): Course {
  let course = courseFrom(newGame(header));
  entries.forEach((entry, i) => {
    if (entry.seq !== i + 1) throw new Error(`entry ${i + 1} has number ${entry.seq}`);
    const next = advance(course, entry.actor, entry.action);
    if (!next.ok) throw new Error(`entry ${entry.seq} is refused: ${next.rejection.code}: ${next.rejection.message}`);
    course = next.course;
    if (entry.hash !== undefined && entry.hash !== stateHash(course.state))
      throw new Error(`entry ${entry.seq} has another hash than its replay`);
  });
  return course;
}

/** The state that a log leads to. Throws as `replayCourse`. */
export const replay = (header: LogHeader, entries: readonly LogEntry[]): Course['state'] => replayCourse(header, entries).state;

/** How often a phase was taken back. */
export const undosIn = (entries: readonly LogEntry[]): number =>
  entries.filter(({ action }) => action.type === 'undoPhase').length;
