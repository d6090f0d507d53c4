/** What each bot gains in each seat, beside the random bot in the same games. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import { meanOf, meanShareOf, shareOf } from '../playability/intervals.ts';
import type { Figure } from '../playability/targets.ts';
import { averageOf, known, type PlayedBlock, type Seen } from './lines.ts';
import { type Plan, RANDOM } from './plan.ts';

export interface GainReport {
  /** Points a game. */
  readonly gain: Figure;
  /** Gain as a share of the seat's best attainable in that game. */
  readonly share: Figure;
  /** Share of games in which this seat signed an agreement at least, and in which it met its mandate. */
  readonly agreement: Figure;
  readonly mandateMet: Figure;
  /** Points and share above the random bot's in the same seat, seed and company; null without the random bot, and for it. */
  readonly overRandom: { readonly gain: Figure; readonly share: Figure } | null;
}

export interface BotReport extends GainReport {
  /** Whether it beats random in every seat: all intervals above 0; false: some interval below; null: too few games. */
  readonly beatsRandom: boolean | null;
  readonly seats: Readonly<Record<PartyId, GainReport>>;
}

export interface Lead {
  /** The personality with the highest mean share over all seats, and the second. */
  readonly first: string;
  readonly second: string;
  /** By how much, paired by block. */
  readonly ahead: Figure;
}

const seenBy = (bot: string, seat: PartyId, block: PlayedBlock): Seen | undefined => block.lines[seat]?.[bot];

function seatReport(bot: string, seat: PartyId, blocks: readonly PlayedBlock[]): GainReport {
  const seen = known(blocks.map((b) => seenBy(bot, seat, b)));
  const over = (of: (s: Seen) => number | null): Figure =>
    meanOf(
      known(
        blocks.map((b) => {
          const [own, other] = [seenBy(bot, seat, b), seenBy(RANDOM, seat, b)];
          return minus(own && of(own), other && of(other));
        }),
      ),
    );
  const compared = bot !== RANDOM && blocks.some((b) => seenBy(RANDOM, seat, b));
  return {
    gain: meanOf(seen.map((s) => s.gain)),
    share: meanOf(known(seen.map((s) => s.share))),
    agreement: shareOf(seen.map((s) => s.signed)),
    mandateMet: shareOf(seen.map((s) => s.mandateMet)),
    overRandom: compared ? { gain: over((s) => s.gain), share: over((s) => s.share) } : null,
  };
}

const minus = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a === null || a === undefined || b === null || b === undefined ? null : a - b;

/** A bot's mean over its seats in one block: seats of one block share their luck, so that a block counts as one observation. */
export function blockMean(
  block: PlayedBlock,
  bot: string,
  of: (s: Seen) => number | null,
  seats: readonly PartyId[],
): number | null {
  return averageOf(known(seats.map((seat) => seenBy(bot, seat, block)).map((s) => s && of(s))));
}

function overall(bot: string, seats: readonly PartyId[], blocks: readonly PlayedBlock[]): GainReport {
  const means = (of: (s: Seen) => number | null) => known(blocks.map((b) => blockMean(b, bot, of, seats)));
  const over = (of: (s: Seen) => number | null) =>
    meanOf(known(blocks.map((b) => minus(blockMean(b, bot, of, seats), blockMean(b, RANDOM, of, seats)))));
  const compared = bot !== RANDOM && blocks.some((b) => seats.some((seat) => seenBy(RANDOM, seat, b)));
  return {
    gain: meanOf(means((s) => s.gain)),
    share: meanOf(means((s) => s.share)),
    agreement: meanShareOf(means((s) => (s.signed ? 1 : 0))),
    mandateMet: meanShareOf(means((s) => (s.mandateMet ? 1 : 0))),
    overRandom: compared ? { gain: over((s) => s.gain), share: over((s) => s.share) } : null,
  };
}

/** Whether all of these lie above 0 with their whole interval; false as soon as one lies below. */
export function allAbove(figures: readonly Figure[]): boolean | null {
  if (figures.some((f) => f.high <= 0)) return false;
  return figures.every((f) => f.low > 0) ? true : null;
}

export function gainsOf({ bots, parties }: Plan, blocks: readonly PlayedBlock[]): Readonly<Record<string, BotReport>> {
  return Object.fromEntries(
    bots.map((bot) => {
      const seats = Object.fromEntries(parties.map((p) => [p, seatReport(bot, p, blocks)]));
      const over = known(Object.values(seats).map((s) => s.overRandom?.gain));
      return [bot, { ...overall(bot, parties, blocks), beatsRandom: over.length > 0 ? allAbove(over) : null, seats }];
    }),
  );
}

/** Mean difference of shares between two bots over all seats, paired by block. */
export const differenceOf = ({ parties }: Plan, blocks: readonly PlayedBlock[], a: string, b: string): Figure =>
  meanOf(
    known(
      blocks.map((x) =>
        minus(
          blockMean(x, a, (s) => s.share, parties),
          blockMean(x, b, (s) => s.share, parties),
        ),
      ),
    ),
  );

/** Who leads among the personalities; null where there are not two. */
export function leadOf(plan: Plan, blocks: readonly PlayedBlock[], gains: Readonly<Record<string, BotReport>>): Lead | null {
  const sorted = [...plan.personalities].sort((a, b) => (gains[b]?.share.figure ?? 0) - (gains[a]?.share.figure ?? 0));
  const [first, second] = sorted;
  if (first === undefined || second === undefined) return null;
  return { first, second, ahead: differenceOf(plan, blocks, first, second) };
}
