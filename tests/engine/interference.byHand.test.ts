/** Two worlds that differ only in a secret, by hand: where a random game seldom goes. */
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { bytesFor } from '../support/bytes.ts';
import { type TestGame, talks } from '../support/game.ts';
import { TINY } from '../support/tinyScenario.ts';

/** Nothing held back is ever found. */
const blind = (s: Scenario): Scenario => ({ ...s, rules: { ...s.rules, detectionMost: 0 } });

/** A condition and a payment, for offers that only two may see. */
const HIDDEN = {
  condition: { kind: 'level' as const, issue: 'checks', at: ['visits'] },
  payment: { from: 'ash', to: 'birch', units: 2 },
};

const sameFor = (one: TestGame, other: TestGame, viewer: string) =>
  expect(bytesFor(one.state, viewer)).toBe(bytesFor(other.state, viewer));

test.each([
  ['ash', 'trade:licensed:0'],
  ['birch', 'checks:visits:0'],
] as const)('what %s holds back unfound changes nothing that another is told of its points', (holder, duty) => {
  const scenario = blind(TINY);
  const [one, other] = [talks({ scenario }), talks({ scenario })];
  for (const g of [one, other]) g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  for (let round = 1; round <= 3; round++) {
    for (const g of [one, other]) g.toPhase('implementation');
    one.holdBack(holder, duty);
    for (const g of [one, other]) g.toPhase('outcome');
    for (const viewer of [...Object.keys(one.state.parties), 'observer'].filter((viewer) => viewer !== holder))
      sameFor(one, other, viewer);
  }
  expect(one.state.trueIndicators).not.toEqual(other.state.trueIndicators);
  for (const g of [one, other]) g.toEnd();
  expect(bytesFor(one.state, 'cedar')).not.toBe(bytesFor(other.state, 'cedar'));
});

test('a private deal that fails at home is noticed by no third', () => {
  const one = talks();
  const other = talks();
  one.tableAndSign('ash', ['birch'], { aid: 'fund' }, { visibility: 'private', signal: 'deposit', ...HIDDEN });
  for (const viewer of ['cedar', 'observer'])
    for (const phase of ['ratification', 'outcome', 'briefing', 'negotiation'] as const) {
      if (viewer === 'cedar') for (const g of [one, other]) g.toPhase(phase);
      sameFor(one, other, viewer);
    }
  expect(one.status(1)).toBe('failed');
});

test('an open offer answered in private reads as rejected: in its status, and in the log', () => {
  const one = talks();
  const other = talks();
  for (const g of [one, other]) g.table('ash', ['birch', 'cedar'], { trade: 'licensed', checks: 'visits' });
  one.counter('birch', 1, ['cedar'], { controls: 'curb' }, { visibility: 'private' });
  other.act('birch', { type: 'rejectOffer', offer: 1 });
  sameFor(one, other, 'ash');
  sameFor(one, other, 'observer');
  expect(one.view('cedar').offers[0]?.status).toBe('countered');
});

test('what stands in a private offer beside its terms, and what it sets aside, is noticed by no third', () => {
  const one = talks();
  const other = talks();
  one.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private', ...HIDDEN });
  other.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private' });
  for (const viewer of ['cedar', 'observer']) {
    sameFor(one, other, viewer);
    for (const g of [one, other]) if (viewer === 'cedar') g.toTalks(2);
    sameFor(one, other, viewer);
  }
  expect(one.state.offers[0]?.payment).not.toEqual(other.state.offers[0]?.payment);
});

test('who may suspend tells of found breaches only: an unfound one gives its victim no right and no hint', () => {
  const scenario = blind(TINY);
  const [one, other] = [talks({ scenario }), talks({ scenario })];
  for (const g of [one, other]) g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  for (const g of [one, other]) g.toPhase('implementation');
  one.holdBack('ash', 'trade:licensed:0');
  for (const g of [one, other]) g.toPhase('outcome');
  sameFor(one, other, 'birch');
  expect(one.refused('birch', { type: 'suspendAgreement', agreement: 1 })).toBe('notHarmed');
});

test('a private offer to one who is ready does not show in who is waited for', () => {
  const one = talks().ready('birch');
  const other = talks().ready('birch');
  one.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private' });
  sameFor(one, other, 'cedar');
  sameFor(one, other, 'observer');
});

/** A world in which visits that are held back leave a risk far above the record, and nothing is ever found. */
const HIDDEN_RISK = blind({
  ...TINY,
  world: {
    ...TINY.world,
    rules: {
      ...TINY.world.rules,
      safety: { ...TINY.world.rules.safety, numbers: { perEffect: 100 } },
      risk: { ...TINY.world.rules.risk, numbers: { divisor: 2, ends: 10_000 } },
    },
  },
});

/** Compares what cedar is told of the last incident draw with what was drawn. Gives whether they differ. */
function toldOtherwise(g: TestGame): boolean {
  const drawn = g.state.outcomes.at(-1)?.incident;
  const told = g.view('cedar').outcomes.at(-1)?.incident;
  expect(told?.hit).toBe(drawn?.hit);
  expect(told && told.draw < told.chance).toBe(told?.hit);
  expect(told?.draw).toBeLessThan(told?.of ?? 0);
  return told?.draw !== drawn?.draw;
}

test('the draw of an incident is told on the side of the chance on record where it fell, until the debrief', () => {
  let otherwise = 0;
  for (let i = 0; i < 400; i++) {
    const g = talks({ scenario: HIDDEN_RISK, seed: `hidden-${i}` });
    g.agree('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
    while (g.state.phase !== 'debrief') {
      const { round, phase } = g.state;
      g.actAs('system', { type: 'endPhase', round, phase });
      if (g.state.phase === 'implementation') g.holdBack('birch', 'checks:visits:0');
      if (g.state.phase === 'outcome' && toldOtherwise(g)) otherwise += 1;
    }
    expect(g.view('cedar').outcomes.map((o) => o.incident)).toEqual(g.state.outcomes.map((o) => o.incident));
  }
  expect(otherwise).toBeGreaterThan(2);
});
