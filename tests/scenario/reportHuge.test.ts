/** Scenarios as large as the schema admits: the report stays bounded, says what it drew or left out, and is the same each time. */
import { staticFindings } from '@track-two/server/cli/playability/staticFindings.ts';
import { staticWords } from '@track-two/server/cli/playability/staticWords.ts';
import { measuresOf } from '@track-two/shared/analysis/report.ts';
import { BOUNDS, someChoices } from '@track-two/shared/analysis/reportBounds.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { tinyPreset } from '../support/cards.ts';
import { HUGE, hugeScenario } from '../support/hugeScenario.ts';

/** Milliseconds. Measured 2 to 10 seconds each; a machine may be busy with other tests. */
const PATIENCE = 120_000;

const measured = (s: Scenario) => measuresOf(s, tinyPreset(s), rngFor('test', 'report'));

test('six parties with six stances, sixty issues with twelve levels: a sample, said so', { timeout: PATIENCE }, () => {
  const scenario = hugeScenario(HUGE);
  const m = measured(scenario);
  expect(m.combinations).toBe(6 ** 6);
  expect(m.zones).toMatchObject({ sample: BOUNDS.sample, all: { exact: false, combinations: BOUNDS.combinations } });
  expect(m.zones?.all.max.high).toBeGreaterThan(m.zones?.all.max.low ?? 1);
  const findings = staticFindings(scenario, m);
  expect(findings.find((f) => f.target === 'notMeasured')?.says).toMatch(/Nash/);
  expect(staticWords(scenario, m, findings)).toMatch(/drawn from a sample of 20,000 packages/);
  expect(findings.find((f) => f.target === 'zoneAll')?.says).toMatch(/729 of 46656 combinations looked at/);
});

test('four hundred linkages that tangle everything: packages are not measured, and that is told', { timeout: PATIENCE }, () => {
  const scenario = hugeScenario({ ...HUGE, linkages: 400 });
  const m = measured(scenario);
  expect(m).toMatchObject({ zones: null, nash: null, unreachable: null });
  expect(m.issues.importance).toHaveLength(60);
  expect(staticFindings(scenario, m).find((f) => f.target === 'notMeasured')?.says).toMatch(/packages and agreement zones/);
});

test('offers of any number of issues: deals are not listed', { timeout: PATIENCE }, () => {
  const scenario = hugeScenario({ ...HUGE, parties: 2, stances: 2, options: 3 });
  const m = measured(scenario);
  expect(m.nash?.combinations).toBe(4);
  expect(m.reach).toBeNull();
});

test('choices are spread evenly over all there are', () => {
  expect(
    someChoices(
      [
        [1, 2],
        [3, 4, 5],
      ],
      10,
    ),
  ).toEqual([
    [1, 3],
    [1, 4],
    [1, 5],
    [2, 3],
    [2, 4],
    [2, 5],
  ]);
  const some = someChoices(
    Array.from({ length: 6 }, () => [0, 1, 2, 3, 4, 5]),
    729,
  );
  expect(new Set(some.map((c) => c.join())).size).toBe(729);
  for (let p = 0; p < 6; p++) expect(new Set(some.map((c) => c[p])).size).toBeGreaterThan(1);
});
