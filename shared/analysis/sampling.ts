/** Drawing valid outcomes, each equally likely, by the number of ways to go on from each node; and what a sample tells about a share. */
import { countOutcomes, type Diagram, type Layer } from './diagram.ts';
import type { Outcome } from './space.ts';

/** Uniform whole number in 0 … below−1; the same stream gives the same sample. `rngFor` of the engine is one. */
export type Draw = (below: number) => number;

/** Uniform number in 0 ≤ x < 1 with 53 bits. */
const fraction = (draw: Draw): number => (draw(2 ** 26) * 2 ** 27 + draw(2 ** 27)) / 2 ** 53;

/**
 * One valid outcome, every one equally likely.
 * @throws RangeError when there is none
 */
export function drawOutcome(diagram: Diagram, draw: Draw): Outcome {
  if (countOutcomes(diagram) === 0) throw new RangeError('no outcome is valid');
  const outcome = new Array<number>(diagram.layers.length).fill(0);
  let node = 0;
  diagram.layers.forEach((layer, i) => {
    const option = drawOption(
      layer,
      node,
      diagram.completions[i] as Float64Array,
      diagram.completions[i + 1] as Float64Array,
      draw,
    );
    outcome[layer.variable] = option;
    node = layer.next[node * layer.options + option] as number;
  });
  return outcome;
}

/** An option, with a chance in proportion to the outcomes that follow it. */
function drawOption(layer: Layer, node: number, here: Float64Array, after: Float64Array, draw: Draw): number {
  let left = fraction(draw) * (here[node] as number);
  let last = 0;
  for (let o = 0; o < layer.options; o++) {
    const next = layer.next[node * layer.options + o] as number;
    if (next < 0) continue;
    last = o;
    left -= after[next] as number;
    if (left < 0) break;
  }
  return last;
}

/** A share with the interval in which it lies, in 95 of 100 samples. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const Z95 = 1.959963984540054;

/** Share of hits in a sample with Wilson's 95 % score interval, which also serves for few hits and for none (Wilson 1927). */
export function estimate(hits: number, sample: number): Estimate {
  if (sample === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / sample;
  const z2 = (Z95 * Z95) / sample;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample));
  return { share, low: hits === 0 ? 0 : middle - half, high: hits === sample ? 1 : middle + half };
}
