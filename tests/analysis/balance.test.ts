/** The static measures of balance, on scenarios small enough to count by hand or by looking at every package. */
import { combinationsOf, mandateOf } from '@track-two/shared/analysis/balance.ts';
import { issueBalance } from '@track-two/shared/analysis/balanceIssues.ts';
import { nashBalance } from '@track-two/shared/analysis/balanceNash.ts';
import { stepBalance } from '@track-two/shared/analysis/balanceSteps.ts';
import { worksInBalance, zoneBalance } from '@track-two/shared/analysis/balanceZone.ts';
import { spaceOf } from '@track-two/shared/analysis/scenarioSpace.ts';
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { packagePayoff } from '@track-two/shared/terms/payoff.ts';
import { expect, test } from 'vitest';
import { tinyPreset } from '../support/cards.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';
import { allVectors, atLeast, everyOutcome } from './bruteForce.ts';

const QUICK = SHANGHAI.presets[0] as Preset;
type Levels = Readonly<Record<string, string>>;

/** Every package of a small preset that breaks no linkage, from the rules' own functions. */
function packages(scenario: Scenario, preset: Preset): readonly Levels[] {
  return preset.issues
    .reduce<Levels[]>(
      (all, issue) => all.flatMap((p) => openOptions(scenario, preset, issue).map((o) => ({ ...p, [issue]: o.id }))),
      [{}],
    )
    .filter((p) => brokenLinkages(scenario, p).length === 0);
}

const meets = (scenario: Scenario, preset: Preset, party: string, stance: Stance, p: Levels): boolean =>
  packagePayoff(scenario, party, stance, p) >= mandateOf(preset, stance);

test('shares of packages that meet mandates are those counted one by one', () => {
  const preset = tinyPreset();
  const all = packages(TINY, preset);
  const found = zoneBalance(TINY, preset);
  expect(found.packages).toBe(all.length);
  expect(found.all.combinations).toHaveLength(combinationsOf(TINY).length);
  combinationsOf(TINY).forEach((stances, c) => {
    const met = all.filter((p) => TINY.parties.every((party, i) => meets(TINY, preset, party.id, stances[i] as Stance, p)));
    expect(found.all.combinations[c]?.stances).toEqual(stances.map((s) => s.id));
    expect(found.all.combinations[c]?.zone.packages).toBe(met.length);
  });
  expect(found.pairs.map((p) => p.parties)).toEqual([
    ['ash', 'birch'],
    ['ash', 'cedar'],
    ['birch', 'cedar'],
  ]);
  for (const { parties, combinations } of found.pairs)
    for (const { stances, zone } of combinations) {
      const cards = parties.map(
        (id, i) => TINY.parties.find((p) => p.id === id)?.stances.find((s) => s.id === stances[i]) as Stance,
      );
      const met = all.filter((p) => parties.every((id, i) => meets(TINY, preset, id, cards[i] as Stance, p)));
      expect(zone.packages).toBe(met.length);
    }
});

test('the combinations that a package works in are those counted one by one', () => {
  const preset = tinyPreset();
  const counts = new Map<number, number>();
  for (const p of packages(TINY, preset)) {
    const works = TINY.parties.reduce(
      (product, party) => product * party.stances.filter((s) => meets(TINY, preset, party.id, s, p)).length,
      1,
    );
    counts.set(works, (counts.get(works) ?? 0) + 1);
  }
  const found = worksInBalance(TINY, preset);
  expect(found.combinations).toBe(8);
  expect([...found.histogram]).toEqual([...counts].sort(([a], [b]) => a - b));
  expect(counts.get(0)).toBeGreaterThan(0);
  expect(found.most).toBe(Math.max(...counts.keys()));
  const above = [...counts].reduce((sum, [n, count]) => sum + (n > 4 ? count : 0), 0);
  expect(found.aboveHalf.share).toBeCloseTo(above / found.packages, 12);
});

test('the best package works in as many combinations as it says', () => {
  const found = worksInBalance(SHANGHAI, QUICK);
  const levels = found.bestLevels ?? {};
  const accepting = SHANGHAI.parties.map((p) => p.stances.filter((s) => meets(SHANGHAI, QUICK, p.id, s, levels)).length);
  expect(accepting.reduce((a, b) => a * b, 1)).toBe(found.most);
  expect([...found.histogram.values()].reduce((a, b) => a + b, 0)).toBe(found.packages);
});

