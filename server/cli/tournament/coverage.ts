/** How evenly a tournament has covered bots, seats, stances and tables: least and most games of each kind. */
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { grouped } from './lines.ts';
import { blockSize, type Plan } from './plan.ts';

interface Range {
  /** How many kinds there are, and the fewest and most blocks or games that one of them has. */
  readonly kinds: number;
  readonly least: number;
  readonly most: number;
}

export interface Coverage {
  readonly games: number;
  readonly blocks: number;
  readonly gamesPerBlock: number;
  readonly randomTables: number;
  readonly guestGames: number;
  /** Blocks per combination of stances. Every bot in every seat meets each of them as often as this. */
  readonly stanceCombinations: Range;
  /** Blocks per table of personalities. */
  readonly tables: Range;
  /** Blocks per seat and personality that sits there as one of the others. */
  readonly others: Range;
}

const productOf = (list: readonly number[]): number => list.reduce((a, b) => a * b, 1);

/** Kinds that never came count as none. */
function rangeOf(keys: readonly string[], kinds: number): Range {
  const counts = grouped(keys, (k) => k).map((group) => group.length);
  return { kinds, least: counts.length < kinds ? 0 : Math.min(...counts), most: Math.max(0, ...counts) };
}

export function coverageOf(
  scenario: Scenario,
  plan: Plan,
  played: { readonly main: readonly GameRow[]; readonly random: readonly GameRow[]; readonly guests: readonly GameRow[] },
): Coverage {
  const { parties, bots, personalities, blocks } = plan;
  const gamesPerBlock = blockSize(bots.length, parties.length);
  const stances = blocks.map((_, b) => {
    const drawn = played.main[b * gamesPerBlock]?.stances ?? {};
    return parties.map((p) => drawn[p]).join();
  });
  const seated = blocks.flatMap(({ base }) => parties.map((p) => `${p}:${base[p]}`));
  return {
    games: played.main.length + played.random.length,
    blocks: blocks.length,
    gamesPerBlock,
    randomTables: played.random.length,
    guestGames: played.guests.length,
    stanceCombinations: rangeOf(stances, productOf(scenario.parties.map((p) => p.stances.length))),
    tables: rangeOf(
      blocks.map(({ base }) => parties.map((p) => base[p]).join()),
      personalities.length ** parties.length,
    ),
    others: rangeOf(seated, parties.length * personalities.length),
  };
}
