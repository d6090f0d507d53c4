/** What lies under the pointer: a card, a cord's tag or knot, a seat. Pure. */
import { ropeWidth, tieAt } from './cords.ts';
import { cardNow, type Frame } from './frame.ts';
import { distance, type Point } from './geometry.ts';
import { seatAt } from './layout.ts';
import type { CordModel } from './model.ts';

export type Hit =
  | { readonly kind: 'offer'; readonly number: number }
  | { readonly kind: 'cord'; readonly cord: CordModel }
  | { readonly kind: 'seat'; readonly party: string };

/** Slack round small things, px: fingers are not points. */
const SLACK = 6;

/** The topmost thing at a point of the board, or null. */
export function hitAt(frame: Frame, point: Point): Hit | null {
  return cardHit(frame, point) ?? cordHit(frame, point) ?? seatHit(frame, point);
}

function cardHit(frame: Frame, point: Point): Hit | null {
  const card = frame.arrangement.cards.findLast((c) => {
    const at = cardNow(frame, c);
    return Math.abs(point.x - at.x) <= c.width / 2 + SLACK && Math.abs(point.y - at.y) <= c.height / 2 + SLACK;
  });
  return card ? { kind: 'offer', number: card.flight.number } : null;
}

function cordHit(frame: Frame, point: Point): Hit | null {
  const { tags, layout } = frame.arrangement;
  const shapeOf = (key: string) => frame.shapes.find((shape) => shape.cord.key === key);
  const tag = tags.findLast(({ rect, cord, along, tied }) => {
    const shape = shapeOf(cord.key);
    const now = shape ? tieAt(shape, along) : tied;
    const [x, y] = [point.x - (now.x - tied.x), point.y - (now.y - tied.y)];
    return x >= rect.x - 2 && x <= rect.x + rect.width + 2 && y >= rect.y - 2 && y <= rect.y + rect.height + 2;
  });
  if (tag) return { kind: 'cord', cord: tag.cord };
  const near = ropeWidth(layout.radius) * 2.2;
  const knot = frame.shapes.find((shape) => shape.knot && distance(shape.knot, point) <= near);
  if (knot) return { kind: 'cord', cord: knot.cord };
  if (seatHit(frame, point)) return null;
  const rope = frame.shapes.find((shape) =>
    shape.strands.some((strand) => strand.points.some((p) => distance(p, point) <= ropeWidth(layout.radius) / 2 + 4)),
  );
  return rope ? { kind: 'cord', cord: rope.cord } : null;
}

function seatHit(frame: Frame, point: Point): Hit | null {
  const seat = frame.arrangement.model.seats[seatAt(frame.arrangement.layout, frame.seats, point)];
  return seat ? { kind: 'seat', party: seat.party } : null;
}