test('Nash packages have the largest product over the mandates of all packages that meet them', () => {
  const found = nashBalance(SHANGHAI, QUICK);
  const product = (u: readonly number[], mandates: readonly number[]): number =>
    u.reduce((all, x, p) => all * (x - (mandates[p] as number) + 1), 1);
  for (const stances of combinationsOf(SHANGHAI).filter((_, c) => c % 5 === 1)) {
    const mandates = stances.map((s) => mandateOf(QUICK, s));
    let best = 0;
    everyOutcome(spaceOf(SHANGHAI, QUICK, stances), (u) => {
      if (atLeast(u, mandates)) best = Math.max(best, product(u, mandates));
    });
    const nash = found.packages.find((n) => n.stances.join() === stances.map((s) => s.id).join());
    expect(nash ? product(nash.payoffs, mandates) : 0).toBe(best);
    const levels = nash?.levels ?? {};
    const payoffs = SHANGHAI.parties.map((p, i) => packagePayoff(SHANGHAI, p.id, stances[i] as Stance, levels));
    expect(nash?.payoffs ?? [0, 0, 0]).toEqual(payoffs);
  }
  expect(Math.max(...found.options.map((o) => o.nash))).toBe(found.mostFrequent?.nash);
  expect(found.options.filter((o) => o.issue === QUICK.issues[0]).reduce((sum, o) => sum + o.nash, 0)).toBe(
    found.packages.length,
  );
});

test('options of efficient packages are found even where only another package of equal worth was kept', () => {
  const preset = tinyPreset();
  const found = nashBalance(TINY, preset);
  const inSome = new Map<string, number>();
  for (const stances of combinationsOf(TINY)) {
    const space = spaceOf(TINY, preset, stances);
    const { vectors } = allVectors(space);
    const efficient = new Set(vectors.filter((u) => !vectors.some((o) => o !== u && atLeast(o, u))).map((u) => u.join()));
    const seen = new Set<string>();
    everyOutcome(space, (u, outcome) => {
      if (efficient.has(u.join()))
        for (const [v, o] of outcome.entries()) seen.add(`${space.issues[v]}:${space.options[v]?.[o]}`);
    });
    for (const key of seen) inSome.set(key, (inSome.get(key) ?? 0) + 1);
  }
  for (const use of found.options)
    expect([use.issue, use.option, use.inSomeEfficient]).toEqual([
      use.issue,
      use.option,
      inSome.get(`${use.issue}:${use.option}`) ?? 0,
    ]);
});

test('importance adds up to 1 for every party, and is the range of payoffs', () => {
  const { importance, largest, pairs } = issueBalance(SHANGHAI, QUICK);
  for (const party of SHANGHAI.parties) {
    const sum = importance.reduce((total, i) => total + (i.byParty[party.id] ?? 0), 0);
    expect(sum).toBeCloseTo(1, 9);
  }
  expect(largest).toHaveLength(9);
  for (const pair of pairs) expect(Math.abs(pair.spearman)).toBeLessThanOrEqual(1);
  expect(pairs.map((p) => p.stances.length)).toEqual([9, 9, 9]);
});

test('the best set of steps is the best of all sets, and never pays its owner', () => {
  const preset = tinyPreset();
  const { steps, best } = stepBalance(TINY, preset);
  expect(steps.length).toBeGreaterThan(0);
  let sets: (typeof steps)[] = [[]];
  for (const s of steps)
    sets = sets.concat(sets.filter((set) => set.every((x) => x.issue !== s.issue)).map((set) => [...set, s]));
  const statusQuo = Object.fromEntries(preset.issues.map((i) => [i, TINY.issues.find((x) => x.id === i)?.statusQuo ?? '']));
  for (const b of best) {
    const worth = (set: typeof steps): number =>
      set.reduce((sum, s) => sum + (s.worth.find((w) => w.party === b.party && w.stance === b.stance)?.points ?? 0), 0);
    const valid = sets.filter(
      (set) => brokenLinkages(TINY, { ...statusQuo, ...Object.fromEntries(set.map((s) => [s.issue, s.option])) }).length === 0,
    );
    expect(b.anybody).toBe(Math.max(...valid.map(worth)));
    expect(b.own).toBe(0);
    expect(b.meetsByAnybody).toBe(b.anybody >= b.mandate);
  }
});
