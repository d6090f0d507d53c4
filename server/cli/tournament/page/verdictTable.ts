/** The targets in one table, each with its figure drawn against what is asked. */
import { type Figure, targetOf } from '../../playability/targets.ts';
import type { Verdict } from '../verdicts.ts';
import { figureOf, metWord } from '../words.ts';
import { drawing, element, escaped, rule } from './markup.ts';
import { BAND, GOLD, INK } from './palette.ts';
import { isSure, reachOf, scaleOf } from './scale.ts';

const STRIP = { width: 180, height: 24 } as const;

/** The band is what the target allows, open on a side where it has no bound. */
function strip({ target, figure, what }: Verdict): string {
  const { low, high } = targetOf(target);
  const bounds = [low, high].filter((b) => b !== null);
  const reach = [...reachOf(figure), ...bounds];
  const margin = (Math.max(...reach) - Math.min(...reach)) * 0.12 || 0.1;
  const scale = scaleOf([Math.min(...reach) - margin, Math.max(...reach) + margin], 20);
  const at = (v: number) => scale.at(v, 0, STRIP.width);
  const [from, to] = [low === null ? 0 : at(low), high === null ? STRIP.width : at(high)];
  const middle = STRIP.height / 2;
  const interval = isSure(figure)
    ? rule(at(figure.low), middle, at(figure.high), middle, { stroke: INK, 'stroke-width': 3 })
    : '';
  return drawing(STRIP.width, STRIP.height, what, [
    element('rect', { x: from, y: 2, width: to - from, height: STRIP.height - 4, fill: BAND }),
    ...bounds.map((b) => rule(at(b), 2, at(b), STRIP.height - 2, { stroke: GOLD, 'stroke-width': 1.2 })),
    interval,
    element('circle', { cx: at(figure.figure), cy: middle, r: 5, fill: INK }),
  ]);
}

const mark = (v: Verdict): string => {
  const { met, times } = v;
  const [kind, sign] = met === null ? ['open', '?'] : met ? ['yes', '✓'] : ['no', '✗'];
  const word = met === null ? `too few games${times === null ? '' : ` (×${times})`}` : metWord(v).toLowerCase();
  return element('span', { class: `verdict ${kind}` }, `${sign} ${word}`);
};
/** A figure with its interval, a true minus and its unit. */
export const figureInPrint = (f: Figure, unit: Verdict['unit']): string =>
  `${figureOf(f, unit).replaceAll('-', '−')}${unit === 'points' ? ' points' : ''}`;

/** What is asked, once for rows of the same target, and what the figure is. */
function asked(v: Verdict, before: Verdict | undefined, named: (text: string) => string): string {
  const asks = v.target === before?.target ? '' : `${escaped(targetOf(v.target).asks)}<br>`;
  return `${asks}<span class="note">${escaped(named(v.what))}</span>`;
}

/** @param named puts names for the ids of bots and seats */
export function verdictTable(verdicts: readonly Verdict[], named: (text: string) => string): string {
  const cell = (inside: string, kind = 'td', attributes = {}) => element(kind, attributes, inside);
  const rows = verdicts.map((v, i) =>
    element('tr', {}, [
      cell(asked(v, verdicts[i - 1], named), 'th', { scope: 'row' }),
      cell(strip(v)),
      cell(escaped(figureInPrint(v.figure, v.unit)), 'td', { class: 'number' }),
      cell(escaped(v.goal), 'td', { class: 'number' }),
      cell(mark(v)),
    ]),
  );
  const head = ['What is asked', 'Figure against target', 'Figure (95 %)', 'Target', ''].map((h) =>
    cell(escaped(h), 'th', { scope: 'col' }),
  );
  return element('table', { class: 'targets' }, [element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows)]);
}
