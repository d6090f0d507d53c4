/** The land of the map at a size: dense dots on large boards, sparse ones on small. */
import dots from './dots.json' with { type: 'json' };
import { asDots, type Dot, lightOrder } from './lights.ts';

const DENSE = asDots(dots.dense);
const SPARSE = asDots(dots.sparse);
const DENSE_FROM = 110;
const ORDER = { dense: lightOrder(DENSE), sparse: lightOrder(SPARSE) };

export interface Dots {
  readonly dots: readonly Dot[];
  /** Radius of a dot, in R. */
  readonly size: number;
  /** Indexes of the dots that can be lit, in the order in which they light up. */
  readonly order: readonly number[];
}

/** The dots of the map at this R. */
export const landAt = (radius: number): Dots =>
  radius >= DENSE_FROM ? { dots: DENSE, size: 0.0098, order: ORDER.dense } : { dots: SPARSE, size: 0.0165, order: ORDER.sparse };
