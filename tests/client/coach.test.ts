/** Advice in words: every piece that comes up in play is said in whole sentences, and what the page keeps of it. */
import { putAway, shownAdvice, stillHolds, switchCoach } from '@track-two/client/model/coach.ts';
import { room, scenario, view } from '@track-two/client/model/store.ts';
import { coachWords } from '@track-two/client/panels/coach/words.ts';
import { t } from '@track-two/client/text/index.ts';
import { type Advice, type AdviceKind, advise } from '@track-two/shared/coach/index.ts';
import { viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { walkCoached } from '../support/followCoach.ts';
import { talks } from '../support/game.ts';

/** Shows a party's view and gives the advice for it. */
function show(state: GameState, party: string): readonly Advice[] {
  scenario.value = state.scenario;
  view.value = viewFor(state, party);
  return advise({ scenario: state.scenario, preset: state.preset.id, view: view.value });
}

function check(advice: readonly Advice[], seen: Set<AdviceKind>): void {
  for (const one of advice) {
    const { head, text, lines = [] } = coachWords(one);
    seen.add(one.kind);
    expect(head, one.kind).toMatch(/^[A-Z].*[^.]$/);
    for (const said of [text, ...lines]) {
      expect(said, one.kind).toMatch(/^\S.*[.?]$/);
      expect(said, one.kind).not.toMatch(/undefined|NaN|\[object|: \.|the the| {2}/);
    }
  }
}

test('all advice of games that follow it is said in sentences', () => {
  const seen = new Set<AdviceKind>();
  for (const seed of ['a', 'b']) walkCoached('quick', `said-${seed}`, (state, party) => check(show(state, party), seen));
  for (const kind of ['news', 'mandate', 'offerWaits', 'trade', 'beliefs', 'duty', 'lastRound'] as const)
    expect(seen).toContain(kind);
});

test('a duty says on which side of p* it is, and what else is at stake', () => {
  const g = talks();
  g.agree('birch', ['ash'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('implementation');
  const duty = show(g.state, 'ash').find((a) => a.kind === 'duty');
  if (!duty) throw new Error('no advice');
  const { head, text } = coachWords(duty);
  expect(head).toBe('Do the part of ash: holding back does not pay on average');
  expect(text).toContain(
    'it pays below 18 in 100 (p*). Also at stake: 5 trust; Birch may suspend agreement 1, worth +5 points to you',
  );
});

test('what fails is told with its reason and its mend', () => {
  const g = talks();
  g.table('birch', ['ash'], { trade: 'licensed' });
  const fails = show(g.state, 'ash').find((a) => a.kind === 'offerFails');
  if (!fails) throw new Error('no advice');
  expect(coachWords(fails)).toEqual({
    head: 'Offer 1 would fail at your home',
    text: 'It adds −1; home asks 2: 3 short. Most is lost on trade (−1); by dimension, in security-edge (−2). 1 capital set on it, once it is signed, closes the gap. Adding controls at tighten makes it +4 for you. At even odds that means Birch about 3 points less.',
  });
});

test('voices are named', () => {
  const g = talks();
  g.table('ash', ['cedar'], { aid: 'loan' });
  const fails = show(g.state, 'cedar').find((a) => a.kind === 'offerFails');
  if (!fails) throw new Error('no advice');
  expect(coachWords(fails).text).toContain('Too many of your voices lose: Safety (−1) and Say (−1).');
});

test('one does want, two do', () => {
  expect([['China'], ['China', 'Global South']].map((about) => t.coach.words.beliefs(about).head)).toEqual([
    'What does China want?',
    'What do China and the Global South want?',
  ]);
});

test('nothing is shown while the coach is off, nor what has been put away', () => {
  const g = talks();
  show(g.state, 'ash');
  room.value = {
    version: 1,
    scenario: 'tiny',
    preset: 'short',
    mode: 'solo',
    stage: 'playing',
    deadline: 0,
    seats: [],
    view: null,
  } as never;
  expect(shownAdvice.value).toEqual([]);
  switchCoach(true);
  putAway('nothing');
  expect(shownAdvice.value).toEqual([]);
  switchCoach(false);
});

test('advice about an offer that has ended no longer holds', () => {
  const g = talks();
  g.table('birch', ['ash'], { checks: 'visits' });
  const waits = show(g.state, 'ash').find((a) => a.kind === 'offerWaits');
  if (!waits) throw new Error('no advice');
  expect(stillHolds(waits, g.view('ash'))).toBe(true);
  g.act('birch', { type: 'withdrawOffer', offer: 1 });
  expect(stillHolds(waits, g.view('ash'))).toBe(false);
});
