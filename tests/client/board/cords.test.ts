import { arrange, tagLabel } from '@track-two/client/board/arrange.ts';
import { breakPoint, cordRuns, cordShapes, pullOf, ropeWidth, slimness, TAGS_MOST } from '@track-two/client/board/cords.ts';
import { distance, inside, overlaps, touchesCircle } from '@track-two/client/board/geometry.ts';
import { seatPoints } from '@track-two/client/board/layout.ts';
import { describe, expect, it } from 'vitest';
import { cord, layout, measure, model, PARTIES } from './samples.ts';

const AT = layout();
const SEATS = seatPoints(AT, 38);
const shapesOf = (cords: readonly ReturnType<typeof cord>[], at = AT, seats = SEATS) => {
  const runs = cordRuns(cords);
  const runOf = ({ key }: { key: string }) => runs.get(key) ?? { pull: 0 };
  return cordShapes({ cords, parties: PARTIES, seats, layout: at, runOf });
};

describe('cords', () => {
  it('run from seat to seat, bent towards the centre', () => {
    const [shape] = shapesOf([cord(1, ['us', 'china'])]);
    const points = shape?.strands[0]?.points ?? [];
    expect(distance(points[0] ?? AT.centre, SEATS[0] ?? AT.centre)).toBeLessThan(0.01);
    expect(distance(points.at(-1) ?? AT.centre, SEATS[1] ?? AT.centre)).toBeLessThan(0.01);
    const straight = ((SEATS[0]?.y ?? 0) + (SEATS[1]?.y ?? 0)) / 2;
    expect(shape?.middle.y).toBeGreaterThan(straight + 10);
    expect(ropeWidth(158)).toBeCloseTo(7.84, 1);
  });

  it('of three or more parties meet in a knot, every strand from its own seat', () => {
    const [shape] = shapesOf([cord(1, ['us', 'china', 'global-south'])]);
    expect(shape?.knot).not.toBeNull();
    expect(shape?.strands.map((strand) => strand.from)).toEqual([0, 1, 2]);
    for (const strand of shape?.strands ?? [])
      expect(distance(strand.points.at(-1) ?? AT.centre, shape?.knot ?? AT.centre)).toBeLessThan(0.01);
    expect(distance(shape?.knot ?? AT.centre, AT.centre)).toBeLessThan(AT.radius * 0.2);
  });

  it('fan out when parallel, and knots keep apart', () => {
    expect(pullOf(1, 3) - pullOf(0, 3)).toBeGreaterThanOrEqual(0.3);
    const tied = shapesOf([1, 2, 3].map((n) => cord(n, n === 2 ? ['china', 'us'] : ['us', 'china'])));
    for (const [i, a] of tied.entries())
      for (const b of tied.slice(i + 1)) expect(distance(a.middle, b.middle)).toBeGreaterThan(ropeWidth(AT.radius) * 2);
    const knots = shapesOf([1, 2, 3, 4].map((n) => cord(n, ['us', 'china', 'global-south'])));
    for (const [i, a] of knots.entries())
      for (const b of knots.slice(i + 1)) expect(distance(a.middle, b.middle)).toBeGreaterThan(ropeWidth(AT.radius) * 4);
  });

  it('of one pair keep apart up to twelve, thinner as they are then', () => {
    for (const parties of [2, 3, 6]) {
      const at = layout({ parties });
      const twelve = Array.from({ length: 12 }, (_, i) => cord(i + 1, ['us', 'china']));
      const shapes = shapesOf(twelve, at, seatPoints(at, 40));
      for (const [i, a] of shapes.entries())
        for (const b of shapes.slice(i + 1))
          expect(distance(a.middle, b.middle)).toBeGreaterThan(ropeWidth(at.radius) * slimness(12) * 1.2);
    }
  });

  it('between seats that face each other open sideways', () => {
    const at = layout({ parties: 2 });
    const shapes = shapesOf(
      [1, 2, 3].map((n) => cord(n, ['us', 'china'])),
      at,
      seatPoints(at, 50),
    );
    for (const [i, a] of shapes.entries())
      for (const b of shapes.slice(i + 1)) expect(distance(a.middle, b.middle)).toBeGreaterThan(ropeWidth(at.radius) * 1.5);
  });

  it('part on the strand of whoever held back', () => {
    const [shape] = shapesOf([cord(1, ['us', 'china', 'global-south'], { state: 'frayed', frayedBy: ['china'] })]);
    expect(shape?.strands.map((strand) => strand.frayed)).toEqual([false, true, false]);
    expect(shape && distance(breakPoint(shape), SEATS[1] ?? AT.centre)).toBeLessThan(distance(AT.centre, SEATS[1] ?? AT.centre));
  });
});

describe('tags', () => {
  const pairs = [
    ['us', 'china', 'global-south'],
    ['us', 'china'],
    ['china', 'global-south'],
    ['us', 'global-south'],
    ['us', 'china'],
  ];

  it('do not cover each other or a seat, and stay in the box, up to five agreements', () => {
    for (let n = 1; n <= TAGS_MOST; n++) {
      const table = model(3, { cords: pairs.slice(0, n).map((parties, i) => cord(i + 1, parties)) });
      const { tags, discs } = arrange(table, AT, measure, null);
      expect(discs).toBe(false);
      expect(tags).toHaveLength(n);
      for (const [i, { rect }] of tags.entries()) {
        expect(inside(rect, AT.width, AT.height)).toBe(true);
        for (const seat of SEATS) expect(touchesCircle(rect, seat, AT.medallion)).toBe(false);
        for (const other of tags.slice(i + 1)) expect(overlaps(rect, other.rect)).toBe(false);
      }
    }
  });

  it('shrink to numbered discs above five', () => {
    const table = model(3, { cords: Array.from({ length: 8 }, (_, i) => cord(i + 1, pairs[i % 4] ?? [])) });
    const { tags, discs } = arrange(table, AT, measure, null);
    expect(discs).toBe(true);
    for (const [i, { rect }] of tags.entries())
      for (const other of tags.slice(i + 1)) expect(overlaps(rect, other.rect, 6)).toBe(false);
  });

  it('twelve discs of one pair stay apart, with two to six parties at the table', () => {
    for (const parties of [2, 3, 4, 5, 6]) {
      const at = layout({ parties });
      const table = model(parties, { cords: Array.from({ length: 12 }, (_, i) => cord(i + 1, ['us', 'china'])) });
      const { tags } = arrange(table, at, measure, null);
      expect(tags).toHaveLength(at.detail === 'full' ? 12 : 0);
      for (const [i, { rect }] of tags.entries())
        for (const other of tags.slice(i + 1)) expect(overlaps(rect, other.rect, 6)).toBe(false);
    }
  });

  it('say how an agreement stands', () => {
    const said = (more: Parameters<typeof cord>[2]) => tagLabel(cord(1, ['us', 'china'], { label: 'Visits', ...more }), false);
    expect(said({})).toBe('Visits');
    expect(said({ state: 'suspended', leaver: 'us' })).toMatch(/suspended$/);
    expect(said({ state: 'sleeping' })).toMatch(/asleep$/);
    expect(said({ leaver: 'us' })).toMatch(/ends$/);
  });
});
