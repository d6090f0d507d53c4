/** Expected value with a refusal reckoned in: every number worked out by hand from Bayes' rule. */
import { type Candidate, candidateOf } from '@track-two/shared/bots/candidate.ts';
import type { Change } from '@track-two/shared/bots/changes.ts';
import type { Other } from '@track-two/shared/bots/others.ts';
import { type Situation, situationOf } from '@track-two/shared/bots/situation.ts';
import { bestPlan, valueNow } from '@track-two/shared/bots/tactics/lookAhead.ts';
import { expect, test } from 'vitest';
import { inputAt } from '../support/botTable.ts';
import { type TestGame, talks } from '../support/game.ts';

/** Takes 5 points with 3/4, −1 with 1/4: a half at 2, and 3 points up or down are half of what is left. */
const birch: Other = { id: 'birch', margin: 2, asks: 2, stances: [], cards: [{ chance: 0.5 }, { chance: 0.5 }] };
const cedar: Other = { ...birch, id: 'cedar', cards: [{ chance: 1 }] };

const change = (issue: string, own: number, others: Change['others'], bound = 1): Change => ({
  issue,
  option: 'x',
  own,
  others,
  bound,
});

const withOthers = (others: readonly Other[], g: TestGame = talks()): Situation => ({
  ...situationOf(inputAt(g, 'ash'), 0.2, 0.5),
  others,
});
const offers = (others: readonly Other[], ...changes: readonly Change[]): readonly Candidate[] =>
  changes.map((c) => candidateOf([c], others));

const A = change('a', 8, [[5, -1]]);
const B = change('b', 4, [[-1, 5]]);
const C = change('c', 4, [[5, 5]]);

test('now: points × chance × share of the game for which it would pay', () => {
  const [a, , c] = offers([birch], A, B, C) as readonly [Candidate, Candidate, Candidate];
  expect([a.taken, c.taken]).toEqual([0.5, 0.75]);
  expect(valueNow(withOthers([birch]), a)).toBe(4);
  expect(valueNow(withOthers([birch], talks().toTalks(3)), a)).toBeCloseTo(4 / 3, 12);
});

test('after a refusal the other way is tried, weighed by what the refusal tells', () => {
  // Refused: P(card 1) = ½·¼ / (½·¼ + ½·¾) = ¼. B is then taken with ¼·¼ + ¾·¾ = 0.625, C with ¾; two of three rounds are left.
  const s = withOthers([birch]);
  const [a, b, c] = offers([birch], A, B, C) as readonly [Candidate, Candidate, Candidate];
  const onlyB = bestPlan(s, [a, b]);
  expect(onlyB?.candidate).toBe(a);
  expect(onlyB?.value).toBeCloseTo(4 + 0.5 * (4 * 0.625 * (2 / 3)), 12);
  expect(bestPlan(s, [a, b, c])?.value).toBeCloseTo(4 + 0.5 * (4 * 0.75 * (2 / 3)), 12);
  expect(bestPlan(s, [])).toBeNull();
});

test('a bold offer comes first when a refusal leaves the sure one', () => {
  // Bold: 5.6 with ½ is 2.8 now, and with ½ then the sure one, 4 · ¾ · ⅔ = 2: 3.8. The sure one: 3 now, with ¼ then the bold one: 3.467.
  const s = withOthers([birch]);
  const [bold, sure] = offers([birch], change('a', 5.6, [[5, -1]]), C) as readonly [Candidate, Candidate];
  expect(valueNow(s, sure)).toBeGreaterThan(valueNow(s, bold));
  expect(bestPlan(s, [sure, bold])?.candidate).toBe(bold);
  expect(bestPlan(s, [sure, bold])?.value).toBeCloseTo(3.8, 12);
});

test('one who might have refused in place of another takes part of the blame', () => {
  // Cedar takes it with ¾. P(refused | card 1) = 1 − ¾·¾, P(refused | card 2) = 1 − ¼·¾; so P(card 1 | refused) = 0.35.
  const others = [birch, cedar];
  const s = withOthers(others);
  const [both, b] = offers(others, change('a', 8, [[5, -1], [5]], 3), change('b', 4, [[-1, 5], [0]])) as readonly [
    Candidate,
    Candidate,
  ];
  expect(both.taken).toBe(0.375);
  expect(bestPlan(s, [both, b])?.value).toBeCloseTo(3 + 0.625 * (4 * (0.35 * 0.25 + 0.65 * 0.75) * (2 / 3)), 12);
});

test('in the last round nothing follows', () => {
  const s = withOthers([birch], talks().toTalks(3));
  const [a, b] = offers([birch], A, B) as readonly [Candidate, Candidate];
  expect(bestPlan(s, [a, b])?.value).toBeCloseTo(4 / 3, 12);
});
