/**
 * How many outcomes give each vector of utility sums: a grid with one cell for each vector of whole numbers in a box. Payoffs of the game
 * are small whole numbers, so very many outcomes share a cell, and a variable is added by shifting the grid (counting by dynamic programming
 * over sums, as for knapsacks: Kellerer, Pferschy & Pisinger 2004).
 */
import type { Diagram, Layer } from './diagram.ts';
import type { Space } from './space.ts';

/** The box of sums: least sum and number of values, by party. Cells are in row-major order, the last party's sums side by side. */
export interface Box {
  readonly low: readonly number[];
  readonly size: readonly number[];
}

/** Counts of one node, by cell. Exact up to 2^53, then to 15 digits. */
export type Counts = Float64Array;

export const cellsOf = (box: Box): number => box.size.reduce((product, n) => product * n, 1);

/** Least and largest worth of a variable's options to each party. */
function extremes(space: Space, variable: number): { least: readonly number[]; most: readonly number[] } {
  const options = space.variables[variable] ?? [];
  const column = (p: number): readonly number[] => options.map((worth) => worth[p] as number);
  const parties = Array.from({ length: space.parties }, (_, p) => p);
  return { least: parties.map((p) => Math.min(...column(p))), most: parties.map((p) => Math.max(...column(p))) };
}

/** The box of no variables: one cell. */
export const emptyBox = (parties: number): Box => ({ low: new Array(parties).fill(0), size: new Array(parties).fill(1) });

/** The box after one more variable. */
export function widened(space: Space, box: Box, variable: number): Box {
  const { least, most } = extremes(space, variable);
  return {
    low: box.low.map((low, p) => low + (least[p] as number)),
    size: box.size.map((size, p) => size + (most[p] as number) - (least[p] as number)),
  };
}

/** Cells from one value of a party to the next. */
function strides(box: Box): readonly number[] {
  const steps = new Array<number>(box.size.length).fill(1);
  for (let p = box.size.length - 2; p >= 0; p--) steps[p] = (steps[p + 1] as number) * (box.size[p + 1] as number);
  return steps;
}

/** First cell, in a wider box with the same corner, of each run of the last party's sums. */
function rowStarts(from: Box, to: Box): Int32Array {
  const steps = strides(to);
  let starts = [0];
  for (let p = 0; p < from.size.length - 1; p++) {
    const step = steps[p] as number;
    starts = starts.flatMap((start) => Array.from({ length: from.size[p] as number }, (_, i) => start + i * step));
  }
  return Int32Array.from(starts);
}

/** Adds a grid, shifted by so many cells, to another. */
function addShifted(counts: Counts, row: number, starts: Int32Array, shift: number, into: Counts): void {
  for (let r = 0; r < starts.length; r++) {
    const [at, to] = [r * row, (starts[r] as number) + shift];
    for (let i = 0; i < row; i++) into[to + i] = (into[to + i] as number) + (counts[at + i] as number);
  }
}

/** Cells by which each option shifts the grid. */
function shiftsOf(space: Space, variable: number, to: Box): readonly number[] {
  const steps = strides(to);
  const { least } = extremes(space, variable);
  return (space.variables[variable] ?? []).map((worth) =>
    steps.reduce((sum, step, p) => sum + step * ((worth[p] as number) - (least[p] as number)), 0),
  );
}

/** Grids of several nodes over one box; null: nothing leads there. */
export interface Grids {
  readonly box: Box;
  readonly counts: readonly (Counts | null)[];
}

/** Moves each node's grid along the ways of a layer, in either direction. */
function moved(space: Space, layer: Layer, grids: Grids, nodesAfter: number, forward: boolean): Grids {
  const box = widened(space, grids.box, layer.variable);
  const starts = rowStarts(grids.box, box);
  const row = grids.box.size.at(-1) ?? 1;
  const shifts = shiftsOf(space, layer.variable, box);
  const counts = new Array<Counts | null>(forward ? nodesAfter : layer.nodes).fill(null);
  layer.next.forEach((node, way) => {
    if (node < 0) return;
    const here = Math.trunc(way / layer.options);
    const [source, target] = forward ? [here, node] : [node, here];
    const from = grids.counts[source];
    if (!from) return;
    const into = counts[target] ?? new Float64Array(cellsOf(box));
    counts[target] = into;
    addShifted(from, row, starts, shifts[way % layer.options] as number, into);
  });
  return { box, counts };
}

const ONE: Counts = Float64Array.of(1);

/** Sums of the variables decided before a layer, by node of that layer. */
export function sumsBefore(space: Space, diagram: Diagram, cut: number): Grids {
  let grids: Grids = { box: emptyBox(space.parties), counts: [ONE] };
  for (let i = 0; i < cut; i++) {
    const nodesAfter = diagram.layers[i + 1]?.nodes ?? 1;
    grids = moved(space, diagram.layers[i] as Layer, grids, nodesAfter, true);
  }
  return grids;
}

/** Sums of the variables from a layer on, by node of that layer. */
export function sumsAfter(space: Space, diagram: Diagram, cut: number): Grids {
  let grids: Grids = { box: emptyBox(space.parties), counts: [ONE] };
  for (let i = diagram.layers.length - 1; i >= cut; i--) grids = moved(space, diagram.layers[i] as Layer, grids, 0, false);
  return grids;
}

/** Turns counts into counts of at least: each cell becomes the sum of all cells that are as large for every party. */
export function accumulate(box: Box, counts: Counts): void {
  const steps = strides(box);
  box.size.forEach((size, p) => {
    const step = steps[p] as number;
    for (let at = counts.length - 1; at >= 0; at--)
      if (Math.trunc(at / step) % size !== size - 1) counts[at] = (counts[at] as number) + (counts[at + step] as number);
  });
}
