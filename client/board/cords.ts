/** Agreements as rope: the curves from seat to seat, the knots where three or more meet, and where their paper tags hang. Pure. */
import { between, distance, type Point, type Rect, radians, rectAround } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { CordModel } from './model.ts';

/** A place on a rope with the direction it runs in, in degrees of the screen (clockwise). */
export interface RopePoint extends Point {
  readonly turn: number;
}

export interface Strand {
  /** Index of the seat it is tied to, and of the other one (a strand to a knot has none). */
  readonly from: number;
  readonly to: number | null;
  readonly points: readonly RopePoint[];
  readonly frayed: boolean;
}

export interface CordShape {
  readonly cord: CordModel;
  readonly strands: readonly Strand[];
  /** Where strands of three or more parties meet; null for two. */
  readonly knot: Point | null;
  /** Where the tag's thread is tied. */
  readonly middle: Point;
}

/** Width of the rope for this R. */
export const ropeWidth = (radius: number): number => radius * 0.042 + 1.2;

/** Share of that width for so many cords on the board: thinner when there are many, so that each can still be followed. */
export const slimness = (cords: number): number => (cords > 9 ? 0.66 : cords > 6 ? 0.8 : 1);

/** Points along a quadratic curve, `count` + 1 of them. */
export function curve(a: Point, control: Point, b: Point, count: number): readonly RopePoint[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const u = 1 - t;
    const dx = 2 * u * (control.x - a.x) + 2 * t * (b.x - control.x);
    const dy = 2 * u * (control.y - a.y) + 2 * t * (b.y - control.y);
    return {
      x: u * u * a.x + 2 * u * t * control.x + t * t * b.x,
      y: u * u * a.y + 2 * u * t * control.y + t * t * b.y,
      turn: (Math.atan2(dy, dx) * 180) / Math.PI,
    };
  });
}

/** Parallel cords fan by this pull, closer when there are many, round the pull of one alone; beyond four the fan opens wider. */
const FAN = { apart: 0.45, most: 1.0, wider: 0.12, middle: 0.42 };

/** How far the curve of the k-th of m parallel cords is pulled to the centre. */
export function pullOf(k: number, m: number): number {
  const step = m > 1 ? Math.min(FAN.apart, (FAN.most + FAN.wider * Math.max(0, m - 4)) / (m - 1)) : 0;
  return FAN.middle + step * (k - (m - 1) / 2);
}

/** Knots of the k-th of m agreements of three or more, in R from the centre (y down); one alone sits a little below the pole. */
export function knotPlace(k: number, m: number): Point {
  if (m === 1) return { x: 0, y: 0.1 };
  const ring = m === 2 ? 0.17 : Math.min(0.42, 0.12 + 0.05 * m);
  // Two lie side by side, so that no seat's strand to one runs through the other.
  const angle = radians((m === 2 ? 180 : 90) - (360 * k) / m);
  return { x: Math.cos(angle) * ring, y: 0.06 + Math.sin(angle) * ring };
}

/** Where a cord runs among its likes: pull to the centre when it ties two, place of the knot (in R from the centre) when more. */
export type CordRun = { readonly pull: number } | { readonly x: number; readonly y: number };

/** The run of every cord, by its key: parallel ones fan out, knots keep apart. Tentative cords take their place, too. */
export function cordRuns(cords: readonly CordModel[]): ReadonlyMap<string, CordRun> {
  const knotted = cords.filter((cord) => cord.parties.length > 2);
  return new Map(
    cords.map((cord): [string, CordRun] => {
      if (cord.parties.length > 2) return [cord.key, knotPlace(knotted.indexOf(cord), knotted.length)];
      const parallel = cords.filter(
        (other) => other.parties.length === 2 && other.parties.every((p) => cord.parties.includes(p)),
      );
      return [cord.key, { pull: pullOf(parallel.indexOf(cord), parallel.length) }];
    }),
  );
}

interface CordRequest {
  readonly cords: readonly CordModel[];
  readonly parties: readonly string[];
  readonly seats: readonly Point[];
  readonly layout: Layout;
  readonly runOf: (cord: CordModel) => CordRun;
}

