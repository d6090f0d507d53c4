/**
 * MiCRO (de Jonge 2022, An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy): go one step down the ladder of
 * one's own bids for each different offer that the others have made, never further; take what is as good as the rung one stands on.
 * The ladder here has a rung for each different worth, thinned to as many as a negotiation has turns, for ours have few.
 */

/** Rungs from the best down to the least, each lower than the one before: at most `count` of them, from 1. Empty for no worths. */
export function ladderOf(worths: readonly number[], count: number): readonly number[] {
  const distinct = [...new Set(worths)].sort((a, b) => b - a);
  if (distinct.length <= count) return distinct;
  return Array.from({ length: count }, (_, i) => distinct[Math.floor((i * (distinct.length - 1)) / Math.max(1, count - 1))] ?? 0);
}

/** The rung to stand on after so many steps towards this seat: the last one at most. */
export const rungAt = (ladder: readonly number[], steps: number): number =>
  ladder[Math.min(steps, ladder.length - 1)] ?? Number.POSITIVE_INFINITY;
