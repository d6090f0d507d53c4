import { join } from 'node:path';
import { CodeTaken, type EventLogStore, LogConflict } from '@track-two/server/store/EventLogStore.ts';
import { openStore } from '@track-two/server/store/KyselyEventLogStore.ts';
import { sqliteDialect } from '@track-two/server/store/sqliteDialect.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshFolder } from '../../support/startServer.ts';
import { storedGame, storedSeats } from '../../support/storedGame.ts';

const folder = freshFolder();
let store: EventLogStore;
let file: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  file = join(folder.path, `${count}.sqlite`);
  store = await openStore(sqliteDialect(file));
});
afterEach(() => store.close());

const entry = (seq: number): LogEntry => ({
  seq,
  at: 5,
  actor: { party: 'us' },
  action: { type: 'say', to: null, text: 'Ünïcödé ⚓' },
  reason: 'Why not.',
});

it('gives back what was kept, also after it was closed', async () => {
  await store.createGame(storedGame(), storedSeats());
  await store.append('LAKE42', [
    entry(1),
    { seq: 2, at: 6, actor: 'system', action: { type: 'endPhase', round: 1, phase: 'briefing' } },
  ]);
  await store.close();
  store = await openStore(sqliteDialect(file));
  expect(await store.game('LAKE42')).toEqual(storedGame());
  expect(await store.seats('LAKE42')).toEqual(storedSeats());
  expect(await store.read('LAKE42')).toEqual([
    entry(1),
    { seq: 2, at: 6, actor: 'system', action: { type: 'endPhase', round: 1, phase: 'briefing' } },
  ]);
});

it('keeps the minutes of the clock, and that there is none', async () => {
  await store.createGame(storedGame({ clock: 75 }), storedSeats());
  await store.createGame(storedGame({ code: 'LAKE43', clock: null }), storedSeats({ tokenHash: null }));
  expect([(await store.game('LAKE42'))?.clock, (await store.game('LAKE43'))?.clock]).toEqual([75, null]);
});

it('knows nothing of codes that were not given', async () => {
  expect([await store.game('NONE22'), await store.seats('NONE22'), await store.read('NONE22')]).toEqual([null, [], []]);
  expect(await store.seatByToken('no such hash')).toBe(null);
});

it('gives a code once', async () => {
  await store.createGame(storedGame(), storedSeats());
  await expect(store.createGame(storedGame(), [])).rejects.toThrow(CodeTaken);
});

it('appends all entries or none', async () => {
  await store.createGame(storedGame(), storedSeats());
  await store.append('LAKE42', [entry(1)]);
  await expect(store.append('LAKE42', [entry(2), entry(1)])).rejects.toThrow(LogConflict);
  expect(await store.read('LAKE42')).toEqual([entry(1)]);
});

it('appends more entries at once than one statement holds', async () => {
  await store.createGame(storedGame(), storedSeats());
  await store.append(
    'LAKE42',
    Array.from({ length: 1200 }, (_, i) => entry(i + 1)),
  );
  expect((await store.read('LAKE42')).map(({ seq }) => seq)).toEqual(Array.from({ length: 1200 }, (_, i) => i + 1));
});

it('gives a seat to the first person only', async () => {
  await store.createGame(storedGame(), storedSeats());
  const claims = ['Bo', 'Cy'].map((name) => store.claimSeat('LAKE42', 'china', { name, tokenHash: `hash-of-${name}` }));
  expect((await Promise.all(claims)).filter((claimed) => claimed)).toHaveLength(1);
  expect(await store.claimSeat('LAKE42', 'us', { name: 'Di', tokenHash: 'hash-of-di' })).toBe(false);
  expect(await store.seatByToken('hash-of-ada')).toEqual({ code: 'LAKE42', party: 'us' });
});

it('begins a gathering game once, with bots in the open seats', async () => {
  await store.createGame(storedGame({ stage: 'gathering' }), storedSeats({ kind: 'open', name: '', tokenHash: null }));
  await store.claimSeat('LAKE42', 'us', { name: 'Ada', tokenHash: 'hash-of-ada' });
  expect([await store.begin('LAKE42', { hawk: 'The Hawk' }), await store.begin('LAKE42', {})]).toEqual([true, false]);
  const seats = await store.seats('LAKE42');
  expect(seats.map(({ kind, name }) => [kind, name])).toEqual([
    ['player', 'Ada'],
    ['bot', 'The Hawk'],
    ['bot', 'The Hawk'],
  ]);
  expect((await store.game('LAKE42'))?.stage).toBe('playing');
});
