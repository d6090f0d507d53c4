/** Numbered rulings, R104 to R118 and R155: leaving an agreement, suspending one, and having it go on. */
import { expect, test } from 'vitest';
import { drawnBelow, type TestGame, talks } from '../support/game.ts';
import { LONG } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const LICENCES = 'trade:licensed:0';
const VISITS = 'checks:visits:0';

const leave = (agreement: number) => ({ type: 'withdrawFromAgreement' as const, agreement });
const suspend = (agreement: number) => ({ type: 'suspendAgreement' as const, agreement });
const resume = (agreement: number) => ({ type: 'resumeAgreement' as const, agreement });
const units = (g: TestGame) => Object.values(g.state.parties).map((p) => p.units);
const types = (g: TestGame, viewer: string) => g.view(viewer).log.map((e) => e.type);

/** The deal of ash and birch in force, in the second negotiation. */
function agreed(signal: 'talk' | 'pledge' = 'talk', setup: Parameters<typeof talks>[0] = {}): TestGame {
  const g = talks(setup);
  g.agree('ash', ['birch'], DEAL, { signal });
  return g.toTalks(2);
}

/** The outcome of round 1, in which ash was found to have held its licences back. */
function broken(signal: 'talk' | 'pledge' = 'talk', duty = LICENCES, chance = 50): TestGame {
  const g = talks({ when: drawnBelow(1, duty, chance) });
  g.agree('ash', ['birch'], DEAL, { signal });
  g.toPhase('implementation').holdBack(duty === VISITS ? 'birch' : 'ash', duty);
  return g.toPhase('outcome');
}

// --- withdrawal
test('R104 a signatory leaves an agreement that stands, in the negotiation, once', () => {
  const g = agreed();
  expect(g.refused('cedar', leave(1))).toBe('notASignatory');
  expect(g.refused('ash', leave(2))).toBe('unknownAgreement');
  g.act('ash', leave(1));
  expect(g.refused('ash', leave(1))).toBe('alreadyWithdrawn');
  expect(g.refused('birch', leave(1))).toBe('alreadyWithdrawn');
  expect(agreed().toPhase('ratification').refused('ash', leave(1))).toBe('wrongPhase');
});
test('R105 it is public at once and calls the other signatories back; the agreement binds and pays until the outcome, then all of it ends', () => {
  const g = agreed();
  g.ready('birch').ready('cedar').act('ash', leave(1));
  expect(g.view('observer').waitingFor).toEqual(['ash', 'birch']);
  expect(g.view('cedar').agreements[0]).toMatchObject({ status: 'ratified', withdrawal: { by: 'ash', round: 2 } });
  g.toPhase('implementation');
  expect(g.view('cedar').duties).toHaveLength(2);
  g.toPhase('outcome');
  expect(units(g)).toEqual([10, 6, 2]);
  expect([g.inForce(), g.asleep(), g.view('cedar').duties]).toEqual([[], [], []]);
  expect(g.view('cedar').agreements[0]).toMatchObject({ status: 'withdrawn', inForce: [] });
  expect(g.view('cedar').log.filter((e) => e.type === 'agreementEnded')).toMatchObject([{ agreement: 1, by: 'ash', round: 2 }]);
  expect(types(g, 'cedar')).toContain('withdrawalAnnounced');
  expect(g.refused('ash', resume(1))).toBe('unknownAgreement');
});
test('R106 leaving costs 4 trust at that outcome, with its cause, and an agreement being left is not one kept', () => {
  const g = agreed();
  const before = g.trust();
  g.act('ash', leave(1)).toPhase('outcome');
  expect(g.trust()).toBe(before - 40);
  expect(g.trustCauses()).toEqual([{ by: -40, kinds: ['withdrawal'] }]);
});
test('R107 who leaves forfeits its own pledge: 4 points and its trust; the pledge of another is not touched', () => {
  const own = agreed('pledge');
  const before = own.trust();
  own.act('ash', leave(1)).toPhase('outcome');
  expect(units(own)).toEqual([10 - 12, 6, 2]);
  expect(own.trust()).toBe(before - 40 - 20);
  expect(own.view('cedar').agreements[0]).toMatchObject({ status: 'withdrawn', pledgeForfeited: true });
  expect(own.view('ash').outcomes[1]?.payments.at(-1)).toMatchObject({ kind: 'pledge', issue: null, units: -12 });
  const other = agreed('pledge');
  other.act('birch', leave(1)).toPhase('outcome');
  expect(units(other)).toEqual([10, 6, 2]);
  expect(other.view('cedar').agreements[0]?.pledgeForfeited).toBe(false);
});
test('R108 a pledge broken and left in one round is forfeited once', () => {
  const g = agreed('pledge', { when: drawnBelow(2, LICENCES, 50) });
  g.act('ash', leave(1)).toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  expect(units(g)).toEqual([5 + 5 - 9 - 12, 3 - 2, 2]);
  expect(g.trustCauses().map((c) => c.by)).toEqual([-50 - 20, -40]);
});
test('R109 newer terms that replace the whole of it before the outcome make leaving moot: it costs nothing', () => {
  const g = agreed();
  const before = g.trust();
  g.act('ash', leave(1));
  g.agree('birch', ['ash'], { trade: 'open', checks: 'none' });
  g.toPhase('outcome');
  expect(g.view('cedar').agreements.map((a) => a.status)).toEqual(['superseded', 'ratified']);
  expect(g.trust()).toBe(before + 10);
  expect(g.refused('ash', leave(1))).toBe('wrongPhase');
  expect(g.toTalks(3).refused('birch', leave(1))).toBe('alreadyWithdrawn');
});
test('R110 an agreement left in the last round is not in force at the end', () => {
  const g = agreed().toTalks(3);
  g.act('birch', leave(1)).toEnd();
  expect(g.state.results?.parties.ash).toMatchObject({ inForce: 0, mandateMet: false });
  expect(g.state.parties.ash?.units).toBe(15);
});

