/** The map: day and night, land as dots, development as lights. Day and the dots of night are drawn once, night's outline as it moves. */
import { type Point, polar, radians, TAU } from '../geometry.ts';
import type { Dot } from '../lights.ts';
import { edgePoint, nightOutline } from '../night.ts';
import { circle, fade, type Inks } from './table.ts';

type Canvas2D = CanvasRenderingContext2D;
const ORIGIN = { x: 0, y: 0 };

export interface Land {
  readonly dots: readonly Dot[];
  /** Indexes of the dots that are lit. */
  readonly lit: ReadonlySet<number>;
  /** Radius of a dot in R. */
  readonly size: number;
}

function paintDots(ctx: Canvas2D, radius: number, land: Land, colour: string, size: number, lit: boolean): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const [i, [x, y]] of land.dots.entries()) {
    if (land.lit.has(i) !== lit) continue;
    ctx.moveTo(x * radius + size, y * radius);
    ctx.arc(x * radius, y * radius, size, 0, TAU);
  }
  ctx.fill();
}

/** The whole disc by day: sea, meridians, land, and lights as brown marks. */
export function paintDay(ctx: Canvas2D, radius: number, land: Land, inks: Inks): void {
  const sea = ctx.createRadialGradient(0, 0, 0, 0, 0, radius);
  sea.addColorStop(0, inks.board.seaInner);
  sea.addColorStop(1, inks.theme.sea);
  ctx.fillStyle = sea;
  circle(ctx, 0, 0, radius);
  ctx.fill();
  ctx.strokeStyle = fade(inks.board.meridian, 0.22);
  ctx.lineWidth = 0.8;
  for (const share of [0.26, 0.5, 0.73]) {
    circle(ctx, 0, 0, radius * share);
    ctx.stroke();
  }
  for (let i = 0; i < 12; i++) {
    const [near, far] = [polar(ORIGIN, radius * 0.06, i * 30), polar(ORIGIN, radius, i * 30)];
    ctx.beginPath();
    ctx.moveTo(near.x, near.y);
    ctx.lineTo(far.x, far.y);
    ctx.stroke();
  }
  paintDots(ctx, radius, land, inks.theme.land, radius * land.size, false);
  paintDots(ctx, radius, land, inks.theme.lampByDay, radius * land.size * 1.15, true);
}

/** Land and lamps as they look in the dark, on nothing. */
export function paintNightDots(ctx: Canvas2D, radius: number, land: Land, inks: Inks): void {
  paintDots(ctx, radius, land, inks.board.nightLand, radius * land.size, false);
  paintDots(ctx, radius, land, fade(inks.theme.lamp, 0.25), radius * land.size * 2.6, true);
  paintDots(ctx, radius, land, inks.theme.lamp, radius * land.size * 1.15, true);
}

function outlinePath(risk: number, radius: number): Path2D {
  const path = new Path2D();
  for (const [i, p] of nightOutline(risk).entries()) {
    if (i === 0) path.moveTo(p.x * radius, p.y * radius);
    else path.lineTo(p.x * radius, p.y * radius);
  }
  path.closePath();
  return path;
}

/** The edge fades over three steps: how much more than risk each covers, in points, and how dark it is. */
const SOFT = [
  [5, 0.1],
  [3.3, 0.15],
  [1.6, 0.22],
] as const;

/** One frame of the map: day under night, whose middle lies at `bearing`. Centre at (0, 0); `day` and `dots` are squares of `side`. */
export function paintMap(
  ctx: Canvas2D,
  radius: number,
  risk: number,
  bearing: number,
  art: { readonly day: CanvasImageSource; readonly dots: CanvasImageSource; readonly side: number },
  inks: Inks,
): void {
  ctx.fillStyle = inks.theme.paper;
  circle(ctx, 0, 0, radius + 2.5);
  ctx.fill();
  ctx.strokeStyle = inks.theme.line2;
  ctx.lineWidth = 1;
  ctx.stroke();
  const half = art.side / 2;
  ctx.drawImage(art.day, -half, -half, art.side, art.side);
  ctx.save();
  ctx.rotate(-radians(bearing));
  for (const [more, alpha] of risk > 0 ? SOFT : []) {
    ctx.fillStyle = fade(inks.board.nightSoft, alpha);
    ctx.fill(outlinePath(Math.min(100, risk + more), radius));
  }
  const night = outlinePath(risk, radius);
  const dark = ctx.createLinearGradient(radius * (1 - (2 * risk) / 100), 0, radius, 0);
  dark.addColorStop(0, inks.board.nightInner);
  dark.addColorStop(1, inks.board.nightOuter);
  ctx.fillStyle = dark;
  ctx.globalAlpha = 0.965;
  ctx.fill(night);
  ctx.globalAlpha = 1;
  ctx.clip(night);
  ctx.rotate(radians(bearing));
  ctx.drawImage(art.dots, -half, -half, art.side, art.side);
  ctx.restore();
  ctx.strokeStyle = fade(inks.theme.ink, 0.55);
  ctx.lineWidth = Math.min(1.2, 0.6 + radius / 160);
  circle(ctx, 0, 0, radius);
  ctx.stroke();
}

/** Ghost of the edge that night had a round ago: gold dashes from rim to rim, `bearing` as it is now. */
export function paintGhostEdge(ctx: Canvas2D, centre: Point, radius: number, risk: number, bearing: number, inks: Inks): void {
  ctx.strokeStyle = inks.theme.gold;
  ctx.lineWidth = 2;
  ctx.lineCap = 'round';
  ctx.setLineDash([2, 5]);
  ctx.beginPath();
  for (let i = -24; i <= 24; i++) {
    const p = edgePoint(risk, bearing, i / 24);
    if (i === -24) ctx.moveTo(centre.x + p.x * radius, centre.y + p.y * radius);
    else ctx.lineTo(centre.x + p.x * radius, centre.y + p.y * radius);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}
