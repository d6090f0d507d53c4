/** The deterrence point of a duty (rules.md, Outcome): p* = gain / (gain + loss). */

/** Percent below which holding back would pay, on these numbers alone; 100 when nothing would be lost. */
export function thresholdPercent(spares: number, loses: number): number {
  const all = spares + loses;
  return all <= 0 ? 0 : Math.round((100 * spares) / all);
}
