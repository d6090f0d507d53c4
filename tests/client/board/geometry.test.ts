import {
  CHEVRONS,
  chevronAngle,
  chevronLit,
  litChevrons,
  rimArcs,
  rimGap,
  seatAngles,
  seatDistance,
  TICKS,
  tokenAngle,
} from '@track-two/client/board/geometry.ts';
import { describe, expect, it } from 'vitest';

describe('seats', () => {
  it('seats three at 150°, 30° and 270°, and two face to face', () => {
    expect(seatAngles(3)).toEqual([150, 30, 270]);
    expect(seatAngles(2)).toEqual([180, 0]);
  });

  it.each([2, 3, 4, 5, 6])('spreads %i seats evenly', (n) => {
    const sorted = [...seatAngles(n)].sort((a, b) => a - b);
    const gaps = sorted.map((a, i) => ((sorted[(i + 1) % n] ?? 0) - a + 360) % 360);
    for (const gap of gaps) expect(gap).toBeCloseTo(360 / n, 6);
  });

  it('moves seats in with trust, from 1.80 R to 1.36 R', () => {
    expect(seatDistance(100, 0)).toBeCloseTo(180, 6);
    expect(seatDistance(100, 100)).toBeCloseTo(136, 6);
    expect(seatDistance(100, 50)).toBeCloseTo(158, 6);
    expect(seatDistance(100, 140)).toBeCloseTo(136, 6);
  });
});

describe('rim', () => {
  it.each([
    [0, 0],
    [31, 6],
    [50, 10],
    [100, 20],
  ])('lights a tick for 5 points of safety: %i → %i', (safety, lit) => {
    for (const arc of rimArcs(seatAngles(3), safety, 60)) {
      expect(arc.ticks).toHaveLength(TICKS);
      expect(arc.ticks.filter((tick) => tick.lit)).toHaveLength(lit);
    }
  });

  it('fills clockwise: the ticks of highest angle first', () => {
    for (const { ticks } of rimArcs(seatAngles(3), 25, 60))
      expect(ticks.map((t) => t.lit)).toEqual([...Array(15).fill(false), ...Array(5).fill(true)]);
  });

  it.each([
    [0, 4],
    [62, 22.6],
    [100, 34],
  ])('opens gaps of 4° and 0.3° a point of fragmentation: %i → %f°', (fragmentation, gap) => {
    expect(rimGap(fragmentation)).toBeCloseTo(gap, 6);
    const arcs = rimArcs(seatAngles(3), 50, fragmentation);
    const bare = 360 - arcs.reduce((sum, arc) => sum + arc.to - arc.from, 0);
    expect(bare).toBeCloseTo(gap * 3, 6);
  });
});

describe('race track', () => {
  it('has 30 arrows, lit clockwise from the top', () => {
    expect(CHEVRONS).toBe(30);
    expect(litChevrons(58)).toBe(17);
    expect(Array.from({ length: 30 }, (_, i) => chevronLit(i, 58)).filter((lit) => lit === 1)).toHaveLength(17);
    expect(chevronLit(0, 58)).toBe(1);
    expect(chevronLit(29, 58)).toBe(0);
    expect(chevronAngle(0)).toBe(84);
  });

  it('looks the same before and after creeping on by one arrow', () => {
    const lit = (creep: number) =>
      Array.from(
        { length: 30 },
        (_, i) => [(((chevronAngle(i, creep) % 360) + 360) % 360).toFixed(3), chevronLit(i, 58, creep)] as const,
      ).sort();
    expect(lit(1)).toEqual(lit(0));
  });

  it('puts a token 3.6° a point from the top', () => {
    expect(tokenAngle(0)).toBe(90);
    expect(tokenAngle(25)).toBe(0);
    expect(tokenAngle(100)).toBe(-270);
  });
});
