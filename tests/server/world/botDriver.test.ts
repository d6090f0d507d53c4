import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { BotDriver, type Decide } from '@track-two/server/world/botDriver.ts';
import type { World } from '@track-two/server/world/World.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeTimers } from '../../support/fakeTimers.ts';
import { memoryStore, SILENT, startWorld } from '../../support/storedGame.ts';

const SEATS = [
  { party: 'china', bot: 'a' },
  { party: 'global-south', bot: 'b' },
];

let timers: FakeTimers;
let store: EventLogStore;
let world: World;

beforeEach(async () => {
  timers = new FakeTimers();
  store = await memoryStore();
  world = await startWorld(store);
});
afterEach(() => store.close());

function drive(decide: Decide): BotDriver {
  const driver = new BotDriver({ world, decide, timers, seats: () => SEATS, pace: () => 700, isRead: () => true, log: SILENT });
  world.onChange((entries) => driver.heed(entries));
  driver.start();
  return driver;
}

const say = (text: string) => ({ action: { type: 'say' as const, to: null, text }, reason: 'It had something to say.' });
const actors = async () => (await store.read('LAKE42')).map(({ actor }) => (typeof actor === 'string' ? actor : actor.party));

it('plays one action at a time, at its pace, the bots in turn', async () => {
  drive(() => say('Good morning.'));
  await timers.pass(699);
  expect(world.seq).toBe(0);
  await timers.pass(1);
  expect(world.seq).toBe(1);
  await timers.pass(2100);
  expect(await actors()).toEqual(['china', 'global-south', 'china', 'global-south']);
});

it('keeps the reason, and derives the seed of a decision from game, party and number', async () => {
  const seeds: string[] = [];
  drive((_bot, { seed }) => {
    seeds.push(seed);
    return seeds.length > 2 ? null : say('Good morning.');
  });
  await timers.pass(10_000);
  expect(seeds.slice(0, 2)).toEqual(['test/china/0', 'test/global-south/1']);
  expect((await store.read('LAKE42'))[0]?.reason).toBe('It had something to say.');
});

it('rests when no bot has anything to do, and asks again after a change', async () => {
  let asked = 0;
  drive(() => {
    asked += 1;
    return null;
  });
  await timers.pass(60_000);
  expect([asked, timers.pending]).toEqual([2, 0]);
  await world.play({ party: 'us' }, { type: 'say', to: null, text: 'Hello?' });
  await timers.pass(700);
  expect(asked).toBe(4);
});

it.each([
  ['asks for what is refused', (): ReturnType<Decide> => ({ action: { type: 'signOffer', offer: 99 }, reason: 'A fault.' })],
  [
    'throws',
    (): ReturnType<Decide> => {
      throw new Error('a fault');
    },
  ],
])('marks a bot as ready that %s, and leaves it alone until the next phase', async (_what, decide) => {
  let asked = 0;
  drive(() => {
    asked += 1;
    return decide();
  });
  await timers.pass(60_000);
  expect(asked).toBe(2);
  expect([world.state.parties.china?.ready, world.state.parties['global-south']?.ready]).toEqual([true, true]);
  const { round, phase } = world.state;
  await world.play('system', { type: 'endPhase', round, phase: phase === 'debrief' ? 'outcome' : phase });
  await timers.pass(60_000);
  expect(asked).toBe(4);
});

it('stops a bot that never comes to an end', async () => {
  let on = true;
  drive((_bot, { view }) => {
    on = !on;
    return {
      action: { type: 'setReady', ready: !view.ready[view.viewer], round: 1, phase: 'briefing' },
      reason: 'On and off.',
    };
  });
  await timers.pass(700 * 400);
  expect(timers.pending).toBe(0);
  expect(world.seq).toBeLessThan(130);
});

it('plays a phase that was taken back anew, with other seeds, also a bot that had been silenced', async () => {
  const seeds: string[] = [];
  drive((_bot, { seed, view }) => {
    seeds.push(seed);
    return view.ready[view.viewer] ? null : { action: { type: 'signOffer', offer: 99 }, reason: 'A fault.' };
  });
  await timers.pass(60_000);
  const [first, silent] = [[...seeds], world.state.parties.china?.ready];
  expect(await world.undo({ round: 1, phase: 'briefing' })).toEqual({ ok: true });
  expect(world.state.parties.china?.ready).toBe(false);
  await timers.pass(60_000);
  expect([silent, world.state.parties.china?.ready]).toEqual([true, true]);
  expect(seeds.slice(first.length).filter((seed) => first.includes(seed))).toEqual([]);
  expect(seeds.length).toBe(2 * first.length);
});

it('does nothing while it is stopped', async () => {
  const driver = drive(() => say('Good morning.'));
  driver.stop();
  await timers.pass(10_000);
  expect(world.seq).toBe(0);
});
