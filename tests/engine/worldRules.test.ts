/** Numbered rulings, R135 to R143: how the world moves. */
import { indicatorOf } from '@track-two/shared/engine/moves.ts';
import type { IndicatorChange } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { game, type TestGame, talks } from '../support/game.ts';
import { tinyStart, tinyWith } from '../support/tinyScenario.ts';

const changeOf = (g: TestGame, indicator: string, party: string | null = null): IndicatorChange => {
  const change = g.state.outcomes.at(-1)?.changes.find((c) => c.indicator === indicator && c.party === party);
  if (!change) throw new Error(`${indicator} did not move`);
  return change;
};

test('R135 without agreements: capability grows, the race is set by lead and trust, risk by the race and safety', () => {
  const g = game().toPhase('outcome');
  const { world, parties } = g.state.indicators;
  expect(Object.values(parties).map((p) => p.capability)).toEqual([620, 520, 220]);
  // 400 + (400 − 100) / 2 − (410 − 400) / 2
  expect(world.racePace).toBe(545);
  // 400 + (545 − 200) / 8, cut
  expect(world.risk).toBe(443);
  expect([world.safety, world.development, world.fragmentation, world.trust]).toEqual([200, 300, 500, 410]);
});

test('R136 effects in force move what they are named for', () => {
  const g = talks();
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('outcome');
  const { world, parties } = g.state.indicators;
  expect(parties.birch?.capability).toBe(500 + 20 + 25);
  expect([parties.ash?.standing, parties.birch?.standing, parties.cedar?.standing]).toEqual([505, 505, 500]);
  // Half the mean effect on safety: 7 over three parties, 5 tenths each, cut to the integer.
  expect(world.safety).toBe(211);
  expect(world.development).toBe(300);
});

test('R137 development follows the parties named for it', () => {
  const g = talks();
  g.agree('ash', ['birch'], { aid: 'fund' });
  g.toPhase('outcome');
  expect(g.state.indicators.world.development).toBe(330);
});

test('R138 support follows the effects at home and drifts back to the middle', () => {
  const away = tinyStart({ support: { ash: 520, birch: 495, cedar: 500 } });
  const g = game({ scenario: away }).toPhase('outcome');
  expect(Object.values(g.state.indicators.parties).map((p) => p.support)).toEqual([510, 500, 500]);
  const seat = talks();
  seat.agree('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  expect(seat.toPhase('outcome').state.indicators.parties.ash?.support).toBe(505);
});

test('R139 news moves its indicators at the briefing, and the race while it is fresh', () => {
  const g = game();
  expect(g.trust()).toBe(410);
  expect(g.state.news).toMatchObject([{ round: 1, event: 'calm' }]);
  g.toTalks(3);
  const before = g.state.indicators.world.racePace;
  expect(g.state.news.at(-1)?.changes).toMatchObject([{ indicator: 'racePace', to: before }]);
  g.toPhase('outcome');
  expect(changeOf(g, 'racePace').causes[0]?.inputs).toContainEqual({ kind: 'number', name: 'news', value: 50 });
});

test('R140 every move is the sum of its causes, each with its rule, inputs and basis', () => {
  const g = talks();
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('outcome');
  let checked = 0;
  for (const change of g.state.outcomes[0]?.changes ?? []) {
    const sum = change.causes.reduce((s, c) => s + c.by, change.from);
    expect(change.to).toBe(Math.min(1000, Math.max(0, sum)));
    expect(indicatorOf(g.state.indicators, change.indicator, change.party)).toBe(change.to);
    for (const cause of change.causes) expect(cause).toMatchObject({ basis: 'extrapolated', facts: [] });
    checked += 1;
  }
  expect(checked).toBeGreaterThan(10);
});

test('R141 indicators stay between 0 and 100, the sum of causes being cut, not each cause', () => {
  const full = tinyStart({ trust: 995, fragmentation: 0 });
  const g = talks({ scenario: full });
  g.tableAndSign('ash', ['birch', 'cedar'], { council: 'seat', checks: 'visits' });
  g.toPhase('outcome');
  expect(g.trust()).toBe(1000);
  expect(g.state.indicators.world.fragmentation).toBe(0);
});

test('R142 trust gains from agreements kept up to the most', () => {
  const generous = tinyWith((s) => ({
    ...s,
    world: {
      ...s.world,
      rules: { ...s.world.rules, trust: { ...s.world.rules.trust, numbers: { ...s.world.rules.trust.numbers, keptMost: 15 } } },
    },
  }));
  const g = talks({ scenario: generous });
  g.tableAndSign('ash', ['birch'], { checks: 'visits' });
  g.setCapital('birch', 1, 2);
  g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  g.setCapital('ash', 2, 1).toPhase('outcome');
  expect(g.state.agreements).toHaveLength(2);
  expect(g.trust()).toBe(410 + 15);
});

test('R143 what is cut to nothing is 0, not −0, so that a view is the same after the wire', () => {
  const g = game({ scenario: tinyStart({ trust: 391 }) }).toPhase('outcome');
  const trust = changeOf(g, 'racePace').causes[0]?.inputs.find((i) => i.kind === 'number' && i.name === 'trust');
  expect(trust).toEqual({ kind: 'number', name: 'trust', value: 0 });
});
