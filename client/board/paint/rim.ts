/** What runs round the map: the race track with its arrows, and the rim with ticks (safety) and gaps (fragmentation). Centre at (0, 0). */
import { CHEVRONS, chevronAngle, chevronLit, polar, type RimArc, radians, TRACK } from '../geometry.ts';
import { circle, fade, type Inks } from './table.ts';

type Canvas2D = CanvasRenderingContext2D;
const ORIGIN = { x: 0, y: 0 };

/** The race track: lit arrows for the pace, in part while it changes; `creep` moves them all on, 0 to 1 arrow. */
export function paintTrack(ctx: Canvas2D, radius: number, pace: number, creep: number, inks: Inks): void {
  ctx.strokeStyle = fade(inks.theme.line2, 0.7);
  ctx.lineWidth = 1;
  circle(ctx, 0, 0, radius * TRACK);
  ctx.stroke();
  const size = radius * 0.022 + 1.2;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (let i = 0; i < CHEVRONS; i++) {
    const angle = chevronAngle(i, creep);
    const lit = chevronLit(i, pace, creep);
    const at = polar(ORIGIN, radius * TRACK, angle);
    ctx.save();
    ctx.translate(at.x, at.y);
    ctx.rotate(radians(90 - angle));
    if (lit < 1) arrow(ctx, size, fade(inks.theme.line2, 0.55 * (1 - lit)), 1);
    if (lit > 0) arrow(ctx, size, fade(inks.theme.ink, 0.85 * lit), Math.min(1.8, 1 + radius / 160));
    ctx.restore();
  }
}

function arrow(ctx: Canvas2D, size: number, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(-size, -size);
  ctx.lineTo(size * 0.6, 0);
  ctx.lineTo(-size, size);
  ctx.stroke();
}

/** The rim: one arc a seat, its lit ticks and the gaps between. */
export function paintRim(ctx: Canvas2D, radius: number, arcs: readonly RimArc[], inks: Inks): void {
  ctx.lineCap = 'butt';
  for (const arc of arcs) {
    // With many seats the ticks stand closer than they are wide on a table of three.
    const room = (radians(arc.to - arc.from) * radius * 1.085) / Math.max(1, arc.ticks.length);
    ctx.strokeStyle = inks.board.rimTrack;
    ctx.lineWidth = radius * 0.085;
    ctx.beginPath();
    ctx.arc(0, 0, radius * 1.085, -radians(arc.to), -radians(arc.from));
    ctx.stroke();
    for (const tick of arc.ticks) {
      ctx.strokeStyle = tick.lit ? inks.board.rimOn : inks.board.rimOff;
      ctx.lineWidth = tick.lit ? Math.min(radius * 0.034 + 0.6, room * 0.6) : Math.min(radius * 0.012 + 0.3, room * 0.25);
      const near = polar(ORIGIN, radius * (tick.lit ? 1.038 : 1.055), tick.angle);
      const far = polar(ORIGIN, radius * (tick.lit ? 1.132 : 1.115), tick.angle);
      ctx.beginPath();
      ctx.moveTo(near.x, near.y);
      ctx.lineTo(far.x, far.y);
      ctx.stroke();
    }
  }
}
