/** Which dots of the land are lit, and where the land cracks: drawn by rank, so that more development only adds lights. */
import { clampShare, type Point } from './geometry.ts';

/** x and y in the unit disc (y down), latitude in degrees. */
export type Dot = readonly [x: number, y: number, latitude: number];

/** Reads the dots of the map as they lie in dots.json. */
export const asDots = (raw: readonly (readonly number[])[]): readonly Dot[] =>
  raw.map(([x = 0, y = 0, latitude = 0]): Dot => [x, y, latitude]);

const NORTH = 36;
const SOUTH = -40;
/** Share of the dots between these latitudes that is lit at full development. */
const MOST = 0.62;

/** A number from 0 to 1 that looks like chance but hangs only on the place: the rank of a dot. */
function rank(index: number): number {
  let h = Math.imul(index + 11, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Indexes of the dots that can be lit, in the order in which they light up. */
export function lightOrder(dots: readonly Dot[]): readonly number[] {
  const able = dots.flatMap(([, , latitude], i) => (latitude < NORTH && latitude > SOUTH ? [i] : []));
  return able.sort((a, b) => rank(a) - rank(b));
}

/** How many dots are lit at a development of 0 to 100. */
export const litCount = (order: readonly number[], development: number): number =>
  Math.round((order.length * MOST * clampShare(development)) / 100);

/** Where the land cracks at the n-th incident (from 0), in the unit disc: the same place on every screen, away from the edge. */
export function crackPlace(dots: readonly Dot[], incident: number): Point {
  const far = dots.filter(([x, y]) => Math.hypot(x, y) > 0.3 && Math.hypot(x, y) < 0.8);
  const [x = 0, y = 0] = far[Math.floor(rank(incident * 977 + 5) * far.length)] ?? [0, 0.5, 0];
  return { x, y };
}
