/** Numbered rulings, R149 to R153: the order of a round, who is shown what before signing, the record, and how the world is named at the end. */
import { expect, test } from 'vitest';
import { game, type TestGame, talks } from '../support/game.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const phases = (g: TestGame) => g.view('observer').log.flatMap((e) => (e.type === 'phaseStarted' ? [`${e.round} ${e.to}`] : []));

test('R149 a round is briefing, negotiation, ratification, implementation where there are duties, outcome; then the next, and at last the debrief', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2);
  expect(phases(g)).toEqual(['1 negotiation', '1 ratification', '1 implementation', '1 outcome', '2 negotiation']);
  expect(g.view('observer').log.flatMap((e) => (e.type === 'roundStarted' ? [e.round] : []))).toEqual([1, 2]);
  g.toEnd();
  expect([g.state.phase, g.state.round]).toEqual(['debrief', 3]);
});
test('R150 the forecast of a home is shown to its party alone, before it signs, with points by dimension', () => {
  const g = talks();
  const id = g.table('ash', ['birch', 'cedar'], DEAL);
  expect(g.offer('ash', id).forecast).toMatchObject({ adds: 5, margin: 2, passes: true });
  expect(g.offer('birch', id).forecast).toMatchObject({ adds: 3, byDimension: { 'compute-access': 5, 'security-edge': -3 } });
  expect(g.view('observer').offers[0]?.forecast).toBeNull();
  const mark = tinyWith((s) => ({ ...s, parties: s.parties.map((p) => (p.id === 'birch' ? { ...p, margin: 5 } : p)) }));
  const other = talks({ scenario: mark });
  other.table('ash', ['birch', 'cedar'], DEAL);
  expect(other.view('ash').offers).toEqual(g.view('ash').offers);
});
test('R151 agreements, steps, their undoing and withdrawals are in the record for all to read', () => {
  const g = talks();
  g.act('birch', { type: 'takeStep', issue: 'controls', option: 'curb' });
  g.agree('ash', ['birch'], DEAL, { visibility: 'private' });
  g.toTalks(2).act('birch', { type: 'undoStep', issue: 'controls' }).act('ash', { type: 'withdrawFromAgreement', agreement: 1 });
  g.toPhase('outcome');
  const deeds = ['stepTaken', 'stepUndone', 'agreementRatified', 'withdrawalAnnounced', 'agreementEnded'];
  const told = g.view('cedar').log.map((e) => e.type);
  expect(told.filter((type) => deeds.includes(type))).toEqual([
    'stepTaken',
    'agreementRatified',
    'stepUndone',
    'withdrawalAnnounced',
    'agreementEnded',
  ]);
});
test('R152 the ending is the first of the scenario whose triggers hold: it names a world, not a winner', () => {
  expect(game().toEnd().state.results?.ending).toBe('apart');
  const all = talks();
  all.agree('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  expect(all.toEnd().state.results?.ending).toBe('concert');
  const left = talks();
  left.agree('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  left.toTalks(3).act('ash', { type: 'withdrawFromAgreement', agreement: 1 });
  expect(left.toEnd().state.results?.ending).toBe('else');
});
test('R153 capital left over pays nothing', () => {
  const [rich, poor] = [10, 0].map((capital) => {
    const g = talks({ scenario: tinyWith((s) => ({ ...s, parties: s.parties.map((p) => ({ ...p, capital })) })) });
    g.agree('ash', ['birch'], DEAL);
    return g.toEnd().state.results;
  });
  expect(rich).toEqual(poor);
});
