import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { UnreadableGame } from '@track-two/server/world/World.ts';
import { stateHash } from '@track-two/shared/engine/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryStore, resumeWorld, startWorld, storedGame, storedSeats } from '../../support/storedGame.ts';

let store: EventLogStore;
beforeEach(async () => {
  store = await memoryStore();
});
afterEach(() => store.close());

const US = { party: 'us' };
const say = (text: string) => ({ type: 'say' as const, to: null, text });
const endBriefing = { type: 'endPhase' as const, round: 1, phase: 'briefing' as const };

it('has an accepted action in the log before anybody hears of it', async () => {
  const world = await startWorld(store);
  const order: string[] = [];
  const append = store.append.bind(store);
  store.append = async (code, entries) => {
    await append(code, entries);
    order.push(`kept at state ${world.seq}`);
  };
  world.onChange(() => order.push(`changed to ${world.seq}`));
  expect(await world.play(US, say('Hello.'))).toEqual({ ok: true });
  order.push('acknowledged');
  expect(order).toEqual(['kept at state 0', 'changed to 1', 'acknowledged']);
});

it('keeps nothing of a refused action and does not change', async () => {
  const world = await startWorld(store);
  const before = world.state;
  expect(await world.play(US, { type: 'signOffer', offer: 7 })).toMatchObject({
    ok: false,
    rejection: { code: 'unknownOffer' },
  });
  expect([world.state === before, world.seq, await store.read('LAKE42')]).toEqual([true, 0, []]);
});

it('does not change when an action cannot be kept, and goes on when it can again', async () => {
  const world = await startWorld(store);
  const before = world.state;
  const append = store.append.bind(store);
  store.append = () => Promise.reject(new Error('disk full'));
  expect(await world.play(US, say('Hello.'))).toMatchObject({ ok: false, rejection: { code: 'notSaved' } });
  expect(world.state).toBe(before);
  store.append = append;
  expect(await world.play(US, say('Hello.'))).toEqual({ ok: true });
  expect((await store.read('LAKE42')).map(({ seq }) => seq)).toEqual([1]);
});

