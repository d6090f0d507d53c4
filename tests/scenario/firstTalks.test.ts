/** First talks teaches by two facts: neither issue passes alone, both together do; and its lines name the buttons as they are. */

import { t } from '@track-two/client/text/index.ts';
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import { optionPayoff } from '@track-two/shared/terms/payoff.ts';
import { expect, it } from 'vitest';

const loaded = loadScenario(scenarioFile('first-talks'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
const { scenario, warnings } = loaded;
const pairs = scenario.issues.flatMap((a) => a.options.map((o) => [a.id, o.id] as const));
const stances = scenario.parties.flatMap((party) => party.stances.map((stance) => ({ party, stance })));
const points = (terms: readonly (readonly [string, string])[]) =>
  stances.map(({ party, stance }) => ({
    margin: party.margin,
    mandate: stance.mandate.lesson ?? 0,
    points: terms.reduce((sum, [issue, option]) => sum + optionPayoff(scenario, party.id, stance, issue, option), 0),
  }));

it('is small: two parties, two issues, two rounds, and a line from home in each', () => {
  expect(warnings).toEqual([]);
  expect([scenario.parties.length, scenario.issues.length, scenario.presets[0]?.rounds]).toEqual([2, 2, 2]);
  expect(scenario.events.map(({ triggers }) => triggers)).toEqual([[{ rounds: [1, 1] }], [{ rounds: [2, 2] }]]);
});

it('names all seven steps before the first is taken, each on a line of its own', () => {
  for (const line of Object.values(scenario.events[0]?.cables ?? {})) {
    const steps = line.split('\n').map((step) => step.slice(0, 3));
    expect(steps).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ', '7. ']);
  }
});

it('shows opponents cards that do not speak to their holder', () => {
  for (const { stance } of stances) expect(stance.summary).not.toMatch(/\byour?s?\b|other side/i);
});

it('has no issue that would pass alone in both homes', () => {
  for (const pair of pairs) expect(points([pair]).every((p) => p.points >= p.margin)).toBe(false);
});

it('has a package of both that satisfies every stance', () => {
  const [first = '', second = ''] = scenario.issues.map(({ id }) => id);
  const packages = (issue: string) => pairs.filter(([i]) => i === issue);
  const good = packages(first).flatMap((a) =>
    packages(second).filter((b) => points([a, b]).every((p) => p.points >= Math.max(p.mandate, p.margin))),
  );
  expect(good).toHaveLength(1);
});

it('quotes buttons and numbers by the words that stand on them, and levels by their names', () => {
  const lines = scenario.events.flatMap(({ cables }) => Object.values(cables)).join(' ');
  const quoted = [...new Set([...lines.matchAll(/'([^']+)'/g)].map(([, word]) => word))];
  expect(quoted.sort()).toEqual(['Draft an offer', 'Gained', 'Mandate', 'Sign', 'Table offer']);
  const words = JSON.stringify(t);
  for (const word of quoted) expect(words).toContain(`"${word}"`);
  for (const name of ['Restraint', 'Joint look', 'Explained', 'Notice', 'Deepfakes', 'Chip rules']) {
    expect(lines).toContain(name);
    expect(scenario.issues.some((i) => i.short === name || i.options.some((o) => o.short === name))).toBe(true);
  }
});
