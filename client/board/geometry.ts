/**
 * Where things of the table stand: pure functions of the model's numbers and R, the radius of the map in CSS pixels.
 * Angles are degrees, counter-clockwise from the right as on paper; y grows downwards as on screens.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const TAU = Math.PI * 2;
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The point at a distance and an angle from a centre. */
export function polar(centre: Point, distance: number, angle: number): Point {
  return { x: centre.x + distance * Math.cos(radians(angle)), y: centre.y - distance * Math.sin(radians(angle)) };
}

export const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Angles of the seats, evenly round the table and clockwise from the upper left: three sit at 150°, 30° and 270°, two face each other.
 * Gives one angle a party, from 0 up to 360.
 */
export function seatAngles(parties: number): readonly number[] {
  const step = 360 / Math.max(1, parties);
  const first = 90 + step / 2;
  return Array.from({ length: parties }, (_, i) => (((first - i * step) % 360) + 360) % 360);
}

/** Nearest and farthest place of a seat on its spoke, in R, at full trust and at none. */
export const SEAT_NEAR = 1.36;
export const SEAT_FAR = 1.8;

/** Distance of the seats from the centre at a trust of 0 to 100. */
export function seatDistance(radius: number, trust: number): number {
  return radius * (SEAT_FAR - (SEAT_FAR - SEAT_NEAR) * (clampShare(trust) / 100));
}

/** Radius of a seat's medallion. */
export const medallionRadius = (radius: number): number => radius * 0.255 + 2;
export const TRACK = 1.22;
export const CHEVRONS = 30;

/** Angle of the n-th arrow of the race track, clockwise from the top; `creep` is how far all have crept, in arrows. */
export const chevronAngle = (index: number, creep = 0): number => 90 - ((index + 0.5 + creep) * 360) / CHEVRONS;

/** Lit arrows at a race pace of 0 to 100. */
export const litChevrons = (pace: number): number => Math.round((CHEVRONS * clampShare(pace)) / 100);

/** How strongly the n-th arrow is lit, 0 to 1: they light up clockwise from the top, and change hands while they creep on by one. */
export function chevronLit(index: number, pace: number, creep = 0): number {
  const lit = litChevrons(pace);
  const place = index + creep;
  if (place > CHEVRONS - 1) return Math.min(1, lit) * (lit >= CHEVRONS ? 1 : place - (CHEVRONS - 1));
  return Math.min(1, Math.max(0, lit - place));
}

/** Angle of a party's token on the track: 3.6° a point, clockwise from the top. */
export const tokenAngle = (capability: number): number => 90 - clampShare(capability) * 3.6;

export const TICKS = 20;

/** Degrees between two arcs of the rim at a fragmentation of 0 to 100. */
export const rimGap = (fragmentation: number): number => 4 + 0.3 * clampShare(fragmentation);

export interface RimTick {
  readonly angle: number;
  readonly lit: boolean;
}
export interface RimArc {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly RimTick[];
}

/** The arcs of the rim, one a seat, each with its ticks filled clockwise; one tick is 5 points of safety. */
export function rimArcs(angles: readonly number[], safety: number, fragmentation: number): readonly RimArc[] {
  const span = 360 / angles.length - rimGap(fragmentation);
  const on = Math.round((TICKS * clampShare(safety)) / 100);
  return angles.map((middle) => {
    const from = middle - span / 2;
    const ticks = Array.from({ length: TICKS }, (_, i) => ({
      angle: from + ((i + 0.5) * span) / TICKS,
      lit: i >= TICKS - on,
    }));
    return { from, to: middle + span / 2, ticks };
  });
}

export const clampShare = (value: number): number => Math.min(100, Math.max(0, value));

/** True when two rectangles share more than `slack` pixels. */
export function overlaps(a: Rect, b: Rect, slack = 0): boolean {
  return (
    a.x + a.width > b.x + slack && b.x + b.width > a.x + slack && a.y + a.height > b.y + slack && b.y + b.height > a.y + slack
  );
}

/** True when a rectangle comes nearer to a circle's centre than its radius. */
export function touchesCircle(rect: Rect, centre: Point, radius: number): boolean {
  const x = Math.max(rect.x, Math.min(centre.x, rect.x + rect.width));
  const y = Math.max(rect.y, Math.min(centre.y, rect.y + rect.height));
  return Math.hypot(x - centre.x, y - centre.y) < radius;
}

/** The rectangle of a size round its middle. */
export const rectAround = (middle: Point, width: number, height: number): Rect => ({
  x: middle.x - width / 2,
  y: middle.y - height / 2,
  width,
  height,
});

/** True when the whole rectangle lies in a box of this size, `margin` from its edges. */
export function inside(rect: Rect, width: number, height: number, margin = 0): boolean {
  return rect.x >= margin && rect.y >= margin && rect.x + rect.width <= width - margin && rect.y + rect.height <= height - margin;
}
