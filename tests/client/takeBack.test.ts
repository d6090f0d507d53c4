/** What is said before a phase is taken back, and what a device forgets with it. */
import { draft } from '@track-two/client/model/desk.ts';
import { blankDraft } from '@track-two/client/model/draft.ts';
import { read, unreadIn } from '@track-two/client/model/messages.ts';
import { forgetTakenBack, phaseNow, seenIn } from '@track-two/client/model/takeBack.ts';
import { t } from '@track-two/client/text/index.ts';
import { expect, it } from 'vitest';
import { talks } from '../support/game.ts';

const TALKS = { round: 1, phase: 'negotiation' as const };

function busy() {
  const g = talks();
  const first = g.table('ash', ['birch'], { checks: 'visits' });
  g.table('birch', ['ash'], { trade: 'licensed' }, { signal: 'deposit' });
  g.sign('birch', first).act('birch', { type: 'say', to: 'ash', text: 'Gladly.' });
  return g.act('birch', { type: 'takeStep', issue: 'controls', option: 'curb' });
}

const words = (viewer: string) =>
  seenIn(busy().view(viewer), TALKS).map(({ kind, mine, others }) => t.takeBack.seen[kind](mine, others));

it('counts what the viewer has seen done in the phase, its own and that of others', () => {
  expect(words('ash')).toEqual([
    '1 offer of yours, 1 of others',
    '1 answer of others',
    '1 message of others',
    '1 step of others',
  ]);
  expect(words('cedar')).toEqual(['2 offers of others', '1 answer of others', '1 step of others']);
  expect(t.takeBack.everything('Negotiation', 1, words('cedar'))).toBe(
    'Everything since the negotiation of round 1 began is undone: 2 offers of others, 1 answer of others and 1 step of others.',
  );
});

it('counts nothing of another phase', () => {
  const g = busy();
  expect(seenIn(g.view('ash'), { round: 1, phase: 'briefing' })).toEqual([]);
  const later = g.toPhase('ratification').view('ash');
  expect(seenIn(later, { round: 1, phase: 'ratification' })).toEqual([]);
  expect(seenIn(later, TALKS)).toEqual(seenIn(busy().view('ash'), TALKS));
});

it('is not asked any more when the talks are over', () => {
  const g = talks();
  expect(phaseNow(g.view('ash'))).toEqual(TALKS);
  expect(phaseNow(g.toEnd().view('ash'))).toBe(null);
});

it('forgets the offer that a draft answered, and that words which are no more were read', () => {
  const before = busy().view('ash');
  const after = talks().view('ash');
  draft.value = { ...blankDraft(before), parent: 2, terms: { trade: 'open' } };
  read.value = { birch: 1, plenary: 0 };
  forgetTakenBack(after);
  expect(draft.value).toMatchObject({ parent: null, terms: { trade: 'open' } });
  expect(unreadIn(before, 'birch', read.value.birch ?? 0)).toBe(1);
  draft.value = { ...blankDraft(before), parent: 2 };
  forgetTakenBack(before);
  expect(draft.value?.parent).toBe(2);
});
