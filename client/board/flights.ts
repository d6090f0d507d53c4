/** Offers in flight: the dotted arcs that run outside the rim from proposer to addressee, and where their cards rest. Pure. */
import { inside, overlaps, type Point, polar, type Rect, radians, rectAround, touchesCircle } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { FlightModel } from './model.ts';

export interface Arc {
  readonly from: number;
  readonly to: number;
  /** 0, 1, 2: how far out it runs, so that several between the same seats do not lie on each other. */
  readonly lane: number;
}

export interface CardPlace {
  readonly flight: FlightModel;
  readonly arcs: readonly Arc[];
  /** Where on the first arc the card rests, 0 at the proposer's seat. */
  readonly rest: number;
  /** Degrees it is turned, clockwise. */
  readonly tilt: number;
  readonly width: number;
  readonly height: number;
  /** Where it rests when the seats do. */
  readonly at: Point;
}

/** Middles of the lanes in R: the first is best; the second runs inside it, where the box leaves no room farther out. */
const LANES = [1.29, 1.19, 1.41, 1.52];

/** Signed degrees from one seat to another the short way round; facing seats go over the top, and come back below. */
function sweep(from: number, to: number, forward: boolean): number {
  const turn = ((((to - from) % 360) + 540) % 360) - 180;
  if (Math.abs(Math.abs(turn) - 180) > 0.5) return turn;
  const left = Math.cos(radians(from)) < 0;
  return left === forward ? -180 : 180;
}

/** The point of an arc at `t` from 0 (proposer's seat) to 1 (addressee's). It bends in towards the rim, and stays in the box. */
export function arcPoint(arc: Arc, layout: Layout, seatsAt: number, t: number): Point {
  const from = layout.angles[arc.from] ?? 0;
  const turn = sweep(from, layout.angles[arc.to] ?? 0, arc.from < arc.to);
  const angle = from + turn * t;
  const middle = (LANES[arc.lane] ?? 1.29) * layout.radius;
  const bow = Math.sin(Math.PI * t) ** 0.7;
  const wanted = seatsAt + (middle - seatsAt) * bow;
  return polar(layout.centre, Math.min(wanted, roomAt(layout, angle)), angle);
}

/** Half a numbered card and a little: arcs keep so far from the edge of the box that one can ride on them. */
const ROOM = 17;

/** Lower edge of what the page writes over the top of the board; no arc runs through it. */
const headlineEnd = (layout: Layout): number => Math.max(0, ...layout.reserved.filter((r) => r.y === 0).map((r) => r.height + 4));

/** Farthest an arc may run at this angle without leaving the box. */
function roomAt(layout: Layout, angle: number): number {
  const sine = Math.sin(radians(angle));
  const cosine = Math.cos(radians(angle));
  const edge = ROOM;
  const vertical = sine > 0 ? layout.centre.y - Math.max(edge, headlineEnd(layout)) : layout.height - layout.centre.y - edge;
  const sideways = layout.width / 2 - edge;
  return Math.min(vertical / Math.max(0.001, Math.abs(sine)), sideways / Math.max(0.001, Math.abs(cosine)));
}

interface CardRequest {
  readonly flights: readonly FlightModel[];
  readonly parties: readonly string[];
  readonly seats: readonly Point[];
  readonly seatsAt: number;
  readonly layout: Layout;
  readonly size: (flight: FlightModel) => { readonly width: number; readonly height: number };
  /** Names and numbers of the parties, and the race tokens: to be kept free where that can be helped. */
  readonly avoid: readonly Rect[];
  /** Places before this change: a card stays where it is while that is a good place. */
  readonly kept: readonly CardPlace[];
}

const RESTS = [0.37, 0.32, 0.42, 0.28, 0.47, 0.52, 0.24, 0.57, 0.62, 0.2, 0.67, 0.72, 0.77];