// --- suspension
test('R111 a signatory that a breach found in this outcome has denied something may suspend; its author, others and the unharmed may not', () => {
  const g = broken();
  expect(g.refused('ash', suspend(1))).toBe('notHarmed');
  expect(g.refused('cedar', suspend(1))).toBe('notASignatory');
  expect(g.refused('birch', suspend(2))).toBe('unknownAgreement');
  expect(g.view('birch').agreements[0]?.legal?.suspend).toEqual({ ok: true });
  expect(g.view('observer').agreements[0]?.legal).toBeNull();
  g.act('birch', suspend(1));
  expect(g.refused('birch', suspend(1))).toBe('alreadySuspended');
  const unfound = talks({ when: (s) => !drawnBelow(1, LICENCES, 50)(s) });
  unfound.agree('ash', ['birch'], DEAL);
  unfound.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  expect(unfound.refused('birch', suspend(1))).toBe('notHarmed');
  const unharmed = talks({ when: drawnBelow(1, 'aid:loan:1', 35) });
  unharmed.tableAndSign('ash', ['cedar'], { aid: 'grant' });
  unharmed.setCapital('ash', 1, 1).toPhase('implementation');
  expect(unharmed.toPhase('outcome').refused('cedar', suspend(1))).toBe('notHarmed');
});
test('R155 of two who were found to have broken it each may suspend, over what the other denied it', () => {
  const g = talks({ when: (seed) => drawnBelow(1, LICENCES, 20)(seed) && drawnBelow(1, VISITS, 20)(seed) });
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation').holdBack('ash', LICENCES).holdBack('birch', VISITS).toPhase('outcome');
  for (const party of ['ash', 'birch']) expect(g.view(party).agreements[0]?.legal?.suspend).toEqual({ ok: true });
  g.act('ash', suspend(1)).act('birch', resume(1)).act('ash', resume(1)).act('birch', suspend(1));
});
test('R112 the chance is this outcome only: nothing can be suspended later, and who does nothing keeps the agreement', () => {
  const g = broken();
  g.toTalks(2);
  expect(g.refused('birch', suspend(1))).toBe('wrongPhase');
  expect(g.inForce()).toEqual(['checks:visits', 'trade:licensed']);
  expect(g.toPhase('outcome').refused('birch', suspend(1))).toBe('notHarmed');
});
test('R113 a suspended agreement stops at once: no duties, points or checks until it resumes, and what rests on it sleeps', () => {
  const g = talks({ scenario: LONG, when: drawnBelow(2, LICENCES, 50) });
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2).agree('ash', ['birch', 'cedar'], { council: 'seat' });
  g.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  const [trust, paid] = [g.trust(), units(g)];
  g.act('birch', suspend(1));
  expect(g.asleep()).toEqual(['checks:visits suspended', 'council:seat linkage', 'trade:licensed suspended']);
  expect(g.view('cedar')).toMatchObject({ clauses: [], duties: [], verificationLevel: 0 });
  expect(g.view('cedar').agreements[0]).toMatchObject({
    status: 'suspended',
    suspension: { by: 'birch', round: 2, resumedBy: [] },
    frayed: true,
  });
  expect(types(g, 'cedar').slice(-2)).toEqual(['agreementSuspended', 'clausesSlept']);
  g.toTalks(3).toPhase('outcome');
  expect(units(g)).toEqual(paid);
  expect(g.trust()).toBe(trust); // Nothing in force is nothing kept.
});
test('R114 it goes on as soon as all its signatories have asked, in the negotiation or the outcome, the one that stopped it included', () => {
  const g = broken();
  expect(g.refused('birch', resume(1))).toBe('notSuspended');
  g.act('birch', suspend(1)).act('ash', resume(1));
  expect(g.refused('ash', resume(1))).toBe('alreadyAsked');
  expect(g.refused('cedar', resume(1))).toBe('notASignatory');
  expect(g.inForce()).toEqual([]);
  expect(g.view('cedar').agreements[0]?.suspension?.resumedBy).toEqual(['ash']);
  g.toPhase('briefing');
  expect(g.refused('birch', resume(1))).toBe('wrongPhase');
  g.toTalks(2);
  const waits = g.table('ash', ['birch'], { aid: 'fund' }, { condition: { kind: 'level', issue: 'checks', at: ['visits'] } });
  expect(g.offer('birch', waits).conditionHolds).toBe(false);
  g.act('birch', resume(1));
  expect(g.offer('birch', waits).conditionHolds).toBe(true);
  expect(g.inForce()).toEqual(['checks:visits', 'trade:licensed']);
  expect(g.view('cedar').agreements[0]).toMatchObject({ status: 'ratified', suspension: null });
  expect(types(g, 'cedar').slice(-3)).toEqual(['resumptionAsked', 'agreementResumed', 'clausesWoke']);
  g.toPhase('implementation');
  expect(g.view('cedar').duties).toHaveLength(2);
});
test('R115 suspending, and asking for an agreement to go on, call those back who may answer', () => {
  const g = broken();
  g.ready('ash').ready('cedar').act('birch', suspend(1));
  expect(g.view('observer').waitingFor).toEqual(['ash', 'birch']);
  g.toTalks(2).ready('birch').act('ash', resume(1));
  expect(g.view('observer').waitingFor).toEqual(['ash', 'birch', 'cedar']);
});
test('R116 a suspended agreement still holds its issues, until newer terms replace it or a party leaves it', () => {
  const g = broken();
  g.act('birch', suspend(1)).toTalks(2);
  expect(g.refused('cedar', g.draft(['ash'], { checks: 'none' }))).toBe('missingSigner');
  g.agree('ash', ['birch'], { checks: 'visits', trade: 'open' });
  g.toPhase('implementation');
  expect(g.view('cedar').agreements.map((a) => a.status)).toEqual(['superseded', 'ratified']);
  const left = broken();
  const trust = left.act('birch', suspend(1)).trust();
  left.toTalks(2).act('birch', leave(1)).toPhase('outcome');
  expect(left.view('cedar').agreements[0]?.status).toBe('withdrawn');
  expect(left.trust()).toBe(trust - 40);
});
test('R117 suspending forfeits nothing and costs nothing by itself; a pledge is forfeited by the breach alone', () => {
  const g = broken('pledge', VISITS, 20);
  const trust = g.trust();
  g.act('ash', suspend(1));
  expect(g.trust()).toBe(trust);
  expect(g.view('cedar').agreements[0]).toMatchObject({ pledgedBy: 'ash', pledgeForfeited: false });
});
test('R118 an agreement suspended in the last outcome is not in force at the end', () => {
  const g = talks({ when: drawnBelow(3, LICENCES, 50) }).toTalks(3);
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  g.act('birch', suspend(1)).toEnd();
  expect(g.state.results?.parties.birch?.inForce).toBe(0);
});
