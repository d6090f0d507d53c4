/**
 * What is kept of games: their beginnings, their seats and the log of accepted actions, from which a game is restored.
 * One interface, so that the database behind it can change.
 */
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { Stage } from '@track-two/shared/protocol/http.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

/** A game's beginning. The scenario is kept whole, so that editing a file never changes a running game. */
export interface StoredGame {
  readonly code: string;
  readonly createdAt: number;
  /** Format of the log and version of the rules that wrote it. */
  readonly format: string;
  readonly engineVersion: number;
  readonly scenario: Scenario;
  readonly preset: string;
  readonly seed: string;
  readonly mode: 'solo' | 'open';
  /** Lesson minutes of the preset's clock that runs; null: none. 1 where no clock has 1: the preset's first (rows of older versions). */
  readonly clock: number | null;
  readonly stage: Stage;
}

/** Who sits at a party's seat. Of a token only its hash is kept. */
export interface StoredSeat {
  readonly party: string;
  readonly kind: 'open' | 'player' | 'bot';
  readonly name: string;
  /** The bot that plays while no person does. */
  readonly bot: string;
  readonly tokenHash: string | null;
}

/** A code that is in use already. */
export class CodeTaken extends Error {}

/** Somebody else has appended to this log: what this writer holds is no longer the newest state. */
export class LogConflict extends Error {}

export interface EventLogStore {
  /** Keeps a new game with its seats, in the parties' order. Throws CodeTaken. */
  createGame(game: StoredGame, seats: readonly StoredSeat[]): Promise<void>;
  game(code: string): Promise<StoredGame | null>;
  seats(code: string): Promise<readonly StoredSeat[]>;
  /** The seat that a token opens. */
  seatByToken(tokenHash: string): Promise<{ readonly code: string; readonly party: string } | null>;
  /** Gives a seat without a person to one. False: somebody was faster, or there is no such seat. */
  claimSeat(code: string, party: string, person: { readonly name: string; readonly tokenHash: string }): Promise<boolean>;
  /** Turns a gathering game into a playing one; bots take the open seats, under the names given by bot. False: it was not gathering. */
  begin(code: string, botNames: Readonly<Record<string, string>>): Promise<boolean>;
  end(code: string): Promise<void>;
  /** Appends entries in one transaction: all are on disk when this resolves, or none is kept. Throws LogConflict. */
  append(code: string, entries: readonly LogEntry[]): Promise<void>;
  /** The whole log, in order. */
  read(code: string): Promise<readonly LogEntry[]>;
  /** The end of the log without the rest of it: the last entry, and the last that turned the table to another phase. Null: none yet. */
  latest(code: string): Promise<{ readonly entry: LogEntry | null; readonly turn: LogEntry | null }>;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
