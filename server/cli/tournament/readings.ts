/** How often, and how soon, the reader of the public record names a stance right. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { meanOf, meanShareOf } from '../playability/intervals.ts';
import type { Figure } from '../playability/targets.ts';
import { averageOf, known, type PlayedBlock } from './lines.ts';
import type { Plan } from './plan.ts';

export interface ReadingReport {
  /** After each round: how often the stance is named right (a tie counts in part), in games that came so far. */
  readonly byRound: readonly Figure[];
  /** After the fourth round, or the last of shorter games: what the target speaks of. */
  readonly afterFour: Figure;
  /** Share of games in which it was named right, alone and from then on to the end, and after which round on average. */
  readonly settled: Figure;
  readonly settledAfter: Figure;
}

export interface ReadingsReport {
  readonly seats: Readonly<Record<PartyId, ReadingReport>>;
  readonly bots: Readonly<Record<string, ReadingReport>>;
}

/** The round after which a party's stance stays named to the end; null: never. */
export function settledAfter(row: GameRow, party: PartyId): number | null {
  const named = row.readings.map((r) => r[party] === 1);
  const lastWrong = named.lastIndexOf(false);
  return lastWrong === named.length - 1 ? null : lastWrong + 2;
}

interface Watched {
  readonly row: GameRow;
  readonly party: PartyId;
}

/** @param blocks for each block the games and seats looked at; a block counts as one observation */
function reportOf(blocks: readonly (readonly Watched[])[], rounds: number): ReadingReport {
  const means = (of: (w: Watched) => number | null | undefined) => known(blocks.map((b) => averageOf(known(b.map(of)))));
  return {
    byRound: Array.from({ length: rounds }, (_, r) => meanShareOf(means(({ row, party }) => row.readings[r]?.[party]))),
    afterFour: meanShareOf(means(({ row, party }) => row.read?.[party])),
    settled: meanShareOf(means(({ row, party }) => (settledAfter(row, party) === null ? 0 : 1))),
    settledAfter: meanOf(means(({ row, party }) => settledAfter(row, party))),
  };
}

/** By seat over all games of personalities; by bot over its own places in all seats. */
export function readingsOf({ parties, bots }: Plan, blocks: readonly PlayedBlock[], rounds: number): ReadingsReport {
  const ofSeat = (party: PartyId) => blocks.map((b) => b.mixed.map((row) => ({ row, party })));
  const ofBot = (bot: string) =>
    blocks.map((b) =>
      known(
        parties.map((party) => {
          const seen = b.lines[party]?.[bot];
          return seen && { row: seen.row, party };
        }),
      ),
    );
  return {
    seats: Object.fromEntries(parties.map((p) => [p, reportOf(ofSeat(p), rounds)])),
    bots: Object.fromEntries(bots.map((b) => [b, reportOf(ofBot(b), rounds)])),
  };
}
