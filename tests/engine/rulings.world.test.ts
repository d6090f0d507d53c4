/** Numbered rulings, R63 to R80: what a round pays, what the world does, how a game ends and what it was worth. */
import { draw } from '@track-two/shared/engine/random.ts';
import { expect, test } from 'vitest';
import { drawnBelow, game, type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { tinyRules, tinyStart, tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const gains = (g: TestGame) => Object.fromEntries(Object.entries(g.state.results?.parties ?? {}).map(([id, r]) => [id, r.gain]));
const own = (g: TestGame) =>
  Object.fromEntries(Object.entries(g.state.results?.parties ?? {}).map(([id, r]) => [id, r.gain - r.riskShare]));
const incidentBelow = (round: number, chance: number) => (seed: string) => draw(seed, `incident/${round}`, 4000) < chance;

test('R63 an agreement pays from the round of its ratification, each round, until the end', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  expect(own(g.toEnd())).toEqual({ ash: 15, birch: 9, cedar: 3 });
  const late = talks().toTalks(3);
  late.agree('ash', ['birch'], DEAL);
  expect(own(late.toEnd())).toEqual({ ash: 5, birch: 3, cedar: 1 });
});
test('R64 if nobody agrees or steps, every gain is exactly 0, whatever the seed brings', () => {
  for (let i = 0; i < 60; i++) {
    const g = game({ seed: `idle-${i}` }).toEnd();
    expect(gains(g)).toEqual({ ash: 0, birch: 0, cedar: 0 });
    expect(g.state.results?.jointUnits).toBe(0);
    const real = game({ scenario: SHANGHAI, seed: `idle-${i}` }).toEnd();
    for (const gain of Object.values(gains(real))) expect(gain).toBe(0);
  }
});
test('R65 words, beliefs, deposits and offers that nobody signs move no gain', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { signal: 'deposit' });
  g.act('ash', { type: 'say', to: null, text: 'Sign!' });
  g.act('ash', { type: 'setBelief', about: 'birch', shares: { 'birch-plain': 90, 'birch-wary': 10 } });
  g.tableAndSign('ash', ['birch'], { aid: 'fund' }, { visibility: 'private' });
  expect(gains(g.toEnd())).toEqual({ ash: 0, birch: 0, cedar: 0 });
});
test('R66 an incident costs every party 4 points and lowers the margins, which stay between 0 and the most', () => {
  const g = game({ incidents: true, when: incidentBelow(1, 400) }).toPhase('outcome');
  expect(g.state.outcomes[0]?.incident).toMatchObject({ chance: 400, of: 4000, hit: true });
  expect(Object.values(g.state.parties).map((p) => p.units)).toEqual([-12, -12, -12]);
  expect(g.desk('cedar').margin).toBe(1);
  expect(g.view('observer').incidents).toBe(1);
  const later = game({ incidents: true, when: (s) => !incidentBelow(1, 1000)(s) && incidentBelow(2, 400)(s) }).toTalks(3);
  expect(later.view('ash').log.filter((e) => e.type === 'incident')).toMatchObject([{ number: 1, round: 2 }]);
  const none = tinyWith((s) => ({ ...s, parties: s.parties.map((p) => ({ ...p, margin: 0 })) }));
  expect(
    game({ scenario: none, incidents: true, when: incidentBelow(1, 400) })
      .toPhase('outcome')
      .desk('ash').margin,
  ).toBe(0);
});
test('R67 the second incident ends the game: nothing more is paid, and what is on the table lapses', () => {
  const g = talks({ incidents: true, when: (s) => incidentBelow(1, 400)(s) && incidentBelow(2, 400)(s) });
  g.table('cedar', ['ash'], { aid: 'grant' }, { expires: 3 });
  g.agree('ash', ['birch'], DEAL);
  g.toEnd();
  expect(g.state.results).toMatchObject({ reason: 'incidents', ending: 'accidents' });
  expect(g.state.round).toBe(2);
  expect(g.state.outcomes).toHaveLength(2);
  expect(g.view('cedar').offers[0]).toMatchObject({ status: 'lapsed', lapse: 'ended' });
  expect(g.view('cedar').log.filter((e) => e.type === 'incident')).toMatchObject([{ number: 1 }, { number: 2 }]);
  // The run without the deal had the same two incidents.
  expect(own(g)).toEqual({ ash: 10, birch: 6, cedar: 2 });
});
test('R68 a risk of 90 ends the game after that outcome', () => {
  const g = talks({ scenario: tinyStart({ risk: 880 }) });
  g.agree('ash', ['birch'], DEAL);
  g.toEnd();
  expect(g.state.results?.reason).toBe('risk');
  expect([g.state.round, g.state.outcomes.length]).toEqual([1, 1]);
  expect(own(g)).toEqual({ ash: 5, birch: 3, cedar: 1 });
});
test('R69 own gain has a share of the risk avoided, a point for 4, and of risk added', () => {
  const g = talks({ scenario: tinyRules({ riskTenthsPerPoint: 1 }) });
  g.agree('ash', ['birch'], DEAL);
  g.toEnd();
  const { results } = g.state;
  const avoided = (results?.baselineRisk ?? 0) - (results?.risk ?? 0);
  expect(avoided).not.toBe(0);
  for (const r of Object.values(results?.parties ?? {})) expect(r.riskShare).toBe(3 * avoided);
});
test('R70 the mandate is met by what is in force at the end, not by what has accrued, and exactly is enough', () => {
  const g = talks();
  g.agree('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  g.toTalks(2);
  expect(g.desk('ash').inForce).toBe(9);
  g.agree('birch', ['ash', 'cedar'], { council: 'none', checks: 'none' });
  g.toEnd();
  expect(own(g).ash).toBe(9);
  expect(g.state.results?.parties.ash).toMatchObject({ mandate: 6, inForce: 0, mandateMet: false });
  const exact = talks();
  exact.agree('ash', ['birch'], { checks: 'visits' });
  expect(exact.toEnd().state.results?.parties.ash).toMatchObject({ inForce: 6, mandateMet: true });
});
test('R71 joint value is what all have accrued over the best that leaves nobody below 0, and never below 0', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  expect(g.toEnd().state.results).toMatchObject({ jointUnits: 27, bestJointUnits: 81 });
  const bad = talks();
  bad.act('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' });
  expect(bad.toEnd().state.results?.jointUnits).toBe(0);
});
test('R72 held-back duties count in truth at the end: gains, risk and world are those that were', () => {
  const g = talks({ when: (s) => !drawnBelow(1, 'trade:licensed:0', 50)(s) });
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation').holdBack('ash', 'trade:licensed:0').toPhase('outcome');
  expect(g.state.indicators.parties.birch?.capability).toBe(545);
  expect(g.state.trueIndicators.parties.birch?.capability).toBe(520);
  expect(g.view('omniscient').indicators.parties.birch?.capability).toBe(545);
  g.toEnd();
  expect(own(g)).toEqual({ ash: 17, birch: 4, cedar: 3 });
  expect(g.view('cedar').reveal?.trueIndicators).toEqual(g.state.trueIndicators);
  expect(g.view('cedar').outcomes[0]?.breaches).toHaveLength(1);
});
test('R73 capital grows by 1 at each new round, up to the most', () => {
  const g = game();
  expect(g.capital('ash')).toBe(5);
  expect(g.toTalks(2).capital('ash')).toBe(6);
  expect(
    game({ scenario: tinyRules({ capitalMost: 5 }) })
      .toTalks(3)
      .capital('ash'),
  ).toBe(5);
});
test('R74 the last belief counts, by its Brier score: 0 for certain and right, 2 for certain and wrong', () => {
  const g = talks();
  const belief = (about: string, share: number) => ({
    type: 'setBelief' as const,
    about,
    shares: { [`${about}-plain`]: share, [`${about}-wary`]: 100 - share },
  });
  g.act('ash', belief('birch', 0)).act('ash', belief('cedar', 100)).act('birch', belief('ash', 50));
  g.toTalks(2).act('ash', belief('birch', 80)).act('birch', belief('cedar', 0));
  g.toEnd();
  expect(g.state.results?.parties.ash?.brier).toEqual({ ash: null, birch: 80, cedar: 0 });
  expect(g.state.results?.parties.birch?.brier).toEqual({ ash: 500, birch: null, cedar: 2000 });
});
test('R75 a belief names every card of another party and no other, in percents that make 100', () => {
  const g = game();
  const set = (about: string, shares: Record<string, number>) => g.refused('ash', { type: 'setBelief', about, shares });
  expect(set('ash', { 'ash-plain': 100, 'ash-wary': 0 })).toBe('unknownParty');
  expect(set('dune', {})).toBe('unknownParty');
  expect(set('birch', { 'birch-plain': 100 })).toBe('unknownStance');
  expect(set('birch', { 'birch-plain': 50, 'cedar-wary': 50 })).toBe('unknownStance');
  expect(set('birch', { 'birch-plain': 50, 'birch-wary': 49 })).toBe('beliefSum');
});
test('R76 the clock ends a phase with nobody ready; a clock set for another phase does nothing', () => {
  const g = game();
  g.actAs('system', { type: 'endPhase', round: 1, phase: 'briefing' });
  expect(g.state.phase).toBe('negotiation');
  expect(() => g.actAs('system', { type: 'endPhase', round: 1, phase: 'briefing' })).toThrow('stale');
  expect(() => g.actAs({ party: 'ash' }, { type: 'endPhase', round: 1, phase: 'negotiation' })).toThrow('notYours');
  g.actAs('facilitator', { type: 'endPhase', round: 1, phase: 'negotiation' });
  expect(g.state.phase).toBe('ratification');
});
test('R77 the phase ends when the last is ready, and readiness does not carry over', () => {
  const g = game();
  g.ready('ash').ready('birch').ready('cedar');
  expect(g.state.phase).toBe('negotiation');
  expect(g.view('observer').waitingFor).toEqual(['ash', 'birch', 'cedar']);
});
test('R78 once the game is over nothing can be done any more', () => {
  const g = game().toEnd();
  expect(g.refused('ash', { type: 'say', to: null, text: 'And yet' })).toBe('gameOver');
  expect(g.refused('ash', { type: 'setReady', ready: true, round: 3, phase: 'outcome' })).toBe('gameOver');
  expect(() => g.actAs('system', { type: 'endPhase', round: 3, phase: 'outcome' })).toThrow('gameOver');
  expect(g.view('ash').legal?.tableOffer).toMatchObject({ ok: false, code: 'gameOver' });
});
test('R79 trust rises by 1 for each agreement kept, fragmentation falls for a deal of all and rises for an exclusive one', () => {
  const g = talks();
  g.tableAndSign('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  const grant = g.tableAndSign('ash', ['cedar'], { aid: 'grant' });
  g.setCapital('ash', grant, 1).toPhase('outcome');
  expect(g.trust()).toBe(410 + 20);
  expect(g.state.indicators.world.fragmentation).toBe(500 - 20 + 20);
  g.toTalks(2).toPhase('outcome');
  expect(g.state.indicators.world.fragmentation).toBe(500);
});
test('R80 talk is bound to nothing: plenary for all, bilateral for two, cleaned of what cannot be shown', () => {
  const g = talks();
  g.act('ash', { type: 'say', to: null, text: '  two\nlines  ' }).act('ash', { type: 'say', to: 'birch', text: 'psst' });
  expect(g.view('cedar').messages.map((m) => m.text)).toEqual(['two lines']);
  expect(g.view('birch').messages.map((m) => m.text)).toEqual(['two lines', 'psst']);
  expect(g.refused('ash', { type: 'say', to: null, text: ' \n ' })).toBe('emptyText');
  expect(g.refused('ash', { type: 'say', to: null, text: 'x'.repeat(501) })).toBe('textTooLong');
  expect(g.refused('ash', { type: 'say', to: null, text: 'a\u202Eb' })).toBe('textControl');
  expect(g.refused('ash', { type: 'say', to: 'ash', text: 'me' })).toBe('unknownParty');
  for (let i = 0; i < 3; i++) g.act('ash', { type: 'say', to: 'cedar', text: '👩‍🔬 é 中文' });
  expect(g.refused('ash', { type: 'say', to: null, text: 'one more' })).toBe('tooManyMessages');
  g.toPhase('ratification').act('ash', { type: 'say', to: null, text: 'again' });
});
