/** What every bot must do: finish, ask only for what is allowed, give reasons and be repeatable. What it may know: secrets.test.ts. */
import { runGame } from '@track-two/server/cli/runGame.ts';
import { FIXED } from '@track-two/shared/bots/fixed.ts';
import { BOTS, decide } from '@track-two/shared/bots/index.ts';
import { newGame, replay, stateHash, viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const IDS = BOTS.map((b) => b.id);
const PARTIES = SHANGHAI.parties.map((p) => p.id);

/** Bots of game i: over as many games as there are bots each sits once at each seat, over their square each meets each. */
const seatsOf = (i: number): Readonly<Record<string, string>> =>
  Object.fromEntries(PARTIES.map((p, k) => [p, IDS[(i + k * Math.floor(i / IDS.length)) % IDS.length] ?? '']));

test('over 60 games every bot at every seat comes to the end, and nothing that it asks for is refused', {
  timeout: 60_000,
}, () => {
  let agreements = 0;
  const seated = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const seats = seatsOf(i);
    const game = runGame({ scenario: SHANGHAI, preset: 'quick', seed: `bots-${i}`, seats });
    expect(game.refused, `bots-${i} ${JSON.stringify(seats)}`).toEqual([]);
    expect(game.state.results).not.toBeNull();
    agreements += game.state.agreements.length;
    for (const [party, bot] of Object.entries(seats)) seated.add(`${party}/${bot}`);
  }
  expect(agreements).toBeGreaterThan(10);
  expect(seated.size).toBe(PARTIES.length * IDS.length);
});

test.each([...BOTS, ...FIXED].map((b) => b.id))('%s plays a scenario that it was not written for', (bot) => {
  const seats = Object.fromEntries(TINY.parties.map((p, k) => [p.id, k === 0 ? bot : 'dealmaker']));
  for (let i = 0; i < 5; i++) {
    const game = runGame({ scenario: TINY, preset: 'short', seed: `tiny-${i}`, seats });
    expect(game.refused).toEqual([]);
    expect(game.state.phase).toBe('debrief');
  }
});

test('the same seed and seats give the same game, and its log replays to the same hash', () => {
  for (let i = 0; i < 6; i++) {
    const setup = { scenario: SHANGHAI, preset: 'quick', seed: `again-${i}`, seats: seatsOf(i + 5), keepLog: true };
    const [one, other] = [runGame(setup), runGame(setup)];
    expect(other.entries).toEqual(one.entries);
    expect(stateHash(other.state)).toBe(stateHash(one.state));
    expect(stateHash(replay(one.header, one.entries))).toBe(stateHash(one.state));
  }
});

test('every action has a reason, in one line of words', () => {
  for (let i = 0; i < 12; i++) {
    const { entries } = runGame({ scenario: SHANGHAI, preset: 'quick', seed: `why-${i}`, seats: seatsOf(i), keepLog: true });
    for (const { actor, reason = '' } of entries.filter((e) => typeof e.actor !== 'string')) {
      expect(reason, JSON.stringify(actor)).toMatch(/^[A-Z][^\n]{3,200}\.$/);
      expect(reason).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  }
});

test('the dice of the game do not depend on who plays', () => {
  const news = (bot: string) =>
    runGame({ scenario: SHANGHAI, preset: 'quick', seed: 'dice', seats: Object.fromEntries(PARTIES.map((p) => [p, bot])) });
  const stances = (state: GameState) => Object.values(state.parties).map((p) => p.stance);
  expect(stances(news('hawk').state)).toEqual(stances(news('random').state));
  const draws = (state: GameState) => state.outcomes.map((o) => o.incident.draw);
  const [hawks, randoms] = [draws(news('hawk').state), draws(news('random').state)];
  const common = Math.min(hawks.length, randoms.length);
  expect(hawks.slice(0, common)).toEqual(randoms.slice(0, common));
});

test('an observer has no move, and an unknown bot is an error', () => {
  const state = newGame({ scenario: SHANGHAI, preset: 'quick', seed: 'none' });
  const input = { scenario: SHANGHAI, preset: 'quick', view: viewFor(state, 'observer'), seed: 'x' };
  expect(decide('hawk', input)).toBeNull();
  expect(() => decide('dove', input)).toThrow('unknown bot dove');
});
