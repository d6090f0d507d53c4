/** The offer builder's reckoning says what the engine will say. */
import { filtered } from '@track-two/client/model/agenda.ts';
import { blankDraft, counterDraft, type Draft, keptDraft, type Situation, withLevel } from '@track-two/client/model/draft.ts';
import { reckon } from '@track-two/client/model/reckoning.ts';
import { tablingAction } from '@track-two/client/model/tabling.ts';
import { type PartyAction, partyActionSchema } from '@track-two/shared/engine/actions/schema.ts';
import { play } from '@track-two/shared/engine/index.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { mended } from '@track-two/shared/terms/linkages.ts';
import { describe, expect, it } from 'vitest';
import { game, type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';

/** What the builder of a party knows. */
function at(g: TestGame, party: string): Situation {
  const view = g.view(party);
  const desk = g.desk(party);
  const { scenario } = g.state;
  return {
    scenario,
    preset: presetOf(scenario, view.preset),
    view,
    seat: { party, stance: stanceOf(scenario, party, desk.stance) },
    margin: desk.margin,
    capitalFree: desk.capitalFree,
  };
}
const draftOf = (situation: Situation, terms: Draft['terms'], change: Partial<Draft> = {}): Draft => ({
  ...blankDraft(situation.view),
  terms,
  ...change,
});

describe('the reckoning of a draft', () => {
  it('counts the points that it adds, by dimension', () => {
    const situation = at(talks(), 'ash');
    const result = reckon(situation, draftOf(situation, { checks: 'visits' }));
    expect(result.points).toBe(6);
    expect(result.forecast.byDimension).toEqual({ 'safety-assurance': 6 });
  });

  it('adds everybody with a duty to those addressed, with the reason', () => {
    const situation = at(talks(), 'cedar');
    const result = reckon(situation, draftOf(situation, { council: 'seat' }));
    expect(result.to).toEqual(['ash', 'birch']);
    expect(result.required.map((r) => r.party)).toEqual(['ash', 'birch', 'cedar']);
    expect(result.required[0]?.reasons[0]?.kind).toBe('duty');
  });

  it('asks for an addressee when the terms bind nobody else', () => {
    const situation = at(talks(), 'ash');
    const draft = draftOf(situation, { aid: 'grant' });
    expect(reckon(situation, draft).problems).toEqual(['noSigner']);
    expect(reckon(situation, { ...draft, extra: ['cedar'] }).problems).toEqual([]);
  });

  it('says what is missing: terms, a change, room, capital', () => {
    const situation = at(talks(), 'ash');
    expect(reckon(situation, draftOf(situation, {})).problems).toEqual(['noTerms']);
    expect(reckon(situation, draftOf(situation, { trade: 'closed' })).problems).toContain('noChange');
    const four = { trade: 'open', checks: 'visits', aid: 'loan', council: 'seat' };
    expect(reckon(situation, draftOf(situation, four)).problems).toContain('tooManyIssues');
    const poor = { ...situation, capitalFree: 1 };
    expect(reckon(poor, draftOf(poor, { checks: 'visits' }, { signal: 'deposit' })).problems).toEqual(['capital']);
  });

  it('shows duties with how well they can be checked', () => {
    const situation = at(talks(), 'ash');
    const { duties } = reckon(situation, draftOf(situation, { council: 'seat' }));
    expect(duties.map((d) => [d.actor, d.duty.verifiable])).toEqual([
      ['ash', 3],
      ['birch', 3],
      ['cedar', 3],
    ]);
  });

  it('offers mends of a broken linkage that mend it', () => {
    const g = game({ scenario: SHANGHAI }).toTalks();
    const situation = at(g, 'china');
    const draft = draftOf(situation, { 'compute-for-safety': 'staged' });
    const [broken] = reckon(situation, draft).broken;
    expect(broken?.add?.repair.issue).toBe('red-team-inspections');
    expect(broken?.remove?.repair).toEqual({ issue: 'compute-for-safety', option: null });
    const repair = broken?.add?.repair;
    if (!repair) throw new Error('no repair');
    expect(reckon(situation, { ...draft, terms: mended(draft.terms, repair) }).broken).toEqual([]);
  });

  it('finds no problem only where the engine tables the offer', () => {
    const g = game({ scenario: SHANGHAI }).toTalks();
    const situation = at(g, 'us');
    const issues = situation.preset.issues.map((id) => SHANGHAI.issues.find((i) => i.id === id));
    for (const issue of issues)
      for (const option of issue?.options ?? []) {
        if (!issue || (situation.preset.dropOptions[issue.id] ?? []).includes(option.id)) continue;
        const draft = draftOf(situation, { [issue.id]: option.id });
        const { problems, to } = reckon(situation, draft);
        const { terms, visibility, signal, expires } = draft;
        const action: PartyAction = { type: 'tableOffer', to: [...to], terms: { ...terms }, visibility, signal, expires };
        const accepted = play(g.state, { party: 'us' }, action).ok;
        expect({ issue: issue.id, option: option.id, accepted }).toEqual({
          issue: issue.id,
          option: option.id,
          accepted: problems.length === 0,
        });
      }
  });
});

const CONDITIONS: readonly Draft['condition'][] = [
  null,
  { kind: 'verification', atLeast: 1 },
  { kind: 'level', issue: 'aid', at: ['grant', 'fund'] },
  { kind: 'level', issue: 'aid', at: [] },
  { kind: 'level', issue: 'trade', at: ['open'] },
  { kind: 'level', issue: 'checks', at: ['visits'] },
];
const PAYMENTS: readonly Draft['payment'][] = [
  null,
  { from: 'ash', to: 'birch', units: 4 },
  { from: 'ash', to: 'birch', units: 9 },
  { from: 'birch', to: 'ash', units: 9 },
  { from: 'ash', to: 'ash', units: 1 },
  { from: 'cedar', to: 'ash', units: 1 },
];

describe('a draft with a condition and a side payment', () => {
  it('is free of problems only where the engine tables it', () => {
    const g = talks();
    const situation = at(g, 'ash');
    for (const condition of CONDITIONS)
      for (const payment of PAYMENTS)
        for (const signal of ['talk', 'deposit'] as const) {
          const draft = draftOf(situation, { trade: 'open' }, { condition, payment, signal });
          const { problems, to } = reckon(situation, draft);
          const action = tablingAction(draft, to);
          const accepted = partyActionSchema.safeParse(action).success && play(g.state, { party: 'ash' }, action).ok;
          expect({ condition, payment, signal, accepted }).toEqual({
            condition,
            payment,
            signal,
            accepted: problems.length === 0,
          });
        }
  });

  it('says what is to be mended', () => {
    const situation = at(talks(), 'ash');
    const problems = (change: Partial<Draft>) => reckon(situation, draftOf(situation, { trade: 'open' }, change)).problems;
    expect(problems({ condition: { kind: 'level', issue: '', at: [] } })).toEqual(['conditionLevels']);
    expect(problems({ condition: { kind: 'level', issue: 'trade', at: ['open'] } })).toEqual(['conditionOnItself']);
    expect(problems({ payment: { from: 'cedar', to: 'ash', units: 1 } })).toEqual(['paymentParties']);
    expect(problems({ payment: { from: 'ash', to: 'birch', units: 4 }, signal: 'deposit' })).toEqual(['paymentCapital']);
  });

  it('of an answer begins with those of the offer that it answers', () => {
    const g = talks();
    const condition = { kind: 'verification', atLeast: 1 } as const;
    const payment = { from: 'birch', to: 'ash', units: 2 };
    g.table('birch', ['ash'], { trade: 'open' }, { condition, payment });
    expect(counterDraft(g.view('ash'), 1, 'ash')).toMatchObject({ condition, payment });
  });

  it('kept by an older page is completed', () => {
    const { condition: _c, payment: _p, ...old } = blankDraft(talks().view('ash'));
    expect(keptDraft(old as Draft)).toMatchObject({ condition: null, payment: null });
  });
});

describe('what sleeps', () => {
  it('holds its issue: those with its duties must sign for what replaces it, and the same level anew is a change', () => {
    const g = talks();
    g.agree('ash', ['birch'], { trade: 'licensed' }, { condition: { kind: 'level', issue: 'aid', at: ['fund'] } });
    g.toTalks(2);
    const situation = at(g, 'birch');
    expect(situation.view.sleeping.map((c) => c.issue)).toEqual(['trade']);
    const anew = reckon(situation, draftOf(situation, { trade: 'licensed' }));
    expect(anew.problems).toEqual([]);
    const back = reckon(situation, draftOf(situation, { trade: 'closed' }));
    expect(back.required.map((r) => r.party)).toEqual(['ash']);
  });
});

describe('dossiers that open later', () => {
  it('are told with their round, and cannot be drafted', () => {
    const g = game({ scenario: SHANGHAI, preset: 'full' }).toTalks();
    const situation = at(g, 'us');
    const result = reckon(situation, draftOf(situation, {}));
    expect(result.issuesLeft.length).toBeLessThan(situation.preset.issues.length);
    expect(result.agenda.flatMap((group) => group.issues)).toHaveLength(situation.preset.issues.length);
    const rounds = result.agenda.map((group) => group.opens ?? 0);
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
    const later = result.agenda.find((group) => group.opens !== null);
    const [issue = ''] = later?.issues ?? [];
    const option = SHANGHAI.issues.find((i) => i.id === issue)?.options.at(-1)?.id ?? '';
    expect(reckon(situation, draftOf(situation, { [issue]: option })).problems).toContain('notOpen');
    expect(filtered(SHANGHAI, result.agenda, 'inspections').flatMap((group) => group.issues)).toContain('red-team-inspections');
    expect(filtered(SHANGHAI, result.agenda, 'no such words')).toEqual([]);
  });
});

describe('a draft', () => {
  it('of an answer begins as the offer it answers, to the same company', () => {
    const g = talks();
    g.table('birch', ['ash', 'cedar'], { council: 'seat', checks: 'visits' }, { visibility: 'private' });
    const draft = counterDraft(g.view('ash'), 1, 'ash');
    expect(draft).toMatchObject({
      parent: 1,
      terms: { council: 'seat', checks: 'visits' },
      extra: ['birch', 'cedar'],
      visibility: 'private',
    });
  });

  it('of an answer to an offer that is not there is a blank one', () => {
    expect(counterDraft(talks().view('ash'), 9, 'ash')).toMatchObject({ parent: null, terms: {} });
  });

  it('never lapses after the last round', () => {
    expect(blankDraft(talks().toTalks(3).view('ash')).expires).toBe(3);
  });

  it('takes an issue in and out', () => {
    const blank = blankDraft(talks().view('ash'));
    const one = withLevel(blank, 'trade', 'open');
    expect(one.terms).toEqual({ trade: 'open' });
    expect(withLevel(one, 'trade', null).terms).toEqual({});
  });
});
