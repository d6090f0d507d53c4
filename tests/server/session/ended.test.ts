/** The debrief from what is stored: who sat where, which bot acted there and why, and how often a phase was taken back. */
import { EndedGames } from '@track-two/server/session/ended.ts';
import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import type { World } from '@track-two/server/world/World.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryStore, resumeWorld, SILENT, storedGame, storedSeats } from '../../support/storedGame.ts';

const BOTS = [{ id: 'hawk', name: 'Hawk', summary: 'Asks for much.' }];
const say = (text: string) => ({ type: 'say' as const, to: null, text });

let store: EventLogStore;
let world: World;
let ended: EndedGames;

beforeEach(async () => {
  store = await memoryStore();
  ended = new EndedGames({ store, now: () => 1, log: SILENT, bots: BOTS });
  await store.createGame(storedGame({ mode: 'solo' }), storedSeats());
  world = await resumeWorld(store);
});
afterEach(() => store.close());

async function toTheEnd(): Promise<void> {
  for (let { round, phase } = world.state; phase !== 'debrief'; { round, phase } = world.state)
    await world.play('system', { type: 'endPhase', round, phase });
}

it('names the bot of a seat in which one acted, also where it only sat in for a person', async () => {
  await world.play({ party: 'us' }, say('I am here.'));
  await world.play({ party: 'us' }, say('So am I.'), 'It was my turn.');
  await world.play({ party: 'china' }, say('Good morning.'), 'Manners.');
  await toTheEnd();
  const { seats, reasons } = await ended.debrief('LAKE42');
  expect(seats).toEqual({
    us: { kind: 'player', name: 'Ada', bot: BOTS[0] },
    china: { kind: 'bot', name: 'Hawk', bot: BOTS[0] },
    'global-south': { kind: 'bot', name: 'Hawk', bot: null },
  });
  expect(reasons.map(({ party, reason }) => [party, reason])).toEqual([
    ['us', 'It was my turn.'],
    ['china', 'Manners.'],
  ]);
});

it('counts how often a phase was taken back, and tells nothing of what was', async () => {
  for (const text of ['One.', 'Two.']) {
    await world.play({ party: 'china' }, say(text), 'To be undone.');
    expect(await world.undo({ round: 1, phase: 'briefing' })).toEqual({ ok: true });
  }
  await world.play({ party: 'china' }, say('Three.'), 'To stay.');
  await toTheEnd();
  const debrief = await ended.debrief('LAKE42');
  expect([debrief.undos, debrief.reasons.map(({ reason }) => reason)]).toEqual([2, ['To stay.']]);
  expect(JSON.stringify(debrief)).not.toContain('To be undone.');
  expect((await ended.log('LAKE42')).entries.filter(({ reason }) => reason === 'To be undone.')).toHaveLength(2);
});

it('introduces a bot that this server no longer has by its id', async () => {
  await world.play({ party: 'china' }, say('Good morning.'), 'Manners.');
  await toTheEnd();
  const without = new EndedGames({ store, now: () => 1, log: SILENT, bots: [] });
  expect((await without.debrief('LAKE42')).seats.china?.bot).toEqual({ id: 'hawk', name: 'hawk', summary: '' });
});
