/** The brief by jobs, disputes and sources, statements, the log's rows, the rule book, and why a game ended as it did. */
import { agreementsTold } from '@track-two/client/model/agreementsTold.ts';
import { briefByJobs } from '@track-two/client/model/brief.ts';
import { actorsThatFit, disputesOf, disputesThatFit, documentsThatFit, speakers } from '@track-two/client/model/reading.ts';
import { ruleNumbers } from '@track-two/client/model/ruleNumbers.ts';
import { claimOf, statementGroups } from '@track-two/client/model/statements.ts';
import { scenario } from '@track-two/client/model/store.ts';
import { triggerWords } from '@track-two/client/panels/debrief/triggerWords.ts';
import { changeText, movesInOrder } from '@track-two/client/panels/log/changeText.ts';
import { entryText } from '@track-two/client/panels/log/entryText.ts';
import { t } from '@track-two/client/text/index.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { presetOf } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario, Trigger } from '@track-two/shared/scenario/types.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

afterEach(() => {
  scenario.value = null;
});

describe('the brief by jobs', () => {
  it.each(SHANGHAI.parties)('of $id keeps every claim, each once', ({ brief }) => {
    const { shared, jobs } = briefByJobs(brief, SHANGHAI.jobs);
    const told = [...shared.flatMap((k) => k.claims), ...jobs.flatMap((j) => j.claims.map((c) => c.claim))];
    const all = [...brief.wants, ...brief.redLines, ...brief.canOffer, ...brief.constraints, ...brief.knows];
    expect([...told.map((c) => c.text)].sort()).toEqual([...all.map((c) => c.text)].sort());
    for (const { job, claims } of jobs) for (const { claim } of claims) expect(claim.job).toBe(job.id);
  });

  it('tells what belongs to an unknown job to all', () => {
    const claim = { text: 'Odd.', job: 'cook', facts: [], basis: 'extrapolated' as const };
    const brief = { who: 'Us.', wants: [claim], redLines: [], canOffer: [], constraints: [], knows: [] };
    expect(briefByJobs(brief, SHANGHAI.jobs)).toEqual({ shared: [{ kind: 'wants', claims: [claim] }], jobs: [] });
  });
});

