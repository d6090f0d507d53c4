/** Geneva, May 2024: two parties, nothing of 2025, technology protection off the table, and a fair and tense game by the numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario, scenarioFile, yamlFiles } from '@track-two/server/scenarios/load.ts';
import { broken } from '@track-two/shared/scenario/checks/levels.ts';
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Party, Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { optionPayoff } from '@track-two/shared/terms/payoff.ts';
import { expect, it } from 'vitest';

const FOLDER = scenarioFile('geneva-2024');
const loaded = loadScenario(FOLDER);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
const scenario: Scenario = loaded.scenario;
const [us, china] = scenario.parties as [Party, Party];

/** Every package that keeps the linkages, as levels by issue. */
function packagesOf(preset: Preset): readonly Readonly<Record<string, string>>[] {
  let found: Record<string, string>[] = [{}];
  for (const issue of preset.issues)
    found = found.flatMap((levels) => openOptions(scenario, preset, issue).map(({ id }) => ({ ...levels, [issue]: id })));
  return found.filter((levels) => broken(scenario.linkages, levels).length === 0);
}

function payoffs(party: Party, stance: Stance, packages: ReturnType<typeof packagesOf>): readonly number[] {
  const known = new Map<string, number>();
  const of = (issue: string, option: string): number => {
    const key = `${issue} ${option}`;
    const points = known.get(key) ?? optionPayoff(scenario, party.id, stance, issue, option);
    known.set(key, points);
    return points;
  };
  return packages.map((levels) => Object.entries(levels).reduce((sum, [issue, option]) => sum + of(issue, option), 0));
}

it('has neither mistakes nor warnings, two parties, and two lengths', () => {
  expect(loaded.ok && loaded.warnings).toEqual([]);
  expect(scenario.parties.map(({ id, stances }) => [id, stances.length])).toEqual([
    ['us', 3],
    ['china', 3],
  ]);
  expect(scenario.presets.map(({ id, issues, rounds }) => [id, issues.length, rounds])).toEqual([
    ['talks', 7, 3],
    ['day', 9, 4],
  ]);
  expect(scenario.events.length).toBeGreaterThanOrEqual(8);
});

it('tells nothing of 2025, and cites no fact from then', () => {
  const text = yamlFiles(FOLDER)
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
  expect(text).not.toMatch(/2025|Trump|Shanghai 20|WAIC/);
  expect(scenario.facts.filter(({ id }) => id.startsWith('F') && Number(id.slice(1)) < 59)).toEqual([]);
});

it('has no level that eases the limits on technology', () => {
  const chips = scenario.issues.find(({ id }) => id === 'chip-controls');
  expect(chips?.options.map(({ id }) => id)).toEqual(['keep', 'explained', 'advance-notice', 'tighten']);
  expect(chips?.description).toContain('not negotiable');
});

it.each(scenario.presets)('in $id, 0.5 to 5 in a hundred packages satisfy both capitals, whatever their stances', (preset) => {
  const packages = packagesOf(preset);
  const points = (party: Party) => party.stances.map((s) => ({ s, p: payoffs(party, s, packages) }));
  const [ours, theirs] = [points(us), points(china)];
  for (const a of ours) {
    for (const b of theirs) {
      const met = packages.filter(
        (_, i) => (a.p[i] ?? 0) >= (a.s.mandate[preset.id] ?? 0) && (b.p[i] ?? 0) >= (b.s.mandate[preset.id] ?? 0),
      );
      const share = (100 * met.length) / packages.length;
      expect(share, `${a.s.id} and ${b.s.id}`).toBeGreaterThanOrEqual(0.5);
      expect(share, `${a.s.id} and ${b.s.id}`).toBeLessThanOrEqual(5);
    }
  }
});

it('settles no issue by itself: no level is best for both under all stances, and none is worse for both than another under all', () => {
  const all = [us, china].flatMap((party) => party.stances.map((stance) => ({ party, stance })));
  for (const issue of scenario.issues) {
    const rows = issue.options.map(({ id }) =>
      all.map(({ party, stance }) => optionPayoff(scenario, party.id, stance, issue.id, id)),
    );
    const best = rows.filter((row) => rows.every((other) => row.every((x, i) => x >= (other[i] ?? 0))));
    expect(best, issue.id).toEqual([]);
    const worse = rows.filter((row) => rows.some((other) => other !== row && row.every((x, i) => x < (other[i] ?? 0))));
    expect(worse, issue.id).toEqual([]);
  }
});

it('a stronger level never gives less safety on its ladder, and a duty spares all its own costs but standing', () => {
  for (const issue of scenario.issues) {
    for (const party of scenario.parties) {
      const ladder = issue.options.filter(({ id }) => id !== 'tighten');
      const safety = ladder.map((o) => o.effects[party.id]?.['safety-assurance'] ?? 0);
      expect(safety, `${issue.id} for ${party.id}`).toEqual([...safety].sort((a, b) => a - b));
    }
    for (const { id, effects, duties } of issue.options) {
      for (const duty of duties) {
        const costs = Object.entries(effects[duty.actor] ?? {}).filter(([d, e]) => e < 0 && d !== 'legitimacy-influence');
        expect([...duty.spares].sort(), `${issue.id} ${id} ${duty.actor}`).toEqual(costs.map(([d]) => d).sort());
      }
    }
  }
});
