/**
 * How many valid outcomes reach given thresholds, exactly and without looking at them one by one: meeting in the middle (Horowitz & Sahni
 * 1974). The diagram is cut in two; what both sides can add up to is known cell by cell (sumGrid.ts), and each cell of one side asks in one
 * look how many of the other side make up what it lacks.
 */
import type { Diagram } from './diagram.ts';
import type { Space } from './space.ts';
import { accumulate, type Box, type Counts, cellsOf, emptyBox, sumsAfter, sumsBefore, widened } from './sumGrid.ts';

/** Largest grid (64 MB), and largest number of cells to touch (about 2 seconds), for which counting is called affordable. */
const CELLS_MOST = 2 ** 23;
const TOUCHED_MOST = 2 ** 31;

export interface Cut {
  readonly layer: number;
  /** Cells to touch for both sides. */
  readonly touched: number;
  readonly largest: number;
}

/** Boxes after 0, 1, 2 … variables in this order. */
function boxes(space: Space, variables: readonly number[]): readonly Box[] {
  const all = [emptyBox(space.parties)];
  for (const v of variables) all.push(widened(space, all.at(-1) as Box, v));
  return all;
}

/** The cheapest place to cut. */
export function cutOf(space: Space, diagram: Diagram): Cut {
  const variables = diagram.layers.map((l) => l.variable);
  const before = boxes(space, variables).map(cellsOf);
  const after = boxes(space, [...variables].reverse())
    .map(cellsOf)
    .reverse();
  let best: Cut = { layer: 0, touched: Number.POSITIVE_INFINITY, largest: 0 };
  for (let layer = 0; layer <= variables.length; layer++) {
    const touched = diagram.layers.reduce(
      (sum, l, i) => sum + l.nodes * l.options * ((i < layer ? before[i] : after[i + 1]) as number),
      (before[layer] as number) + (after[layer] as number),
    );
    const largest = Math.max(before[layer] as number, after[layer] as number);
    if (touched < best.touched) best = { layer, touched, largest };
  }
  return best;
}

/** True: utilities are whole numbers, and counting takes seconds and megabytes at most. */
export function canCount(space: Space, diagram: Diagram): boolean {
  if (!space.variables.every((options) => options.every((worth) => worth.every(Number.isSafeInteger)))) return false;
  const cut = cutOf(space, diagram);
  return cut.largest <= CELLS_MOST && cut.touched <= TOUCHED_MOST;
}

/** Sum over the cells of one side of how many of the other side lift them over the thresholds. */
function joined(one: { box: Box; counts: Counts }, other: { box: Box; counts: Counts }, thresholds: readonly number[]): number {
  const parties = thresholds.length;
  // Cell of the other side that party p needs at least, by value of this side; −1: even its largest is too small.
  const needs = thresholds.map((threshold, p) => {
    const stride = other.box.size.slice(p + 1).reduce((a, b) => a * b, 1);
    return Array.from({ length: one.box.size[p] as number }, (_, i) => {
      const need = threshold - (one.box.low[p] as number) - i - (other.box.low[p] as number);
      return need >= (other.box.size[p] as number) ? -1 : Math.max(0, need) * stride;
    });
  });
  const visit = (p: number, from: number, to: number): number => {
    if (p === parties) return (one.counts[from] as number) * (other.counts[to] as number);
    let sum = 0;
    (needs[p] as readonly number[]).forEach((cell, i) => {
      if (cell >= 0) sum += visit(p + 1, from * (one.box.size[p] as number) + i, to + cell);
    });
    return sum;
  };
  return visit(0, 0, 0);
}

/**
 * Number of valid outcomes with u_p ≥ threshold_p for every party of the space. Exact up to 2^53, then to 15 digits.
 * Ask `canCount` first: utilities must be whole numbers.
 */
export function countReaching(space: Space, thresholds: readonly number[], diagram: Diagram): number {
  const { layer } = cutOf(space, diagram);
  const [before, after] = [sumsBefore(space, diagram, layer), sumsAfter(space, diagram, layer)];
  let sum = 0;
  before.counts.forEach((counts, node) => {
    const rest = after.counts[node];
    if (!counts || !rest) return;
    accumulate(after.box, rest);
    sum += joined({ box: before.box, counts }, { box: after.box, counts: rest }, thresholds);
  });
  return sum;
}