/** Finds a place for each card, in order of number: never on a seat, off other cards and words where there is room. */
export function cardPlaces(request: CardRequest): readonly CardPlace[] {
  const placed: { place: CardPlace; rect: Rect }[] = [];
  for (const flight of request.flights) {
    const from = request.parties.indexOf(flight.by);
    const targets = flight.to.map((p) => request.parties.indexOf(p)).filter((i) => i >= 0);
    if (from < 0 || targets.length === 0) continue;
    placed.push(bestPlace(request, flight, from, targets, placed));
  }
  return placed.map((p) => p.place);
}

interface Option {
  readonly arcs: readonly Arc[];
  readonly rest: number;
  readonly rect: Rect;
  readonly at: Point;
  readonly cost: number;
}

function bestPlace(
  request: CardRequest,
  flight: FlightModel,
  from: number,
  targets: readonly number[],
  before: readonly { readonly place: CardPlace; readonly rect: Rect }[],
): { place: CardPlace; rect: Rect } {
  const { width, height } = request.size(flight);
  const cards = before.map((card) => card.rect);
  const busy = before.flatMap((card) => card.place.arcs);
  const old = request.kept.find((card) => card.flight.number === flight.number);
  const options = targets.flatMap((first, turn) =>
    [...LANES.keys()].flatMap((lane) => {
      const arc = { from, to: first, lane };
      const arcs = [arc, ...targets.filter((to) => to !== first).map((to) => ({ from, to, lane }))];
      return RESTS.map((rest, i): Option => {
        const at = arcPoint(arc, request.layout, request.seatsAt, rest);
        const rect = rectAround(at, width, height);
        const same = old?.rest === rest && old.arcs[0]?.lane === lane && old.arcs[0].to === first;
        const shared = arcs.filter((a) => busy.some((b) => a.lane === b.lane && alike(a, b))).length;
        const cost = placeCost(request, rect, cards) + i + lane * 2 + turn * 2.5 + shared * 9 - (same ? 20 : 0);
        return { arcs, rest, rect, at, cost };
      });
    }),
  );
  const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
  const { arcs, rest, rect, at } = best;
  return { place: { flight, arcs, rest, tilt: tiltOf(flight.number), width, height, at }, rect };
}

/** True when two arcs join the same seats. */
const alike = (a: Arc, b: Arc): boolean => (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** Cards settle a few degrees off the straight, each its own way. */
const tiltOf = (number: number): number => [-3, 3, 4, -4, 2, -2][number % 6] ?? 3;

function placeCost(request: CardRequest, rect: Rect, cards: readonly Rect[]): number {
  const { layout, seats } = request;
  const padded = { x: rect.x - 4, y: rect.y - 4, width: rect.width + 8, height: rect.height + 8 };
  let cost = 0;
  if (!inside(padded, layout.width, layout.height, 1)) cost += 5000;
  for (const seat of seats) if (touchesCircle(padded, seat, layout.medallion + 2)) cost += 2000;
  for (const card of cards) if (overlaps(padded, card)) cost += 300;
  for (const words of layout.reserved) if (overlaps(rect, words)) cost += 120;
  for (const words of request.avoid) if (overlaps(rect, words)) cost += 60;
  return cost + hidden(rect, layout) * 60;
}

/** True when cards lie on each other, on a seat, or over the edge of the box. */
export function crowded(cards: readonly CardPlace[], layout: Layout, seats: readonly Point[]): boolean {
  const rects = cards.map((card) => rectAround(card.at, card.width, card.height));
  return rects.some(
    (rect, i) =>
      !inside(rect, layout.width, layout.height) ||
      seats.some((seat) => touchesCircle(rect, seat, layout.medallion)) ||
      rects.some((other, j) => j > i && overlaps(rect, other)),
  );
}

/** How deep a card lies over the rim and the map, in R. */
function hidden(rect: Rect, { centre, radius }: Layout): number {
  const x = Math.max(rect.x, Math.min(centre.x, rect.x + rect.width));
  const y = Math.max(rect.y, Math.min(centre.y, rect.y + rect.height));
  return Math.max(0, 1.12 - Math.hypot(x - centre.x, y - centre.y) / radius);
}
