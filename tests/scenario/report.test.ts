/** The playability report: figures are the analysis's own, and what is spoilt on purpose is named. */
import { staticFindings } from '@track-two/server/cli/playability/staticFindings.ts';
import type { Finding } from '@track-two/server/cli/playability/targets.ts';
import { mandateOf } from '@track-two/shared/analysis/balance.ts';
import { nashBalance } from '@track-two/shared/analysis/balanceNash.ts';
import { worksInBalance, zoneBalance } from '@track-two/shared/analysis/balanceZone.ts';
import { measuresOf, type PresetMeasures } from '@track-two/shared/analysis/report.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { tinyPreset } from '../support/cards.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

const measured = (scenario: Scenario, preset: Preset = tinyPreset(scenario)): PresetMeasures =>
  measuresOf(scenario, preset, rngFor('test', 'report'));

/** Findings about one thing. */
const about = (scenario: Scenario, target: Finding['target']): readonly Finding[] =>
  staticFindings(scenario, measured(scenario)).filter((f) => f.target === target);

const QUICK = SHANGHAI.presets[0] as Preset;

test('the shipped scenario: the figures of the analysis', () => {
  const m = measured(SHANGHAI, QUICK);
  const zones = zoneBalance(SHANGHAI, QUICK);
  expect(m.zones?.packages).toBe(zones.packages);
  expect(m.zones?.sample).toBeNull();
  expect([m.zones?.all.min.share, m.zones?.all.median, m.zones?.all.max.share]).toEqual(Object.values(zones.all.shares));
  expect(m.zones?.pairs.map((p) => p.max.share)).toEqual(zones.pairs.map((p) => p.shares.max));
  const works = worksInBalance(SHANGHAI, QUICK);
  expect(m.zones?.worksIn).toMatchObject({
    combinations: works.most,
    total: works.combinations,
    levels: works.bestLevels,
    exact: true,
  });
  const nash = nashBalance(SHANGHAI, QUICK);
  expect(m.nash).toMatchObject({ combinations: 27, withPackage: nash.packages.length, distinct: nash.distinct });
  expect(m.nash?.mostFrequent?.share).toBe((nash.mostFrequent?.nash ?? 0) / nash.packages.length);
  expect(m.reach?.looked).toBe(nash.packages.length);
});

test('the same scenario gives the same report', () => {
  expect(measured(SHANGHAI, QUICK)).toEqual(measured(SHANGHAI, QUICK));
});

/** Every stance of every party with other mandates. */
const mandates = (of: (stance: Stance) => number): Scenario =>
  tinyWith((s) => ({
    ...s,
    parties: s.parties.map((p) => ({ ...p, stances: p.stances.map((c) => ({ ...c, mandate: { short: of(c) } })) })),
  }));

test('mandates that nobody can meet: an empty zone is a warning, and Nash packages are not spoken of', () => {
  const [warning] = about(
    mandates(() => 400),
    'emptyZone',
  );
  expect(warning).toMatchObject({ met: false, says: expect.stringContaining('any combination') as unknown });
  expect(
    about(
      mandates(() => 400),
      'nashOption',
    ),
  ).toEqual([]);
  expect(
    about(
      mandates(() => 1),
      'emptyZone',
    ),
  ).toEqual([]);
});

test('one stance that cannot be served: the combinations are named', () => {
  const spoilt = mandates((c) => (c.id === 'birch-wary' ? 400 : 1));
  const [warning] = about(spoilt, 'emptyZone');
  expect(warning?.says).toContain('4 of 8 combinations');
  expect(warning?.says).toContain('birch Wary');
  expect(about(spoilt, 'zoneAll')[0]).toMatchObject({ met: false, figure: 0 });
});

test('a package that suits everybody whatever the cards', () => {
  const generous = mandates(() => 1);
  const found = about(generous, 'worksIn')[0];
  expect(found).toMatchObject({ met: false, figure: 1 });
  expect(found?.hint).toMatch(/stances/);
  const preset = tinyPreset(generous);
  const levels = measured(generous).zones?.worksIn.levels ?? {};
  for (const p of generous.parties) for (const s of p.stances) expect(mandateOf(preset, s)).toBe(1);
  expect(Object.keys(levels)).toEqual([...preset.issues]);
});

