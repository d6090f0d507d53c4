/** Means and shares of samples with 95 % intervals. */
import { estimate } from '@track-two/shared/analysis/sampling.ts';
import type { Figure } from './targets.ts';

const Z = 1.959964;

/** The 97.5 % point of Student's t, by the expansion of Cornish and Fisher: within 1 % from 4 degrees of freedom on. */
export function student(freedom: number): number {
  return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2);
}

/** Mean with Student's interval. A sample of one says nothing about its spread: its interval is as wide as can be. */
export function meanOf(values: readonly number[]): Figure {
  const n = values.length;
  const figure = n === 0 ? 0 : values.reduce((a, b) => a + b, 0) / n;
  if (n < 2) return { figure, low: -Number.MAX_VALUE, high: Number.MAX_VALUE };
  const variance = values.reduce((s, v) => s + (v - figure) ** 2, 0) / (n - 1);
  const half = student(n - 1) * Math.sqrt(variance / n);
  return { figure, low: figure - half, high: figure + half };
}

/** Share of what is true, 0 to 1, with Wilson's interval. */
export function shareOf(values: readonly boolean[]): Figure {
  const { share, low, high } = estimate(values.filter(Boolean).length, values.length);
  return { figure: share, low, high };
}

/**
 * Mean of shares of 0 to 1, each of several games: Student's interval, cut at 0 and 1. Where all are 0, or all are 1, their spread says nothing:
 * then Wilson's interval of as many games.
 */
export function meanShareOf(shares: readonly number[]): Figure {
  const same = shares.every((s) => s === 0) || shares.every((s) => s === 1);
  if (same) return shareOf(shares.map((s) => s === 1));
  const { figure, low, high } = meanOf(shares);
  return { figure, low: Math.max(0, low), high: Math.min(1, high) };
}
