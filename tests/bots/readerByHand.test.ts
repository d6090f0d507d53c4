/**
 * The exact reader against posteriors worked out by hand, for one deed each. Levels of the tiny scenario that tell ash's cards apart: licences are
 * worth −1 to its plain card and −5 to its wary one, tighter controls 5 and 15, visits 6 to both.
 */
import { readStances } from '@track-two/shared/bots/reader.ts';
import { expect, test } from 'vitest';
import { inputAt } from '../support/botTable.ts';
import { type TestGame, talks } from '../support/game.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const plainAsh = (g: TestGame, reader = 'cedar'): number => readStances(inputAt(g, reader), 'ash')['ash-plain'] ?? Number.NaN;

/** Chance of the first of two cards, as likely before, under which a deed is so likely. */
const posterior = (first: number, second: number): number => first / (first + second);

/** P(tabled | card) for a share of the best it could ask for: one offer in ten cannot be read, else the square of the share. */
const tabled = (share: number): number => 0.1 + 0.9 * share * share;

test('tabled: what serves a card best is what it asks for', () => {
  const g = talks();
  g.table('ash', ['birch'], { checks: 'visits' });
  // Visits are the best single wish of the plain card (6 of 6), not of the wary one (6 of 15).
  expect(plainAsh(g)).toBeCloseTo(posterior(tabled(1), tabled(6 / 15)), 12);
});

test('tabled: the official line is asked for by every card now and then, and tells less', () => {
  const scenario = tinyWith((s) => ({
    ...s,
    parties: s.parties.map((p) => (p.id === 'ash' ? { ...p, officialLine: { checks: 'visits' } } : p)),
  }));
  const g = talks({ scenario });
  g.table('ash', ['birch'], { checks: 'visits' });
  const line = (share: number) => 0.25 + 0.75 * tabled(share);
  expect(plainAsh(g)).toBeCloseTo(posterior(line(1), line(6 / 15)), 12);
  // A trade that goes beyond the line is read like any other.
  const beyond = talks({ scenario });
  beyond.table('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
  // Plain: 5 of the best two wishes, 6 + 5. Wary: 1 of 15 + 6.
  expect(plainAsh(beyond)).toBeCloseTo(posterior(tabled(5 / 11), tabled(1 / 21)), 12);
});

test('signed and refused: as likely as its home would take it three points above the margin, a quarter of it whatever the card', () => {
  const licences = (): TestGame => {
    const g = talks();
    g.table('birch', ['ash'], { trade: 'licensed' });
    return g;
  };
  // −1 − 5 = −6 is two times 3 below: ½ − ½ · ⅔ = 1/6. −5 − 5 = −10: ½ − ½ · (10/13) = 3/26.
  const [plain, wary] = [1 / 6, 3 / 26];
  const act = (chance: number) => 0.125 + 0.75 * chance;
  expect(plainAsh(licences().sign('ash', 1))).toBeCloseTo(posterior(act(plain), act(wary)), 12);
  const refused = posterior(act(1 - plain), act(1 - wary));
  expect(plainAsh(licences().act('ash', { type: 'rejectOffer', offer: 1 }))).toBeCloseTo(refused, 12);
  // Left to lapse is refused too; while it lies there nothing is known.
  expect(plainAsh(licences())).toBe(0.5);
  expect(plainAsh(licences().toTalks(2))).toBeCloseTo(refused, 12);
});

test('silence says nothing of who may have waited for another: an offer that somebody else has refused', () => {
  const g = talks();
  g.table('cedar', ['ash', 'birch'], { aid: 'fund', trade: 'licensed' });
  g.act('birch', { type: 'rejectOffer', offer: 1 });
  expect(plainAsh(g)).toBe(0.5);
});

test('a private deal tells nothing until it is an agreement, then as much as a signature', () => {
  const g = talks();
  g.tableAndSign('birch', ['ash'], { trade: 'licensed', checks: 'visits' }, { visibility: 'private' });
  expect(plainAsh(g)).toBe(0.5);
  g.toPhase('ratification').toPhase('implementation');
  expect(g.state.agreements).toHaveLength(1);
  // Plain: 5, just where a signature is even. Wary: 1 − 5 = −4: ½ − ½ · (4/7) = 3/14.
  const expected = posterior(0.125 + 0.75 / 2, 0.125 + 0.75 * (3 / 14));
  expect(plainAsh(g)).toBeCloseTo(expected, 12);
  // Who signed it knew of it before, and counts it once.
  expect(plainAsh(g, 'birch')).toBeCloseTo(expected, 12);
});

test('deeds multiply', () => {
  const g = talks();
  g.table('ash', ['birch'], { checks: 'visits' });
  g.table('birch', ['ash'], { trade: 'licensed' });
  g.sign('ash', 2);
  const act = (chance: number) => 0.125 + 0.75 * chance;
  expect(plainAsh(g)).toBeCloseTo(posterior(tabled(1) * act(1 / 6), tabled(6 / 15) * act(3 / 26)), 12);
});
