/** The matrix of changes of one seat, numbers on tints. */
import type { Figure } from '../../playability/targets.ts';
import { element, escaped, signed } from './markup.ts';
import { ALERT, tint } from './palette.ts';

/** A change of this much of the best attainable has the strongest tint. */
const STRONGEST = 0.4;
const TINT_MOST = 0.55;

/** @param matrix by what is given up, by what comes in */
export function heatTable(
  matrix: Readonly<Record<string, Readonly<Record<string, Figure>>>>,
  bots: readonly string[],
  nameOf: (bot: string) => string,
  colour: string,
): string {
  const head = bots.map((b) => element('th', { scope: 'col' }, element('span', {}, escaped(nameOf(b)))));
  const rows = bots.map((from) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, escaped(nameOf(from))),
      ...bots.map((to) => cellOf(matrix[from]?.[to], colour)),
    ]),
  );
  return element('table', { class: 'heat' }, [
    element('thead', {}, element('tr', {}, ['<td></td>', ...head])),
    element('tbody', {}, rows),
  ]);
}

function cellOf(f: Figure | undefined, colour: string): string {
  if (!f) return element('td', {}, '·');
  const share = Math.min(1, Math.abs(f.figure) / STRONGEST) * TINT_MOST;
  const sure = f.low > 0 || f.high < 0;
  const background = tint(f.figure < 0 ? ALERT : colour, share);
  const title = `${signed(100 * f.low, 1)} to ${signed(100 * f.high, 1)} %`;
  return element('td', { class: sure ? 'sure' : null, style: `background:${background}`, title }, signed(100 * f.figure, 0));
}