/** The tiny scenario with one more level of trade, with these effects and no duty of its own. */
const withLevel = (effects: Scenario['issues'][number]['options'][number]['effects']): Scenario =>
  tinyWith((s) => ({
    ...s,
    issues: s.issues.map((i) => {
      const [first] = i.options;
      return i.id !== 'trade' || !first
        ? i
        : { ...i, options: [...i.options, { ...first, id: 'gift', name: 'gift', short: 'gift', effects }] };
    }),
  }));

test('a level that is good for all is in every Nash package, and named', () => {
  const everybody = Object.fromEntries(TINY.parties.map((p) => [p.id, { 'safety-assurance': 6, 'compute-access': 6 }]));
  const found = about(withLevel(everybody), 'nashOption')[0];
  expect(found).toMatchObject({ met: false, figure: 1 });
  expect(measured(withLevel(everybody)).nash?.always).toContainEqual({
    issue: 'trade',
    option: 'gift',
    share: 1,
    statusQuo: false,
  });
});

test('a step of another that contents a stance is named with its points', () => {
  const steps = measured(mandates(() => 1)).steps;
  const best = steps?.anybody ?? [];
  for (const win of best) expect(win.points).toBeGreaterThanOrEqual(win.mandate);
  const strict = measured(mandates(() => 400)).steps;
  expect(strict?.anybody).toEqual([]);
  const spoilt = tinyWith((s) => ({
    ...s,
    parties: s.parties.map((p) => ({ ...p, stances: p.stances.map((c) => ({ ...c, mandate: { short: 1 } })) })),
    issues: s.issues.map((i) => {
      const [first] = i.options;
      if (i.id !== 'trade' || !first) return i;
      const duties = [{ actor: 'ash', what: 'give', verifiable: 0, spares: [], denies: {} }];
      const gift = { ...first, id: 'gift', name: 'gift', short: 'gift', duties, effects: { birch: { 'compute-access': 6 } } };
      return { ...i, options: [...i.options, gift] };
    }),
  }));
  const [win] = about(spoilt, 'stepsOfOthers');
  expect(win).toMatchObject({ says: expect.stringContaining('trade:gift') as unknown });
  expect(about(spoilt, 'stepsAlone')[0]).toMatchObject({ met: true });
});

test('a level that its linkages shut out is a warning', () => {
  const spoilt: Scenario = {
    ...TINY,
    linkages: TINY.issues.slice(1, 2).flatMap((other) => [
      {
        kind: 'excludes' as const,
        issue: 'trade',
        options: ['open'],
        other: other.id,
        otherOptions: other.options.map((o) => o.id),
        reason: 'Spoilt.',
        facts: [],
        basis: 'extrapolated' as const,
      },
    ]),
  };
  expect(measured(spoilt).unreachable).toEqual([{ issue: 'trade', option: 'open' }]);
  expect(about(spoilt, 'unreachableOption')[0]?.says).toContain('trade:open');
  expect(about(TINY, 'unreachableOption')).toEqual([]);
});

test('endings that can never come are named with the reason', () => {
  const never: Scenario['endings'] = [
    { trigger: [{ rounds: [9, 9] }], why: 'no round 9' },
    {
      trigger: [
        { issue: 'trade', at: ['open'] },
        { issue: 'trade', notAt: ['open'] },
      ],
      why: 'can never stand at open',
    },
    { trigger: [{ noAgreements: true }, { agreementsOfAll: 1 }], why: 'agreements and none' },
    {
      trigger: [
        { indicator: 'risk', above: 500 },
        { indicator: 'risk', below: 400 },
      ],
      why: 'above 500 and below 400',
    },
    { trigger: [{ any: [[{ rounds: [9, 9] }], [{ after: 'nothing' }]] }], why: 'no round 9' },
  ].map(({ trigger, why }, i) => ({
    id: `never-${i}`,
    name: why,
    text: why,
    when: trigger as Scenario['endings'][number]['when'],
    facts: [],
    basis: 'extrapolated' as const,
  }));
  const spoilt = { ...TINY, endings: [...never, ...TINY.endings] };
  const found = measured(spoilt).endings.endings;
  for (const ending of never) expect(found.find((e) => e.id === ending.id)?.never).toContain(ending.name);
  expect(found.filter((e) => e.never !== null)).toHaveLength(never.length);
  expect(about(spoilt, 'ending')).toHaveLength(never.length);
});
