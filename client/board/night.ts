/** Night over the map: half a disc plus or minus half an ellipse, like a phase of the moon, so that its share of the disc equals risk. */
import { clampShare, type Point, radians } from './geometry.ts';

/** Bearing of the middle of night in the first round, and degrees it turns a round: in six rounds nobody owns the dark. */
const FIRST_BEARING = 93;
const PER_ROUND = 60;

/** Bearing of the middle of night in a round (1 is the first), in degrees; it only grows, so that a turn is never a turn back. */
export const nightBearing = (round: number): number => FIRST_BEARING + PER_ROUND * (Math.max(1, round) - 1);

/**
 * Half-width of the ellipse that bounds night, in units of the disc's radius, signed: positive when the edge bulges into night (risk
 * below 50). The disc's area is πR², half the ellipse's is π·R·|e|R/2, so night is (1 − e)/2 of the disc.
 */
export const edgeBulge = (risk: number): number => 1 - (2 * clampShare(risk)) / 100;

/**
 * Outline of night in the unit disc with its middle to the right (y down): the half circle on the right, then the edge back up.
 * `steps` points each way.
 */
export function nightOutline(risk: number, steps = 48): readonly Point[] {
  const bulge = edgeBulge(risk);
  const points: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const a = radians(-90 + (180 * i) / steps);
    points.push({ x: Math.cos(a), y: Math.sin(a) });
  }
  for (let i = steps - 1; i > 0; i--) {
    const a = radians(-90 + (180 * i) / steps);
    points.push({ x: bulge * Math.cos(a), y: Math.sin(a) });
  }
  return points;
}

/** True when a point of the unit disc (y down) lies in the dark. */
export function inNight(point: Point, risk: number, bearing: number): boolean {
  const cos = Math.cos(radians(bearing));
  const sin = -Math.sin(radians(bearing));
  const along = point.x * cos + point.y * sin;
  const across = -point.x * sin + point.y * cos;
  return along > edgeBulge(risk) * Math.sqrt(Math.max(0, 1 - across * across));
}

/** A point on the edge of night in the unit disc: `t` from -1 to 1 runs along it. */
export function edgePoint(risk: number, bearing: number, t: number): Point {
  const across = Math.sin((t * Math.PI) / 2);
  const along = edgeBulge(risk) * Math.cos((t * Math.PI) / 2);
  const cos = Math.cos(radians(bearing));
  const sin = -Math.sin(radians(bearing));
  return { x: along * cos - across * sin, y: along * sin + across * cos };
}
