/** Numbered rulings, R50 to R62: implementation, verification and what holding back costs. */
import { expect, test } from 'vitest';
import { drawnBelow, type game, type TestGame, talks } from '../support/game.ts';
import { tinyRules } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const LICENCES = 'trade:licensed:0';
const VISITS = 'checks:visits:0';

const not = (holds: (seed: string) => boolean) => (seed: string) => !holds(seed);
const both =
  (...all: readonly ((seed: string) => boolean)[]) =>
  (seed: string) =>
    all.every((holds) => holds(seed));

/** The deal of ash and birch in force, at the implementation of round 1. */
function implementing(setup: Parameters<typeof game>[0] = {}, signal: 'talk' | 'pledge' = 'talk'): TestGame {
  const g = talks(setup);
  g.agree('ash', ['birch'], DEAL, { signal });
  return g.toPhase('implementation');
}

const units = (g: TestGame) => Object.fromEntries(Object.entries(g.state.parties).map(([id, p]) => [id, p.units]));
const onRecord = (g: TestGame) => Object.fromEntries(Object.entries(g.state.parties).map(([id, p]) => [id, p.unitsOnRecord]));

test('R50 without a duty in force there is no implementation', () => {
  const g = talks();
  g.toPhase('ratification').toPhase('outcome');
  expect(g.state.log.some((e) => e.type === 'phaseStarted' && e.to === 'implementation')).toBe(false);
});
test('R51 nobody waits for a party without duties', () => {
  const g = implementing();
  expect(g.view('cedar').waitingFor).toEqual(['ash', 'birch']);
  g.ready('ash').ready('birch');
  expect(g.state.phase).toBe('outcome');
});
test('R52 a party chooses for its own duties in force, and for nothing else', () => {
  const g = implementing();
  expect(g.refused('birch', { type: 'setCompliance', duty: LICENCES, choice: 'heldBack' })).toBe('notYours');
  expect(g.refused('ash', { type: 'setCompliance', duty: 'aid:fund:0', choice: 'heldBack' })).toBe('unknownDuty');
  expect(g.refused('ash', { type: 'setCompliance', duty: 'nonsense', choice: 'complied' })).toBe('unknownDuty');
  g.holdBack('ash', LICENCES).act('ash', { type: 'setCompliance', duty: LICENCES, choice: 'complied' });
  expect(g.desk('ash').duties[0]?.choice).toBe('complied');
  expect(talks().refused('ash', { type: 'setCompliance', duty: LICENCES, choice: 'heldBack' })).toBe('wrongPhase');
});
test('R53 who says nothing complies; a choice holds for one round only', () => {
  const g = implementing({ when: not(drawnBelow(1, LICENCES, 50)) });
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(g.state.outcomes[0]?.heldBack).toHaveLength(1);
  g.toPhase('outcome');
  expect(g.state.outcomes[1]?.heldBack).toEqual([]);
});
test('R54 holding back unfound spares the cost and denies the benefit, and the record counts it as done', () => {
  const g = implementing({ when: not(drawnBelow(1, LICENCES, 50)) });
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(units(g)).toEqual({ ash: 7, birch: -2, cedar: 1 });
  expect(onRecord(g)).toEqual({ ash: 7, birch: 3, cedar: 1 });
  expect(g.desk('birch').units).toBe(3);
  expect(g.view('birch').outcomes[0]?.breaches).toEqual([]);
  expect(g.view('birch').outcomes[0]?.payments.map((p) => p.units)).toEqual([5, -2]);
  expect(g.trust()).toBe(420);
});
test('R55 found: nothing was spared, 3 points are lost, trust falls by 5, and the benefit is denied all the same', () => {
  const g = implementing({ when: drawnBelow(1, LICENCES, 50) });
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(units(g)).toEqual({ ash: 5 - 9, birch: -2, cedar: 1 });
  expect(onRecord(g)).toEqual(units(g));
  expect(g.view('cedar').outcomes[0]?.breaches).toMatchObject([{ found: true, chance: 50, level: 2, draw: null }]);
  expect(g.trust()).toBe(410 - 50);
  expect(g.view('cedar').agreements[0]?.frayed).toBe(true);
});
test('R56 the chance is 20 % and 15 % for each level of the higher of duty and inspections', () => {
  const g = implementing();
  const chances = Object.fromEntries(g.desk('ash').duties.map((d) => [d.key, d.chance]));
  // Holding back the visits themselves leaves no inspections.
  expect(chances).toEqual({ [LICENCES]: 50, [VISITS]: 20 });
});
test('R57 a level of verification counts only while its own duties are complied with this round', () => {
  const g = implementing({
    when: both(not(drawnBelow(1, LICENCES, 35)), drawnBelow(1, LICENCES, 50), not(drawnBelow(1, VISITS, 20))),
  });
  g.holdBack('ash', LICENCES).holdBack('birch', VISITS).toPhase('outcome');
  expect(g.state.outcomes[0]).toMatchObject({ verificationLevel: 0 });
  expect(g.state.outcomes[0]?.heldBack.map((b) => [b.chance, b.found])).toEqual([
    [35, false],
    [20, false],
  ]);
  // Nobody is told of a chance that would betray the other's breach.
  expect(g.view('ash').outcomes[0]?.breaches).toMatchObject([{ chance: 50, level: 2, found: false }]);
});
test('R58 the chance is 85 % at most: a draw of 84 is found, one of 85 is not', () => {
  const steep = tinyRules({ detectionPerLevel: 50 });
  const at = (from: number) => both(not(drawnBelow(1, LICENCES, from)), drawnBelow(1, LICENCES, from + 1));
  const found = implementing({ scenario: steep, when: at(84) })
    .holdBack('ash', LICENCES)
    .toPhase('outcome');
  expect(found.state.outcomes[0]?.heldBack[0]).toMatchObject({ chance: 85, draw: 84, found: true });
  const lucky = implementing({ scenario: steep, when: at(85) })
    .holdBack('ash', LICENCES)
    .toPhase('outcome');
  expect(lucky.state.outcomes[0]?.heldBack[0]).toMatchObject({ chance: 85, draw: 85, found: false });
});
test('R59 a pledge is forfeited once: 4 points and trust at the first breach found, and no more', () => {
  const g = implementing({ when: both(drawnBelow(1, LICENCES, 50), drawnBelow(2, LICENCES, 50)) }, 'pledge');
  expect(g.desk('ash').duties[0]?.loses).toBe(9 + 12);
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(units(g).ash).toBe(5 - 9 - 12);
  expect(g.trust()).toBe(410 - 50 - 20);
  expect(g.view('cedar').agreements[0]).toMatchObject({ pledgedBy: 'ash', pledgeForfeited: true });
  g.toPhase('implementation');
  expect(g.desk('ash').duties[0]?.loses).toBe(9);
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(units(g).ash).toBe(5 - 9 - 12 + 5 - 9);
  expect(g.trust()).toBe(340 - 50);
});
test('R60 a pledge binds who made it: the breach of another does not forfeit it', () => {
  const g = implementing({ when: drawnBelow(1, VISITS, 20) }, 'pledge');
  g.holdBack('birch', VISITS).toPhase('outcome');
  expect(g.state.outcomes[0]?.heldBack[0]).toMatchObject({ found: true, pledgeForfeited: false });
  expect(g.view('cedar').agreements[0]?.pledgeForfeited).toBe(false);
  expect(units(g).birch).toBe(3 - 9);
});
test('R61 the brief says what holding back spares and what being found costs, each a round', () => {
  const g = implementing();
  expect(g.desk('ash').duties.map((d) => [d.key, d.spares, d.loses])).toEqual([
    [LICENCES, 2, 9],
    [VISITS, null, null],
  ]);
});
test('R62 a breach frays the agreement that was broken, not the one that has replaced it since', () => {
  const g = implementing({ when: drawnBelow(1, LICENCES, 50) });
  g.holdBack('ash', LICENCES).toTalks(2);
  g.agree('birch', ['ash'], { trade: 'open' });
  g.toPhase('implementation');
  expect(g.view('cedar').agreements.map((a) => a.frayed)).toEqual([true, false]);
});
test('R81 a level restated in a later deal stays with the agreement that set it, pledge included', () => {
  const g = implementing({ when: drawnBelow(2, LICENCES, 20) }, 'pledge');
  g.toTalks(2).agree('birch', ['ash'], { trade: 'licensed', checks: 'none' });
  g.toPhase('implementation');
  expect(g.view('cedar').agreements.map((a) => a.inForce)).toEqual([['trade'], ['checks']]);
  g.holdBack('ash', LICENCES).toPhase('outcome');
  expect(g.view('cedar').agreements[0]).toMatchObject({ pledgedBy: 'ash', pledgeForfeited: true });
});
