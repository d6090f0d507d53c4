import { canonical, stateHash } from '@track-two/shared/engine/hash.ts';
import { logEntrySchema, logHeaderSchema, newGame, play, replay } from '@track-two/shared/engine/index.ts';
import { draw, rngFor } from '@track-two/shared/engine/random.ts';
import { expect, test } from 'vitest';
import { type TestGame, talks } from '../support/game.ts';
import { TINY } from '../support/tinyScenario.ts';

function played(): TestGame {
  const g = talks();
  g.act('ash', { type: 'say', to: 'birch', text: 'Shall we?' });
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' }, { signal: 'pledge' });
  g.toPhase('implementation').holdBack('ash', 'trade:licensed:0');
  return g.toEnd();
}

test('replaying the actions gives the same state and hash, also through JSON', () => {
  const g = played();
  const header = logHeaderSchema.parse(JSON.parse(JSON.stringify(g.header)));
  const entries = JSON.parse(JSON.stringify(g.entries)).map((e: unknown) => logEntrySchema.parse(e));
  const again = replay(header, entries);
  expect(again).toEqual(g.state);
  expect(stateHash(again)).toBe(stateHash(g.state));
});

test('time stamps and reasons are stored and never read', () => {
  const g = played();
  const stamped = g.entries.map((e, i) => ({ ...e, at: 1_700_000_000_000 + i * 977, reason: 'because' }));
  expect(stateHash(replay(g.header, stamped))).toBe(stateHash(g.state));
});

test('a gap, a refused entry and a wrong hash are named', () => {
  const g = played();
  expect(() => replay(g.header, g.entries.slice(1))).toThrow('entry 1 has number 2');
  const twice = [g.entries[0], { ...g.entries[0], seq: 2 }] as typeof g.entries;
  expect(() => replay(g.header, twice)).toThrow('entry 2 is refused: stale');
  const wrong = g.entries.map((e, i) => (i === 3 ? { ...e, hash: '0'.repeat(64) } : e));
  expect(() => replay(g.header, wrong)).toThrow('entry 4 has another hash');
});

test('a log of another version of the rules is refused, and says so', () => {
  const parsed = logHeaderSchema.safeParse({ ...played().header, engineVersion: 1 });
  expect(parsed.error?.issues[0]?.message).toBe(
    'this game was recorded by version 1 of the rules; this is version 2, which would play it otherwise',
  );
});

test('another seed is another game', () => {
  const hash = (seed: string) => stateHash(newGame({ scenario: TINY, preset: 'short', seed }));
  expect(hash('a')).toBe(hash('a'));
  expect(hash('a')).not.toBe(hash('b'));
});

test('an unknown preset throws', () => {
  expect(() => newGame({ scenario: TINY, preset: 'long', seed: 'a' })).toThrow('unknown preset');
});

test('the hash does not depend on the order of keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
});

test('playing an action never changes the state that was passed in', () => {
  const g = talks();
  const before = g.state;
  const copy = structuredClone(before);
  for (const actor of ['ash', 'birch', 'cedar']) play(before, { party: actor }, { type: 'say', to: null, text: 'hello' });
  play(before, { party: 'ash' }, g.draft(['birch'], { checks: 'visits' }));
  play(before, 'system', { type: 'endPhase', round: 1, phase: 'negotiation' });
  expect(before).toEqual(copy);
});

test('draws are even, and streams with other labels are other streams', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 5000; i++) {
    const at = draw('seed', `label-${i}`, 10);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(110);
  const stream = (label: string) => Array.from({ length: 20 }, rngFor('seed', label).bind(null, 1000));
  expect(stream('a')).toEqual(stream('a'));
  expect(stream('a')).not.toEqual(stream('b'));
});