/** All cords with their curves, for seats at these points. */
export function cordShapes({ cords, parties, seats, layout, runOf }: CordRequest): readonly CordShape[] {
  return cords.flatMap((cord): CordShape[] => {
    const at = cord.parties.map((p) => parties.indexOf(p)).filter((i) => i >= 0);
    const run = runOf(cord);
    const [a, b] = at;
    if (!('pull' in run)) return [knottedShape(cord, at, seats, layout, run)];
    return a === undefined || b === undefined ? [] : [tiedShape(cord, a, b, seats, layout, run.pull)];
  });
}

const samples = (length: number, layout: Layout): number => Math.max(4, Math.round(length / (ropeWidth(layout.radius) * 0.78)));

function tiedShape(cord: CordModel, from: number, to: number, seats: readonly Point[], layout: Layout, pull: number): CordShape {
  const a = seats[from] ?? layout.centre;
  const b = seats[to] ?? layout.centre;
  const middle = between(a, b, 0.5);
  let control = between(middle, layout.centre, pull);
  // Seats that face each other have their middle at the centre: there is nothing to be pulled to, so the fan opens sideways.
  if (distance(middle, layout.centre) < layout.radius * 0.3) {
    const length = distance(a, b) || 1;
    const aside = (pull - 0.25) * layout.radius * 1.1;
    control = { x: middle.x + ((b.y - a.y) / length) * aside, y: middle.y - ((b.x - a.x) / length) * aside };
  }
  const points = curve(a, control, b, samples(distance(a, b) * 1.04, layout));
  const strand = { from, to, points, frayed: cord.state === 'frayed' };
  return { cord, strands: [strand], knot: null, middle: points[Math.round(points.length / 2)] ?? middle };
}

function knottedShape(cord: CordModel, at: readonly number[], seats: readonly Point[], layout: Layout, place: Point): CordShape {
  const knot = { x: layout.centre.x + place.x * layout.radius, y: layout.centre.y + place.y * layout.radius };
  const bend = place.x * 0.6;
  const strands = at.map((from): Strand => {
    const a = seats[from] ?? layout.centre;
    const control = { x: (a.x + knot.x) / 2 + bend * (a.y - knot.y), y: (a.y + knot.y) / 2 - bend * (a.x - knot.x) };
    const broken =
      cord.state === 'frayed' && (cord.frayedBy.length === 0 || cord.frayedBy.includes(cord.parties[at.indexOf(from)] ?? ''));
    return { from, to: null, points: curve(a, control, knot, samples(distance(a, knot), layout)), frayed: broken };
  });
  return { cord, strands, knot, middle: knot };
}

/** Where a strand parts: the middle of the piece of it that is not under its seat. */
export const partingIndex = (strand: Strand): number => Math.floor(strand.points.length * (strand.to === null ? 0.56 : 0.5));

/** Where a frayed cord is broken; its middle when none of its strands is. */
export function breakPoint(shape: CordShape): Point {
  const strand = shape.strands.find((s) => s.frayed);
  return strand?.points[partingIndex(strand)] ?? shape.middle;
}

export interface TagPlace {
  readonly cord: CordModel;
  readonly rect: Rect;
  /** Where its thread is tied to the cord, and how far along that is (0 to 1). */
  readonly tied: Point;
  readonly along: number;
}

/** Above this many agreements tags shrink to numbered discs. */
export const TAGS_MOST = 5;

interface TagRequest {
  readonly shapes: readonly CordShape[];
  readonly size: (cord: CordModel) => { readonly width: number; readonly height: number };
  /** What tags must not cover: cards, medallions. */
  readonly taken: readonly Rect[];
  readonly layout: Layout;
  /** True when tags are small discs that sit on the rope itself. */
  readonly discs: boolean;
}

