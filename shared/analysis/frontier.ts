/**
 * The Pareto frontier: outcomes that no other valid outcome beats for one party without costing another. Utilities are additive, so a partial
 * outcome that another one beats, with the same options left open, can never end on the frontier: variables are combined one by one and
 * what is beaten is dropped at once (multi-objective variable elimination, Rollón & Larrosa 2006). No outcome is enumerated.
 */
import { type Diagram, diagramOf, type Layer } from './diagram.ts';
import { undominated } from './dominance.ts';
import { type Outcome, type Space, shapeOf } from './space.ts';

/** Where each point of a layer came from. */
interface Trail {
  readonly variable: number;
  /** The partial outcomes from which the variable was decided. */
  readonly before: Front;
  /** Point of the layer before, and option taken, by point. */
  readonly parent: Int32Array;
  readonly option: Int32Array;
}

/** Undominated utility vectors, each once, with one outcome each; largest first, party by party (four parties or more: largest sum first). */
export interface Frontier {
  readonly parties: number;
  readonly size: number;
  /** Utilities `point × parties + party`. */
  readonly utilities: Float64Array;
  readonly trails: readonly Trail[];
}

/** Undominated partial outcomes of a layer, those of one node side by side. */
export interface Front {
  readonly utilities: Float64Array;
  /** First point of each node, and the end. */
  readonly starts: readonly number[];
}

/** A growing list of candidates for one node. */
interface Candidates {
  utilities: Float64Array;
  parent: Int32Array;
  option: Int32Array;
  count: number;
}

/** Ways (node × options + option) into each node of the next layer. */
export function waysInto(layer: Layer, nodesAfter: number): readonly (readonly number[])[] {
  const ways: number[][] = Array.from({ length: nodesAfter }, () => []);
  layer.next.forEach((node, way) => {
    if (node >= 0) ways[node]?.push(way);
  });
  return ways;
}

/** All points that come in by these ways, with the worth of the option added. */
function candidates(space: Space, layer: Layer, front: Front, ways: readonly number[]): Candidates {
  const parties = space.parties;
  const sizes = ways.map((way) => {
    const node = Math.trunc(way / layer.options);
    return (front.starts[node + 1] as number) - (front.starts[node] as number);
  });
  const total = sizes.reduce((a, b) => a + b, 0);
  const made = {
    utilities: new Float64Array(total * parties),
    parent: new Int32Array(total),
    option: new Int32Array(total),
    count: 0,
  };
  for (const way of ways) {
    const node = Math.trunc(way / layer.options);
    const option = way % layer.options;
    const worth = space.variables[layer.variable]?.[option] ?? [];
    for (let point = front.starts[node] as number; point < (front.starts[node + 1] as number); point++) {
      for (let p = 0; p < parties; p++)
        made.utilities[made.count * parties + p] = (front.utilities[point * parties + p] as number) + (worth[p] as number);
      made.parent[made.count] = point;
      made.option[made.count++] = option;
    }
  }
  return made;
}

/** Decides one variable: the fronts of the next layer's nodes, and where their points came from. */
function advance(space: Space, layer: Layer, front: Front, nodesAfter: number, most: number): { front: Front; trail: Trail } {
  const parties = space.parties;
  if ((front.starts.at(-1) as number) * layer.options > most) throw new RangeError('too many efficient beginnings');
  const kept = waysInto(layer, nodesAfter).map((ways) => {
    const all = candidates(space, layer, front, ways);
    return { all, rows: undominated({ values: all.utilities, count: all.count, parties }) };
  });
  const total = kept.reduce((sum, { rows }) => sum + rows.length, 0);
  const utilities = new Float64Array(total * parties);
  const [parent, option] = [new Int32Array(total), new Int32Array(total)];
  const starts = [0];
  let at = 0;
  for (const { all, rows } of kept) {
    for (const row of rows) {
      for (let p = 0; p < parties; p++) utilities[at * parties + p] = all.utilities[row * parties + p] as number;
      parent[at] = all.parent[row] as number;
      option[at++] = all.option[row] as number;
    }
    starts.push(at);
  }
  return { front: { utilities, starts }, trail: { variable: layer.variable, before: front, parent, option } };
}

/**
 * The Pareto frontier of the valid outcomes, one outcome for each utility vector on it; empty when no outcome is valid.
 * @param diagram of the space's shape, to be made once for many utilities
 * @param most points to compare for one variable: with many parties hardly anything is beaten, and the frontier has no end
 * @throws RangeError when there are more
 */
export function paretoFrontier(
  space: Space,
  diagram: Diagram = diagramOf(shapeOf(space)),
  most: number = Number.POSITIVE_INFINITY,
): Frontier {
  let front: Front = { utilities: new Float64Array(space.parties), starts: [0, 1] };
  const trails: Trail[] = [];
  diagram.layers.forEach((layer, i) => {
    const made = advance(space, layer, front, diagram.layers[i + 1]?.nodes ?? 1, most);
    front = made.front;
    trails.push(made.trail);
  });
  return { parties: space.parties, size: front.starts[1] ?? 0, utilities: front.utilities, trails };
}

/** Utilities of a point of the frontier, by party. */
export function utilitiesAt(frontier: Frontier, point: number): readonly number[] {
  return Array.from(frontier.utilities.subarray(point * frontier.parties, (point + 1) * frontier.parties));
}

/** The outcome kept for a point of the frontier. */
export function outcomeAt(frontier: Frontier, point: number): Outcome {
  const outcome = new Array<number>(frontier.trails.length).fill(0);
  let at = point;
  for (let i = frontier.trails.length - 1; i >= 0; i--) {
    const trail = frontier.trails[i] as Trail;
    outcome[trail.variable] = trail.option[at] as number;
    at = trail.parent[at] as number;
  }
  return outcome;
}
