/** How the table fits its box: R, the centre, what detail there is room for, and where names stand. All in CSS pixels. */
import {
  distance,
  medallionRadius,
  type Point,
  polar,
  type Rect,
  radians,
  SEAT_FAR,
  seatAngles,
  seatDistance,
} from './geometry.ts';

export type Density = 'full' | 'strip' | 'thumb';
export type Align = 'left' | 'centre' | 'right';

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  /** Radius of the map. */
  readonly radius: number;
  readonly angles: readonly number[];
  readonly density: Density;
  /** full: tags, cards and numbers · plain: offer numbers and short names · bare: night, cords, seats. */
  readonly detail: 'full' | 'plain' | 'bare';
  readonly projector: boolean;
  /** Size of tags and cards: 1 on a desk, more on a projector. */
  readonly text: number;
  /** Sizes of a party's name and of the numbers beside it, px. */
  readonly nameSize: number;
  readonly lineSize: number;
  readonly medallion: number;
  /** Of the outcome: no flights, ghosts and breach rings instead, names only above the seats. */
  readonly outcome: boolean;
  /** Where HTML may stand on the board: the corners with the numbers, and the headline. */
  readonly reserved: readonly Rect[];
}

export interface LayoutRequest {
  readonly width: number;
  readonly height: number;
  readonly parties: number;
  readonly density: Density;
  readonly outcome: boolean;
  readonly projector: boolean;
}

const MARGIN = 3;
const CORNER = { width: 236, height: 136 };
/** From this R up there are words on the board; below the second only the barest. */
const WORDS_FROM = 110;
const PLAIN_FROM = 60;
const STRIP_FROM = 36;
const DESK = { text: 1, nameSize: 21, lineSize: 14 };
/** On a large screen, where the map is half as large again. */
const LARGE = { text: 1.2, nameSize: 26, lineSize: 17 };
const LARGE_FROM = 200;
/** 24 px is the floor on a projector. */
const PROJECTOR = { text: 24 / 14, nameSize: 44, lineSize: 28 };
const SMALL_NAME = 17;
/** Line heights of a name and of the numbers under it, in their sizes. */
export const NAME_LINE = 1.2;
export const NUMBER_LINE = 1.3;

type Type = typeof DESK;
function typeFor({ projector, density, width, height }: LayoutRequest, radius: number): Type {
  if (projector && density === 'full' && Math.min(width, height) > 640) return PROJECTOR;
  return density === 'full' && radius >= LARGE_FROM ? LARGE : DESK;
}
/** Height of a name with so many lines of numbers under it, px. */
export const blockHeight = (type: Pick<Layout, 'nameSize' | 'lineSize'>, lines: number): number =>
  type.nameSize * NAME_LINE + lines * type.lineSize * NUMBER_LINE;

/** Lays the table in its box. Never fails: a box too small gives a table of 1 px. */
export function layoutBoard(request: LayoutRequest): Layout {
  const angles = seatAngles(request.parties);
  const reach = reachOf(angles);
  const wanted = wantedRadius(request);
  const spaceFor = (radius: number) => spaceNeeded(request, reach, radius, angles);
  let radius = wanted;
  for (let i = 0; i < 60 && radius > 1; i++) {
    const space = spaceFor(radius);
    if (space.sides * 2 <= request.width && space.top + space.bottom <= request.height) break;
    radius *= 0.985;
  }
  radius = Math.max(1, Math.round(radius));
  const space = spaceFor(radius);
  const centre = { x: Math.round(request.width / 2), y: Math.round((space.top + request.height - space.bottom) / 2) };
  const detail = detailOf(request.density, radius);
  return {
    width: request.width,
    height: request.height,
    centre,
    radius,
    angles,
    density: request.density,
    detail,
    projector: request.projector,
    ...typeFor(request, radius),
    ...(detail === 'full' ? {} : { nameSize: SMALL_NAME }),
    medallion: medallionRadius(radius),
    outcome: request.outcome,
    reserved: detail === 'full' ? reservedFor(request) : [],
  };
}

function detailOf(density: Density, radius: number): Layout['detail'] {
  if (density === 'full' && radius >= WORDS_FROM) return 'full';
  // A strip is the only board of its page: more seats than three make its map smaller, and it still has to say who offers what.
  return density !== 'thumb' && radius >= (density === 'strip' ? STRIP_FROM : PLAIN_FROM) ? 'plain' : 'bare';
}

/** R as the look asks for it, before it is made to fit. */
function wantedRadius({ width, height, density, outcome, projector }: LayoutRequest): number {
  if (density !== 'full') return Math.min(width / 3.8, height / 3.5);
  if (projector) return Math.min(width / 4.15, height / 4.05);
  if (outcome) return Math.min(width / 4.06, height / 3.76);
  const named = Math.min(width / 4.6, height / 4.05);
  return named >= WORDS_FROM ? named : Math.min(WORDS_FROM - 1, Math.max(named, Math.min(width / 3.8, height / 3.5)));
}

