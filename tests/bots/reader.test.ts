import { percentShares, readStances } from '@track-two/shared/bots/reader.ts';
import type { BotInput, SeatedView } from '@track-two/shared/bots/types.ts';
import { acceptance, adds } from '@track-two/shared/bots/worth.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { expect, test } from 'vitest';
import { plain, tinyPreset, wary } from '../support/cards.ts';
import { type TestGame, talks } from '../support/game.ts';
import { TINY } from '../support/tinyScenario.ts';

function inputOf(g: TestGame, party: string): BotInput {
  const { desk, legal, ...view } = g.view(party);
  if (!desk || !legal) throw new Error(`${party} has no desk`);
  const seated: SeatedView = { ...view, desk, legal };
  return { scenario: TINY, preset: tinyPreset(), view: seated, rng: rngFor('reader', party) };
}

test('knowing nothing, every card is as likely', () => {
  expect(readStances(inputOf(talks(), 'cedar'), 'ash')).toEqual({ 'ash-plain': 0.5, 'ash-wary': 0.5 });
});

test('who signs what its card would refuse is less likely to hold that card', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  g.sign('ash', 1);
  const read = readStances(inputOf(g, 'cedar'), 'ash');
  expect(read['ash-plain']).toBeGreaterThan(read['ash-wary'] ?? 1);
  expect((read['ash-plain'] ?? 0) + (read['ash-wary'] ?? 0)).toBeCloseTo(1, 12);
});

test('who rejects what its card would take is less likely to hold that card', () => {
  const g = talks();
  g.table('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
  g.act('birch', { type: 'rejectOffer', offer: 1 });
  const read = readStances(inputOf(g, 'cedar'), 'birch');
  expect(read['birch-wary']).toBeGreaterThan(read['birch-plain'] ?? 1);
});

test('what the seat cannot see teaches it nothing', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' }, { visibility: 'private' });
  g.sign('ash', 1);
  expect(readStances(inputOf(g, 'cedar'), 'ash')).toEqual({ 'ash-plain': 0.5, 'ash-wary': 0.5 });
  expect(readStances(inputOf(g, 'birch'), 'ash')['ash-plain']).toBeGreaterThan(0.5);
});

test('shares are whole percents that make 100, whatever the chances', () => {
  const rng = rngFor('shares', 'x');
  for (let i = 0; i < 300; i++) {
    const raw = Array.from({ length: 2 + rng(4) }, () => 1 + rng(1000));
    const sum = raw.reduce((a, b) => a + b, 0);
    const shares = Object.values(percentShares(Object.fromEntries(raw.map((r, k) => [`card-${k}`, r / sum]))));
    expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
    expect(shares.every((s) => Number.isInteger(s) && s >= 0)).toBe(true);
  }
  expect(percentShares({ a: 1 / 3, b: 1 / 3, c: 1 / 3 })).toEqual({ a: 34, b: 33, c: 33 });
});

test('a home is as likely as not to take what just reaches its margin, and likelier the more it adds', () => {
  expect(acceptance(2, 2)).toBe(0.5);
  const curve = [-20, -5, 0, 2, 5, 20].map((points) => acceptance(points, 2));
  expect([...curve].sort((a, b) => a - b)).toEqual(curve);
  expect(curve.every((p) => p > 0 && p < 1)).toBe(true);
});

test('what terms would add is counted against levels', () => {
  expect(adds(TINY, 'birch', plain('birch'), { aid: 'fund', trade: 'closed' }, { aid: 'grant', trade: 'licensed' })).toBe(-2 + 5);
  expect(adds(TINY, 'birch', wary('birch'), { checks: 'none' }, { checks: 'visits' })).toBe(-8);
});
