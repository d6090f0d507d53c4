import { landAt } from '@track-two/client/board/land.ts';
import { crackPlace, litCount } from '@track-two/client/board/lights.ts';
import { edgePoint, inNight, nightBearing, nightOutline } from '@track-two/client/board/night.ts';
import { describe, expect, it } from 'vitest';

/** Area of a polygon by the shoelace formula. */
const area = (points: readonly { x: number; y: number }[]): number =>
  Math.abs(
    points.reduce((sum, p, i) => {
      const q = points[(i + 1) % points.length] ?? p;
      return sum + p.x * q.y - q.x * p.y;
    }, 0) / 2,
  );

describe('night', () => {
  it.each([0, 5, 25, 46, 50, 67, 90, 100])('covers the share of the disc that risk says: %i', (risk) => {
    expect(Math.abs(area(nightOutline(risk)) / Math.PI - risk / 100)).toBeLessThan(0.005);
  });

  it.each([12, 46, 81])('is dark inside its outline and nowhere else: risk %i', (risk) => {
    let dark = 0;
    let all = 0;
    for (let x = -1; x <= 1; x += 0.02)
      for (let y = -1; y <= 1; y += 0.02) {
        if (Math.hypot(x, y) > 1) continue;
        all++;
        if (inNight({ x, y }, risk, 213)) dark++;
      }
    expect(Math.abs(dark / all - risk / 100)).toBeLessThan(0.01);
  });

  it('turns 60° a round, lies at 213° in the third, and comes round in six', () => {
    expect(nightBearing(3)).toBe(213);
    expect(nightBearing(4) - nightBearing(3)).toBe(60);
    expect(nightBearing(7) % 360).toBe(nightBearing(1) % 360);
  });

  it('has its edge between day and dark', () => {
    for (const t of [-0.8, -0.2, 0.3, 0.7]) {
      const p = edgePoint(46, 213, t);
      const into = { x: Math.cos((213 * Math.PI) / 180) * 0.01, y: -Math.sin((213 * Math.PI) / 180) * 0.01 };
      expect(inNight({ x: p.x + into.x, y: p.y + into.y }, 46, 213)).toBe(true);
      expect(inNight({ x: p.x - into.x, y: p.y - into.y }, 46, 213)).toBe(false);
    }
  });
});

describe('land', () => {
  it('has 1,150 dots on large boards and 426 on small ones, all within the disc', () => {
    expect(landAt(158).dots).toHaveLength(1150);
    expect(landAt(66).dots).toHaveLength(426);
    for (const [x, y, latitude] of landAt(158).dots) {
      expect(Math.hypot(x, y)).toBeLessThan(0.98);
      expect(latitude).toBeGreaterThan(-58);
    }
  });

  it('lights 62 % of the dots between 36°N and 40°S at full development, in proportion below', () => {
    const { dots, order } = landAt(158);
    const able = dots.filter(([, , latitude]) => latitude < 36 && latitude > -40).length;
    expect(order).toHaveLength(able);
    expect(litCount(order, 100)).toBe(Math.round(able * 0.62));
    expect(litCount(order, 34)).toBe(Math.round(able * 0.62 * 0.34));
    expect(litCount(order, 0)).toBe(0);
  });

  it('cracks the same land at the same incident, each at another place', () => {
    const { dots } = landAt(158);
    const places = [0, 1, 2, 3].map((i) => crackPlace(dots, i));
    expect(places).toEqual([0, 1, 2, 3].map((i) => crackPlace(dots, i)));
    expect(new Set(places.map((p) => `${p.x},${p.y}`)).size).toBe(4);
  });
});