describe('the reading', () => {
  it('shows a dispute beside each of its issues, with who says what', () => {
    for (const dispute of SHANGHAI.disputes) {
      for (const issue of dispute.issues) expect(disputesOf(SHANGHAI, issue)).toContain(dispute);
      for (const side of dispute.sides)
        if (side.facts.length > 0) expect(speakers(SHANGHAI, side.facts).length).toBeGreaterThan(0);
    }
  });

  it('holds every fact once, under its document', () => {
    const facts = documentsThatFit(SHANGHAI, '').flatMap((d) => d.facts.map((f) => f.id));
    expect([...facts].sort()).toEqual(SHANGHAI.facts.map((f) => f.id).sort());
  });

  it('is searched by all the words at once, in any order and case', () => {
    const [fact] = SHANGHAI.facts;
    if (!fact) throw new Error('no facts');
    const wanted = fact.text.split(' ').slice(0, 4).reverse().join(' ').toUpperCase();
    expect(documentsThatFit(SHANGHAI, wanted).flatMap((d) => d.facts)).toContain(fact);
    const nothing = 'zyzzyva';
    expect([documentsThatFit(SHANGHAI, nothing), disputesThatFit(SHANGHAI, nothing), actorsThatFit(SHANGHAI, nothing)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('statements', () => {
  it('are all offered once, under what they claim', () => {
    const view = talks({ scenario: SHANGHAI }).view('us');
    const groups = statementGroups(SHANGHAI, view);
    const offered = groups.flatMap((g) => g.choices.map((c) => c.statement.id));
    expect([...offered].sort()).toEqual((view.legal?.statements ?? []).map((s) => s.statement).sort());
    expect(offered.length).toBeGreaterThan(0);
    for (const { dimension, choices } of groups)
      for (const { statement } of choices) expect(claimOf(SHANGHAI, statement.id)).toBe(dimension?.name ?? null);
  });

  it('are marked as said for the round in which they were', () => {
    const g = talks({ scenario: SHANGHAI });
    const [id = ''] = SHANGHAI.statements.map((s) => s.id);
    const choice = () =>
      statementGroups(SHANGHAI, g.view('us'))
        .flatMap((group) => group.choices)
        .find((c) => c.statement.id === id);
    expect(choice()).toMatchObject({ said: false, verdict: { ok: true } });
    g.act('us', { type: 'makeStatement', statement: id });
    expect(choice()).toMatchObject({ said: true, verdict: { ok: false, code: 'alreadySaid' } });
    g.toTalks(2);
    expect(choice()).toMatchObject({ said: false, verdict: { ok: true } });
  });
});

describe('the log', () => {
  it('has statements where they were made, and no free words', () => {
    const g = talks({ scenario: SHANGHAI });
    const [first] = SHANGHAI.statements;
    g.act('us', { type: 'say', to: null, text: 'Good morning.' }).act('us', {
      type: 'makeStatement',
      statement: first?.id ?? '',
    });
    g.toTalks(2);
    const { log } = g.view('china');
    const at = log.findIndex((e) => e.type === 'statementMade');
    expect(log[at]).toMatchObject({ by: 'us', statement: first?.id, round: 1, phase: 'negotiation' });
    expect(log[at + 1]).toMatchObject({ type: 'phaseStarted', to: 'ratification' });
    expect(log.filter((e) => e.type === 'statementMade')).toHaveLength(1);
    expect(entryText(SHANGHAI, log[at] as LogEntryView)).toContain(first?.text);
  });

  it('says of every number that moved by how much and why', () => {
    scenario.value = TINY;
    const g = talks();
    g.agree('ash', ['birch'], { checks: 'visits' });
    const [outcome] = g.toTalks(2).view('ash').outcomes;
    const moved = movesInOrder(outcome?.changes ?? []);
    expect(moved.length).toBeGreaterThan(3);
    for (const change of moved) expect(changeText(change)).toMatch(/^[^(]+ \d+ \([+−][\d.]+\): .+ [+−][\d.]+$/);
  });
});

describe('the rule book', () => {
  const linesOf = (s: Scenario, preset: string) => t.rules.book(ruleNumbers(s, presetOf(s, preset))).flatMap((x) => x.lines);

  it('takes every number from the scenario', () => {
    const changed = tinyWith((s) => ({
      ...s,
      rules: { ...s.rules, detectionBase: 17, detectionPerLevel: 13, detectionMost: 71, depositCost: 7, pledgePoints: 9 },
      presets: s.presets.map((p) => ({ ...p, lossWhenFound: 8 })),
    }));
    const text = linesOf(changed, 'short').join(' ');
    for (const words of ['17 %', '13 %', '71 %', '7 capital', '9 points', '8 points']) expect(text).toContain(words);
    expect(linesOf(TINY, 'short').join(' ')).not.toContain('17 %');
  });

  it('has only what this game has', () => {
    const titles = (s: Scenario, preset: string) => t.rules.book(ruleNumbers(s, presetOf(s, preset))).map((x) => x.title);
    expect(titles(SHANGHAI, 'full')).toContain('Dossiers over time');
    expect(titles(SHANGHAI, 'quick')).not.toContain('Dossiers over time');
    expect(linesOf(SHANGHAI, 'quick').some((l) => l.startsWith('A statement'))).toBe(true);
    const silent = tinyWith((s) => ({ ...s, statements: [] }));
    expect(linesOf(silent, 'short').some((l) => l.startsWith('A statement'))).toBe(false);
  });

  it('does without numbers where there is no game yet', () => {
    const text = t.rules
      .book(null)
      .flatMap((x) => x.lines)
      .join(' ');
    expect(text).not.toMatch(/undefined|null|NaN|\d/);
  });
});

describe('the end told', () => {
  it('has words for every trigger of every ending of the shipped scenario', () => {
    const { reveal } = talks({ scenario: SHANGHAI }).toEnd().view('observer');
    if (!reveal) throw new Error('nothing revealed');
    const any: Trigger = { any: [[{ incidents: 1 }], [{ chance: 5 }, { onTable: 'nuclear-human-control' }]] };
    for (const trigger of [any, ...SHANGHAI.endings.flatMap((e) => e.when)]) {
      const words = triggerWords(SHANGHAI, reveal, trigger);
      expect(words).not.toMatch(/undefined|\[object/);
      expect(words.length).toBeGreaterThan(8);
    }
  });

  it('says of an agreement that was left who left it and when, and of one asleep that it slept', () => {
    const g = talks();
    g.agree('ash', ['birch'], { checks: 'visits' });
    g.toTalks(2);
    g.agree('ash', ['birch', 'cedar'], { council: 'seat' }, { condition: { kind: 'level', issue: 'checks', at: ['visits'] } });
    g.toTalks(3).act('birch', { type: 'withdrawFromAgreement', agreement: 1 });
    const told = agreementsTold(g.toEnd().view('observer'));
    expect(told.map((one) => one.fate)).toEqual(['left', 'asleep']);
    expect(told[0]?.agreement.withdrawal).toEqual({ by: 'birch', round: 3 });
    expect(told[1]?.asleep.map((c) => c.reason)).toEqual(['condition']);
  });
});
