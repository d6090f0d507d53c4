import { listScenarios, loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Trigger } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { shipped } from './shippedText.ts';

const scenario = shipped();

test('the shipped scenario has neither mistakes nor warnings', () => {
  const loaded = loadScenario(scenarioFile('shanghai-2025'));
  expect(loaded.ok ? loaded.warnings : loaded.problems).toEqual([]);
});

test('the folder of shipped scenarios loads whole', () => {
  const all = listScenarios();
  expect(all.filter((one) => !one.ok)).toEqual([]);
  expect(all.map((one) => (one.ok ? one.scenario.id : ''))).toContain('shanghai-2025');
});

test('three parties with three stances, thirty-five issues, twenty-four events, all facts of the documents', () => {
  expect(scenario.parties.map((p) => [p.id, p.shape, p.stances.length])).toEqual([
    ['us', 'lozenge', 3],
    ['china', 'disc', 3],
    ['global-south', 'trefoil', 3],
  ]);
  expect(scenario.issues).toHaveLength(35);
  expect(scenario.presets.map((p) => [p.id, p.issues.length])).toEqual([
    ['quick', 10],
    ['class', 15],
    ['full', 35],
  ]);
  expect(scenario.events).toHaveLength(24);
  expect(scenario.facts.filter((f) => f.id.startsWith('F'))).toHaveLength(131);
  expect(scenario.facts.filter((f) => f.type === 'outside').map((f) => f.id)).toHaveLength(14);
});

test('every number has a basis: options, issues by party, events, rules of the world, endings, stances', () => {
  const parties = scenario.parties.map((p) => p.id).sort();
  for (const issue of scenario.issues) {
    expect(issue.why.length).toBeGreaterThan(80);
    expect(Object.keys(issue.scoreBasis).sort()).toEqual(parties);
  }
  const sourced = [
    ...scenario.issues.flatMap((i) => i.options),
    ...scenario.events,
    ...Object.values(scenario.world.rules),
    ...scenario.endings,
    ...scenario.parties.flatMap((p) => p.stances),
    ...scenario.linkages,
  ];
  for (const one of sourced) expect(one.basis === 'extrapolated' || one.facts.length > 0).toBe(true);
});

test('every starting value says what it stands for', () => {
  const indicators = Object.keys(scenario.world.start).sort();
  expect(Object.keys(scenario.world.startSources ?? {}).sort()).toEqual(indicators);
});

test('what is said of the Global South is marked as inferred, since nobody from there is quoted', () => {
  const south = scenario.parties.find((p) => p.id === 'global-south');
  const claims = [south?.brief.wants, south?.brief.redLines, south?.brief.canOffer, south?.brief.constraints].flat();
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.every((c) => c?.basis === 'extrapolated')).toBe(true);
  expect(scenario.issues.every((i) => i.scoreBasis['global-south'] === 'extrapolated')).toBe(true);
});

test('names are short enough for small cells', () => {
  for (const issue of scenario.issues) {
    expect(issue.short.length).toBeLessThanOrEqual(20);
    for (const option of issue.options) expect(option.short.split(' ').length, option.short).toBeLessThanOrEqual(3);
  }
});

test('a stronger option never gives less safety than a weaker one where levels are steps of one ladder', () => {
  const ladders = ['compute-for-safety', 'red-team-inspections', 'testing-evaluation', 'nuclear-human-control'];
  for (const id of ladders) {
    const issue = scenario.issues.find((i) => i.id === id);
    for (const party of scenario.parties) {
      const safety = (issue?.options ?? []).map((o) => o.effects[party.id]?.['safety-assurance'] ?? 0);
      expect(safety, `${id} for ${party.id}`).toEqual([...safety].sort((a, b) => a - b));
    }
  }
});

test('a duty spares and denies all that hangs on it: costs of its actor but for standing, gains of the others but for home', () => {
  for (const issue of scenario.issues) {
    for (const option of issue.options) {
      for (const duty of option.duties) {
        const own = Object.entries(option.effects[duty.actor] ?? {});
        const costs = own.filter(([d, e]) => e < 0 && d !== 'legitimacy-influence').map(([d]) => d);
        expect([...duty.spares].sort(), `${issue.id} ${option.id} ${duty.actor}`).toEqual(costs.sort());
      }
    }
  }
});

/** Whether a trigger leaves a round open: only rounds are read, everything else may hold. */
const mayHoldIn = (round: number, trigger: Trigger): boolean => {
  if ('any' in trigger) return trigger.any.some((list) => list.every((t) => mayHoldIn(round, t)));
  return !('rounds' in trigger) || (trigger.rounds[0] <= round && round <= trigger.rounds[1]);
};

test('each round of every preset has news that can come', () => {
  for (const preset of scenario.presets) {
    for (let round = 1; round <= preset.rounds; round += 1) {
      const open = scenario.events.filter((e) => e.triggers.every((t) => mayHoldIn(round, t)));
      expect(open.length, `${preset.id} ${round}`).toBeGreaterThan(2);
    }
  }
});
