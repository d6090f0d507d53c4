/** Numbered rulings, R144 to R148: events, what triggers them, and cables. */
import { newsFor } from '@track-two/shared/engine/news.ts';
import { allHold } from '@track-two/shared/engine/triggers.ts';
import type { Trigger } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { game, type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const holds = (g: TestGame, condition: Trigger) =>
  allHold([condition], { state: g.state, indicators: g.state.indicators, round: g.state.round, label: 'test' });

const agreed = talks();
agreed.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
agreed.toTalks(2);
const fresh = game();

test.each<[string, Trigger, boolean, boolean]>([
  ['rounds, inclusive', { rounds: [2, 3] }, false, true],
  ['above, strictly', { indicator: 'trust', above: 410 }, false, true],
  ['below, strictly', { indicator: 'trust', below: 411 }, true, false],
  ["a party's indicator", { indicator: 'capability', party: 'birch', above: 540 }, false, true],
  ['a level', { issue: 'trade', at: ['licensed', 'open'] }, false, true],
  ['not a level', { issue: 'trade', notAt: ['licensed'] }, true, false],
  ['after an event', { after: 'calm' }, true, true],
  ['after an event that has not come', { after: 'storm' }, false, false],
  ['agreements of all', { agreementsOfAll: 1 }, false, false],
  ['no agreement of all is at least none', { agreementsOfAll: 0 }, true, true],
  ['exclusive agreements', { exclusiveAgreements: 1 }, false, true],
  ['no agreements', { noAgreements: true }, true, false],
  ['incidents', { incidents: 1 }, false, false],
  ['a certain chance', { chance: 100 }, true, true],
  ['an issue on the table', { onTable: 'trade' }, true, true],
  ['an issue that is not of this game', { onTable: 'dune' }, false, false],
  ['nothing agreed in a dossier', { nothingAgreedIn: 'all' }, true, false],
  ['any of two lists', { any: [[{ noAgreements: true }], [{ after: 'storm' }]] }, true, false],
  ['any of two lists, the second', { any: [[{ after: 'storm' }], [{ exclusiveAgreements: 1 }, { after: 'calm' }]] }, false, true],
])('R144 trigger: %s', (_, condition, atStart, later) => {
  expect(holds(fresh, condition)).toBe(atStart);
  expect(holds(agreed, condition)).toBe(later);
});

test('R145 chance is drawn from the seed, the same each time', () => {
  const hits = Array.from({ length: 400 }, (_, i) => holds(game({ seed: `chance-${i}` }), { chance: 25 }));
  const share = hits.filter(Boolean).length / hits.length;
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.33);
  expect(Array.from({ length: 400 }, (_, i) => holds(game({ seed: `chance-${i}` }), { chance: 25 }))).toEqual(hits);
});

test('R146 no news comes twice, and a round may have none', () => {
  const g = game();
  expect(newsFor(g.state, 1)).toBeNull();
  expect(newsFor(g.state, 2)).toBeNull();
  expect(newsFor(g.state, 3)?.id).toBe('storm');
  for (let i = 0; i < 20; i++) {
    const ids = game({ scenario: SHANGHAI, seed: `news-${i}` })
      .toEnd()
      .state.news.map((n) => n.event);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('R147 of several events that are due, one is drawn, and over seeds each comes', () => {
  const three = tinyWith((s) => ({
    ...s,
    events: ['one', 'two', 'three'].map((id) => ({ ...(s.events[0] as (typeof s.events)[number]), id })),
  }));
  const drawn = new Set(Array.from({ length: 40 }, (_, i) => game({ scenario: three, seed: `deck-${i}` }).state.news[0]?.event));
  expect([...drawn].sort()).toEqual(['one', 'three', 'two']);
});

test("R148 each party reads its own cable of the round's news and no other", () => {
  const g = game();
  expect(g.desk('ash').cable).toBe('ash: quiet');
  expect(g.desk('cedar').cable).toBe('cedar: quiet');
  expect(g.toTalks(2).desk('ash').cable).toBeNull();
});
