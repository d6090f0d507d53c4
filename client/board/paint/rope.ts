/**
 * Rope: stamped ellipses along a curve, in the colours of those it ties, over a pale core and a shade. Frayed: parted, five fibres each side.
 * Tentative: a dotted line; suspended: a coarse one, of what was rope. Sleeping: a thin cord. Being left: thin on the side of who leaves.
 */

import { type CordShape, partingIndex, type RopePoint, type Strand } from '../cords.ts';
import { between, polar, radians, TAU } from '../geometry.ts';
import { circle, fade, type Inks } from './table.ts';

type Canvas2D = CanvasRenderingContext2D;

export interface RopeStyle {
  /** Width of the rope. */
  readonly width: number;
  /** Colours of the seats, by index, as cords show them. */
  readonly colours: readonly string[];
  readonly inks: Inks;
}

/** How far the rope has grown from its ends (1: whole) and come apart (1: parted). */
export interface RopeState {
  readonly grown: number;
  readonly frayed: number;
  /** 1 holds, 0 gone; a slack cord sags as it fades. */
  readonly hold: number;
}

/** Paints one cord with its knot. */
export function paintCord(ctx: Canvas2D, shape: CordShape, state: RopeState, style: RopeStyle, angles: readonly number[]): void {
  ctx.save();
  ctx.globalAlpha = state.hold;
  const sag = (1 - state.hold) * style.width * 7;
  for (const strand of shape.strands) {
    const colours = strandColours(strand, shape, style);
    const points = sag > 0 ? slacken(strand.points, sag) : strand.points;
    paintAs(ctx, shape, { ...strand, points }, colours, state, style);
  }
  if (shape.knot && state.grown > 0.9) paintKnot(ctx, shape, sag, style, angles);
  ctx.restore();
}

/** How much of its width a cord keeps while it sleeps, or where its party leaves. */
const THIN = 0.5;

function paintAs(
  ctx: Canvas2D,
  shape: CordShape,
  strand: Strand,
  colours: readonly string[],
  state: RopeState,
  style: RopeStyle,
): void {
  const { cord } = shape;
  const thin = { ...style, width: style.width * THIN };
  if (cord.state === 'tentative') paintDots(ctx, strand.points, colours, state.grown, style, 1);
  else if (cord.state === 'suspended') paintDots(ctx, strand.points, colours, state.grown, style, 1.7);
  else if (cord.state === 'sleeping') paintStrand(ctx, { ...strand, points: dense(strand.points) }, colours, state, thin);
  else if (cord.leaver !== null && state.grown >= 1 && state.frayed <= 0) paintLeft(ctx, shape, strand, colours, style, thin);
  else paintStrand(ctx, strand, colours, state, style);
}

/** Twice as many points: a thin rope's turns are shorter. */
const dense = (points: readonly RopePoint[]): readonly RopePoint[] =>
  points.flatMap((p, i) => {
    const next = points[i + 1];
    return next ? [p, { x: (p.x + next.x) / 2, y: (p.y + next.y) / 2, turn: (p.turn + next.turn) / 2 }] : [p];
  });

/** Thin from the seat of who leaves to where others hold it. */
function paintLeft(
  ctx: Canvas2D,
  { cord, strands, knot }: CordShape,
  strand: Strand,
  colours: readonly string[],
  style: RopeStyle,
  thin: RopeStyle,
): void {
  const { points } = strand;
  const place = cord.parties.indexOf(cord.leaver ?? '');
  const own = knot ? strands.indexOf(strand) === place || strands[place]?.from === strand.from : place === 0;
  if (knot && !own) {
    paintRun(ctx, points, colours, 0, style);
    return;
  }
  const cut = Math.round(points.length * (knot ? 0.75 : 0.5));
  const [near, far] = own
    ? [points.slice(0, cut + 1), points.slice(cut)]
    : [points.slice(points.length - cut - 1), points.slice(0, points.length - cut)];
  paintRun(ctx, dense(near), colours, 0, thin);
  paintRun(ctx, far, colours, 0, style);
}

/** Two-coloured between two; the party's own with ink on its way to a knot. */
function strandColours(strand: Strand, shape: CordShape, style: RopeStyle): readonly string[] {
  const own = style.colours[strand.from] ?? style.inks.theme.ink;
  if (strand.to !== null) return [own, style.colours[strand.to] ?? own];
  const dotted = shape.cord.state === 'tentative' || shape.cord.state === 'suspended';
  return dotted ? [own] : [own, own, style.inks.board.ropeInk];
}

const slacken = (points: readonly RopePoint[], sag: number): readonly RopePoint[] =>
  points.map((p, i) => ({ ...p, y: p.y + sag * Math.sin((Math.PI * i) / Math.max(1, points.length - 1)) }));

/** @param coarse how much larger dots and gaps are than those of an offer that is signed and not yet ratified */
function paintDots(
  ctx: Canvas2D,
  points: readonly RopePoint[],
  colours: readonly string[],
  grown: number,
  style: RopeStyle,
  coarse: number,
): void {
  const gap = Math.max(6, style.width * 1.15) * coarse;
  const [core, dot] = [Math.max(1.5, style.width * 0.3) * coarse, Math.max(1.1, style.width * 0.24) * coarse];
  let run = gap;
  let n = 0;
  for (const [i, p] of points.entries()) {
    const before = points[i - 1];
    run += before ? Math.hypot(p.x - before.x, p.y - before.y) : 0;
    if (run < gap || !present(i, points.length, grown)) continue;
    run = 0;
    ctx.fillStyle = fade(style.inks.board.ropeCore, 0.95);
    circle(ctx, p.x, p.y, core + 1);
    ctx.fill();
    ctx.fillStyle = colours[n++ % colours.length] ?? style.inks.theme.ink;
    circle(ctx, p.x, p.y, dot);
    ctx.fill();
  }
}

