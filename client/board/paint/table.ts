/** The still ground of the board: the wash, the engraved rings, the spokes that show how far a seat may move. */
import type { BoardTheme, Theme } from '../../theme/tokens.ts';
import { polar } from '../geometry.ts';
import type { Layout } from '../layout.ts';

type Canvas2D = CanvasRenderingContext2D;
export interface Inks {
  readonly theme: Theme;
  readonly board: BoardTheme;
  readonly dark: boolean;
}

export function circle(ctx: Canvas2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, Math.max(0, radius), 0, Math.PI * 2);
}

/** `colour` with this share of opacity. */
export const fade = (colour: string, alpha: number): string => {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return `${colour}${byte.toString(16).padStart(2, '0')}`;
};

const RINGS = 5;
const RINGS_FROM = 60;

/** Paints the table once; it never moves. A thumb has no wash, for it lies on any ground. */
export function paintTable(ctx: Canvas2D, layout: Layout, inks: Inks): void {
  const { centre, radius } = layout;
  if (layout.density !== 'thumb') {
    const wash = ctx.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, radius * 2.1);
    wash.addColorStop(0, inks.board.washInner);
    wash.addColorStop(0.62, inks.board.washMiddle);
    wash.addColorStop(1, fade(inks.theme.ground, 0));
    ctx.fillStyle = wash;
    circle(ctx, centre.x, centre.y, radius * 2.1);
    ctx.fill();
  }
  ctx.lineWidth = 1;
  ctx.strokeStyle = inks.theme.line;
  for (let i = 1; i <= RINGS && radius >= RINGS_FROM; i++) {
    ctx.globalAlpha = 0.75 - i * 0.12;
    circle(ctx, centre.x, centre.y, radius * (1.32 + i * 0.115));
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  paintSpokes(ctx, layout, inks);
}

function paintSpokes(ctx: Canvas2D, { centre, radius, angles }: Layout, inks: Inks): void {
  ctx.strokeStyle = inks.theme.line2;
  ctx.lineWidth = Math.max(1, Math.min(1.5, radius / 80));
  ctx.lineCap = 'round';
  ctx.setLineDash([1.5, 5]);
  for (const angle of angles) {
    const [near, far] = [polar(centre, radius * 1.25, angle), polar(centre, radius * 1.82, angle)];
    ctx.beginPath();
    ctx.moveTo(near.x, near.y);
    ctx.lineTo(far.x, far.y);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
