/**
 * Both halves of the outcomes as lists, for questions about each package that cells of sums cannot answer. One half's partial outcomes are
 * bits in words; for each value of a party's sum there is a row of bits that says which of them reach it. So 32 outcomes are judged at once.
 */
import type { Diagram, Layer } from './diagram.ts';
import type { Outcome, Space } from './space.ts';

/** Partial outcomes: sums `row × parties + party`, and the options taken as digits of one number. */
export interface Partials {
  readonly count: number;
  readonly sums: Float64Array;
  readonly codes: Float64Array;
}

/** Where to cut so that both lists are short. */
export interface HalfCut {
  readonly layer: number;
  /** Partial outcomes to list, both sides. */
  readonly listed: number;
}

/** Number of ways to each node of each layer. */
function waysTo(diagram: Diagram): readonly Float64Array[] {
  const ways = [Float64Array.of(1)];
  diagram.layers.forEach((layer, i) => {
    const after = new Float64Array(diagram.layers[i + 1]?.nodes ?? 1);
    layer.next.forEach((node, way) => {
      if (node >= 0)
        after[node] = (after[node] as number) + ((ways[i] as Float64Array)[Math.trunc(way / layer.options)] as number);
    });
    ways.push(after);
  });
  return ways;
}

const sumOf = (xs: Float64Array): number => xs.reduce((a, b) => a + b, 0);

/** The cut with the fewest partial outcomes to list. */
export function halfCut(diagram: Diagram): HalfCut {
  const ways = waysTo(diagram);
  let best: HalfCut = { layer: 0, listed: Number.POSITIVE_INFINITY };
  for (let layer = 0; layer <= diagram.layers.length; layer++) {
    const listed = sumOf(ways[layer] as Float64Array) + sumOf(diagram.completions[layer] as Float64Array);
    if (listed < best.listed) best = { layer, listed };
  }
  return best;
}

const NONE: Partials = { count: 0, sums: new Float64Array(), codes: new Float64Array() };

function extended(space: Space, layer: Layer, from: readonly Partials[], nodesAfter: number): readonly Partials[] {
  const parties = space.parties;
  const sizes = new Array<number>(nodesAfter).fill(0);
  layer.next.forEach((node, way) => {
    if (node >= 0) sizes[node] = (sizes[node] as number) + (from[Math.trunc(way / layer.options)] as Partials).count;
  });
  const into = sizes.map((n) => ({ count: 0, sums: new Float64Array(n * parties), codes: new Float64Array(n) }));
  layer.next.forEach((node, way) => {
    const [source, target] = [from[Math.trunc(way / layer.options)] as Partials, into[node]];
    if (!target) return;
    const option = way % layer.options;
    const worth = space.variables[layer.variable]?.[option] ?? [];
    for (let i = 0; i < source.count; i++) {
      for (let p = 0; p < parties; p++)
        target.sums[target.count * parties + p] = (source.sums[i * parties + p] as number) + (worth[p] as number);
      target.codes[target.count++] = (source.codes[i] as number) * layer.options + option;
    }
  });
  return into;
}

/** All partial outcomes from a node of one layer to the nodes of another, by the latter. */
export function partials(space: Space, diagram: Diagram, from: { layer: number; node: number }, to: number): readonly Partials[] {
  const nodes = diagram.layers[from.layer]?.nodes ?? 1;
  const start: Partials = { count: 1, sums: new Float64Array(space.parties), codes: new Float64Array(1) };
  let lists: readonly Partials[] = Array.from({ length: nodes }, (_, n) => (n === from.node ? start : NONE));
  for (let i = from.layer; i < to; i++)
    lists = extended(space, diagram.layers[i] as Layer, lists, diagram.layers[i + 1]?.nodes ?? 1);
  return lists;
}

/** Writes the options behind a code into an outcome. */
export function decode(diagram: Diagram, from: number, to: number, code: number, outcome: number[]): void {
  let left = code;
  for (let i = to - 1; i >= from; i--) {
    const layer = diagram.layers[i] as Layer;
    outcome[layer.variable] = left % layer.options;
    left = Math.trunc(left / layer.options);
  }
}

/** For one party: which partial outcomes reach each of their values. */
export interface Reach {
  /** Different sums, largest first. */
  readonly values: Float64Array;
  /** Bits of those with at least this value, by value; row 0 has none. */
  readonly rows: Int32Array;
  readonly words: number;
}

/** Rows of bits for one party's sums. */
export function reachOf(list: Partials, parties: number, party: number): Reach {
  const words = Math.ceil(list.count / 32);
  const column = Float64Array.from({ length: list.count }, (_, i) => list.sums[i * parties + party] as number);
  const values = Float64Array.from([...new Set(column)].sort((a, b) => b - a));
  const place = new Map(Array.from(values, (v, i) => [v, i + 1] as const));
  const rows = new Int32Array((values.length + 1) * words);
  column.forEach((v, i) => {
    const at = (place.get(v) as number) * words + (i >> 5);
    rows[at] = (rows[at] as number) | (1 << (i & 31));
  });
  for (let at = words; at < rows.length; at++) rows[at] = (rows[at] as number) | (rows[at - words] as number);
  return { values, rows, words };
}

/** First word of the row of those that reach a need. */
export function rowReaching({ values, words }: Reach, need: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) >= need) low = middle + 1;
    else high = middle;
  }
  return low * words;
}

/** The outcome made of two halves. */
export function outcomeOfHalves(diagram: Diagram, cut: number, first: number, second: number): Outcome {
  const outcome = new Array<number>(diagram.layers.length).fill(0);
  decode(diagram, 0, cut, first, outcome);
  decode(diagram, cut, diagram.layers.length, second, outcome);
  return outcome;
}