/** True when the i-th of n points is there: a rope grows from both its ends. */
const present = (i: number, n: number, grown: number): boolean => Math.min(i, n - 1 - i) <= ((n - 1) / 2) * grown;

function paintStrand(ctx: Canvas2D, strand: Strand, colours: readonly string[], state: RopeState, style: RopeStyle): void {
  const { points } = strand;
  const oneWay = strand.to === null;
  const kept = points.filter((_, i) =>
    oneWay ? i <= (points.length - 1) * state.grown : present(i, points.length, state.grown),
  );
  if (state.grown < 1) {
    const split = oneWay ? kept.length : Math.ceil(kept.length / 2);
    paintRun(ctx, kept.slice(0, split), colours, 0, style);
    paintRun(ctx, kept.slice(split), colours, split, style);
    return;
  }
  if (!strand.frayed || state.frayed <= 0) {
    paintRun(ctx, points, colours, 0, style);
    return;
  }
  const middle = partingIndex(strand);
  const gap = Math.max(1, Math.round((11 / (style.width * 0.78)) * state.frayed * Math.max(0.5, style.width / 8)));
  const left = points.slice(0, Math.max(1, middle - gap));
  const right = points.slice(middle + gap + 1);
  paintRun(ctx, left, colours, 0, style);
  paintRun(ctx, right, colours, 0, style);
  paintFibres(ctx, left.at(-1), 0, colours, state.frayed, style);
  paintFibres(ctx, right.at(0), 180, colours, state.frayed, style);
}

function trace(ctx: Canvas2D, points: readonly RopePoint[]): void {
  ctx.beginPath();
  for (const [i, p] of points.entries()) {
    if (i === 0) ctx.moveTo(p.x, p.y);
    else ctx.lineTo(p.x, p.y);
  }
}

function paintRun(
  ctx: Canvas2D,
  points: readonly RopePoint[],
  colours: readonly string[],
  first: number,
  style: RopeStyle,
): void {
  if (points.length < 2) return;
  const { width, inks } = style;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.save();
  ctx.translate(0, Math.max(1, width * 0.26));
  ctx.strokeStyle = 'rgba(10,16,22,.30)';
  ctx.lineWidth = width + 3;
  trace(ctx, points);
  ctx.stroke();
  ctx.restore();
  ctx.strokeStyle = inks.board.ropeCore;
  ctx.lineWidth = width + Math.min(2.4, width * 0.4);
  trace(ctx, points);
  ctx.stroke();
  for (const [i, p] of points.entries()) {
    ctx.fillStyle = colours[(i + first) % colours.length] ?? inks.theme.ink;
    ctx.beginPath();
    ctx.ellipse(p.x, p.y, width * 0.72, width * 0.4, radians(p.turn + 38), 0, TAU);
    ctx.fill();
  }
}

function paintFibres(
  ctx: Canvas2D,
  end: RopePoint | undefined,
  turned: number,
  colours: readonly string[],
  frayed: number,
  style: RopeStyle,
): void {
  if (!end) return;
  ctx.lineCap = 'round';
  ctx.lineWidth = Math.max(1, Math.min(1.8, style.width * 0.24));
  for (let k = -2; k <= 2; k++) {
    const angle = radians(end.turn + turned + k * 20);
    const length = (style.width * 1.9 - Math.abs(k) * style.width * 0.2) * frayed;
    ctx.strokeStyle = colours[(k + 2) % colours.length] ?? style.inks.theme.ink;
    ctx.beginPath();
    ctx.moveTo(end.x, end.y);
    ctx.quadraticCurveTo(
      end.x + length * 0.6 * Math.cos(angle),
      end.y + length * 0.6 * Math.sin(angle),
      end.x + length * Math.cos(angle + k * 0.16),
      end.y + length * Math.sin(angle + k * 0.16),
    );
    ctx.stroke();
  }
}

/** Knot ring: cream, with a dot in the colour of each party on the side of its seat. */
function paintKnot(ctx: Canvas2D, shape: CordShape, sag: number, style: RopeStyle, angles: readonly number[]): void {
  if (!shape.knot) return;
  const knot = between(shape.knot, { x: shape.knot.x, y: shape.knot.y + sag }, 1);
  const { width, inks } = style;
  const { state } = shape.cord;
  const tentative = state === 'tentative' || state === 'suspended';
  const scale = state === 'tentative' || state === 'sleeping' ? 0.7 : 1;
  ctx.fillStyle = 'rgba(10,16,22,.28)';
  circle(ctx, knot.x, knot.y + Math.max(1, width * 0.22), width * 2.25 * scale);
  ctx.fill();
  ctx.fillStyle = inks.theme.cream;
  circle(ctx, knot.x, knot.y, width * 2.2 * scale);
  ctx.fill();
  ctx.strokeStyle = '#2B3740';
  ctx.lineWidth = Math.min(1.6, width * 0.3);
  if (tentative) ctx.setLineDash([2, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineWidth = Math.min(1.3, width * 0.24);
  circle(ctx, knot.x, knot.y, width * 1.25 * scale);
  ctx.stroke();
  for (const strand of shape.strands) {
    const dot = polar(knot, width * 1.72 * scale, angles[strand.from] ?? 0);
    ctx.fillStyle = style.colours[strand.from] ?? inks.theme.ink;
    circle(ctx, dot.x, dot.y, width * 0.42 * scale);
    ctx.fill();
  }
}
