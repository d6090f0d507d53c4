/** From figures to pixels. */
import type { Figure } from '../../playability/targets.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Place of a value between two pixels; values beyond the ends stop there. */
  readonly at: (value: number, from: number, to: number) => number;
}

const NICE = [1, 2, 2.5, 5, 10];

/** Step of 1, 2, 2½ or 5 times a power of ten that divides the range in about so many. */
function stepOf(range: number, count: number): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (NICE.find((n) => n * power >= rough * 0.999) ?? 10);
}

/** A scale that holds all of these values with a little room, and its ticks. */
export function scaleOf(values: readonly number[], count: number): Scale {
  const finite = values.filter((v) => Math.abs(v) < 1e6);
  const least = finite.length > 0 ? Math.min(...finite) : 0;
  const most = Math.max(finite.length > 0 ? Math.max(...finite) : 1, least + 1e-6);
  const room = 0.04 * (most - least);
  const [low, high] = [least - room, most + room];
  const step = stepOf(high - low, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const at = (value: number, from: number, to: number) =>
    from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (to - from);
  return { low, high, ticks, at };
}

/** Whether a figure has an interval that can be drawn. */
export const isSure = ({ low, high }: Figure): boolean => Math.abs(low) < 1e6 && Math.abs(high) < 1e6;

/** What a scale has to hold of a figure: its interval, where it has one. */
export const reachOf = (f: Figure): readonly number[] => (isSure(f) ? [f.low, f.figure, f.high] : [f.figure]);
