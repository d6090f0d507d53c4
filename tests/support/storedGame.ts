/** Games in a store of their own, without a network. */

import type { EventLogStore, StoredGame, StoredSeat } from '@track-two/server/store/EventLogStore.ts';
import { openStore } from '@track-two/server/store/KyselyEventLogStore.ts';
import { sqliteDialect } from '@track-two/server/store/sqliteDialect.ts';
import { World } from '@track-two/server/world/World.ts';
import { ENGINE_VERSION, LOG_FORMAT } from '@track-two/shared/engine/log.ts';
import pino from 'pino';
import { SHANGHAI } from './scenario.ts';

export const SILENT = pino({ level: 'silent' });

export const memoryStore = (): Promise<EventLogStore> => openStore(sqliteDialect(':memory:'));

export const storedGame = (changes: Partial<StoredGame> = {}): StoredGame => ({
  code: 'LAKE42',
  createdAt: 1,
  format: LOG_FORMAT,
  engineVersion: ENGINE_VERSION,
  scenario: SHANGHAI,
  preset: 'quick',
  seed: 'test',
  mode: 'open',
  clock: null,
  stage: 'playing',
  ...changes,
});

/** A person at the first party's seat, bots at the others. */
export const storedSeats = (changes: Partial<StoredSeat> = {}): StoredSeat[] =>
  SHANGHAI.parties.map(({ id: party }, i) =>
    i === 0
      ? { party, kind: 'player', name: 'Ada', bot: 'hawk', tokenHash: 'hash-of-ada', ...changes }
      : { party, kind: 'bot', name: 'Hawk', bot: 'hawk', tokenHash: null, ...changes },
  );

/** A world of a new game in a store. */
export async function startWorld(store: EventLogStore, game = storedGame(), now = () => 1): Promise<World> {
  await store.createGame(game, storedSeats());
  return resumeWorld(store, game.code, now);
}

export async function resumeWorld(store: EventLogStore, code = 'LAKE42', now = () => 1): Promise<World> {
  const world = await World.resume({ store, now, log: SILENT }, code);
  if (!world) throw new Error(`no game ${code}`);
  return world;
}
