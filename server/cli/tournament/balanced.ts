/** Drawing combinations evenly: like a pack of cards that is dealt out before it is shuffled again, and as even as can be on the way. */
import type { Rng } from '@track-two/shared/engine/random.ts';

/** Combinations looked at for each row: all of them up to here, beyond that so many drawn by chance. */
const LOOKED_AT = { all: 3000, drawn: 400 } as const;

type Row = readonly number[];

/**
 * Rows of levels (row[f] from 0 to levels[f] − 1) in which, after any number of rows, every combination has come about equally often, then
 * every level, then every pair of levels. Greedy: each row is one of the least used so far; equals are drawn.
 */
export function balancedRows(levels: readonly number[], count: number, rng: Rng): readonly Row[] {
  const used = new Counts();
  const all = levels.reduce((product, n) => product * n, 1);
  const every = all <= LOOKED_AT.all ? Array.from({ length: all }, (_, i) => rowOf(levels, i)) : null;
  return Array.from({ length: count }, () => {
    const candidates = every ?? Array.from({ length: LOOKED_AT.drawn }, () => levels.map((n) => rng(n)));
    const row = leastUsed(candidates, used, rng);
    used.add(row);
    return row;
  });
}

/** The i-th of all combinations. */
function rowOf(levels: readonly number[], i: number): Row {
  let rest = i;
  return levels.map((n) => {
    const level = rest % n;
    rest = Math.floor(rest / n);
    return level;
  });
}

function leastUsed(candidates: readonly Row[], used: Counts, rng: Rng): Row {
  let best: readonly Row[] = [];
  let least: readonly number[] = [];
  for (const row of candidates) {
    const score = used.scoreOf(row);
    const by = score.findIndex((x, i) => x !== least[i]);
    const better = best.length === 0 || (by >= 0 && (score[by] ?? 0) < (least[by] ?? 0));
    if (better) least = score;
    if (better) best = [row];
    else if (by < 0) best = [...best, row];
  }
  return best[rng(best.length)] ?? [];
}

/** How often combinations, levels and pairs of levels have come. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(row: Row): void {
    for (const key of [row.join(), ...levelsIn(row), ...pairsIn(row)]) this.#counts.set(key, this.#of(key) + 1);
  }

  /** The row's own count, those of its levels, those of its pairs: the less, the more it is due. */
  scoreOf(row: Row): readonly number[] {
    const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + this.#of(key), 0);
    return [this.#of(row.join()), sum(levelsIn(row)), sum(pairsIn(row))];
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

const levelsIn = (row: Row): readonly string[] => row.map((level, f) => `${f}=${level}`);
const pairsIn = (row: Row): readonly string[] =>
  row.flatMap((level, f) => row.slice(f + 1).map((other, g) => `${f}=${level}&${f + 1 + g}=${other}`));
