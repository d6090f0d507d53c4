/** The moment: rings where a breach was found, the flare and the star-crack of an incident, the strip on which an incident is drawn. */
import type { Point } from '../geometry.ts';
import { radians } from '../geometry.ts';
import { textFont } from './paper.ts';
import { circle, fade, type Inks } from './table.ts';

type Canvas2D = CanvasRenderingContext2D;

const RINGS = [
  { reach: 1, alpha: 0.95 },
  { reach: 1.55, alpha: 0.55 },
  { reach: 2.05, alpha: 0.28 },
] as const;
/** Share of the whole by which each ring begins after the one before. */
const STAGGER = 0.15;

/** Three rings round the place of a breach; `progress` 0 to 1 lets them spread one after another. */
export function paintBreachRings(ctx: Canvas2D, at: Point, radius: number, progress: number, inks: Inks): void {
  ctx.lineWidth = 2;
  for (const [i, ring] of RINGS.entries()) {
    const t = Math.min(1, Math.max(0, (progress - i * STAGGER) / (1 - STAGGER * 2)));
    if (t <= 0) continue;
    const out = 1 - (1 - t) ** 2;
    for (const [width, colour] of [
      [4, fade(inks.theme.cream, ring.alpha * 0.5 * t)],
      [2, fade(inks.dark ? inks.theme.alert : inks.board.tagAlert, ring.alpha * t)],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      circle(ctx, at.x, at.y, radius * ring.reach * (0.4 + 0.6 * out));
      ctx.stroke();
    }
  }
}

/** Directions (degrees) and lengths (of the radius) of a crack's rays, with the bend of each. */
const RAYS = [
  [12, 1, 9],
  [61, 0.62, -12],
  [104, 0.95, 10],
  [158, 0.7, -8],
  [205, 1, 12],
  [251, 0.58, -10],
  [297, 0.9, 8],
  [334, 0.55, -9],
] as const;

/** A small star-crack in the land: cream under ink, so that it shows by day and by night. */
export function paintCrack(ctx: Canvas2D, at: Point, size: number, grown: number): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const [colour, width] of [
    ['#FFFDF8', size * 0.3 + 1.4],
    ['#1E2A33', size * 0.1 + 0.7],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    for (const [angle, length, bend] of RAYS) {
      const [a, b] = [radians(angle), radians(angle + bend)];
      ctx.moveTo(at.x, at.y);
      ctx.lineTo(at.x + Math.cos(b) * size * length * 0.5 * grown, at.y + Math.sin(b) * size * length * 0.5 * grown);
      ctx.lineTo(at.x + Math.cos(a) * size * length * grown, at.y + Math.sin(a) * size * length * grown);
    }
    ctx.stroke();
  }
}

/** A short white flare over the crack; `progress` 0 to 1, gone at both ends. */
export function paintFlare(ctx: Canvas2D, at: Point, radius: number, progress: number): void {
  const strength = Math.sin(Math.PI * progress);
  if (strength <= 0.01) return;
  const reach = radius * (0.3 + 0.5 * progress);
  const light = ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, reach);
  light.addColorStop(0, fade('#FFFDF8', strength));
  light.addColorStop(0.35, fade('#FFF6DC', strength * 0.7));
  light.addColorStop(1, fade('#FFF6DC', 0));
  ctx.fillStyle = light;
  circle(ctx, at.x, at.y, reach);
  ctx.fill();
}

export interface DrawStrip {
  readonly title: string;
  readonly below: string;
  /** Shares of the line, 0 to 1: where an incident ends, and where the mark stands. */
  readonly chance: number;
  readonly mark: number;
}

/** The incident draw as a slip of paper: a line from 0 to 100, the part that means an incident, and the mark. */
export function paintDrawStrip(ctx: Canvas2D, middle: Point, width: number, alpha: number, strip: DrawStrip, k: number): void {
  ctx.save();
  ctx.globalAlpha = alpha;
  ctx.translate(middle.x, middle.y);
  ctx.scale(k, k);
  const [w, h] = [width / k, 58];
  ctx.fillStyle = 'rgba(40,28,8,.22)';
  ctx.beginPath();
  ctx.roundRect(-w / 2, -h / 2 + 3, w, h, 6);
  ctx.fill();
  ctx.fillStyle = '#FFFDF8';
  ctx.strokeStyle = '#B9AD95';
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(-w / 2, -h / 2, w, h, 6);
  ctx.fill();
  ctx.stroke();
  const [left, length] = [-w / 2 + 16, w - 32];
  ctx.fillStyle = '#1E2A33';
  ctx.font = textFont(14, 600);
  ctx.fillText(strip.title, left, -9);
  ctx.fillStyle = '#A3123F';
  ctx.textAlign = 'right';
  ctx.fillText(strip.below, left + length, -9);
  ctx.fillStyle = '#E9E1CF';
  ctx.beginPath();
  ctx.roundRect(left, 6, length, 10, 5);
  ctx.fill();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = '#A3123F';
  ctx.fillRect(left, 6, length * strip.chance, 10);
  ctx.restore();
  ctx.fillStyle = '#1E2A33';
  const x = left + length * strip.mark;
  ctx.fillRect(x - 1.25, 0, 2.5, 22);
  circle(ctx, x, 11, 6.5);
  ctx.fill();
  ctx.restore();
}
