/** How much a change of personality gains: one bot in place of another, in the same seat, seed and company. */
import { quantile } from '@track-two/shared/analysis/statistics.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import { meanOf } from '../playability/intervals.ts';
import type { Figure } from '../playability/targets.ts';
import { averageOf, grouped, known, type PlayedBlock } from './lines.ts';
import type { Plan } from './plan.ts';

export interface Deviation {
  readonly seat: PartyId;
  readonly from: string;
  readonly to: string;
  /** Mean change of the gain, as a share of the seat's best attainable. */
  readonly share: Figure;
}

export interface DeviationReport {
  /** By seat, by bot, by the bot in its place. */
  readonly matrix: Readonly<Record<PartyId, Readonly<Record<string, Readonly<Record<string, Figure>>>>>>;
  /** The change that gains most on average over all tables: a personality given up for any bot. */
  readonly best: Deviation | null;
  /** Tables of others, one by one. */
  readonly byTable: TableDeviations;
}

/** The best change against each table of others. */
export interface TableDeviations {
  /** Tables of others met at least twice, over all seats and personalities given up. */
  readonly tables: number;
  /**
   * What the best change would have gained, chosen with hindsight from the very games it is measured in: an upper bound, for it counts luck as
   * skill. The quantiles are over tables.
   */
  readonly hindsight: { readonly median: number; readonly ninth: number; readonly most: number } | null;
  /** The same chosen on one half of a table's games and measured on the other: what somebody who knew the table would gain. */
  readonly heldOut: Figure | null;
}

/** Change of share in one block; null where there is no share. */
function changeIn(block: PlayedBlock, seat: PartyId, from: string, to: string): number | null {
  const [a, b] = [block.lines[seat]?.[from]?.share, block.lines[seat]?.[to]?.share];
  return a === null || a === undefined || b === null || b === undefined ? null : b - a;
}

const changes = (blocks: readonly PlayedBlock[], seat: PartyId, from: string, to: string): readonly number[] =>
  known(blocks.map((b) => changeIn(b, seat, from, to)));

export function deviationsOf(plan: Plan, blocks: readonly PlayedBlock[]): DeviationReport {
  const { parties, bots, personalities } = plan;
  const matrix = Object.fromEntries(
    parties.map((seat) => [
      seat,
      Object.fromEntries(
        bots.map((from) => [
          from,
          Object.fromEntries(bots.filter((to) => to !== from).map((to) => [to, meanOf(changes(blocks, seat, from, to))])),
        ]),
      ),
    ]),
  );
  const all = parties.flatMap((seat) =>
    personalities.flatMap((from) => Object.entries(matrix[seat]?.[from] ?? {}).map(([to, share]) => ({ seat, from, to, share }))),
  );
  const best = all.reduce<Deviation | null>((a, b) => (a && a.share.figure >= b.share.figure ? a : b), null);
  return { matrix, best, byTable: byTable(plan, blocks) };
}

/** Blocks of one seat by the others' bots. */
function tablesAt(parties: readonly PartyId[], seat: PartyId, blocks: readonly PlayedBlock[]) {
  const others = parties.filter((p) => p !== seat);
  return grouped(blocks, ({ block }) => others.map((p) => block.base[p]).join());
}

function byTable({ parties, bots, personalities }: Plan, blocks: readonly PlayedBlock[]): TableDeviations {
  const met = parties.flatMap((seat) =>
    tablesAt(parties, seat, blocks)
      .filter((games) => games.length > 1)
      .map((games) => ({ seat, games })),
  );
  const mean = (games: readonly PlayedBlock[], seat: PartyId, from: string, to: string) =>
    averageOf(changes(games, seat, from, to)) ?? 0;
  // Who gains by no change stays: a change of a bot for itself gains 0.
  const bestTo = (games: readonly PlayedBlock[], seat: PartyId, from: string) =>
    bots.reduce((a, b) => (mean(games, seat, from, b) > mean(games, seat, from, a) ? b : a), from);
  const hindsight = met.flatMap(({ seat, games }) =>
    personalities.map((from) => mean(games, seat, from, bestTo(games, seat, from))),
  );
  const heldOut = met.map(({ seat, games }) => {
    const halves = [games.filter((_, i) => i % 2 === 0), games.filter((_, i) => i % 2 === 1)] as const;
    const tried = (from: string, chosen: readonly PlayedBlock[], measured: readonly PlayedBlock[]) =>
      mean(measured, seat, from, bestTo(chosen, seat, from));
    return averageOf(personalities.flatMap((from) => [tried(from, halves[0], halves[1]), tried(from, halves[1], halves[0])]));
  });
  return {
    tables: met.length,
    hindsight:
      hindsight.length === 0
        ? null
        : { median: quantile(hindsight, 0.5), ninth: quantile(hindsight, 0.9), most: quantile(hindsight, 1) },
    heldOut: met.length > 0 ? meanOf(known(heldOut)) : null,
  };
}
