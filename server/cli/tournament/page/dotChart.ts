/** Figures as dots with their intervals: rows down the page, one or more panels side by side on the same scale. */
import type { Figure } from '../../playability/targets.ts';
import { drawing, element, rule, words } from './markup.ts';
import { BAND, INK, INK2, LINE } from './palette.ts';
import { isSure, reachOf, type Scale, scaleOf } from './scale.ts';

export interface Panel {
  readonly title: string;
  readonly colour: string;
  /** One a row; null: nothing there. */
  readonly figures: readonly (Figure | null)[];
}

export interface DotChart {
  readonly title: string;
  readonly rows: readonly string[];
  readonly panels: readonly Panel[];
  readonly width: number;
  /** How a figure is written beside its dot, and a tick. */
  readonly text: (x: number) => string;
  readonly tick: (x: number) => string;
  /** What the axis counts. */
  readonly unit: string;
  /** A line at this value: what the figures are held against. */
  readonly mark?: number;
  /** A tinted band: the target. */
  readonly band?: readonly [number, number];
  /** Values that the scale has to hold. */
  readonly holds?: readonly number[];
  readonly rowColours?: readonly string[];
}

const ROW = 30;
const TOP = 34;
const FOOT = 52;
/** Room between panels, and for a number at a line's end. */
const GAP = 28;
const NUMBER = 50;
/** Room for the names: a letter takes so much at most, on average. */
const LETTER = 7;
const roomFor = (names: readonly string[]): number => 24 + LETTER * Math.max(...names.map((n) => n.length));

export function dotChart(chart: DotChart): string {
  const { rows, panels, width } = chart;
  const left = roomFor(rows);
  const own = (width - left - GAP * (panels.length - 1)) / panels.length;
  const all = panels.flatMap((p) => p.figures.flatMap((f) => (f ? reachOf(f) : [])));
  const marks = chart.mark === undefined ? [] : [chart.mark];
  const scale = scaleOf([...all, ...marks, ...(chart.holds ?? []), ...(chart.band ?? [])], own > 300 ? 6 : 4);
  const names = rows.map((name, i) => words(left - 14, rowAt(i) + 5, name, { 'text-anchor': 'end', class: 'name' }));
  const drawn = panels.map((panel, i) => panelAt(chart, panel, scale, left + i * (own + GAP), own));
  return drawing(width, TOP + rows.length * ROW + FOOT, chart.title, [...names, ...drawn]);
}

const rowAt = (i: number): number => TOP + (i + 0.5) * ROW;

function panelAt(chart: DotChart, panel: Panel, scale: Scale, left: number, width: number): string {
  const foot = TOP + chart.rows.length * ROW;
  const at = (value: number) => scale.at(value, left, left + width - NUMBER);
  const band = chart.band
    ? [
        element('rect', {
          x: at(chart.band[0]),
          y: TOP,
          width: at(chart.band[1]) - at(chart.band[0]),
          height: foot - TOP,
          fill: BAND,
        }),
      ]
    : [];
  const mark =
    chart.mark === undefined
      ? []
      : [rule(at(chart.mark), TOP, at(chart.mark), foot, { stroke: INK2, 'stroke-dasharray': '3 3' })];
  const lines = chart.rows.map((_, i) => rule(left, rowAt(i), left + width - NUMBER, rowAt(i), { stroke: LINE }));
  const dots = panel.figures.map((f, i) => (f ? dotAt(f, rowAt(i), at, chart.rowColours?.[i] ?? panel.colour, chart.text) : ''));
  return element('g', {}, [
    words(left, 18, panel.title, { class: 'panel', fill: panel.colour }),
    ...band,
    ...lines,
    ...mark,
    ...axis(chart, scale, left, width, foot),
    ...dots,
  ]);
}

function axis({ tick, unit }: DotChart, scale: Scale, left: number, width: number, foot: number): readonly string[] {
  const at = (value: number) => scale.at(value, left, left + width - NUMBER);
  return [
    rule(left, foot, left + width - NUMBER, foot, { stroke: INK, 'stroke-width': 1.2 }),
    ...scale.ticks.flatMap((t) => [
      rule(at(t), foot, at(t), foot + 5, { stroke: INK, 'stroke-width': 1.2 }),
      words(at(t), foot + 21, tick(t), { 'text-anchor': 'middle', class: 'tick' }),
    ]),
    words(left, foot + 41, unit, { class: 'tick' }),
  ];
}

function dotAt(f: Figure, y: number, at: (v: number) => number, colour: string, text: (x: number) => string): string {
  const sure = isSure(f);
  const bar = sure ? [rule(at(f.low), y, at(f.high), y, { stroke: colour, 'stroke-width': 3, 'stroke-linecap': 'round' })] : [];
  const end = sure ? at(f.high) : at(f.figure);
  return element('g', {}, [
    ...bar,
    element('circle', { cx: at(f.figure), cy: y, r: 5.5, fill: sure ? colour : '#FBF8F1', stroke: colour, 'stroke-width': 1.6 }),
    words(Math.max(end + 8, at(f.figure) + 11), y + 5, text(f.figure), { class: 'value' }),
  ]);
}
