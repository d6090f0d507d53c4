import { pearson, quantile, ranksOf, spearman, spreadOf } from '@track-two/shared/analysis/statistics.ts';
import { expect, test } from 'vitest';

test('ranks share their mean where values are equal', () => {
  expect(ranksOf([10, 30, 20, 30])).toEqual([1, 3.5, 2, 3.5]);
});

test('correlations of lines are 1 and −1, of ranks also of curves', () => {
  expect(pearson([1, 2, 3], [5, 7, 9])).toBeCloseTo(1, 12);
  expect(pearson([1, 2, 3], [9, 7, 5])).toBeCloseTo(-1, 12);
  expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 12);
  expect(pearson([1, 2, 3, 4], [1, 8, 27, 64])).toBeLessThan(0.99);
  // By hand: ranks 1 2 3 4 5 and 2 1 4 3 5, so 1 − 6·4/(5·24).
  expect(spearman([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(0.8, 12);
  expect(pearson([1, 1, 1], [1, 2, 3])).toBeNaN();
  expect(() => pearson([1], [1, 2])).toThrow(RangeError);
});

test('quantiles lie between their neighbours', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(quantile([], 0.5)).toBeNaN();
});
