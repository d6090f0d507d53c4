/** From rows of games to lines: what each bot made of one seat, with the same seed and the same others. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { type Block, blockSize, type Plan, RANDOM } from './plan.ts';

/** What one bot made of one seat in one game. */
export interface Seen {
  /** Points. */
  readonly gain: number;
  /** Gain as a share of the seat's best attainable with these stances; null where that is not above 0. */
  readonly share: number | null;
  readonly signed: boolean;
  readonly mandateMet: boolean;
  readonly row: GameRow;
}

/** By bot. */
export type Line = Readonly<Record<string, Seen>>;

export interface PlayedBlock {
  readonly block: Block;
  readonly lines: Readonly<Record<PartyId, Line>>;
  /** The block's games without a random bot, each once. */
  readonly mixed: readonly GameRow[];
}

/** Best attainable points by party for stances by party. */
export type Best = (stances: Readonly<Record<PartyId, string>>) => Readonly<Record<PartyId, number>>;

export function seenIn(row: GameRow, seat: PartyId, best: Best): Seen {
  const gain = row.gain[seat] ?? 0;
  const top = best(row.stances)[seat] ?? 0;
  return {
    gain,
    share: top > 0 ? gain / top : null,
    signed: (row.signed[seat] ?? 0) > 0,
    mandateMet: row.mandateMet[seat] === true,
    row,
  };
}

/** Sorts rows, in the order of `jobsOf` block by block, into lines. */
export function linesOf(plan: Plan, rows: readonly GameRow[], best: Best): readonly PlayedBlock[] {
  const { parties, bots, blocks } = plan;
  const size = blockSize(bots.length, parties.length);
  return blocks.map((block, b) => {
    const games = rows.slice(b * size, (b + 1) * size);
    const line = (seat: PartyId): Line => {
      const seen = games.filter((g) => parties.every((p) => p === seat || g.seats[p] === block.base[p]));
      return Object.fromEntries(seen.map((row) => [row.seats[seat] ?? '', seenIn(row, seat, best)]));
    };
    const random = (row: GameRow) => Object.values(row.seats).includes(RANDOM);
    return { block, lines: Object.fromEntries(parties.map((p) => [p, line(p)])), mixed: games.filter((g) => !random(g)) };
  });
}

/** Mean of numbers; null of none. */
export const averageOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

/** What is known of each: nulls left out. */
export const known = <T>(values: readonly (T | null | undefined)[]): readonly T[] =>
  values.filter((v): v is T => v !== null && v !== undefined);

/** Lists of what has the same key, in the order in which the keys first come. */
export function grouped<T>(list: readonly T[], keyOf: (x: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const x of list) {
    const group = groups.get(keyOf(x));
    if (group) group.push(x);
    else groups.set(keyOf(x), [x]);
  }
  return [...groups.values()];
}
