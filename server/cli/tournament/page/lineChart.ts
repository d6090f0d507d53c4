/** Shares by round as lines, each with its name at its end. */
import type { Figure } from '../../playability/targets.ts';
import { drawing, element, rule, words } from './markup.ts';
import { BAND, INK, INK2, LINE } from './palette.ts';
import { isSure } from './scale.ts';

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly dash: string | null;
  /** After the first round, the second, … */
  readonly figures: readonly Figure[];
  readonly intervals: boolean;
}

const SIZE = { left: 52, right: 190, top: 16, plot: 250, foot: 52 } as const;
const NAME_HEIGHT = 19;

/** Shares 0 to 1 by round; the band is the target, the dashed line the chance without reading. */
export function lineChart(title: string, series: readonly Series[], chance: number, width: number): string {
  const rounds = Math.max(2, ...series.map((s) => s.figures.length));
  const foot = SIZE.top + SIZE.plot;
  const right = width - SIZE.right;
  const x = (round: number) => SIZE.left + 12 + (round / (rounds - 1)) * (right - SIZE.left - 24);
  const y = (share: number) => foot - Math.min(1, Math.max(0, share)) * SIZE.plot;
  const band = element('rect', { x: SIZE.left, y: y(0.9), width: right - SIZE.left, height: y(0.6) - y(0.9), fill: BAND });
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((t) => [
    t > 0 ? rule(SIZE.left, y(t), right, y(t), { stroke: LINE }) : '',
    words(SIZE.left - 8, y(t) + 5, `${100 * t} %`, { 'text-anchor': 'end', class: 'tick' }),
  ]);
  const rule0 = rule(SIZE.left, foot, right, foot, { stroke: INK, 'stroke-width': 1.2 });
  const ticks = Array.from({ length: rounds }, (_, r) =>
    words(x(r), foot + 21, `${r + 1}`, { 'text-anchor': 'middle', class: 'tick' }),
  );
  const ends = spread(series.map((s) => y(s.figures.at(-1)?.figure ?? 0)));
  return drawing(width, foot + SIZE.foot, title, [
    band,
    ...grid,
    rule(SIZE.left, y(chance), right, y(chance), { stroke: INK2, 'stroke-dasharray': '3 3' }),
    words(right - 6, y(chance) + 19, 'guessing', { 'text-anchor': 'end', class: 'tick' }),
    rule0,
    ...ticks,
    words(SIZE.left, foot + 43, 'after this round', { class: 'tick' }),
    ...series.map((s, i) => lineOf(s, x, y, ends[i] ?? 0, right)),
  ]);
}

function lineOf(s: Series, x: (r: number) => number, y: (share: number) => number, end: number, right: number): string {
  const last = s.figures.length - 1;
  const path = s.figures.map((f, r) => `${r === 0 ? 'M' : 'L'}${x(r).toFixed(1)} ${y(f.figure).toFixed(1)}`).join('');
  const bars = s.figures
    .map((f, r) =>
      s.intervals && isSure(f) ? rule(x(r), y(f.low), x(r), y(f.high), { stroke: s.colour, 'stroke-width': 1.2 }) : '',
    )
    .filter((b) => b !== '');
  const value = Math.round(100 * (s.figures[last]?.figure ?? 0));
  return element('g', {}, [
    ...bars,
    element('path', { d: path, fill: 'none', stroke: s.colour, 'stroke-width': 2, 'stroke-dasharray': s.dash }),
    ...s.figures.map((f, r) => element('circle', { cx: x(r), cy: y(f.figure), r: 3.5, fill: s.colour })),
    rule(x(last) + 6, y(s.figures[last]?.figure ?? 0), right + 8, end, { stroke: s.colour, 'stroke-width': 0.8 }),
    words(right + 12, end + 5, `${s.name} ${value} %`, { class: 'name', fill: s.colour }),
  ]);
}

/** The same places, moved apart so that names do not overlap. */
function spread(places: readonly number[]): readonly number[] {
  const order = places.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  const moved = new Array<number>(places.length).fill(0);
  let least = SIZE.top + 4;
  order.forEach(({ y, i }, n) => {
    const most = SIZE.top + SIZE.plot + 8 - NAME_HEIGHT * (order.length - 1 - n);
    const at = Math.min(most, Math.max(least, y));
    moved[i] = at;
    least = at + NAME_HEIGHT;
  });
  return moved;
}
