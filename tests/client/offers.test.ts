/** Offers in the panel: order, states, what has ended, what waits for me; terms beside terms. */
import { differences } from '@track-two/client/model/differences.ts';
import { homesDecided } from '@track-two/client/model/homes.ts';
import {
  answers,
  arrivals,
  awaitingMe,
  forRatification,
  fromNow,
  judgedBefore,
  offTheTable,
  onTheTable,
} from '@track-two/client/model/offers.ts';
import { sheetRows } from '@track-two/client/model/sheet.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { TINY } from '../support/tinyScenario.ts';

const numbers = (cards: readonly { offer: { number: number } }[]) => cards.map((c) => c.offer.number);

describe('offers on the table', () => {
  it('stand with the latest move first, answers under what they answer', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    g.table('cedar', ['ash', 'birch'], { aid: 'fund' });
    g.counter('birch', 1, ['ash'], { trade: 'licensed' });
    const cards = onTheTable(g.view('ash'));
    expect(numbers(cards)).toEqual([1, 3, 2]);
    expect(cards.map((c) => c.state)).toEqual(['countered', 'open', 'open']);
    expect(cards[1]).toMatchObject({ depth: 1, mine: false });
    expect(cards[0]?.answeredBy).toEqual([3]);
  });

  it('that wait for my signature stand before newer ones that do not', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    g.counter('birch', 1, ['ash'], { trade: 'licensed' });
    g.table('ash', ['birch', 'cedar'], { aid: 'fund' });
    expect(numbers(onTheTable(g.view('ash')))).toEqual([1, 2, 3]);
    expect(numbers(onTheTable(g.view('birch')))).toEqual([3, 1, 2]);
    g.sign('ash', 2);
    expect(numbers(onTheTable(g.view('ash')))).toEqual([3, 1, 2]);
  });

  it('go to ratification when all have signed', () => {
    const g = talks();
    g.tableAndSign('ash', ['birch'], { checks: 'visits' });
    const view = g.view('ash');
    expect(onTheTable(view)[0]?.state).toBe('signedByAll');
    expect(numbers(forRatification(view))).toEqual([1]);
  });

  it('are signed by some on the way there', () => {
    const g = talks();
    g.table('ash', ['birch', 'cedar'], { aid: 'fund' });
    g.sign('birch', 1);
    expect(onTheTable(g.view('cedar'))[0]?.state).toBe('signedBySome');
    expect(awaitingMe(g.view('cedar'))).toBe(1);
    expect(awaitingMe(g.view('birch'))).toBe(0);
    expect(awaitingMe(g.view('ash'))).toBe(0);
  });

  it('keep of a long exchange only what the last word answers', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    g.counter('birch', 1, ['ash'], { trade: 'licensed' });
    g.counter('ash', 2, ['birch'], { trade: 'open', checks: 'visits' });
    expect(onTheTable(g.view('ash')).map((c) => [c.offer.number, c.depth])).toEqual([
      [2, 0],
      [3, 1],
    ]);
    expect(offTheTable(g.view('ash')).map((c) => c.offer.number)).toEqual([1]);
  });

  it('leave the table when rejected or withdrawn, the newest first', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    g.table('ash', ['birch'], { trade: 'licensed' });
    g.act('birch', { type: 'rejectOffer', offer: 1 });
    g.act('ash', { type: 'withdrawOffer', offer: 2 });
    const view = g.view('ash');
    expect(onTheTable(view)).toEqual([]);
    expect(offTheTable(view).map((c) => c.state)).toEqual(['withdrawn', 'rejected']);
  });

  it('that are private to others do not exist for me', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' }, { visibility: 'private' });
    expect(onTheTable(g.view('cedar'))).toEqual([]);
  });
});

