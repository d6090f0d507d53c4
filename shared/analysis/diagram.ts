/**
 * The valid outcomes as a decision diagram: variables are decided one by one, and two beginnings that leave the same options open to all the
 * variables still to come are one node (variable elimination, Dechter 1999; decision diagrams, Bergman, Cire, van Hoeve & Hooker 2016). Every
 * path from the only node of the first layer to the end is one valid outcome, and there are no others. What is counted, drawn or pruned node
 * by node is therefore exact under the linkages, and a chain of linkages costs a few nodes instead of a product.
 */
import type { Forbidden, Shape } from './space.ts';

/** The turn of one variable. */
export interface Layer {
  readonly variable: number;
  readonly options: number;
  /** Nodes before the variable is decided. */
  readonly nodes: number;
  /** Node of the next layer by node × options + option; −1: the option is closed there, or nothing valid follows. */
  readonly next: Int32Array;
}

/** Layers in the order of deciding. After the last one there is one node, the end. */
export interface Diagram {
  readonly layers: readonly Layer[];
  /** Valid ways to go on from each node, by layer; the last entry belongs to the end. Exact up to 2^53, then to 15 digits. */
  readonly completions: readonly Float64Array[];
}

/** Options that a linked variable can have: its open ones are kept as bits. */
const LINKED_OPTIONS_MOST = 31;

/** Bits of the options closed at another variable, by variable, option and other variable. */
type Closes = readonly (readonly ReadonlyMap<number, number>[])[];

function closesOf(shape: Shape): Closes {
  const closes = shape.options.map((count) => Array.from({ length: count }, () => new Map<number, number>()));
  const add = (v: number, o: number, w: number, q: number): void => {
    if (q >= LINKED_OPTIONS_MOST) throw new RangeError(`a linked variable has more than ${LINKED_OPTIONS_MOST} options`);
    const map = closes[v]?.[o];
    map?.set(w, (map.get(w) ?? 0) | (1 << q));
  };
  for (const f of shape.forbidden) {
    add(f.variable, f.option, f.other, f.otherOption);
    add(f.other, f.otherOption, f.variable, f.option);
  }
  return closes;
}

/** Open options of the linked variables still to come, as bits; 0 for the others. */
type Open = Int32Array;

interface Step {
  readonly states: readonly Open[];
  readonly next: Int32Array;
}

/** Decides a variable in every state. */
function step(states: readonly Open[], variable: number, options: number, closes: Closes, linked: boolean): Step {
  const next = new Int32Array(states.length * options).fill(-1);
  const found = new Map<string, number>();
  const made: Open[] = [];
  states.forEach((open, s) => {
    for (let o = 0; o < options; o++) {
      if (linked && ((open[variable] ?? 0) & (1 << o)) === 0) continue;
      const after = linked ? closed(open, variable, closes[variable]?.[o] ?? new Map()) : open;
      if (!after) continue;
      const key = after.join();
      let node = found.get(key);
      if (node === undefined) {
        node = made.push(after) - 1;
        found.set(key, node);
      }
      next[s * options + o] = node;
    }
  });
  return { states: made, next };
}

/** What is open after an option; null: some variable to come has nothing left. */
function closed(open: Open, variable: number, closes: ReadonlyMap<number, number>): Open | null {
  const after = open.slice();
  after[variable] = 0;
  for (const [other, bits] of closes) {
    if (open[other] === 0) continue;
    after[other] = (open[other] ?? 0) & ~bits;
    if (after[other] === 0) return null;
  }
  return after;
}

const linkedVariables = (forbidden: readonly Forbidden[]): ReadonlySet<number> =>
  new Set(forbidden.flatMap((f) => [f.variable, f.other]));

/**
 * The diagram of a shape. Order: linked variables first, each time the one that leaves the fewest nodes (then the fewest options, then the
 * first), then the free ones by number of options. So what is large later on, the partial outcomes, is kept for one node only.
 * @param waysMost ways (nodes times options) to try before giving up: linkages that tangle everything make nodes without number
 * @throws RangeError when a linked variable has more than 31 options, or there are more ways than that
 */
export function diagramOf(shape: Shape, waysMost: number = Number.POSITIVE_INFINITY): Diagram {
  let ways = 0;
  const closes = closesOf(shape);
  const linked = linkedVariables(shape.forbidden);
  const count = (v: number): number => shape.options[v] ?? 0;
  let states: readonly Open[] = [Int32Array.from(shape.options, (n, v) => (linked.has(v) ? 2 ** n - 1 : 0))];
  const layers: Layer[] = [];
  const decide = (variable: number, made: Step): void => {
    layers.push({ variable, options: count(variable), nodes: states.length, next: made.next });
    states = made.states;
  };
  const left = new Set(linked);
  while (left.size > 0) {
    let best: { variable: number; made: Step } | null = null;
    for (const variable of [...left].sort((a, b) => count(a) - count(b) || a - b)) {
      ways += states.length * count(variable);
      if (ways > waysMost) throw new RangeError('the linkages tangle too many issues');
      const made = step(states, variable, count(variable), closes, true);
      if (!best || made.states.length < best.made.states.length) best = { variable, made };
    }
    if (!best) break;
    left.delete(best.variable);
    decide(best.variable, best.made);
  }
  const free = shape.options.map((_, v) => v).filter((v) => !linked.has(v));
  for (const v of free.sort((a, b) => count(a) - count(b) || a - b)) decide(v, step(states, v, count(v), closes, false));
  return withCompletions(layers);
}

/** Counts backwards what follows each node, and closes the ways after which nothing follows. */
function withCompletions(layers: readonly Layer[]): Diagram {
  const completions: Float64Array[] = [Float64Array.of(1)];
  for (const layer of [...layers].reverse()) {
    const after = completions[0] as Float64Array;
    const here = new Float64Array(layer.nodes);
    layer.next.forEach((node, way) => {
      if (node < 0) return;
      const ways = after[node] ?? 0;
      if (ways === 0) layer.next[way] = -1;
      const from = Math.trunc(way / layer.options);
      here[from] = (here[from] ?? 0) + ways;
    });
    completions.unshift(here);
  }
  return { layers, completions };
}

/** Number of valid outcomes: exact up to 2^53, then to 15 digits. */
export const countOutcomes = (diagram: Diagram): number => diagram.completions[0]?.[0] ?? 0;
