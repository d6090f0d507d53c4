/** Numbered rulings, R82 to R95 and R154: if–then clauses, and what agreed clauses do while they sleep. */
import { expect, test } from 'vitest';
import { drawnBelow, type TestGame, talks } from '../support/game.ts';
import { LONG, tinyRules, tinyWith } from '../support/tinyScenario.ts';

const level = (issue: string, ...at: string[]) => ({ kind: 'level' as const, issue, at });
const checked = (atLeast: number) => ({ kind: 'verification' as const, atLeast });
const IF_VISITS = { condition: level('checks', 'visits') };

const units = (g: TestGame) => Object.values(g.state.parties).map((p) => p.units);
const entries = (g: TestGame, type: string) => g.view('observer').log.filter((e) => e.type === type);

/** Licences of ash for birch, if birch admits visits: agreed in round 1, asleep. */
function waiting(setup: Parameters<typeof talks>[0] = {}): TestGame {
  const g = talks(setup);
  g.agree('ash', ['birch'], { trade: 'licensed' }, IF_VISITS);
  return g.toTalks(2);
}

test('R82 a condition names a level that is open on another issue, or a verification level that others can reach', () => {
  const g = talks();
  const refused = (terms: Record<string, string>, condition: ReturnType<typeof level> | ReturnType<typeof checked>) =>
    g.refused('ash', g.draft(['birch', 'cedar'], terms, { condition }));
  expect(refused({ trade: 'licensed' }, level('trade', 'licensed'))).toBe('conditionOnItself');
  expect(refused({ trade: 'licensed' }, level('dune', 'none'))).toBe('unknownIssue');
  expect(refused({ trade: 'licensed' }, level('checks', 'dune'))).toBe('unknownOption');
  expect(refused({ trade: 'licensed' }, level('checks', 'visits', 'visits'))).toBe('unknownOption');
  expect(refused({ trade: 'licensed' }, checked(3))).toBe('unknownCondition');
  expect(refused({ trade: 'licensed', checks: 'visits' }, checked(1))).toBe('unknownCondition');
  g.table('ash', ['birch'], { trade: 'licensed' }, { condition: checked(2) });
  expect(g.offer('cedar', 1)).toMatchObject({ condition: checked(2), conditionHolds: false });
});
test('R83 terms and a condition that exclude each other are refused; one level that fits is enough', () => {
  const g = talks();
  const grant = (condition: ReturnType<typeof level>) => g.draft(['cedar'], { aid: 'grant' }, { condition });
  expect(g.refused('ash', grant(level('trade', 'open')))).toBe('linkageBroken');
  g.act('ash', grant(level('trade', 'open', 'licensed')));
});
test('R84 while its condition fails an agreement sleeps: no level, duty, point or check of it counts, and all can read why', () => {
  const g = talks();
  g.agree('birch', ['ash'], { checks: 'visits', trade: 'licensed' }, { condition: level('aid', 'fund') });
  g.toPhase('outcome');
  expect(g.inForce()).toEqual([]);
  expect(g.asleep()).toEqual(['checks:visits condition', 'trade:licensed condition']);
  expect(g.state.log.some((e) => e.type === 'phaseStarted' && e.to === 'implementation')).toBe(false);
  expect(units(g)).toEqual([0, 0, 0]);
  expect(g.view('cedar')).toMatchObject({ verificationLevel: 0, duties: [], sleeping: [{ reason: 'condition' }, {}] });
  expect(g.view('cedar').agreements[0]).toMatchObject({ status: 'ratified', inForce: [], conditionHolds: false });
  expect(entries(g, 'clausesSlept')).toMatchObject([{ clauses: [{ reason: 'condition' }, { reason: 'condition' }] }]);
  expect(g.trust()).toBe(410); // An agreement of which nothing is in force is not one kept.
  g.toTalks(2);
  expect(g.refused('ash', g.draft(['birch', 'cedar'], { council: 'seat' }))).toBe('linkageBroken');
});
test('R85 it wakes in the ratification that brings its condition about, and sleeps again when that has gone', () => {
  const g = waiting();
  g.agree('ash', ['birch'], { checks: 'visits' });
  g.toPhase('implementation');
  expect(g.inForce()).toEqual(['checks:visits', 'trade:licensed']);
  expect(g.view('cedar').duties).toHaveLength(2);
  expect(g.view('cedar').agreements[0]).toMatchObject({ inForce: ['trade'], conditionHolds: true });
  g.toTalks(3).agree('birch', ['ash'], { checks: 'none' });
  g.toPhase('outcome');
  expect([g.inForce(), g.asleep()]).toEqual([['checks:none'], ['trade:licensed condition']]);
  expect(g.state.outcomes.map((o) => o.payments.birch?.reduce((s, p) => s + p.units, 0))).toEqual([0, 3, 0]);
  expect([entries(g, 'clausesSlept').length, entries(g, 'clausesWoke').length]).toEqual([2, 1]);
});
test('R86 a home judges conditional terms at their full worth, as if the condition held', () => {
  const g = talks();
  const plain = g.table('birch', ['ash'], { trade: 'licensed' });
  const maybe = g.table('birch', ['ash'], { trade: 'licensed' }, IF_VISITS);
  expect(g.offer('ash', maybe).forecast).toEqual(g.offer('ash', plain).forecast);
  expect(g.offer('ash', maybe).forecast).toMatchObject({ adds: -1, short: 3 });
  g.sign('ash', maybe).toPhase('outcome');
  expect(g.state.offers[1]).toMatchObject({ status: 'failed', failedBy: ['ash'] });
});
test('R87 conditions are read against unconditional terms and steps only: two that wait for each other both sleep', () => {
  const g = talks();
  const first = g.tableAndSign('ash', ['birch'], { trade: 'licensed' }, { condition: level('aid', 'fund') });
  const second = g.tableAndSign('ash', ['birch'], { aid: 'fund' }, { condition: level('trade', 'licensed') });
  g.setCapital('ash', first, 1).setCapital('ash', second, 1).toPhase('outcome');
  expect(g.state.agreements).toHaveLength(2);
  expect(g.asleep()).toEqual(['aid:fund condition', 'trade:licensed condition']);
  const step = talks();
  step.act('birch', { type: 'takeStep', issue: 'controls', option: 'curb' });
  step.agree('ash', ['birch'], { trade: 'licensed' }, { condition: level('controls', 'curb') });
  step.toPhase('outcome');
  expect(step.inForce()).toEqual(['controls:curb', 'trade:licensed']);
});
test('R88 a verification level counts as agreed, not as complied with: one who holds back inspections wakes nobody', () => {
  const g = talks({ when: drawnBelow(1, 'checks:visits:0', 20) });
  const licences = g.tableAndSign('ash', ['birch'], { trade: 'licensed' }, { condition: checked(2) });
  const visits = g.tableAndSign('ash', ['birch'], { checks: 'visits' });
  g.setCapital('ash', licences, 1).setCapital('birch', visits, 2).toPhase('implementation');
  expect(g.inForce()).toEqual(['checks:visits', 'trade:licensed']);
  g.holdBack('birch', 'checks:visits:0').toTalks(2);
  expect(g.state.outcomes[0]).toMatchObject({ verificationLevel: 0, heldBack: [{ found: true }] });
  expect(g.inForce()).toEqual(['checks:visits', 'trade:licensed']);
});
test('R89 the highest verification level is a number of the scenario', () => {
  const g = talks({ scenario: tinyRules({ verificationMost: 1 }) });
  expect(g.refused('ash', g.draft(['birch'], { trade: 'licensed' }, { condition: checked(2) }))).toBe('unknownCondition');
  g.agree('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
  g.toPhase('implementation');
  expect(g.view('cedar').verificationLevel).toBe(1);
  expect(g.desk('ash').duties.find((d) => d.key === 'trade:licensed:0')?.chance).toBe(35);
});
test('R90 a clause sleeps while what its linkage requires is gone, and wakes with it', () => {
  const g = talks({ scenario: LONG });
  g.agree('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
  g.toTalks(2).agree('ash', ['birch', 'cedar'], { council: 'seat' });
  g.toTalks(3).act('birch', { type: 'withdrawFromAgreement', agreement: 1 }).toTalks(4);
  expect([g.inForce(), g.asleep()]).toEqual([[], ['council:seat linkage']]);
  expect(entries(g, 'clausesSlept')).toMatchObject([{ clauses: [{ issue: 'council', reason: 'linkage' }] }]);
  g.agree('ash', ['birch'], { checks: 'visits' });
  g.toPhase('implementation');
  expect([g.inForce(), g.asleep()]).toEqual([['checks:visits', 'council:seat'], []]);
  expect(g.view('cedar').agreements[1]).toMatchObject({ status: 'ratified', inForce: ['council'] });
});
test('R91 of two clauses that exclude each other the older sleeps, whichever of them woke', () => {
  const excluded = (first: Record<string, string>, second: Record<string, string>, partner: string, other: string) => {
    const g = talks();
    g.agree('ash', [partner], first, IF_VISITS);
    g.toTalks(2).agree('ash', [other], second);
    g.toTalks(3).agree('ash', ['birch'], { checks: 'visits' });
    g.toPhase('implementation');
    return [g.inForce(), g.asleep()];
  };
  expect(excluded({ aid: 'grant' }, { trade: 'open' }, 'cedar', 'birch')).toEqual([
    ['checks:visits', 'trade:open'],
    ['aid:grant linkage'],
  ]);
  expect(excluded({ trade: 'open' }, { aid: 'grant' }, 'birch', 'cedar')).toEqual([
    ['aid:grant', 'checks:visits'],
    ['trade:open linkage'],
  ]);
});
test('R92 a sleeping clause holds its issue: no step is taken there, and an offer on it needs the signers of its duties', () => {
  const g = talks();
  g.agree('ash', ['birch'], { controls: 'tighten', trade: 'licensed' }, IF_VISITS);
  g.setCapital('birch', 1, 1);
  g.toTalks(2);
  expect(g.asleep()).toEqual(['controls:tighten condition', 'trade:licensed condition']);
  expect(g.refused('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' })).toBe('issueTaken');
  expect(g.refused('birch', g.draft(['cedar'], { controls: 'curb' }))).toBe('missingSigner');
  g.table('ash', ['birch'], { controls: 'keep' });
  // The level itself, now without a condition, is a new agreement; so is the status quo, which clears the issue.
  g.agree('birch', ['ash'], { controls: 'keep', trade: 'licensed' });
  g.toPhase('implementation');
  expect([g.inForce(), g.asleep()]).toEqual([['controls:keep', 'trade:licensed'], []]);
  expect(g.view('cedar').agreements.map((a) => a.status)).toEqual(['superseded', 'ratified']);
});
test('R154 what requires a level gives way, not the level that stands there instead', () => {
  const needsFund = { issue: 'trade', options: ['licensed'], other: 'aid', otherOptions: ['fund'] };
  const scenario = tinyWith((s) => ({
    ...s,
    linkages: [...s.linkages, { ...(s.linkages[0] as (typeof s.linkages)[number]), ...needsFund }],
  }));
  const g = talks({ scenario });
  g.agree('ash', ['birch'], { aid: 'fund', checks: 'visits' });
  g.toTalks(2).agree('ash', ['birch'], { trade: 'licensed' });
  g.toTalks(3);
  expect(g.inForce()).toEqual(['aid:fund', 'checks:visits', 'trade:licensed']);
  expect(g.refused('ash', g.draft(['birch', 'cedar'], { aid: 'grant' }))).toBe('linkageBroken');
  const left = talks({ scenario: { ...scenario, presets: LONG.presets } });
  left.agree('ash', ['birch'], { aid: 'fund', checks: 'visits' });
  left.toTalks(2).agree('ash', ['birch'], { trade: 'licensed' });
  left.toTalks(3).act('birch', { type: 'withdrawFromAgreement', agreement: 1 });
  left.toTalks(4).agree('ash', ['cedar'], { aid: 'grant' });
  left.toPhase('implementation');
  expect([left.inForce(), left.asleep()]).toEqual([['aid:grant'], ['trade:licensed linkage']]);
});
test('R93 a level in force is restated in vain, with whatever condition: it stays with the agreement that set it', () => {
  const g = talks();
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  g.toTalks(2);
  expect(g.refused('birch', g.draft(['ash'], { trade: 'licensed' }, IF_VISITS))).toBe('noChange');
});
test('R94 offers that differ in condition or payment are different offers', () => {
  const g = talks();
  g.table('ash', ['birch'], { trade: 'licensed' });
  g.table('ash', ['birch'], { trade: 'licensed' }, IF_VISITS);
  g.table('ash', ['birch'], { trade: 'licensed' }, { payment: { from: 'ash', to: 'birch', units: 1 } });
  expect(g.refused('ash', g.draft(['birch'], { trade: 'licensed' }, IF_VISITS))).toBe('sameOffer');
});
test('R95 what sleeps at the end is not in force: it meets no mandate', () => {
  const g = talks();
  g.agree('ash', ['birch'], { checks: 'visits', trade: 'licensed' }, { condition: level('aid', 'fund') });
  g.toEnd();
  expect(g.state.results?.parties.birch).toMatchObject({ inForce: 0, mandateMet: false });
});
