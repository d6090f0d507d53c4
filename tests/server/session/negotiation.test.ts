/** A table without a network: who plays at which seat, before and after the server has been restarted. */
import { Catalogue } from '@track-two/server/session/catalogue.ts';
import { Negotiation } from '@track-two/server/session/Negotiation.ts';
import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { DIFFICULTIES } from '@track-two/shared/bots/difficulties.ts';
import { BOTS, decide } from '@track-two/shared/bots/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeTimers, settle } from '../../support/fakeTimers.ts';
import { SHANGHAI } from '../../support/scenario.ts';
import { memoryStore, SILENT, storedGame, storedSeats } from '../../support/storedGame.ts';

let timers: FakeTimers;
let store: EventLogStore;
let table: Negotiation;

/** Two people, and a bot at the third seat. */
beforeEach(async () => {
  timers = new FakeTimers();
  store = await memoryStore();
  const [us, china, south] = storedSeats();
  if (!us || !china || !south) throw new Error('three seats');
  await store.createGame(storedGame(), [us, { ...china, kind: 'player', name: 'Bo', tokenHash: 'hash-of-bo' }, south]);
  await restart();
});
afterEach(() => store.close());

/** The server as it is after a restart: all that it knows is in the store. */
async function restart(): Promise<void> {
  const catalogue = new Catalogue([SHANGHAI], { kinds: BOTS, difficulties: DIFFICULTIES, decide });
  const opened = await Negotiation.open({ store, catalogue, timers, botPace: () => 100, log: SILENT }, 'LAKE42');
  if (!opened) throw new Error('no game');
  table = opened;
}

const isReady = (party: string) => table.world.state.parties[party]?.ready;
const actors = async () =>
  new Set((await store.read('LAKE42')).map(({ actor }) => (typeof actor === 'string' ? actor : actor.party)));

it('lets the seat’s own bot sit in for a person who never came, after a minute', async () => {
  table.arrive('a', 'us');
  await timers.pass(59_000);
  expect([table.presenceOf('china'), await actors()]).toEqual(['warned', new Set(['global-south'])]);
  await timers.pass(2000);
  expect([table.presenceOf('china'), isReady('china')]).toEqual(['standIn', true]);
});

it('remembers nothing of an absence over a restart but what the log tells', async () => {
  table.arrive('a', 'us');
  await timers.pass(61_000);
  expect(isReady('china')).toBe(true);
  await table.close();
  await restart();
  table.arrive('b', 'us');
  expect([table.presenceOf('china'), isReady('china')]).toEqual(['dropped', true]);
  expect(await table.meanwhile('china')).toEqual({ satIn: true, actions: 0 });
  table.arrive('c', 'china');
  await settle();
  expect([table.presenceOf('china'), isReady('china')]).toEqual(['here', false]);
  await timers.pass(600_000);
  expect(isReady('china')).toBe(false);
});

it('leaves the person’s own word of being ready alone', async () => {
  table.arrive('a', 'us');
  table.arrive('b', 'china');
  await table.world.play({ party: 'china' }, { type: 'setReady', ready: true, round: 1, phase: 'briefing' });
  table.depart('b');
  await timers.pass(61_000);
  expect([table.presenceOf('china'), isReady('china')]).toEqual(['standIn', true]);
  table.arrive('c', 'china');
  await settle();
  expect(isReady('china')).toBe(true);
});

it('lets a bot begin the next phase for one who was visibly away when the last one ended', async () => {
  table.arrive('a', 'us');
  table.arrive('b', 'china');
  await table.world.play({ party: 'china' }, { type: 'setReady', ready: true, round: 1, phase: 'briefing' });
  await timers.pass(1000);
  table.depart('b');
  await timers.pass(12_000);
  expect(table.presenceOf('china')).toBe('away');
  await table.world.play({ party: 'us' }, { type: 'setReady', ready: true, round: 1, phase: 'briefing' });
  expect([table.world.state.phase, table.presenceOf('china')]).toEqual(['negotiation', 'standIn']);
});

it('does not take back the ready of one stand-in because somebody else sits down', async () => {
  table.arrive('a', 'us');
  await timers.pass(61_000);
  expect(isReady('china')).toBe(true);
  await store.claimSeat('LAKE42', 'global-south', { name: 'Cy', tokenHash: 'hash-of-cy' });
  await table.refreshSeats();
  expect([isReady('china'), isReady('global-south'), table.presenceOf('global-south')]).toEqual([true, false, 'dropped']);
});

it('takes no seat away before the game has begun', async () => {
  await store.createGame(storedGame({ code: 'POND42', stage: 'gathering' }), storedSeats({ tokenHash: null, kind: 'player' }));
  const catalogue = new Catalogue([SHANGHAI], { kinds: BOTS, difficulties: DIFFICULTIES, decide });
  const waiting = await Negotiation.open({ store, catalogue, timers, botPace: () => 100, log: SILENT }, 'POND42');
  waiting?.arrive('a', 'us');
  await timers.pass(120_000);
  expect([waiting?.presenceOf('china'), await store.read('POND42')]).toEqual(['away', []]);
  await waiting?.begin();
  expect(waiting?.presenceOf('china')).toBe('standIn');
});
