/** The choices for a new game: each fits the one above it, and the request names what was chosen and nothing else. */
import {
  firstChoices,
  inOrder,
  lessonMinutes,
  oddsOf,
  playMinutes,
  requestOf,
  withPreset,
  withScenario,
} from '@track-two/client/model/newGame.ts';
import { join } from '@track-two/client/text/en/join.ts';
import type { ScenarioSummary } from '@track-two/shared/protocol/http.ts';
import { createGameSchema } from '@track-two/shared/protocol/http.ts';
import { describe, expect, it } from 'vitest';

const preset = (id: string, ...minutes: number[]) => ({
  id,
  name: id,
  summary: '',
  rounds: 4,
  issues: 8,
  clocks: minutes.map((m) => ({ minutes: m, roundSeconds: 510 })),
});
const scenario = (id: string, presets: ScenarioSummary['presets']): ScenarioSummary => ({
  id,
  title: id,
  place: 'There',
  date: '2024-05-14',
  summary: '',
  presets,
  parties: ['ash', 'birch'].map((party) => ({ id: party, name: party, short: party, shape: 'disc', who: '' })),
  bots: [],
});
const ONE = scenario('alpha', [preset('only')]);
const USUAL = scenario('shanghai-2025', [preset('class', 75, 90), preset('quick', 50, 75)]);
const difficulty = (id: string, ...weights: number[]) => ({
  id,
  name: id,
  summary: '',
  mix: weights.map((weight, i) => ({ bot: `bot-${i}`, name: ['Ant', 'Bee', 'Cat'][i] ?? '', weight })),
});
const LIST = { scenarios: [ONE, USUAL], difficulties: [difficulty('gentle', 1, 1), difficulty('mixed', 1, 1, 1)] };

describe('what is chosen first', () => {
  it('is the usual scenario in its usual length, with a clock for a table and none alone', () => {
    expect(firstChoices(LIST, 'open')).toMatchObject({ scenario: 'shanghai-2025', preset: 'quick', clock: 50, party: null });
    expect(firstChoices(LIST, 'solo').clock).toBe(null);
    expect([firstChoices(LIST, 'solo').difficulty, firstChoices(LIST, 'open').difficulty]).toEqual(['gentle', 'mixed']);
    expect(inOrder(LIST.scenarios).map(({ id }) => id)).toEqual(['shanghai-2025', 'alpha']);
  });
  it('is what there is when the usual is missing', () => {
    const only = { scenarios: [ONE], difficulties: [difficulty('other', 1)] };
    expect(firstChoices(only, 'open')).toMatchObject({ scenario: 'alpha', preset: 'only', clock: null, difficulty: 'other' });
    expect(firstChoices({ scenarios: [], difficulties: [] }, 'open')).toMatchObject({ scenario: '', preset: '', difficulty: '' });
  });
});

describe('another choice', () => {
  const first = { ...firstChoices(LIST, 'open'), party: 'us', bots: { china: 'hawk' } };
  it('of scenario leaves no party, bot or clock of the last one', () => {
    expect(withScenario(first, ONE)).toEqual({
      scenario: 'alpha',
      preset: 'only',
      party: null,
      clock: null,
      difficulty: 'mixed',
      bots: {},
    });
  });
  it('of length keeps the party and takes a clock of its own, or none if there was none', () => {
    expect(withPreset(first, preset('class', 75, 90))).toMatchObject({ preset: 'class', clock: 75, party: 'us' });
    expect(withPreset({ ...first, clock: null }, preset('class', 75))).toMatchObject({ clock: null });
  });
});

describe('the request', () => {
  it('is one that the server reads, without what was left to chance', () => {
    const choices = { ...firstChoices(LIST, 'open'), party: 'ash', bots: { birch: 'hawk', ash: 'mirror', cedar: '' } };
    const request = requestOf('open', 'Ada', choices);
    expect(createGameSchema.parse(request)).toEqual(request);
    expect(request).toMatchObject({ clock: 50, party: 'ash', difficulty: 'mixed', bots: { birch: 'hawk' } });
    expect(requestOf('solo', 'Ada', firstChoices(LIST, 'solo'))).not.toHaveProperty('party');
    expect(requestOf('solo', 'Ada', { ...choices, difficulty: '' })).not.toHaveProperty('difficulty');
  });
});

describe('in words', () => {
  it('a clock says for which lesson it is and how long play takes in all', () => {
    expect(playMinutes({ minutes: 50, roundSeconds: 495 }, 4)).toBe(33);
    expect([join.clockOn(50), join.clockOnNote(33)]).toEqual(['50-minute lesson', '33 min of play; phases end by themselves']);
  });
  it('a mixture says who may sit there and how likely each is', () => {
    expect(join.odds(oddsOf(difficulty('a', 1)))).toBe('At each seat: Ant.');
    expect(join.odds(oddsOf(difficulty('a', 2, 2, 2)))).toBe('At each seat: Ant, Bee or Cat, 1 chance in 3 each.');
    expect(join.odds(oddsOf(difficulty('a', 2, 1)))).toBe('At each seat: Ant (2 in 3) or Bee (1 in 3).');
  });
  it('a scenario says how many play and for which lessons it has clocks', () => {
    expect(join.scenarioFacts(2, lessonMinutes(USUAL))).toBe('2 parties · for lessons of 50, 75 and 90 minutes');
    expect(join.scenarioFacts(2, lessonMinutes(ONE))).toBe('2 parties');
  });
});
