/**
 * The log is the save game: a header and the accepted actions. Replaying them gives the same events and the same hash on any machine.
 * `at` is stored and never read by the rules.
 */
import { z } from 'zod';
import { scenarioSchema } from '../scenario/schema.ts';
import { facilitatorActionSchema, partyActionSchema, systemActionSchema } from './actions/schema.ts';
import { stateHash } from './hash.ts';
import { newGame, play } from './play.ts';
import type { GameState } from './types.ts';

export const LOG_FORMAT = 'track-two-log/1';
/** Raised when the rules change so that an older log would replay to another hash. */
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
  action: z.union([partyActionSchema, systemActionSchema, facilitatorActionSchema]),
  /** A bot's one-line reason. */
  reason: z.string().max(500).optional(),
  /** Hash of the state after this action; written now and then. */
  hash: z.string().length(64).optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Replays a log. Throws, naming the entry, on a refused action, a gap in the numbers or a hash that differs. */
export function replay(header: LogHeader, entries: readonly LogEntry[]): GameState {
  let state = newGame(header);
  entries.forEach((entry, i) => {
    if (entry.seq !== i + 1) throw new Error(`entry ${i + 1} has number ${entry.seq}`);
    const played = play(state, entry.actor, entry.action);
    if (!played.ok) throw new Error(`entry ${entry.seq} is refused: ${played.rejection.code}: ${played.rejection.message}`);
    state = played.state;
    if (entry.hash !== undefined && entry.hash !== stateHash(state))
      throw new Error(`entry ${entry.seq} has another hash than its replay`);
  });
  return state;
}
