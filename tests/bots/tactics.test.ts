/** The tactics against their formulas, with numbers worked out by hand. */
import type { Candidate } from '@track-two/shared/bots/candidate.ts';
import { type Situation, situationOf } from '@track-two/shared/bots/situation.ts';
import { acCombi, acNext } from '@track-two/shared/bots/tactics/acceptance.ts';
import { type Concession, conceded, nextAsk, targetAt } from '@track-two/shared/bots/tactics/concession.ts';
import { askedBy, fitWith } from '@track-two/shared/bots/tactics/frequency.ts';
import { bestGains, leastShare } from '@track-two/shared/bots/tactics/maxMin.ts';
import { ladderOf, rungAt } from '@track-two/shared/bots/tactics/micro.ts';
import { expect, test } from 'vitest';
import { inputAt } from '../support/botTable.ts';
import { talks } from '../support/game.ts';

/** What a seat of the tiny scenario starts from, with numbers of our own. */
const situation = (numbers: Partial<Situation>): Situation => ({
  ...situationOf(inputAt(talks(), 'ash'), 0.2, 0.5),
  ...numbers,
});

const candidate = (numbers: Partial<Candidate>): Candidate => ({ changes: [], own: 0, to: [], taken: 1, gains: [], ...numbers });

test('concession: from start to end as a power of time, and the target falls from best to least by as much', () => {
  const boulware: Concession = { start: 0.2, power: 2, end: 0.8 };
  expect([0, 1].map((t) => conceded(boulware, t))).toEqual([0.2, 0.8]);
  expect(conceded(boulware, 0.5)).toBeCloseTo(0.2 + 0.6 * 0.25, 12);
  const linear: Concession = { start: 0, power: 1, end: 1 };
  expect([0, 0.25, 1].map((t) => conceded(linear, t))).toEqual([0, 0.25, 1]);
  expect(targetAt(boulware, 0.5, 20, 10)).toBeCloseTo(16.5, 12);
  expect(targetAt(linear, 1, 20, 10)).toBe(10);
  // Where the least that would do is more than can be had, it asks for what can be had.
  expect(targetAt(linear, 1, 8, 10)).toBe(8);
});

test('what is asked for next: the target, or what the next offer brings if that is less', () => {
  const s = situation({ time: 0.5, top: 20, least: 10 });
  const linear: Concession = { start: 0, power: 1, end: 1 };
  expect(nextAsk(s, linear, null)).toBe(15);
  expect(nextAsk(s, linear, { candidate: candidate({ own: 12 }) })).toBe(12);
  expect(nextAsk(s, linear, { candidate: candidate({ own: 18 }) })).toBe(15);
});

test('AC_next: as good as the next ask will do, and a scale makes up for waiting', () => {
  expect([acNext(10, 10), acNext(9, 10), acNext(9, 10, 1.2), acNext(8, 10, 1.2)]).toEqual([true, false, true, false]);
});

test('AC_combi: late enough, the best that was offered will do as well', () => {
  const late = { time: 0.9, from: 0.8, received: [3, 5] };
  expect(acCombi(5, 10, late)).toBe(true);
  expect(acCombi(4, 10, late)).toBe(false);
  expect(acCombi(5, 10, { ...late, time: 0.7 })).toBe(false);
  expect(acCombi(10, 10, { ...late, time: 0, received: [50] })).toBe(true);
  expect(acCombi(9, 10, { ...late, time: 0, scale: 1.2 })).toBe(true);
});

test('frequency model: levels count by how often a party put them forward or signed them, where the seat can see it', () => {
  const g = talks();
  g.table('ash', ['birch'], { trade: 'licensed' });
  g.table('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  g.table('ash', ['birch'], { trade: 'open' });
  g.table('ash', ['birch'], { controls: 'tighten' }, { visibility: 'private' });
  g.sign('birch', 2);
  const view = g.view('cedar');
  const asked = askedBy(view, 'ash');
  expect(asked.get('trade')).toEqual(
    new Map([
      ['licensed', 2],
      ['open', 1],
    ]),
  );
  expect(asked.get('controls')).toBeUndefined();
  expect(askedBy(view, 'birch').get('checks')).toEqual(new Map([['visits', 1]]));
  expect(askedBy(g.view('birch'), 'ash').get('controls')).toEqual(new Map([['tighten', 1]]));
  // Licensed twice, open once: 2 − 1 of 3. With visits, once: 2 − 1 + 1 of 4.
  expect(fitWith(asked, { trade: 'licensed' })).toBeCloseTo(1 / 3, 12);
  expect(fitWith(asked, { trade: 'licensed', checks: 'visits' })).toBe(0.5);
  expect(fitWith(asked, { trade: 'closed' })).toBe(-1);
  expect(fitWith(asked, { aid: 'grant' })).toBe(0);
});

test('MiCRO: a rung for each different worth, thinned to so many, best and least kept; a step down for each offer, and no further', () => {
  expect(ladderOf([3, 9, 9, 5, 1], 10)).toEqual([9, 5, 3, 1]);
  expect(ladderOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)).toEqual([10, 7, 4, 1]);
  expect(ladderOf([4, 7], 1)).toEqual([7]);
  expect([0, 1, 2, 9].map((steps) => rungAt([9, 5, 3], steps))).toEqual([9, 5, 3, 3]);
  expect(rungAt(ladderOf([], 4), 2)).toBe(Number.POSITIVE_INFINITY);
});

test('max–min: the least share of its best that anybody at the deal gets, less what it costs who need not sign', () => {
  const s = situation({
    list: [
      candidate({ own: 12, gains: [2, 4], taken: 0.5 }),
      candidate({ own: 3, gains: [8, -3], taken: 0.4 }),
      candidate({ own: 90, gains: [90, 90], taken: 0.1 }),
    ],
  });
  const most = bestGains(s, 0.3);
  expect(most).toEqual({ own: 12, others: [8, 4] });
  const [birch = '', cedar = ''] = s.others.map((o) => o.id);
  expect(leastShare(s, most, candidate({ own: 6, gains: [2, 4], to: [birch, cedar] }))).toBe(0.25);
  expect(leastShare(s, most, candidate({ own: 6, gains: [8, -1], to: [birch] }))).toBe(0.5 - 0.25);
  // Who need not sign and gains adds nothing.
  expect(leastShare(s, most, candidate({ own: 6, gains: [8, 4], to: [birch] }))).toBe(0.5);
  // Looked at with other eyes, the same list has another best.
  expect(bestGains(s, 0.45)).toEqual({ own: 12, others: [2, 4] });
});
