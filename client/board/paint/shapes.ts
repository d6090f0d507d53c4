/** The blocs' shapes and patterns as SVG path data round (0, 0): solid means signed or yes, hollow not yet. Patterns from 24 px up. */
import type { BlocColours, Colour, Shape } from '../../theme/tokens.ts';
import { radians } from '../geometry.ts';

type Canvas2D = CanvasRenderingContext2D;

const f = (n: number): string => n.toFixed(2);
const disc = (x: number, y: number, r: number): string =>
  `M${f(x - r)},${f(y)}a${f(r)},${f(r)} 0 1 0 ${f(2 * r)},0a${f(r)},${f(r)} 0 1 0 ${f(-2 * r)},0Z`;
const polygon = (points: readonly (readonly [number, number])[]): string =>
  `${points.map(([x, y], i) => `${i ? 'L' : 'M'}${f(x)},${f(y)}`).join('')}Z`;

const LOBES = [90, 210, 330] as const;
/** Middles of the trefoil's three discs. */
const lobes = (r: number) =>
  LOBES.map((a) => [r * 0.5 * Math.cos(radians(a)), -r * 0.5 * Math.sin(radians(a)) + r * 0.02] as const);

const OUTLINES: Record<Shape, (r: number) => string> = {
  lozenge: (r) =>
    polygon([
      [0, -r * 1.08],
      [r * 1.08, 0],
      [0, r * 1.08],
      [-r * 1.08, 0],
    ]),
  disc: (r) => disc(0, 0, r * 0.94),
  trefoil: (r) =>
    lobes(r)
      .map(([x, y]) => disc(x, y, r * 0.58))
      .join('') + disc(0, r * 0.02, r * 0.31),
  hexagon: (r) => polygon([0, 60, 120, 180, 240, 300].map((a) => [r * Math.cos(radians(a + 30)), r * Math.sin(radians(a + 30))])),
  shield: (r) =>
    `M${f(-r * 0.84)},${f(-r * 0.86)}H${f(r * 0.84)}V${f(r * 0.1)}C${f(r * 0.84)},${f(r * 0.62)} ${f(r * 0.36)},${f(r * 0.9)} 0,${f(r * 1.05)}` +
    `C${f(-r * 0.36)},${f(r * 0.9)} ${f(-r * 0.84)},${f(r * 0.62)} ${f(-r * 0.84)},${f(r * 0.1)}Z`,
  cross: (r) => {
    const a = r * 0.36;
    const b = r * 0.98;
    return polygon([
      [-a, -b],
      [a, -b],
      [a, -a],
      [b, -a],
      [b, a],
      [a, a],
      [a, b],
      [-a, b],
      [-a, a],
      [-b, a],
      [-b, -a],
      [-a, -a],
    ]);
  },
};

/** Path data of a bloc's shape of radius `r` round (0, 0). */
export const shapePath = (shape: Shape, r: number): string => OUTLINES[shape](r);

/** Lines of a pattern, as path data to be stroked; dots, as path data to be filled. */
function pattern(shape: Shape, r: number): { readonly lines: string; readonly dots: string } {
  const steps = (from: number, to: number, by: number): readonly number[] => {
    const at: number[] = [];
    for (let v = from; v <= to; v += by) at.push(v);
    return at;
  };
  switch (shape) {
    case 'lozenge':
      return {
        lines: steps(-r, r, r * 0.26)
          .map((x) => `M${f(x)},${f(-r * 1.1)}V${f(r * 1.1)}`)
          .join(''),
        dots: '',
      };
    case 'disc':
      return {
        lines: steps(0.2, 0.95, 0.24)
          .map((k) => disc(0, 0, r * k))
          .join(''),
        dots: '',
      };
    case 'trefoil':
      return {
        lines: '',
        dots: lobes(r)
          .map(([x, y]) => rosette(x, y, r))
          .join(''),
      };
    case 'hexagon':
      return {
        lines: steps(-2 * r, 2 * r, r * 0.3)
          .map((x) => `M${f(x - r)},${f(r)}L${f(x + r)},${f(-r)}`)
          .join(''),
        dots: '',
      };
    case 'shield':
      return {
        lines: steps(-r, r, r * 0.36)
          .map((y) => `M${f(-r)},${f(y)}L0,${f(y + r * 0.4)}L${f(r)},${f(y)}`)
          .join(''),
        dots: '',
      };
    case 'cross': {
      const at = steps(-r * 0.9, r * 0.9, r * 0.3);
      return { lines: at.map((v) => `M${f(v)},${f(-r)}V${f(r)}M${f(-r)},${f(v)}H${f(r)}`).join(''), dots: '' };
    }
  }
}

