/** Personalities that one can tell apart at the table, each by what the page of the rules says of it. */
import { candidates } from '@track-two/shared/bots/candidates.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { inputAt, playTurns, type Turn, untilActs } from '../support/botTable.ts';
import { TestGame, talks } from '../support/game.ts';
import { SHANGHAI, shipped } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const FULL = process.env.TEST_FULL === '1';
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** What a bot's first offers ask for, as shares of the best that could be put forward, over all seats and several hands of cards. */
function firstAsks(bot: string): readonly number[] {
  return Array.from({ length: FULL ? 27 : 8 }, (_, i) => i).flatMap((i) =>
    SHANGHAI.parties.flatMap(({ id }) => {
      const g = new TestGame({ scenario: SHANGHAI, preset: 'quick', seed: `asks-${i}` }).toTalks();
      const best = candidates(inputAt(g, id))[0]?.own ?? 1;
      const offer = untilActs(g, bot, id, ['tableOffer'], `asks-${i}`);
      if (!offer) return [];
      g.act(id, offer);
      return [(g.view(id).offers.at(-1)?.forecast?.adds ?? 0) / best];
    }),
  );
}

test('a hawk begins by asking for more than a dealmaker', { timeout: 900_000 }, () => {
  const [hawk, dealmaker] = [firstAsks('hawk'), firstAsks('dealmaker')];
  expect(hawk.length).toBeGreaterThan(15);
  expect(mean(hawk)).toBeGreaterThan(mean(dealmaker));
});

/** Games at which this bot sits at every seat in turn, among others. */
function gamesOf(bot: string, each: (end: GameState, party: string) => void, eachTurn: (turn: Turn) => void = () => {}): void {
  const others = ['dealmaker', 'mirror', 'hawk', 'analyst', 'bridge-builder'];
  for (let i = 0; i < (FULL ? 60 : 9); i++) {
    const ids = SHANGHAI.parties.map((p) => p.id);
    const party = ids[i % ids.length] ?? '';
    const seats = Object.fromEntries(ids.map((id, k) => [id, id === party ? bot : (others[(i + k) % others.length] ?? '')]));
    each(playTurns({ scenario: SHANGHAI, preset: 'quick', seed: `characters-${i}`, seats }, eachTurn), party);
  }
}

/** Share of a bot's own proposals that are made to everybody at the table; the official line is the same for all personalities and not counted. */
function toAll(bot: string): number {
  const offers: boolean[] = [];
  gamesOf(
    bot,
    () => {},
    ({ bot: who, move }) => {
      if (who === bot && move?.action.type === 'tableOffer' && !/official line/.test(move.reason))
        offers.push(move.action.to.length === SHANGHAI.parties.length - 1);
    },
  );
  expect(offers.length).toBeGreaterThan(10);
  return mean(offers.map(Number));
}

test('a bridge-builder asks everybody to the table more often than a hawk', { timeout: 900_000 }, () => {
  expect(toAll('bridge-builder')).toBeGreaterThan(toAll('hawk'));
});

test('a grandstander puts nothing at stake: no deposit, no pledge, no capital for a deal, and speaks to all', {
  timeout: 900_000,
}, () => {
  let offers = 0;
  gamesOf('grandstander', (end, party) => {
    for (const offer of end.offers.filter((o) => o.by === party)) {
      expect(offer.signal).toBe('talk');
      expect(offer.payment).toBeNull();
      // In private only to answer what was private.
      if (offer.parent === null) expect(offer.visibility).toBe('open');
      offers += 1;
    }
    expect(end.parties[party]?.capitalMoves.filter((m) => ['deposit', 'home', 'paid', 'step'].includes(m.kind))).toEqual([]);
  });
  expect(offers).toBeGreaterThan(20);
});

/** What a mirror asks for in round 1 after so many different offers of others. */
function mirrorAsks(party: string, offers: number): number {
  const made = [
    ['ash', { trade: 'licensed' }],
    ['ash', { checks: 'visits' }],
    ['cedar', { aid: 'fund' }],
    ['ash', { trade: 'open' }],
    ['cedar', { aid: 'grant' }],
    ['ash', { trade: 'licensed', checks: 'visits' }],
  ] as const;
  const g = talks();
  for (const [by, terms] of made.filter(([by]) => by !== party).slice(0, offers))
    g.table(
      by,
      TINY.parties.map((p) => p.id).filter((p) => p !== by),
      terms,
      { expires: 3 },
    );
  const offer = untilActs(g, 'mirror', party, ['tableOffer', 'counterOffer']);
  if (!offer) throw new Error('the mirror puts nothing forward');
  g.act(party, offer);
  return g.view(party).offers.at(-1)?.forecast?.adds ?? 0;
}

test('a mirror concedes nothing while nobody makes it an offer, and more the more it is made', () => {
  const asks = [0, 1, 2, 4, 6].map((n) => mirrorAsks('birch', n));
  expect([...asks].sort((a, b) => b - a)).toEqual(asks);
  expect(asks[0]).toBeGreaterThan(asks.at(-1) ?? 0);
});

test('an analyst knows better than even odds what cards the others hold', { timeout: 900_000 }, () => {
  const geneva = shipped('geneva-2024');
  const scores: number[] = [];
  const count = (end: GameState, party: string) => {
    for (const score of Object.values(end.results?.parties[party]?.brier ?? {})) if (score !== null) scores.push(score);
  };
  gamesOf('analyst', count);
  for (let i = 0; i < (FULL ? 120 : 30); i++) {
    const [party = '', other = ''] = geneva.parties.map((p) => p.id);
    const seats = { [party]: 'analyst', [other]: ['hawk', 'dealmaker', 'mirror'][i % 3] ?? '' };
    count(
      playTurns({ scenario: geneva, preset: 'day', seed: `reads-${i}`, seats }, () => {}),
      party,
    );
  }
  expect(scores.length).toBeGreaterThan(30);
  // Thousandths; even odds on three cards score (2/3)² + 2 (1/3)².
  expect([...SHANGHAI.parties, ...geneva.parties].every((p) => p.stances.length === 3)).toBe(true);
  expect(mean(scores)).toBeLessThan(667);
});
