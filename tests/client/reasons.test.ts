/** The bots' reasons as the debrief shows them: by round and phase, beside offers and duties, and each deed as a sentence. */
import { byRound, isRoutine, roundsOf, whyAnswered, whyHeldBack, whyTabled } from '@track-two/client/model/reasons.ts';
import { scenario, view } from '@track-two/client/model/store.ts';
import { deedText } from '@track-two/client/panels/debrief/deedText.ts';
import { t } from '@track-two/client/text/index.ts';
import { reasonsIn } from '@track-two/shared/engine/index.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { TINY } from '../support/tinyScenario.ts';

/** A game of bots in ash's and birch's seats, to its end. */
function played() {
  const g = talks();
  const first = g.table('ash', ['birch'], { checks: 'visits' });
  const second = g.counter('birch', first, ['ash'], { checks: 'visits', trade: 'licensed' });
  g.act('ash', { type: 'say', to: 'birch', text: 'Fine.' }).act('ash', { type: 'say', to: null, text: 'Hear, hear.' });
  g.sign('ash', second).setCapital('ash', second, 1);
  const stances = TINY.parties.find((p) => p.id === 'cedar')?.stances ?? [];
  const shares = Object.fromEntries(stances.map((s, i) => [s.id, i === 0 ? 100 : 0]));
  g.act('ash', { type: 'setBelief', about: 'cedar', shares }).ready('ash');
  g.act('ash', { type: 'setReady', ready: false, round: 1, phase: 'negotiation' })
    .ready('ash')
    .toPhase('implementation')
    .holdBack('ash', 'trade:licensed:0');
  g.act('ash', { type: 'setCompliance', duty: 'trade:licensed:0', choice: 'complied' }).holdBack('ash', 'trade:licensed:0');
  g.ready('birch').toTalks(2).act('birch', { type: 'takeStep', issue: 'controls', option: 'curb' }).toEnd();
  const entries = g.entries.map((e) => (typeof e.actor === 'string' ? e : { ...e, reason: `because ${e.seq}` }));
  return { g, told: reasonsIn(g.header, entries) };
}
const { g, told } = played();

beforeAll(() => {
  scenario.value = TINY;
  view.value = g.view('observer');
});

describe('the list', () => {
  const all = { party: null, routine: true };

  it('holds every deed once, by round and phase, in order', () => {
    const rounds = byRound(told, all);
    expect(rounds.map((r) => [r.round, r.phases.map((p) => p.phase)])).toEqual([
      [1, ['negotiation', 'implementation']],
      [2, ['negotiation']],
    ]);
    expect(rounds.flatMap((r) => r.phases.flatMap((p) => p.rows))).toEqual(told);
    expect(rounds.map((r) => r.count)).toEqual([told.length - 1, 1]);
  });

  it('can be of one party, and leaves routine out unless asked for it', () => {
    const birch = byRound(told, { party: 'birch', routine: false }).flatMap((r) => r.phases.flatMap((p) => p.rows));
    expect(birch.map(({ deed }) => deed.type)).toEqual(['offerTabled', 'stepTaken']);
    expect(told.filter((one) => isRoutine(one, told)).map(({ deed, phase }) => `${deed.type} in ${phase}`)).toEqual([
      'beliefSet in negotiation',
      'readied in negotiation',
      'readied in negotiation',
      'readied in implementation',
    ]);
    expect(byRound([], all)).toEqual([]);
  });
});

it('names the rounds in which a bot acted for a party', () => {
  expect([roundsOf(told, 'ash'), roundsOf(told, 'birch'), roundsOf(told, 'cedar')]).toEqual([[1], [1, 2], []]);
});

describe('beside what it is about', () => {
  it('an offer has the reason of who tabled it, and of who answered', () => {
    expect(whyTabled(told, 2)).toMatchObject({ party: 'birch', deed: { offer: 2 } });
    expect(whyTabled(told, 9)).toBe(null);
    expect(whyAnswered(told, 2).map(({ deed }) => deed.type)).toEqual(['offerSigned', 'capitalSet']);
    expect(whyAnswered(told, 1)).toEqual([]);
  });

  it('a duty held back has the reason of the last choice in that round', () => {
    const duty = 'trade:licensed:0';
    expect(whyHeldBack(told, 1, duty)?.seq).toBe(told.filter(({ deed }) => deed.type === 'complianceChosen').at(-1)?.seq);
    expect(whyHeldBack(told, 2, duty)).toBe(null);
    const kept = told.filter(({ deed }) => deed.type !== 'complianceChosen' || deed.choice === 'complied');
    expect(whyHeldBack(kept, 1, duty)).toBe(null);
  });
});

describe('sentences', () => {
  it('for every deed', () => {
    const sentences = told.map(({ deed }) => deedText(deed));
    for (const text of sentences) expect(text).toMatch(/^[A-Z].*[.”]$/);
    expect(new Set(told.map(({ deed }) => deed.type)).size).toBe(8);
    expect(sentences[1]).toMatch(/tabled offer 2 on .*\. It answers offer 1\.$/);
    expect(sentences.some((text) => text.includes('held back in secret'))).toBe(true);
    expect(sentences.some((text) => text.includes('after all'))).toBe(true);
  });

  it('for who played, and how often a phase was taken back', () => {
    expect(t.reasons.played('Global South', 'Hawk')).toBe('The Global South was played by Hawk:');
    expect(t.reasons.satIn('China', 'Hawk')).toBe('Hawk sat in for China:');
    expect(t.takeBack.times(1)).toMatch(/taken back once/);
    expect(t.takeBack.times(2)).toMatch(/taken back 2 times/);
  });
});
