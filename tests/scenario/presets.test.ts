/** The shipped presets: as long as they say, in an order that can be played, on ladders that climb. */
import { opensIn, presetOf } from '@track-two/shared/scenario/lookup.ts';
import { expect, test } from 'vitest';
import { shipped } from './shippedText.ts';

const scenario = shipped();
const preset = (id: string) => presetOf(scenario, id);

test.each([
  ['quick', 10, 4],
  ['class', 15, 6],
  ['full', 35, 7],
])('%s: %i issues and %i rounds', (id, issues, rounds) => {
  expect(preset(id).issues).toHaveLength(issues);
  expect(preset(id).rounds).toBe(rounds);
});

test.each([
  ['quick', 50, 33],
  ['class', 75, 50],
  ['class', 90, 60],
  ['full', 210, 154],
])('%s in a lesson of %i minutes: %i of play', (id, lesson, play) => {
  const clock = preset(id).clocks.find((c) => c.minutes === lesson);
  const { minutes: _, ...phases } = clock ?? { minutes: 0 };
  const seconds = Object.values(phases).reduce((sum, s) => sum + s, 0) * preset(id).rounds;
  expect(seconds).toBe(play * 60);
});

test('each smaller preset is part of the larger one, and class has what the documents speak of most', () => {
  for (const issue of preset('quick').issues) expect(preset('class').issues).toContain(issue);
  for (const issue of preset('class').issues) expect(preset('full').issues).toContain(issue);
  expect(preset('class').issues).toContain('track-two');
});

test('no dossier opens before one that its issues require', () => {
  const opens = (issue: string): number => opensIn(scenario, preset('full'), issue);
  const required = scenario.linkages.filter((l) => l.kind === 'requires');
  expect(required.filter((l) => opens(l.issue) < opens(l.other)).map((l) => `${l.issue} before ${l.other}`)).toEqual([]);
});

test('full opens in steps, questions within the countries last', () => {
  const rounds = Object.values(preset('full').opens);
  expect(Object.keys(preset('full').opens).sort()).toEqual(scenario.dossiers.map((d) => d.id).sort());
  expect([...new Set(rounds)].sort()).toEqual([1, 2, 3, 4]);
  expect(preset('full').opens.domestic).toBe(4);
});

test('a stronger level of a safety, security or framework issue never gives less safety', () => {
  const ladders = scenario.issues.filter((i) => ['safety', 'security', 'institutions'].includes(i.dossier));
  for (const issue of ladders) {
    for (const party of scenario.parties) {
      const safety = issue.options.map((o) => o.effects[party.id]?.['safety-assurance'] ?? 0);
      expect(safety, `${issue.id} for ${party.id}`).toEqual([...safety].sort((a, b) => a - b));
    }
  }
});
