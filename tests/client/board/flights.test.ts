import { arrange } from '@track-two/client/board/arrange.ts';
import { arcPoint } from '@track-two/client/board/flights.ts';
import { distance, inside, overlaps, rectAround, seatDistance, touchesCircle } from '@track-two/client/board/geometry.ts';
import { seatPoints } from '@track-two/client/board/layout.ts';
import { describe, expect, it } from 'vitest';
import { flight, layout, measure, model, PARTIES } from './samples.ts';

/** Offers back and forth between the first so many parties. */
const offers = (count: number, parties: number) =>
  Array.from({ length: count }, (_, i) => {
    const by = PARTIES[i % parties] ?? 'us';
    const others = PARTIES.slice(0, parties).filter((p) => p !== by);
    return flight(i + 1, by, i % 3 === 2 ? others : [others[i % others.length] ?? 'china'], { private: i % 4 === 1 });
  });

describe('arcs', () => {
  it('run from proposer to addressee outside the map, within the box', () => {
    const at = layout();
    const reach = seatDistance(at.radius, 38);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const arc = { from, to, lane: 0 };
      const seats = seatPoints(at, 38);
      expect(distance(arcPoint(arc, at, reach, 0), seats[from] ?? at.centre)).toBeLessThan(1);
      expect(distance(arcPoint(arc, at, reach, 1), seats[to] ?? at.centre)).toBeLessThan(1);
      for (let t = 0; t <= 1; t += 0.05) {
        const p = arcPoint(arc, at, reach, t);
        expect(distance(p, at.centre)).toBeGreaterThan(at.radius * 1.1);
        expect(p.x > 0 && p.y > 0 && p.x < at.width && p.y < at.height).toBe(true);
      }
    }
  });

  it('between seats that face each other go one way over and the other way under', () => {
    const at = layout({ parties: 2 });
    expect(arcPoint({ from: 0, to: 1, lane: 0 }, at, 200, 0.5).y).toBeLessThan(at.centre.y);
    expect(arcPoint({ from: 1, to: 0, lane: 0 }, at, 200, 0.5).y).toBeGreaterThan(at.centre.y);
  });
});

describe('cards', () => {
  const boxes = [
    { width: 738, height: 640, density: 'full' },
    { width: 360, height: 232, density: 'strip' },
    { width: 980, height: 1080, density: 'full', projector: true },
    { width: 1292, height: 952, density: 'full' },
  ] as const;

  it.each(boxes)('never lie on a seat nor outside the box: $width×$height', (box) => {
    for (const parties of [2, 3, 4, 5, 6])
      for (const trust of [0, 38, 100])
        for (const count of [1, 3, 6, 9]) {
          const at = layout({ ...box, parties });
          const table = model(parties, { flights: offers(count, parties), levels: { ...model().levels, trust } });
          const { cards } = arrange(table, at, measure, null);
          expect(cards).toHaveLength(count);
          for (const card of cards) {
            const rect = rectAround(card.at, card.width, card.height);
            expect(inside(rect, at.width, at.height)).toBe(true);
            for (const seat of seatPoints(at, trust)) expect(touchesCircle(rect, seat, at.medallion)).toBe(false);
          }
        }
  });

  it.each([1, 2, 3, 4, 5, 6, 8, 10])('%i offers of three parties do not cover each other', (count) => {
    const at = layout();
    const { cards, chips } = arrange(model(3, { flights: offers(count, 3) }), at, measure, null);
    if (count > 6) expect(chips).toBe(true);
    if (count <= 3) expect(chips).toBe(false);
    const rects = cards.map((card) => rectAround(card.at, card.width, card.height));
    for (const [i, rect] of rects.entries()) for (const other of rects.slice(i + 1)) expect(overlaps(rect, other)).toBe(false);
  });

  it('stay where they are when another offer comes or goes', () => {
    const at = layout();
    const first = arrange(model(3, { flights: offers(3, 3) }), at, measure, null);
    const fewer = arrange(model(3, { flights: offers(3, 3).slice(1) }), at, measure, first);
    for (const card of fewer.cards) expect(card.at).toEqual(first.cards.find((c) => c.flight.number === card.flight.number)?.at);
  });

  it('are not shown in the outcome nor on thumbs', () => {
    const flights = offers(3, 3);
    expect(arrange(model(3, { flights, phase: 'outcome' }), layout({ outcome: true }), measure, null).cards).toEqual([]);
    expect(arrange(model(3, { flights }), layout({ density: 'thumb' }), measure, null).cards).toEqual([]);
  });
});
