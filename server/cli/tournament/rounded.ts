/** Figures as they are worth telling. */

/** The same data, every number rounded to ten-thousandths. */
export function rounded<T>(data: T): T {
  return JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'number' ? roundedNumber(value) : value)));
}

const roundedNumber = (x: number): number => (Math.abs(x) > 1e9 ? x : Math.round(x * 10_000) / 10_000 + 0);