const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68];
/** Discs are small and many: they may sit anywhere on the free part of a rope. */
const ALONG_DISCS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Hangs a tag on every cord, so that none covers another tag, a card, a seat or a knot where that can be helped. */
export function tagPlaces({ shapes, size, taken, layout, discs }: TagRequest): readonly TagPlace[] {
  const knots = shapes.flatMap(({ knot }) =>
    knot ? [rectAround(knot, ropeWidth(layout.radius) * 4.4, ropeWidth(layout.radius) * 4.4)] : [],
  );
  const ropes = shapes.map((shape) => shape.strands.flatMap((strand) => strand.points));
  const breaks = shapes.flatMap((s) => (s.cord.state === 'frayed' ? [rectAround(breakPoint(s), 56, 40)] : []));
  const placed: TagPlace[] = [];
  for (const shape of shapes) {
    const { width, height } = size(shape.cord);
    const options = (shape.knot ? [0.5] : discs ? ALONG_DISCS : ALONG).flatMap((along, i) => {
      const tied = tieAt(shape, along);
      return hangs(shape, width, height, layout, discs).map((by, j) => ({
        tied,
        along,
        rect: rectAround({ x: tied.x + by.x, y: tied.y + by.y }, width, height),
        preference: i * 3 + j * 1.5,
      }));
    });
    const cost = (o: (typeof options)[number]) =>
      o.preference +
      40 *
        covered(
          o.rect,
          placed.map((p) => p.rect),
        ) +
      40 * covered(o.rect, taken) +
      30 * covered(o.rect, discs ? [] : knots) +
      30 * covered(o.rect, discs ? [] : breaks) +
      0.7 * crossed(o.rect, ropes) +
      200 * outside(o.rect, layout);
    const best = options.reduce<(typeof options)[number] | null>((a, b) => (a && cost(a) <= cost(b) ? a : b), null);
    if (best) placed.push({ cord: shape.cord, rect: best.rect, tied: best.tied, along: best.along });
  }
  return placed;
}

/** The point of a cord that a thread can be tied to; a knotted one has its tag on the knot. */
export function tieAt(shape: CordShape, along: number): Point {
  const points = shape.strands[0]?.points ?? [];
  return shape.knot ?? points[Math.round((points.length - 1) * along)] ?? shape.middle;
}

/** Offsets of the tag's middle from where it is tied, the best first. */
function hangs(shape: CordShape, width: number, height: number, layout: Layout, discs: boolean): readonly Point[] {
  if (discs) return [{ x: 0, y: 0 }];
  const knot = shape.knot ? ropeWidth(layout.radius) * 2.2 : 0;
  const near = height / 2 + knot + 10;
  const far = height / 2 + knot + 26;
  const below = { x: 0, y: near };
  const above = { x: 0, y: -near - 8 };
  const low = shape.middle.y > layout.centre.y || shape.knot !== null;
  const first = low ? [below, { x: 14, y: near }, { x: -14, y: near }, above] : [above, below];
  return [
    ...first,
    { x: 0, y: far },
    { x: 0, y: -far - 8 },
    { x: width / 2 + knot + 12, y: 0 },
    { x: -width / 2 - knot - 12, y: 0 },
    { x: width / 3, y: far + 14 },
    { x: -width / 3, y: far + 14 },
    { x: width / 3, y: -far - 14 },
    { x: -width / 3, y: -far - 14 },
  ];
}

/** How many points of ropes lie under a rectangle. */
export const crossed = (rect: Rect, ropes: readonly (readonly Point[])[]): number =>
  ropes
    .flat()
    .filter((p) => p.x > rect.x - 3 && p.x < rect.x + rect.width + 3 && p.y > rect.y - 3 && p.y < rect.y + rect.height + 3)
    .length;

/** Pixels² of a rectangle that others cover, as a share of it, summed. */
export function covered(rect: Rect, others: readonly Rect[]): number {
  let sum = 0;
  for (const o of others) {
    const w = Math.min(rect.x + rect.width, o.x + o.width) - Math.max(rect.x, o.x) + 4;
    const h = Math.min(rect.y + rect.height, o.y + o.height) - Math.max(rect.y, o.y) + 4;
    if (w > 0 && h > 0) sum += 0.3 + (w * h) / (rect.width * rect.height);
  }
  return sum;
}

/** 1 when the tag hangs farther out than the rim or over the box's edge. */
function outside(rect: Rect, layout: Layout): number {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const cut = rect.x < 3 || rect.y < 3 || rect.x + rect.width > layout.width - 3 || rect.y + rect.height > layout.height - 3;
  return cut || distance(middle, layout.centre) > layout.radius * 1.15 ? 1 : 0;
}
