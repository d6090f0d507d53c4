/**
 * Ratings of the bots. What is compared: two bots in the same seat, with the same seed (so the same cards and the same luck) and the same
 * others, by what the seat gained. Comparing two seats of one game instead would say which seat is easier, and punish those who let others
 * gain: here nobody competes for one prize.
 */

import { quantile } from '@track-two/shared/analysis/statistics.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Figure } from '../playability/targets.ts';
import { eloOf, strengthsOf, type Wins } from './bradleyTerry.ts';
import type { PlayedBlock } from './lines.ts';
import type { Plan } from './plan.ts';

export interface Rating {
  readonly bot: string;
  /** Bradley–Terry strength; the geometric mean of all is 1. */
  readonly strength: number;
  /** On the scale of Elo, 1500 in the middle, with a bootstrap interval over seeds. */
  readonly elo: Figure;
  /** Share of its comparisons that it won; a tie counts half. */
  readonly won: number;
}

/** Bootstrap samples: enough for the 2.5 and 97.5 % points. */
const SAMPLES = 400;
/** One tie for every pair beforehand. */
const PRIOR = 1;
/** Points that count as the same. */
const HAIR = 1e-9;

/** Comparisons of one block: every pair of bots in every seat. */
export function winsIn({ lines }: PlayedBlock, bots: readonly string[]): Wins {
  const gains = Object.values(lines).map((line) => bots.map((b) => line[b]?.gain));
  return bots.map((_, i) =>
    bots.map((_, j) =>
      gains.reduce((sum, line) => {
        const [a, b] = [line[i], line[j]];
        if (i === j || a === undefined || b === undefined) return sum;
        return sum + (Math.abs(a - b) <= HAIR ? 0.5 : a > b ? 1 : 0);
      }, 0),
    ),
  );
}

const sumOf = (list: readonly Wins[], n: number): Wins =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => list.reduce((sum, w) => sum + (w[i]?.[j] ?? 0), 0)));

/** Ratings, best first. Blocks are drawn again for the intervals, by the seed: games of one seed belong together (Efron 1979). */
export function ratingsOf({ bots }: Plan, blocks: readonly PlayedBlock[], seed: string): readonly Rating[] {
  const wins = blocks.map((b) => winsIn(b, bots));
  const rng = rngFor(seed, 'tournament/bootstrap');
  const elos = (list: readonly Wins[]) => strengthsOf(sumOf(list, bots.length), PRIOR);
  const all = sumOf(wins, bots.length);
  const strengths = strengthsOf(all, PRIOR);
  const samples = Array.from({ length: SAMPLES }, () => elos(wins.map(() => wins[rng(wins.length)] ?? [])));
  const ratings = bots.map((bot, i) => {
    const drawn = samples.map((s) => eloOf(s[i] ?? 1));
    const strength = strengths[i] ?? 1;
    const sum = (of: (j: number) => number) => bots.reduce((total, _, j) => total + of(j), 0);
    const met = sum((j) => (all[i]?.[j] ?? 0) + (all[j]?.[i] ?? 0));
    return {
      bot,
      strength,
      elo: { figure: eloOf(strength), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) },
      won: met > 0 ? sum((j) => all[i]?.[j] ?? 0) / met : 0.5,
    };
  });
  return ratings.sort((a, b) => b.elo.figure - a.elo.figure);
}
