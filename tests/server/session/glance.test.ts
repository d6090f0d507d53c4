/** A list of games is read from the store: the round of a sleeping game is told from the end of its log, and no room is woken. */
import { glanceAt, roundAfter } from '@track-two/server/session/glance.ts';
import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { BotDriver } from '@track-two/server/world/botDriver.ts';
import type { World } from '@track-two/server/world/World.ts';
import { decide } from '@track-two/shared/bots/index.ts';
import type { GameGlance } from '@track-two/shared/protocol/http.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeTimers } from '../../support/fakeTimers.ts';
import { ask } from '../../support/player.ts';
import { SHANGHAI } from '../../support/scenario.ts';
import { startServer } from '../../support/startServer.ts';
import { memoryStore, SILENT, startWorld, storedGame, storedSeats } from '../../support/storedGame.ts';

let store: EventLogStore;
let world: World;
beforeEach(async () => {
  store = await memoryStore();
  world = await startWorld(store);
});
afterEach(() => store.close());

it('tells the same round as the rules do, all through a game of bots, also after a phase was taken back', async () => {
  const timers = new FakeTimers();
  const seats = SHANGHAI.parties.map(({ id: party }, i) => ({ party, bot: i === 1 ? 'random' : 'dealmaker' }));
  const bots = new BotDriver({
    world,
    decide,
    timers,
    seats: () => seats,
    pace: () => 1,
    isRead: () => false,
    log: SILENT,
  });
  world.onChange((entries) => bots.heed(entries));
  bots.start();
  const seen = new Set<string>();
  let undone = false;
  for (let steps = 0; world.stage === 'playing' && steps < 3000; steps++) {
    await timers.pass(1);
    const { round, phase } = world.state;
    seen.add(`${round}/${phase}`);
    expect((await glanceAt(store, 'LAKE42')).round, `${round}/${phase}`).toBe(round);
    if (!undone && round === 2 && phase === 'negotiation') undone = (await world.undo({ round, phase: 'negotiation' })).ok;
  }
  expect([world.stage, undone, seen.size > 10]).toEqual(['ended', true, true]);
});

it('knows a game again: its title, its seats, its rounds and when somebody last acted', async () => {
  expect(await glanceAt(store, 'LAKE42')).toMatchObject({
    code: 'LAKE42',
    title: SHANGHAI.title,
    presetName: 'Quick',
    round: 1,
    rounds: 4,
    at: 1,
    stage: 'playing',
    seats: [{ party: 'us', kind: 'player', name: 'Ada' }, { kind: 'bot', name: '' }, { name: '' }],
  });
  await store.append('LAKE42', [{ seq: 1, at: 77, actor: { party: 'us' }, action: { type: 'say', to: null, text: 'Hello.' } }]);
  expect((await glanceAt(store, 'LAKE42')).at).toBe(77);
});

it('begins a round only after an outcome', () => {
  const turn = (type: 'endPhase' | 'undoPhase', round: number, phase: 'briefing' | 'outcome') => ({
    seq: 1,
    at: 1,
    actor: 'system' as const,
    action: { type, round, phase },
  });
  expect(roundAfter(null, false)).toBe(1);
  expect(roundAfter(turn('endPhase', 2, 'briefing'), false)).toBe(2);
  expect(roundAfter(turn('endPhase', 2, 'outcome'), false)).toBe(3);
  expect(roundAfter(turn('endPhase', 4, 'outcome'), true)).toBe(4);
  expect(roundAfter(turn('undoPhase', 3, 'outcome'), false)).toBe(3);
});

it('wakes no room, tells no token, and refuses a code that there is not', async () => {
  const asleep = await memoryStore();
  await asleep.createGame(storedGame(), storedSeats());
  const server = await startServer({ store: asleep });
  const { body } = await ask<GameGlance>(server.url, '/api/games/lake42/glance');
  expect(body).toMatchObject({ code: 'LAKE42', round: 1 });
  expect(JSON.stringify(body)).not.toMatch(/token|hash|stance|seed/i);
  expect((await ask<{ games: number }>(server.url, '/health')).body.games).toBe(0);
  expect(await ask(server.url, '/api/games/LAKE99/glance')).toMatchObject({ status: 404, body: { code: 'unknownCode' } });
  await server.close();
});