const rosette = (x: number, y: number, r: number): string =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((i) => {
      const out = i ? r * 0.3 : 0;
      return disc(x + out * Math.cos(radians(i * 60)), y + out * Math.sin(radians(i * 60)), r * 0.075);
    })
    .join('');

/** Fills a bloc's shape at (x, y), with its pattern when it is large enough to carry one. */
export function paintShape(ctx: Canvas2D, shape: Shape, x: number, y: number, r: number, fill: string): void {
  ctx.save();
  ctx.translate(x, y);
  const path = new Path2D(shapePath(shape, r));
  ctx.fillStyle = fill;
  ctx.fill(path);
  if (r >= 12) {
    ctx.clip(path);
    const { lines, dots } = pattern(shape, r);
    ctx.globalAlpha = 0.34;
    ctx.strokeStyle = '#FFFDF8';
    ctx.fillStyle = '#FFFDF8';
    ctx.lineWidth = Math.max(1, r * 0.07);
    if (lines) ctx.stroke(new Path2D(lines));
    if (dots) ctx.fill(new Path2D(dots));
  }
  ctx.restore();
}

/** Outlines a bloc's shape: not yet signed. */
export function paintHollow(ctx: Canvas2D, shape: Shape, x: number, y: number, r: number, stroke: string, ground: string): void {
  ctx.save();
  ctx.translate(x, y);
  const path = new Path2D(shapePath(shape, r));
  ctx.strokeStyle = stroke;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.stroke(path);
  ctx.fillStyle = ground;
  ctx.fill(path);
  ctx.restore();
}

/** A bloc's seat: cream disc on a soft plate, its colour round it (3 px when it is one's own), its shape in it. */
export function paintMedallion(ctx: Canvas2D, bloc: BlocColours, radius: number, own: boolean, cream: Colour): void {
  const ring = own ? Math.max(2, Math.min(3, radius * 0.12)) : 1.5;
  const circle = (y: number, r: number) => {
    ctx.beginPath();
    ctx.arc(0, y, r, 0, Math.PI * 2);
  };
  ctx.fillStyle = 'rgba(30,20,0,.16)';
  circle(Math.max(1.5, radius * 0.07), radius);
  ctx.fill();
  ctx.fillStyle = cream;
  circle(0, radius - ring / 2);
  ctx.fill();
  ctx.strokeStyle = bloc.light;
  ctx.lineWidth = ring;
  circle(0, radius - ring / 2);
  ctx.stroke();
  paintShape(ctx, bloc.shape, 0, 0, radius / 1.42, bloc.light);
}

/** A small marked token at the seat: a step taken alone. `count` is written when there are several. */
export function paintStepToken(
  ctx: Canvas2D,
  x: number,
  y: number,
  r: number,
  colour: string,
  count: number,
  font: string,
): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.beginPath();
  ctx.arc(0, 0, r, 0, Math.PI * 2);
  ctx.fillStyle = '#FFFDF8';
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  if (count > 1) {
    ctx.fillStyle = '#1E2A33';
    ctx.font = `700 ${Math.round(r * 1.35)}px ${font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(String(count), 0, r * 0.08);
  } else {
    const s = r * 0.5;
    ctx.lineJoin = 'miter';
    ctx.lineWidth = Math.max(1.4, r * 0.2);
    ctx.stroke(new Path2D(`M${-s * 1.1},${s}H${-s * 0.3}V${0}H${s * 0.5}V${-s}H${s * 1.2}`));
  }
  ctx.restore();
}
