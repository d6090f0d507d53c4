/** Agreements however they stand, what leaving one does, and what the outcome tells of them. */
import { leaving, sleepsFor, standingAgreements, stillToAsk, suspendable } from '@track-two/client/model/agreements.ts';
import { conditionTold, holdsNow, sameCondition, samePayment } from '@track-two/client/model/conditions.ts';
import { differences } from '@track-two/client/model/differences.ts';
import { breakersOf, latestOutcome, standingsTold } from '@track-two/client/model/outcome.ts';
import { beliefsMissing } from '@track-two/client/model/ready.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { describe, expect, it } from 'vitest';
import { drawnBelow, type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const PRESET = presetOf(TINY, 'short');
const standing = (g: TestGame, party = 'ash') => standingAgreements(g.view(party)).map((r) => [r.agreement.number, r.standing]);
const WHILE_CHECKED = { condition: { kind: 'verification', atLeast: 1 } } as const;

/** Agreement 1 counts only while there is checking, which agreement 2 brings. */
function resting(): TestGame {
  const g = talks();
  g.tableAndSign('ash', ['birch'], { trade: 'licensed' }, WHILE_CHECKED);
  g.setCapital('ash', 1, 1);
  g.tableAndSign('ash', ['birch'], { checks: 'visits' });
  g.setCapital('birch', 2, 2);
  return g.toTalks(2);
}

describe('agreements', () => {
  it('sleep while their condition fails, and count once it holds', () => {
    const g = talks();
    g.agree('ash', ['birch'], { trade: 'licensed' }, WHILE_CHECKED);
    g.toPhase('outcome');
    expect(standing(g)).toEqual([[1, 'asleep']]);
    expect(standingAgreements(g.view('ash'))[0]?.asleep.map((c) => c.reason)).toEqual(['condition']);
    expect(standing(resting())).toEqual([
      [1, 'inForce'],
      [2, 'inForce'],
    ]);
  });

  it('tell what leaving does: points gone, what falls asleep with it', () => {
    const g = resting();
    const view = g.view('birch');
    const [, checks] = view.agreements;
    if (!checks) throw new Error('no second agreement');
    const seat = { party: 'birch', stance: stanceOf(TINY, 'birch', 'birch-plain') };
    const told = leaving(TINY, view, seat, checks);
    expect(told.sleepers.map((c) => c.issue)).toEqual(['trade']);
    expect(told.pledge).toBe(false);
    g.act('birch', { type: 'withdrawFromAgreement', agreement: 2 });
    expect(standing(g)).toContainEqual([2, 'leaving']);
    g.toPhase('outcome');
    expect(g.desk('birch').inForce).toBe(view.desk ? view.desk.inForce - told.points : Number.NaN);
    expect(standing(g)).toEqual([[1, 'asleep']]);
    expect(
      standingsTold(g.view('cedar'))
        .map((e) => e.kind)
        .sort(),
    ).toEqual(['ended', 'slept']);
  });

  it('name the linkage that keeps a clause asleep, which leaving foretold', () => {
    const g = talks();
    g.agree('ash', ['birch'], { checks: 'visits' });
    g.toTalks(2).agree('ash', ['birch', 'cedar'], { council: 'seat' });
    g.toTalks(3);
    const before = g.view('ash');
    const [checks] = before.agreements;
    const seat = { party: 'ash', stance: stanceOf(TINY, 'ash', 'ash-plain') };
    expect(checks && leaving(TINY, before, seat, checks).sleepers.map((c) => c.issue)).toEqual(['council']);
    g.act('birch', { type: 'withdrawFromAgreement', agreement: 1 }).toPhase('outcome');
    const view = g.view('ash');
    const [clause] = view.sleeping;
    expect(clause?.reason).toBe('linkage');
    expect(clause && sleepsFor(TINY, PRESET, view, clause)?.other).toBe('checks');
  });

  it('what sleeps and wakes within one round is not told', () => {
    const g = talks();
    g.tableAndSign('ash', ['birch'], { trade: 'licensed' }, WHILE_CHECKED);
    g.setCapital('ash', 1, 1);
    g.tableAndSign('ash', ['birch'], { checks: 'visits' });
    g.setCapital('birch', 2, 2);
    expect(standingsTold(g.toPhase('outcome').view('ash'))).toEqual([]);
  });
});

describe('a breach found', () => {
  const broken = () => {
    const g = talks({ when: drawnBelow(1, 'checks:visits:0', 20) });
    g.agree('ash', ['birch'], { checks: 'visits' });
    return g.toPhase('implementation').holdBack('birch', 'checks:visits:0').toPhase('outcome');
  };

  it('lets the harmed signatory suspend, nobody else', () => {
    const g = broken();
    expect(['ash', 'birch', 'cedar'].map((p) => suspendable(g.view(p)).map((a) => a.number))).toEqual([[1], [], []]);
    const outcome = latestOutcome(g.view('ash').outcomes);
    expect(outcome && breakersOf(outcome, 1)).toEqual(['birch']);
  });

  it('suspended, it waits for all its signatories', () => {
    const g = broken();
    g.act('ash', { type: 'suspendAgreement', agreement: 1 });
    expect(standing(g)).toEqual([[1, 'suspended']]);
    expect(standingsTold(g.view('cedar')).map((e) => e.kind)).toEqual(['suspended']);
    g.act('birch', { type: 'resumeAgreement', agreement: 1 });
    const [row] = standingAgreements(g.view('ash'));
    expect(row && stillToAsk(row.agreement)).toEqual(['ash']);
    g.act('ash', { type: 'resumeAgreement', agreement: 1 });
    expect(standing(g)).toEqual([[1, 'inForce']]);
  });
});

describe('conditions', () => {
  it('say "or more" only where levels are an order of checking', () => {
    const quick = presetOf(SHANGHAI, 'quick');
    const told = (issue: string, at: readonly string[]) => conditionTold(SHANGHAI, quick, { kind: 'level', issue, at });
    expect(told('red-team-inspections', ['peer-observed', 'third-party'])).toMatchObject({ orMore: true });
    expect(told('red-team-inspections', ['third-party'])).toMatchObject({ orMore: false });
    expect(told('organisation-seat', ['rotating', 'global-south-capital'])).toMatchObject({ orMore: false });
  });

  it('hold as the engine says', () => {
    const g = resting();
    const view = g.view('ash');
    for (const a of view.agreements) if (a.condition) expect(holdsNow(TINY, PRESET, view, a.condition)).toBe(a.conditionHolds);
    expect(view.agreements.some((a) => a.condition)).toBe(true);
  });

  it('and payments are compared by what they say', () => {
    const level = (at: readonly string[]) => ({ kind: 'level', issue: 'aid', at }) as const;
    expect(sameCondition(level(['a', 'b']), level(['b', 'a']))).toBe(true);
    expect(sameCondition(level(['a']), null)).toBe(false);
    expect(sameCondition(level(['a']), { kind: 'verification', atLeast: 1 })).toBe(false);
    expect(samePayment({ from: 'ash', to: 'birch', units: 1 }, { from: 'ash', to: 'birch', units: 2 })).toBe(false);
    expect(samePayment(null, null)).toBe(true);
    expect(differences(TINY, {}, {})).toEqual([]);
  });
});

describe('beliefs', () => {
  it('are asked for once a round, in the negotiation, until all are set', () => {
    const g = talks();
    expect(beliefsMissing(g.view('ash'))).toBe(true);
    for (const about of ['birch', 'cedar'])
      g.act('ash', { type: 'setBelief', about, shares: { [`${about}-plain`]: 60, [`${about}-wary`]: 40 } });
    expect(beliefsMissing(g.view('ash'))).toBe(false);
    expect(beliefsMissing(g.view('observer'))).toBe(false);
    expect(beliefsMissing(g.toPhase('ratification').view('birch'))).toBe(false);
    expect(beliefsMissing(g.toTalks(2).view('ash'))).toBe(true);
  });
});
