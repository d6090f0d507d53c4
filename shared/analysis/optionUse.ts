/** Which options are in some Pareto-efficient outcome: exactly, not only in the outcome that the frontier keeps for each point. */
import type { Diagram, Layer } from './diagram.ts';
import { type Front, type Frontier, waysInto } from './frontier.ts';
import type { Space } from './space.ts';

/** Points of a front by node and utilities. */
function indexOf(front: Front, parties: number): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (let node = 0; node + 1 < front.starts.length; node++)
    for (let point = front.starts[node] as number; point < (front.starts[node + 1] as number); point++)
      index.set(`${node}:${front.utilities.subarray(point * parties, (point + 1) * parties).join()}`, point);
  return index;
}

const EMPTY: readonly number[] = [];

/** Marks every point of the layer before from which a marked point can come, and the options that lead there. */
function stepBack(
  space: Space,
  layer: Layer,
  before: Front,
  after: Front,
  marked: ReadonlySet<number>,
  used: boolean[],
): ReadonlySet<number> {
  const index = indexOf(before, space.parties);
  const from = new Set<number>();
  waysInto(layer, after.starts.length - 1).forEach((ways, node) => {
    for (let point = after.starts[node] as number; point < (after.starts[node + 1] as number); point++) {
      if (!marked.has(point)) continue;
      for (const way of ways) {
        const option = way % layer.options;
        const worth = space.variables[layer.variable]?.[option] ?? EMPTY;
        const rest = worth.map((w, p) => (after.utilities[point * space.parties + p] as number) - w);
        const source = index.get(`${Math.trunc(way / layer.options)}:${rest.join()}`);
        if (source === undefined) continue;
        from.add(source);
        used[option] = true;
      }
    }
  });
  return from;
}

/**
 * For each variable and option whether some outcome on the frontier has it. Every beginning of such an outcome has utilities that were kept on
 * the way, so walking back from the frontier over all ways that add up meets it. Utilities must be exact (whole numbers).
 */
export function usedOptions(space: Space, diagram: Diagram, frontier: Frontier): readonly (readonly boolean[])[] {
  const used = space.variables.map((options) => options.map(() => false));
  let after: Front = { utilities: frontier.utilities, starts: [0, frontier.size] };
  let marked: ReadonlySet<number> = new Set(Array.from({ length: frontier.size }, (_, i) => i));
  for (let i = diagram.layers.length - 1; i >= 0; i--) {
    const [layer, trail] = [diagram.layers[i] as Layer, frontier.trails[i]];
    if (!trail) break;
    marked = stepBack(space, layer, trail.before, after, marked, used[layer.variable] as boolean[]);
    after = trail.before;
  }
  return used;
}
