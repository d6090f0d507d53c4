/** Sequences of deals: each one found is checked with the rules' own functions, and small cases against every possible sequence. */
import { combinationsOf } from '@track-two/shared/analysis/balance.ts';
import { nashBalance } from '@track-two/shared/analysis/balanceNash.ts';
import { dealOn, homesOf } from '@track-two/shared/analysis/deals.ts';
import { reach } from '@track-two/shared/analysis/reach.ts';
import { openOptions, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { Preset, Scenario, Stance, Terms } from '@track-two/shared/scenario/types.ts';
import { forecast } from '@track-two/shared/terms/forecast.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { requiredSigners } from '@track-two/shared/terms/signers.ts';
import { expect, test } from 'vitest';
import { tinyPreset } from '../support/cards.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

type Levels = Readonly<Record<string, string>>;
type Clause = { issue: string; option: string; source: { agreement: number } };

const statusQuo = (scenario: Scenario, preset: Preset): Levels =>
  Object.fromEntries(preset.issues.map((i) => [i, scenario.issues.find((x) => x.id === i)?.statusQuo ?? '']));

/** True: the terms could be agreed now, by the rules' own functions. */
function passes(
  scenario: Scenario,
  stances: readonly Stance[],
  clauses: readonly Clause[],
  levels: Levels,
  terms: Terms,
): boolean {
  const signers = requiredSigners(scenario, clauses, terms).map((s) => s.party);
  const willing = scenario.parties.filter(
    (p, i) =>
      forecast(scenario, { party: p.id, stance: stances[i] as Stance, margin: p.margin, capital: 0 }, clauses, terms).passes,
  );
  const holds = brokenLinkages(scenario, { ...levels, ...terms }).length === 0;
  return holds && willing.length >= 2 && signers.every((s) => willing.some((p) => p.id === s));
}

const clausesOf = (terms: Terms): readonly Clause[] =>
  Object.entries(terms).map(([issue, option]) => ({ issue, option, source: { agreement: 1 } }));

/** Plays the deals one after the other. */
function checkDeals(
  scenario: Scenario,
  preset: Preset,
  stances: readonly Stance[],
  deals: readonly Terms[],
  target: Levels,
): void {
  let [levels, clauses] = [statusQuo(scenario, preset), [] as readonly Clause[]];
  for (const terms of deals) {
    expect(Object.keys(terms).length).toBeLessThanOrEqual(scenario.rules.issuesPerOffer);
    expect(passes(scenario, stances, clauses, levels, terms)).toBe(true);
    levels = { ...levels, ...terms };
    clauses = [...clauses, ...clausesOf(terms)];
  }
  expect(levels).toEqual(target);
}

/** True: some sequence of deals leads to the target. Tries every one. */
function reachable(scenario: Scenario, preset: Preset, stances: readonly Stance[], target: Levels): boolean {
  const start = statusQuo(scenario, preset);
  const open = preset.issues.filter((i) => target[i] !== start[i]);
  const seen = new Set<string>();
  const visit = (done: readonly string[]): boolean => {
    const key = [...done].sort().join();
    if (done.length === open.length) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    const terms = Object.fromEntries(done.map((i) => [i, target[i] ?? '']));
    const left = open.filter((i) => !done.includes(i));
    let subsets: string[][] = [[]];
    for (const i of left) subsets = subsets.concat(subsets.map((s) => [...s, i]));
    return subsets
      .filter((s) => s.length > 0 && s.length <= scenario.rules.issuesPerOffer)
      .some(
        (s) =>
          passes(
            scenario,
            stances,
            clausesOf(terms),
            { ...start, ...terms },
            Object.fromEntries(s.map((i) => [i, target[i] ?? ''])),
          ) && visit([...done, ...s]),
      );
  };
  return visit([]);
}

test.each([2, 3, 5])('with at most %i issues an offer: found just where some sequence leads there', (issuesPerOffer) => {
  const scenario: Scenario = { ...TINY, rules: { ...TINY.rules, issuesPerOffer } };
  const preset = tinyPreset(scenario);
  const targets = preset.issues
    .reduce<Levels[]>(
      (all, issue) => all.flatMap((p) => openOptions(scenario, preset, issue).map((o) => ({ ...p, [issue]: o.id }))),
      [{}],
    )
    .filter((p) => brokenLinkages(scenario, p).length === 0);
  const kinds = { found: 0, none: 0, stopped: 0 };
  for (const stances of combinationsOf(scenario).filter((_, c) => c % 2 === 1))
    for (const target of targets) {
      const result = reach(scenario, preset, stances, target);
      kinds[result.kind]++;
      expect([target, result.kind]).toEqual([target, reachable(scenario, preset, stances, target) ? 'found' : 'none']);
      if (result.kind === 'found') checkDeals(scenario, preset, stances, result.deals, target);
    }
  // More than the status quo of each combination, which needs no deal.
  expect(kinds.found).toBeGreaterThan(4);
  expect(kinds.none).toBeGreaterThan(1);
});

test('every deal on the way to a Nash package passes at every signer’s home', () => {
  const preset = SHANGHAI.presets[0] as Preset;
  let found = 0;
  for (const { stances, levels } of nashBalance(SHANGHAI, preset).packages) {
    const cards = SHANGHAI.parties.map((p, i) => stanceOf(SHANGHAI, p.id, stances[i] ?? ''));
    const result = reach(SHANGHAI, preset, cards, levels);
    if (result.kind !== 'found') continue;
    found++;
    checkDeals(SHANGHAI, preset, cards, result.deals, levels);
  }
  expect(found).toBeGreaterThan(0);
});

test('sums over issues give the same verdict as the forecast at home', () => {
  const preset = SHANGHAI.presets[0] as Preset;
  const [target] = nashBalance(SHANGHAI, preset).packages;
  const start = statusQuo(SHANGHAI, preset);
  const changes = preset.issues.flatMap((i) => (target?.levels[i] !== start[i] ? [[i, target?.levels[i] ?? ''] as const] : []));
  const verdicts = new Set<boolean>();
  for (const stances of combinationsOf(SHANGHAI).filter((_, c) => c % 9 === 4)) {
    const homes = homesOf(SHANGHAI, stances, changes);
    for (let bits = 1; bits < 2 ** changes.length; bits++) {
      const places = changes.flatMap((_, i) => ((bits >> i) & 1 ? [i] : []));
      const terms = Object.fromEntries(places.map((i) => changes[i] as readonly [string, string]));
      // Linkages are left aside: they are a matter of order.
      const expected = passes({ ...SHANGHAI, linkages: [] }, stances, [], start, terms);
      expect(dealOn(homes, places) !== null).toBe(expected);
      verdicts.add(expected);
    }
  }
  expect(verdicts.size).toBe(2);
});
