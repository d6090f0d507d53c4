/** What the coach says at the tiny table, where every number can be summed by hand. */
import { type Advice, type AdviceKind, advise } from '@track-two/shared/coach/index.ts';
import { expect, test } from 'vitest';
import { drawnBelow, game, type TestGame, talks } from '../support/game.ts';

const advice = (g: TestGame, party: string): readonly Advice[] =>
  advise({ scenario: g.state.scenario, preset: g.state.preset.id, view: g.view(party) });

const kinds = (g: TestGame, party: string): readonly AdviceKind[] => advice(g, party).map((a) => a.kind);

/** The one piece of advice of a kind. Throws when there is none. */
function only<K extends AdviceKind>(g: TestGame, party: string, kind: K): Extract<Advice, { kind: K }> {
  const found = advice(g, party).filter((a): a is Extract<Advice, { kind: K }> => a.kind === kind);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${kind}: ${kinds(g, party)}`);
  return found[0];
}

const believe = (g: TestGame, about: string, plain: number, by = 'ash') =>
  g.act(by, { type: 'setBelief', about, shares: { [`${about}-plain`]: plain, [`${about}-wary`]: 100 - plain } });

test('the briefing: the news with what it moves and bears on, the private cable, the way to the mandate', () => {
  const g = game();
  expect(only(g, 'ash', 'news')).toMatchObject({ event: 'calm', moves: [{ indicator: 'trust' }], margin: 0, cable: true });
  expect(only(g, 'ash', 'mandate')).toMatchObject({ inForce: 0, mandate: 6, roundsLeft: 3 });
  g.toTalks(2).toPhase('briefing');
  expect(only(g, 'ash', 'news')).toMatchObject({ event: 'storm', margin: 1, issues: ['trade'] });
  expect(only(g, 'birch', 'news')).toMatchObject({ margin: 0 });
});

test('an offer that waits and passes comes before one that fails', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  g.table('birch', ['ash'], { checks: 'visits' });
  const order = kinds(g, 'ash');
  expect(order[0]).toBe('offerWaits');
  expect(order.indexOf('offerFails')).toBeGreaterThan(order.indexOf('trade'));
  expect(only(g, 'ash', 'offerWaits')).toMatchObject({ offer: 2, by: 'birch', adds: 6, capital: 0, settledBy: [] });
  expect(kinds(g, 'cedar')).not.toContain('offerWaits');
});

test('why it fails: points short, the issues and dimensions that lose, and capital that would do', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  const { why, capital, mine } = only(g, 'ash', 'offerFails');
  expect(why).toEqual({
    adds: -1,
    margin: 2,
    short: 3,
    issues: [{ issue: 'trade', option: 'licensed', points: -1 }],
    dimensions: [{ dimension: 'security-edge', points: -2 }],
    voices: [],
  });
  expect(capital).toBe(1);
  expect(mine).toBe(false);
});

test('capital that is not there mends nothing', () => {
  const g = talks({ stances: { ash: 'ash-wary' } });
  g.table('birch', ['ash'], { trade: 'open' });
  // Adds −12 and home asks 2: five units, of which ash has all; with one burnt in a deposit there are too few.
  expect(only(g, 'ash', 'offerFails').capital).toBe(5);
  g.act('ash', g.draft(['birch'], { checks: 'visits' }, { signal: 'deposit' }));
  expect(only(g, 'ash', 'offerFails').capital).toBeNull();
});

test('voices that lose are named, and capital does not mend them', () => {
  const g = talks();
  g.table('ash', ['cedar'], { aid: 'loan' });
  const { why, capital } = only(g, 'cedar', 'offerFails');
  expect(why).toMatchObject({ short: 0, voices: [{ id: 'safety' }, { id: 'say' }] });
  expect(capital).toBeNull();
});

test('the mend costs the other signers least by the player’s own beliefs', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  // Tighter controls cost either card of birch 3; visits cost the plain card 2 and the wary one 8.
  expect(only(g, 'ash', 'offerFails').mend).toEqual({
    issue: 'controls',
    option: 'tighten',
    terms: { trade: 'licensed', controls: 'tighten' },
    adds: 4,
    others: [{ party: 'birch', change: -3 }],
    believed: false,
  });
  believe(g, 'birch', 100);
  expect(only(g, 'ash', 'offerFails').mend).toMatchObject({ issue: 'checks', option: 'visits', adds: 5 });
});

test('a mend that lies on the table already is not said again', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  g.table('ash', ['birch'], { trade: 'licensed', controls: 'tighten' });
  expect(only(g, 'ash', 'offerFails').mend?.issue).not.toBe('controls');
});

test('an own offer that would fail at home is named as one’s own', () => {
  const g = talks();
  g.table('ash', ['birch'], { trade: 'licensed' });
  expect(only(g, 'ash', 'offerFails')).toMatchObject({ offer: 1, mine: true, signed: true });
});

test('a trade says what it is worth to each signer under each of its cards, and what it rests on', () => {
  const g = talks();
  const even = only(g, 'ash', 'trade');
  expect(even.own).toBeGreaterThanOrEqual(2);
  expect(even.others.map((o) => o.believed)).toEqual(even.to.map(() => false));
  believe(g, 'birch', 100);
  believe(g, 'cedar', 100);
  const set = only(g, 'ash', 'trade');
  for (const { cards, believed } of set.others) {
    expect(believed).toBe(true);
    expect(cards.map((c) => c.share)).toEqual([100, 0]);
    expect(cards[0]?.points).toBeGreaterThanOrEqual(2);
  }
  expect(set.chance).toBe(100);
});

test('what the others put forward does not move the shares: they are the player’s own', () => {
  const g = talks();
  believe(g, 'birch', 70);
  believe(g, 'cedar', 70);
  g.table('birch', ['ash'], { trade: 'open' });
  g.table('cedar', ['ash'], { aid: 'grant' });
  for (const { cards } of only(g, 'ash', 'trade').others) expect(cards.map((c) => c.share)).toEqual([70, 30]);
});

test('what lies on the table is not advised again, nor an issue that a signed deal settles', () => {
  const g = talks();
  const { terms, to } = only(g, 'ash', 'trade');
  g.table('ash', to, terms);
  expect(only(g, 'ash', 'trade').terms).not.toEqual(terms);
  for (const party of to) g.sign(party, 1);
  const next = advice(g, 'ash').find((a) => a.kind === 'trade');
  for (const issue of Object.keys(terms)) expect(next && 'terms' in next ? next.terms[issue] : undefined).toBeUndefined();
});

test('beliefs are asked for once a round, about those who have none', () => {
  const g = talks();
  believe(g, 'birch', 60);
  expect(only(g, 'ash', 'beliefs').about).toEqual(['cedar']);
  believe(g, 'cedar', 60);
  expect(kinds(g, 'ash')).not.toContain('beliefs');
  expect(only(g.toTalks(2), 'ash', 'beliefs').about).toEqual(['birch', 'cedar']);
});

test('whoever all wait for hears of it', () => {
  const g = talks();
  expect(kinds(g, 'ash')).not.toContain('waitedFor');
  g.ready('birch').ready('cedar');
  expect(kinds(g, 'ash')).toContain('waitedFor');
  g.ready('ash');
  g.ready('birch').ready('cedar');
  expect(g.view('ash').phase).toBe('ratification');
  expect(kinds(g, 'ash')).not.toContain('waitedFor');
});

test('a signed deal that is short at home can be carried by capital', () => {
  const g = talks();
  g.tableAndSign('birch', ['ash'], { trade: 'licensed' });
  g.toPhase('ratification');
  expect(only(g, 'ash', 'setCapital')).toMatchObject({ offer: 1, short: 3, units: 1, free: 5 });
  g.setCapital('ash', 1, 1);
  expect(kinds(g, 'ash')).not.toContain('setCapital');
});

test('a duty: what holding back spares, what it loses, and p* against the chance', () => {
  const g = talks();
  g.agree('birch', ['ash'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('implementation');
  const ash = only(g, 'ash', 'duty');
  const own = g.desk('ash').duties.find((d) => d.key === ash.key);
  expect(ash).toMatchObject({ chance: own?.chance, spares: own?.spares, loses: own?.loses, harmed: ['birch'], agreement: 1 });
  // Spared 2 points a game, lost 3 points times 3 rounds: p* = 2 / 11.
  expect(ash).toMatchObject({ threshold: 18, pays: false, trust: 5, pledged: false, worth: 5 });
});

test('a pledge behind a duty is part of what is at stake', () => {
  const g = talks();
  const id = g.table('ash', ['birch'], { trade: 'licensed', checks: 'visits' }, { signal: 'pledge' });
  g.sign('birch', id).toPhase('ratification');
  g.setCapital('birch', id, 0).toPhase('implementation');
  expect(only(g, 'ash', 'duty')).toMatchObject({ pledged: true, loses: 21 });
});

test('a breach found by others: it may be suspended, and says what it was worth', () => {
  const g = talks({ when: drawnBelow(1, 'trade:licensed:0', 20) });
  g.agree('birch', ['ash'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('implementation').holdBack('ash', 'trade:licensed:0').toPhase('outcome');
  expect(only(g, 'birch', 'suspend')).toMatchObject({ agreement: 1, by: ['ash'], worth: 3 });
  expect(only(g, 'ash', 'found').duties.map((d) => d.issue)).toEqual(['trade']);
  expect(kinds(g, 'cedar')).not.toContain('suspend');
});

test('in the last round it says that this one counts', () => {
  const g = talks();
  expect(kinds(g, 'ash')).not.toContain('lastRound');
  expect(only(g.toTalks(3), 'ash', 'lastRound')).toMatchObject({ inForce: 0, mandate: 6 });
});

test('no advice for observers, nor in the debrief', () => {
  const g = talks();
  expect(advise({ scenario: g.state.scenario, preset: 'short', view: g.view('observer') })).toEqual([]);
  expect(advice(g.toEnd(), 'ash')).toEqual([]);
});