interface Reach {
  readonly side: number;
  readonly up: number;
  readonly down: number;
}
/** How far the farthest seats reach from the centre, in R. */
function reachOf(angles: readonly number[]): Reach {
  const sines = angles.map((a) => Math.sin(radians(a)) * SEAT_FAR);
  const cosines = angles.map((a) => Math.abs(Math.cos(radians(a))) * SEAT_FAR);
  return { side: Math.max(0, ...cosines), up: Math.max(0, ...sines), down: Math.max(0, ...sines.map((s) => -s)) };
}

const TRACK_REACH = 1.3;

interface Space {
  readonly sides: number;
  readonly top: number;
  readonly bottom: number;
}
/** Pixels that a table of this R needs from its centre to each side, words included. */
function spaceNeeded(request: LayoutRequest, reach: Reach, radius: number, angles: readonly number[]): Space {
  const seat = medallionRadius(radius) + MARGIN;
  const side = Math.max(reach.side * radius + seat, TRACK_REACH * radius);
  const up = Math.max(reach.up * radius + seat, TRACK_REACH * radius);
  const down = Math.max(reach.down * radius + seat, TRACK_REACH * radius);
  if (detailOf(request.density, radius) !== 'full') return { sides: side, top: up, bottom: down };
  const type = typeFor(request, radius);
  const above = blockHeight(type, 1) + 10;
  const below = request.outcome ? 0 : blockHeight(type, 1) + 4;
  return { sides: side, top: up + above, bottom: down + below + cornersBelow(request, angles) };
}

/** Room for the corners with numbers, where seats would else stand on them. */
function cornersBelow(request: LayoutRequest, angles: readonly number[]): number {
  const lowAside = angles.some((a) => Math.sin(radians(a)) < -0.45 && Math.abs(Math.cos(radians(a))) > 0.3);
  return lowAside && !request.outcome && !request.projector ? CORNER.height : 0;
}

function reservedFor({ width, height, outcome, projector }: LayoutRequest): readonly Rect[] {
  const headline = { x: width / 2 - 220, y: 0, width: 440, height: 40 };
  if (outcome || projector) return [headline];
  const top = height - CORNER.height;
  return [headline, { x: 0, y: top, ...CORNER }, { x: width - CORNER.width, y: top, ...CORNER }];
}

/** Where the seats stand at this trust. */
export const seatPoints = (layout: Layout, trust: number): readonly Point[] =>
  layout.angles.map((angle) => polar(layout.centre, seatDistance(layout.radius, trust), angle));

export interface NamePlace {
  /** The point that the block of words hangs on: its top edge, at the side that `align` names. */
  readonly at: Point;
  readonly align: Align;
  /** True when the words follow the seat up and down its spoke. */
  readonly follows: boolean;
}

/**
 * Where a party's name and numbers stand: above the seats of the upper half, in the corner on their side; below those of the lower half.
 * `lines` is how many lines of numbers there are; the place is that of the block's top.
 */
export function namePlace(layout: Layout, seat: number, at: Point, lines: number): NamePlace {
  const angle = layout.angles[seat] ?? 90;
  const sine = Math.sin(radians(angle));
  const cosine = Math.cos(radians(angle));
  const lower = sine < -0.45;
  if (layout.detail !== 'full') return shortNamePlace(layout, at, lower, cosine);
  if (lower && layout.outcome)
    return { at: { x: at.x + layout.medallion + 10, y: at.y - blockHeight(layout, lines) / 2 }, align: 'left', follows: true };
  if (lower) return { at: { x: at.x, y: at.y + layout.medallion + 6 }, align: 'centre', follows: true };
  const farthest = polar(layout.centre, seatDistance(layout.radius, 0), angle);
  // In the corners all but the first line of numbers has room beside the medallion; at the sides the whole block stands above it.
  const above = Math.abs(cosine) < 0.9 ? 1 : lines;
  const y = Math.max(10, farthest.y - layout.medallion - blockHeight(layout, above) - 6);
  if (Math.abs(cosine) < 0.2) return { at: { x: at.x, y }, align: 'centre', follows: false };
  // On the outer side of the seat, but not farther from it than its medallion where the box is wide.
  const inset = Math.max(18, Math.min(farthest.x, layout.width - farthest.x) - layout.medallion - 64);
  return cosine < 0
    ? { at: { x: inset, y }, align: 'left', follows: false }
    : { at: { x: layout.width - inset, y }, align: 'right', follows: false };
}

/** On a strip: outside the upper seats, right of the lowest. */
function shortNamePlace(layout: Layout, at: Point, lower: boolean, cosine: number): NamePlace {
  const y = at.y - 12;
  if (lower || cosine > 0.2) return { at: { x: at.x + layout.medallion + 8, y }, align: 'left', follows: true };
  return { at: { x: at.x - layout.medallion - 8, y }, align: 'right', follows: true };
}

/** The seat under a point, or -1. */
export function seatAt(layout: Layout, seats: readonly Point[], point: Point): number {
  return seats.findIndex((seat) => distance(seat, point) <= layout.medallion);
}
