/**
 * Strengths from pairwise comparisons (Bradley & Terry 1952): the chance that i comes out above j is p_i / (p_i + p_j). Fitted by the MM
 * algorithm of Hunter (2004), MM algorithms for generalized Bradley–Terry models, Annals of Statistics 32: each step cannot lower the
 * likelihood.
 */

/** wins[i][j]: how often i came out above j; a tie is half a win for each. */
export type Wins = readonly (readonly number[])[];

const STEPS_MOST = 10_000;
const CLOSE = 1e-10;

/**
 * Strengths with geometric mean 1.
 * @param prior ties added to every pair, so that somebody who won or lost all has a finite strength; 0 is the plain maximum of the
 *   likelihood, which exists only if nobody is cut off (Hunter's assumption 1)
 */
export function strengthsOf(wins: Wins, prior: number): readonly number[] {
  const n = wins.length;
  const others = (i: number) => wins.map((_, j) => j).filter((j) => j !== i);
  const won = wins.map((row, i) => others(i).reduce((sum, j) => sum + (row[j] ?? 0) + prior / 2, 0));
  const met = (i: number, j: number) => (wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0) + prior;
  let p: readonly number[] = new Array<number>(n).fill(1);
  for (let step = 0; step < STEPS_MOST; step++) {
    const from = p;
    const next = scaled(
      from.map((own, i) => {
        const weight = others(i).reduce((sum, j) => sum + met(i, j) / (own + (from[j] ?? 0)), 0);
        return weight > 0 ? (won[i] ?? 0) / weight : own;
      }),
    );
    p = next;
    if (next.every((x, i) => Math.abs(x - (from[i] ?? 0)) <= CLOSE * x)) break;
  }
  return p;
}

/** Divided by their geometric mean. */
function scaled(p: readonly number[]): readonly number[] {
  const mean = Math.exp(p.reduce((sum, x) => sum + Math.log(x), 0) / p.length);
  return mean > 0 && Number.isFinite(mean) ? p.map((x) => x / mean) : p;
}

/** A strength on the scale of Elo (1978): 400 points are odds of ten to one; `middle` is the strength 1. */
export const eloOf = (strength: number, middle = 1500): number => middle + 400 * Math.log10(strength);
