/** A few statistics of small samples. */

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

/** Pearson's correlation, −1 to 1. NaN when there are fewer than two pairs or one side does not vary. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length !== ys.length) throw new RangeError('as many of the one as of the other');
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - mx, (ys[i] as number) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

/** Ranks from 1; equal values share the mean of their places. */
export function ranksOf(xs: readonly number[]): readonly number[] {
  return xs.map((x) => {
    const below = xs.filter((y) => y < x).length;
    const equal = xs.filter((y) => y === x).length;
    return below + (equal + 1) / 2;
  });
}

/** Spearman's rank correlation: Pearson's of the ranks, ties at their mean rank (Spearman 1904). NaN as for `pearson`. */
export const spearman = (xs: readonly number[], ys: readonly number[]): number => pearson(ranksOf(xs), ranksOf(ys));

/** The q-quantile (0 to 1), between the two nearest by linear interpolation (Hyndman & Fan 1996, type 7). NaN of nothing. */
export function quantile(xs: readonly number[], q: number): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
}

/** Least, middle and most of a sample. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Minimum, median and maximum; NaN of nothing. */
export const spreadOf = (xs: readonly number[]): Spread => ({
  min: quantile(xs, 0),
  median: quantile(xs, 0.5),
  max: quantile(xs, 1),
});
