import { bestJoint } from '@track-two/shared/analysis/bestJoint.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { packagePayoff } from '@track-two/shared/terms/payoff.ts';
import { expect, test } from 'vitest';
import { plain, tinyPreset } from '../support/cards.ts';
import { HUGE, hugeScenario } from '../support/hugeScenario.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

/** Every package of the preset that breaks no linkage. */
function packages(scenario: Scenario): readonly Readonly<Record<string, string>>[] {
  const preset = tinyPreset(scenario);
  return preset.issues
    .reduce<Record<string, string>[]>(
      (all, issue) => all.flatMap((p) => openOptions(scenario, preset, issue).map((o) => ({ ...p, [issue]: o.id }))),
      [{}],
    )
    .filter((p) => brokenLinkages(scenario, p).length === 0);
}

/** The largest sum that leaves nobody below 0, by looking at all packages. */
function bruteForce(scenario: Scenario, stances: readonly Stance[]): number {
  const sums = packages(scenario).map((p) => {
    const points = scenario.parties.map((party, i) => packagePayoff(scenario, party.id, stances[i] as Stance, p));
    return points.every((x) => x >= 0) ? points.reduce((a, b) => a + b, 0) : Number.NEGATIVE_INFINITY;
  });
  return Math.max(...sums);
}

const drawnStances = (scenario: Scenario, seed: string): readonly Stance[] => {
  const rng = rngFor(seed, 'weights');
  return scenario.parties.map((p) => {
    const card = p.stances[rng(2)] as Stance;
    return { ...card, weights: Object.fromEntries(Object.keys(card.weights).map((d) => [d, rng(5)])) };
  });
};

test('equals the best of all packages, for many cards', () => {
  for (let i = 0; i < 150; i++) {
    const stances = drawnStances(TINY, `joint-${i}`);
    expect(bestJoint(TINY, tinyPreset(), stances).sum, `joint-${i}`).toBe(bruteForce(TINY, stances));
  }
});

test('the levels it names hold together, leave nobody below 0, and are worth the sum', () => {
  for (let i = 0; i < 150; i++) {
    const stances = drawnStances(TINY, `levels-${i}`);
    const { sum, levels } = bestJoint(TINY, tinyPreset(), stances);
    const points = TINY.parties.map((p, k) => packagePayoff(TINY, p.id, stances[k] as Stance, levels));
    expect(brokenLinkages(TINY, levels)).toEqual([]);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
    expect(points.reduce((a, b) => a + b, 0)).toBe(sum);
  }
});

test('a party is not left below 0 by the last issue looked at', () => {
  const two = tinyWith((s) => ({
    ...s,
    presets: s.presets.map((p) => ({ ...p, issues: ['trade'] })),
  }));
  // Licensed trade is worth 4 together, but costs ash 1; open trade costs it 4.
  expect(
    bestJoint(
      two,
      tinyPreset(two),
      two.parties.map((p) => plain(p.id, two)),
    ).sum,
  ).toBe(0);
});

test('leaves out what the preset drops', () => {
  const dropped = tinyWith((s) => ({
    ...s,
    presets: s.presets.map((p) => ({ ...p, dropOptions: { aid: ['fund', 'loan'] } })),
  }));
  const { levels } = bestJoint(
    dropped,
    tinyPreset(dropped),
    dropped.parties.map((p) => plain(p.id, dropped)),
  );
  expect(['none', 'grant']).toContain(levels.aid);
});

test('a scenario as large as the schema admits has no yardstick, and says so in bounded time', { timeout: 60_000 }, () => {
  const huge = hugeScenario(HUGE);
  const first = huge.parties.map((p) => p.stances[0] as Stance);
  expect(bestJoint(huge, tinyPreset(huge), first)).toEqual({ sum: 0, levels: {} });
});
