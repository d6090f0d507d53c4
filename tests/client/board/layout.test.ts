import { arrange, nameRect } from '@track-two/client/board/arrange.ts';
import { inside, overlaps, rectAround, TRACK, touchesCircle } from '@track-two/client/board/geometry.ts';
import { seatPoints } from '@track-two/client/board/layout.ts';
import { describe, expect, it } from 'vitest';
import { layout, measure, model } from './samples.ts';

/** Boxes of the look's table of scales. */
const BOXES = [
  { name: 'laptop', width: 738, height: 640, density: 'full', radius: 158 },
  { name: 'outcome', width: 690, height: 640, density: 'full', outcome: true, radius: 170 },
  { name: 'projector', width: 980, height: 1080, density: 'full', projector: true, radius: 236 },
  { name: 'four worlds', width: 436, height: 408, density: 'thumb', projector: true, radius: 106 },
  { name: 'phone strip', width: 360, height: 232, density: 'strip', radius: 66 },
  { name: 'replay thumb', width: 176, height: 180, density: 'thumb', radius: 46 },
  { name: 'host thumb', width: 136, height: 132, density: 'thumb', radius: 34 },
] as const;

describe('scale', () => {
  it.each(BOXES)('$name: R is about $radius', ({ radius, name: _, ...box }) => {
    expect(Math.abs(layout(box).radius - radius)).toBeLessThanOrEqual(radius * 0.1);
  });

  it.each(BOXES)('$name: seats, track and words are inside the box at any trust', ({ radius: _, name, ...box }) => {
    const at = layout(box);
    for (const trust of [0, 38, 100]) {
      const table = model(3, { levels: { ...model().levels, trust }, phase: name === 'outcome' ? 'outcome' : 'negotiation' });
      const seats = seatPoints(at, trust);
      for (const seat of seats)
        expect(inside(rectAround(seat, at.medallion * 2, at.medallion * 2), at.width, at.height)).toBe(true);
      expect(at.centre.y - at.radius * (TRACK + 0.05)).toBeGreaterThanOrEqual(0);
      for (const block of arrange(table, at, measure, null).names)
        expect(inside(nameRect(block, at, measure), at.width, at.height)).toBe(true);
    }
  });

  it('drops detail in steps at R 110 and 60', () => {
    expect(layout().detail).toBe('full');
    expect(layout({ width: 420, height: 400 }).detail).toBe('plain');
    expect(layout({ width: 200, height: 180 }).detail).toBe('bare');
    expect(layout({ density: 'strip' }).detail).toBe('plain');
    expect(layout({ density: 'thumb' }).detail).toBe('bare');
  });
});

describe('any number of parties', () => {
  it.each([2, 3, 4, 5, 6])('%i seats lie inside and apart, and their words keep off the map and each other', (parties) => {
    const at = layout({ parties });
    const table = model(parties);
    for (const trust of [0, 100]) {
      const seats = seatPoints(at, trust);
      for (const [i, a] of seats.entries()) {
        expect(inside(rectAround(a, at.medallion * 2, at.medallion * 2), at.width, at.height)).toBe(true);
        for (const b of seats.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(at.medallion * 2);
      }
    }
    const words = arrange(table, at, measure, null).names.map((block) => nameRect(block, at, measure));
    for (const [i, a] of words.entries()) {
      expect(inside(a, at.width, at.height)).toBe(true);
      expect(touchesCircle(a, at.centre, at.radius * 1.05)).toBe(false);
      for (const b of words.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
    }
  });

  it('keeps low seats at the sides off the corners where the page has its numbers', () => {
    for (const parties of [4, 6]) {
      const at = layout({ parties });
      for (const seat of seatPoints(at, 0))
        for (const corner of at.reserved) expect(touchesCircle(corner, seat, at.medallion)).toBe(false);
    }
  });
});
