/** The race tokens: each at its own angle, and none covers another. */
import { tokenPlaces, tokenRadius } from '@track-two/client/board/arrange.ts';
import { polar, TRACK, tokenAngle } from '@track-two/client/board/geometry.ts';
import { describe, expect, it } from 'vitest';

const TABLE = { centre: { x: 300, y: 300 }, radius: 158 };
const onTrack = (capability: number) => polar(TABLE.centre, TABLE.radius * TRACK, tokenAngle(capability));
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('race tokens', () => {
  it('stand on the track when they are far apart', () => {
    expect(tokenPlaces(TABLE, [70, 60, 22])).toEqual([70, 60, 22].map(onTrack));
  });

  it('keep off each other in lanes, the leader nearest the track, each at its own angle', () => {
    const close = [76, 77, 76];
    const places = tokenPlaces(TABLE, close);
    expect(places[1]).toEqual(onTrack(77));
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(tokenRadius(TABLE.radius) * 1.7);
      const angle = (Math.atan2(TABLE.centre.y - a.y, a.x - TABLE.centre.x) * 180) / Math.PI;
      expect((((tokenAngle(close[i] ?? 0) - angle) % 360) + 540) % 360).toBeCloseTo(180);
    }
  });
});