it('keeps actions that arrive together in one transaction, in order', async () => {
  const world = await startWorld(store);
  let transactions = 0;
  const append = store.append.bind(store);
  store.append = (code, entries) => {
    transactions += 1;
    return append(code, entries);
  };
  const results = await Promise.all(['one', 'two', 'three'].map((text) => world.play(US, say(text))));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(transactions).toBe(1);
  expect(world.state.messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

it('writes the hash at each change of phase, and only then', async () => {
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  await world.play('system', endBriefing);
  const [first, second] = await store.read('LAKE42');
  expect(first?.hash).toBe(undefined);
  expect(second?.hash).toBe(stateHash(world.state));
});

it('is resumed to the same state from its log', async () => {
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  await world.play('system', endBriefing);
  const again = await resumeWorld(store);
  expect(again.state).toEqual(world.state);
  expect(again.seq).toBe(2);
  expect(await again.play(US, say('Still here.'))).toEqual({ ok: true });
});

it('refuses to go on from a log of other rules, or one that was tampered with', async () => {
  await store.createGame(storedGame({ code: 'PALM22', engineVersion: -1 }), storedSeats({ tokenHash: null }));
  await expect(resumeWorld(store, 'PALM22')).rejects.toThrow(UnreadableGame);
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  await store.append('LAKE42', [{ seq: 2, at: 1, actor: 'system', action: endBriefing, hash: '0'.repeat(64) }]);
  await expect(resumeWorld(store)).rejects.toThrow(UnreadableGame);
});

it('does not overwrite what another process has kept', async () => {
  const world = await startWorld(store);
  const other = await resumeWorld(store);
  await other.play(US, say('I was first.'));
  expect(await world.play(US, say('Me too.'))).toMatchObject({ ok: false, rejection: { code: 'notSaved' } });
  expect(await store.read('LAKE42')).toHaveLength(1);
});

it('takes no action before it has begun', async () => {
  const world = await startWorld(store, storedGame({ stage: 'gathering' }));
  expect(await world.play(US, say('Hello.'))).toMatchObject({ ok: false, rejection: { code: 'wrongPhase' } });
  expect(await world.begin({})).toBe(true);
  expect(await world.begin({})).toBe(false);
  expect(await world.play(US, say('Hello.'))).toEqual({ ok: true });
});

const BRIEFING = { round: 1, phase: 'briefing' as const };
const WORDS = { ok: false, rejection: { message: expect.stringMatching(/^[A-Z].*\.$/) } };

it('takes a phase back by an entry of its log, with the hash of the state that it returns to', async () => {
  const world = await startWorld(store);
  const before = world.state;
  await world.play(US, say('Hello.'));
  expect(await world.undo(BRIEFING)).toEqual({ ok: true });
  expect([world.state === before, world.seq, world.undos, world.view('us').messages]).toEqual([true, 2, 1, []]);
  expect((await store.read('LAKE42'))[1]).toEqual({
    seq: 2,
    at: 1,
    actor: 'facilitator',
    action: { type: 'undoPhase', ...BRIEFING },
    hash: stateHash(before),
  });
});

it('takes nothing back of another phase, twice, or before anything was done', async () => {
  const world = await startWorld(store);
  expect(await world.undo(BRIEFING)).toMatchObject({ ...WORDS, rejection: { code: 'nothingDone' } });
  await world.play(US, say('Hello.'));
  expect(await world.undo({ ...BRIEFING, round: 2 })).toMatchObject({ rejection: { code: 'stale' } });
  expect(await world.undo(BRIEFING)).toEqual({ ok: true });
  expect(await world.undo(BRIEFING)).toMatchObject({ ...WORDS, rejection: { code: 'nothingDone' } });
  expect([world.seq, world.undos]).toEqual([2, 1]);
});

it('is resumed after an undo with the way back to where the phase began', async () => {
  const world = await startWorld(store);
  await world.play('system', endBriefing);
  const began = world.state;
  await world.play(US, say('Hello.'));
  await world.undo({ round: 1, phase: 'negotiation' });
  await world.play(US, say('Once more.'));
  const again = await resumeWorld(store);
  expect([again.state, again.undos]).toEqual([world.state, 1]);
  expect(await again.undo({ round: 1, phase: 'negotiation' })).toEqual({ ok: true });
  expect(again.state).toEqual(began);
});

it('does not let through what a party asked for before an undo ahead of it; the clock’s word stands', async () => {
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  const asked = [world.undo(BRIEFING), world.play({ party: 'china' }, say('An answer.')), world.play('system', endBriefing)];
  const [undone, answer, clock] = await Promise.all(asked);
  expect([undone, clock]).toEqual([{ ok: true }, { ok: true }]);
  expect(answer).toMatchObject({ ...WORDS, rejection: { code: 'stale' } });
  expect([world.state.messages, world.state.phase]).toEqual([[], 'negotiation']);
});

it('does not let through either what a party asks for while the undo is being kept', async () => {
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  const append = store.append.bind(store);
  let answer: Promise<unknown> | null = null;
  store.append = async (code, entries) => {
    answer ??= world.play({ party: 'china' }, say('An answer.'));
    await append(code, entries);
  };
  expect(await world.undo(BRIEFING)).toEqual({ ok: true });
  expect(await answer).toMatchObject({ rejection: { code: 'stale' } });
  expect(await world.play({ party: 'china' }, say('A new word.'))).toEqual({ ok: true });
});

it('undoes what a bot did while the undo was on its way', async () => {
  const world = await startWorld(store);
  const [bot, undone] = await Promise.all([world.play({ party: 'china' }, say('Good morning.')), world.undo(BRIEFING)]);
  expect([bot, undone, world.state.messages]).toEqual([{ ok: true }, { ok: true }, []]);
});

it('has not taken back what could not be kept', async () => {
  const world = await startWorld(store);
  await world.play(US, say('Hello.'));
  const append = store.append.bind(store);
  store.append = () => Promise.reject(new Error('disk full'));
  expect(await world.undo(BRIEFING)).toMatchObject({ rejection: { code: 'notSaved' } });
  expect([world.undos, world.state.messages.length]).toEqual([0, 1]);
  store.append = append;
  expect(await world.play({ party: 'china' }, say('An answer.'))).toEqual({ ok: true });
});
