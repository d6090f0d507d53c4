/** Samples of valid packages: every one equally likely, and intervals that hold the exact value as often as they say. */
import { agreementZone, zonesOf } from '@track-two/shared/analysis/agreementZone.ts';
import { countReaching } from '@track-two/shared/analysis/counting.ts';
import { countOutcomes, diagramOf } from '@track-two/shared/analysis/diagram.ts';
import { drawOutcome, estimate } from '@track-two/shared/analysis/sampling.ts';
import { type Space, shapeOf } from '@track-two/shared/analysis/space.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { expect, test } from 'vitest';
import { everyOutcome } from './bruteForce.ts';

/** Three linked variables whose options are not equally often valid, and a free one. */
const LINKED: Space = {
  parties: 2,
  variables: [3, 4, 3, 2].map((n, v) => Array.from({ length: n }, (_, o) => [o, v - 2 * o])),
  forbidden: [
    { variable: 0, option: 0, other: 1, otherOption: 1 },
    { variable: 0, option: 0, other: 1, otherOption: 2 },
    { variable: 0, option: 1, other: 1, otherOption: 2 },
    { variable: 1, option: 3, other: 2, otherOption: 0 },
    { variable: 1, option: 3, other: 2, otherOption: 1 },
  ],
};

test('every valid outcome is drawn equally often', () => {
  const diagram = diagramOf(shapeOf(LINKED));
  const counts = new Map<string, number>();
  everyOutcome(LINKED, (_, outcome) => counts.set(outcome.join(), 0));
  expect(counts.size).toBe(countOutcomes(diagram));
  const draw = rngFor('equally', 'analysis');
  const draws = 400 * counts.size;
  for (let i = 0; i < draws; i++) {
    const key = drawOutcome(diagram, draw).join();
    counts.set(key, (counts.get(key) ?? Number.NaN) + 1);
  }
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 400) ** 2 / 400, 0);
  // Mean: degrees of freedom, spread: root of twice as many; four of them up is one case in ten thousand.
  const freedom = counts.size - 1;
  expect(chiSquare).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
});

test('the same seed draws the same sample', () => {
  const diagram = diagramOf(shapeOf(LINKED));
  const sample = (seed: string) => {
    const draw = rngFor(seed, 'analysis');
    return Array.from({ length: 20 }, () => drawOutcome(diagram, draw).join());
  };
  expect(sample('a')).toEqual(sample('a'));
  expect(sample('a')).not.toEqual(sample('b'));
});

test('there is nothing to draw where nothing is valid', () => {
  const forbidden = [0, 1, 2].flatMap((option) =>
    [0, 1, 2, 3].map((otherOption) => ({ variable: 0, option, other: 1, otherOption })),
  );
  const diagram = diagramOf(shapeOf({ ...LINKED, forbidden }));
  expect(countOutcomes(diagram)).toBe(0);
  expect(() => drawOutcome(diagram, rngFor('a', 'b'))).toThrow(RangeError);
});

test('19 in 20 intervals hold the exact share', () => {
  // Eighths cannot be counted cell by cell, and six thousand million packages are too many to visit: so the share is sampled.
  const rng = rngFor('wide', 'analysis');
  const wide: Space = {
    parties: 2,
    variables: Array.from({ length: 18 }, () => Array.from({ length: 4 }, () => [rng(80) - 30, rng(80) - 50])),
    forbidden: LINKED.forbidden,
  };
  const diagram = diagramOf(shapeOf(wide));
  const exact = countReaching(wide, [150, -150], diagram) / countOutcomes(diagram);
  expect(exact).toBeGreaterThan(0.01);
  const eighths: Space = { ...wide, variables: wide.variables.map((options) => options.map((u) => u.map((x) => x / 8))) };
  expect(() => agreementZone(eighths, [150 / 8, -150 / 8])).toThrow(RangeError);
  let held = 0;
  for (let i = 0; i < 100; i++) {
    const [zone] = zonesOf(eighths, [150 / 8, -150 / 8], [[0, 1]], {
      diagram,
      sample: { draw: rngFor(`${i}`, 'zone'), size: 400 },
    });
    expect(zone?.exact).toBe(false);
    if (zone && zone.low <= exact && exact <= zone.high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(89);
  expect(held).toBeLessThan(100);
});

test('Wilson’s interval at the ends and in the middle', () => {
  expect(estimate(0, 100)).toMatchObject({ share: 0, low: 0 });
  expect(estimate(0, 100).high).toBeCloseTo(0.037, 3);
  expect(estimate(100, 100)).toMatchObject({ share: 1, high: 1 });
  expect(estimate(50, 100).low).toBeCloseTo(0.4038, 4);
  expect(estimate(50, 100).high).toBeCloseTo(0.5962, 4);
  expect(estimate(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
});