describe('what comes, what is judged first, what still pays', () => {
  it('tells answers to my offers and offers addressed to me, not those between others', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    const before = g.view('ash');
    g.counter('birch', 1, ['ash'], { trade: 'licensed' });
    g.table('cedar', ['ash', 'birch'], { aid: 'fund' });
    const told = arrivals(before, g.view('ash')).map((a) => [a.offer.number, a.answers]);
    expect(told).toEqual([
      [2, 1],
      [3, null],
    ]);
    expect(arrivals({ ...g.view('cedar'), offers: [] }, g.view('cedar'))).toEqual([]);
    expect(arrivals(g.view('ash'), g.view('ash'))).toEqual([]);
  });

  it('tells who signs or rejects an offer of mine, once', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    g.table('ash', ['birch', 'cedar'], { aid: 'fund' });
    g.table('birch', ['ash'], { trade: 'licensed' });
    const before = g.view('ash');
    g.act('birch', { type: 'rejectOffer', offer: 1 });
    g.sign('cedar', 2);
    g.sign('ash', 3);
    expect(answers(before, g.view('ash'))).toEqual([
      { offer: 1, by: 'birch', what: 'rejected' },
      { offer: 2, by: 'cedar', what: 'signed' },
    ]);
    expect(answers(g.view('ash'), g.view('ash'))).toEqual([]);
  });

  it('warns of a deal signed by all on the same issue', () => {
    const g = talks();
    g.tableAndSign('ash', ['birch'], { checks: 'visits' });
    g.table('birch', ['ash'], { checks: 'visits', trade: 'open' });
    const view = g.view('ash');
    expect(view.offers.map((o) => judgedBefore(view, o))).toEqual([[], [1]]);
  });

  it('shrinks points with the rounds gone by, and says nothing in the first', () => {
    const view = talks().view('ash');
    const rounds = 8;
    expect(fromNow({ ...view, rounds, round: 1 }, 8)).toBeNull();
    expect(fromNow({ ...view, rounds, round: 5 }, 8)).toBe(4);
    expect(fromNow({ ...view, rounds, round: 5, phase: 'implementation' }, 8)).toBe(3);
    expect(homesDecided(view)).toEqual([]);
  });
});

describe('terms beside terms', () => {
  it('say what was changed, added, dropped and kept', () => {
    const kinds = differences(
      TINY,
      { trade: 'open', checks: 'visits', aid: 'grant' },
      { trade: 'licensed', checks: 'visits', council: 'seat' },
    );
    expect(kinds.map((d) => [d.issue, d.kind])).toEqual([
      ['trade', 'changed'],
      ['checks', 'same'],
      ['aid', 'dropped'],
      ['council', 'added'],
    ]);
  });
});

describe('the payoff sheet', () => {
  it('shows every level with its points, what is in force and what is offered', () => {
    const g = talks();
    g.table('ash', ['birch'], { trade: 'open' });
    const seat = { party: 'ash', stance: stanceOf(TINY, 'ash', 'ash-plain') };
    const rows = sheetRows(TINY, presetOf(TINY, 'short'), seat, g.view('ash'));
    const trade = rows.find((r) => r.issue.id === 'trade');
    expect(trade?.cells.map((c) => [c.option.id, c.points, c.inForce, c.offered])).toEqual([
      ['closed', 0, true, false],
      ['licensed', -1, false, false],
      ['open', -4, false, true],
    ]);
    expect(rows).toHaveLength(5);
  });

  it('moves the ring when a step is taken', () => {
    const g = talks();
    g.act('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' });
    const seat = { party: 'birch', stance: stanceOf(TINY, 'birch', 'birch-plain') };
    const row = sheetRows(TINY, presetOf(TINY, 'short'), seat, g.view('birch')).find((r) => r.issue.id === 'controls');
    expect(row?.cells.find((c) => c.inForce)?.option.id).toBe('tighten');
    const mine = { party: 'ash', stance: stanceOf(TINY, 'ash', 'ash-plain') };
    const own = sheetRows(TINY, presetOf(TINY, 'short'), mine, g.view('ash')).find((r) => r.issue.id === 'controls');
    const cell = own?.cells.find((c) => c.ownStep);
    expect(cell?.option.id).toBe('tighten');
    expect(cell?.points).toBeLessThanOrEqual(0);
  });
});
