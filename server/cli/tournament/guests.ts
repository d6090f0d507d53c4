/** The fixed policies of three lines as guests: in each seat of the first blocks, in place of a personality. */
import { FIXED } from '@track-two/shared/bots/fixed.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { meanOf } from '../playability/intervals.ts';
import type { Figure } from '../playability/targets.ts';
import { averageOf, type Best, known, type PlayedBlock, type Seen, seenIn } from './lines.ts';
import type { Plan } from './plan.ts';

export const GUESTS: readonly string[] = FIXED.map((b) => b.id);

export interface GuestReport {
  readonly seat: PartyId;
  readonly policy: string;
  readonly gain: Figure;
  readonly share: Figure;
  /** The personality that gains most in this seat in the same games, and by how many points the policy gains more. */
  readonly instead: string;
  readonly overBest: Figure;
}

/** @param rows in the order of `guestJobs`, block by block */
export function guestsOf(
  { parties, personalities }: Plan,
  blocks: readonly PlayedBlock[],
  rows: readonly GameRow[],
  best: Best,
): readonly GuestReport[] {
  const each = parties.length * GUESTS.length;
  const met = blocks.slice(0, Math.floor(rows.length / each));
  if (met.length === 0) return [];
  return parties.flatMap((seat, s) => {
    const instead = strongest(personalities, seat, met);
    return GUESTS.map((policy, g) => {
      const seen = met.map((_, b) => rows[b * each + s * GUESTS.length + g]).map((row) => row && seenIn(row, seat, best));
      return {
        seat,
        policy,
        instead,
        ...compared(
          seen,
          met.map((b) => b.lines[seat]?.[instead]),
        ),
      };
    });
  });
}

function strongest(personalities: readonly string[], seat: PartyId, blocks: readonly PlayedBlock[]): string {
  const mean = (bot: string) => averageOf(known(blocks.map((b) => b.lines[seat]?.[bot]?.gain))) ?? 0;
  return personalities.reduce((a, b) => (mean(b) > mean(a) ? b : a));
}

function compared(seen: readonly (Seen | undefined)[], others: readonly (Seen | undefined)[]) {
  return {
    gain: meanOf(known(seen.map((s) => s?.gain))),
    share: meanOf(known(seen.map((s) => s?.share))),
    overBest: meanOf(known(seen.map((s, i) => s && others[i] && s.gain - others[i].gain))),
  };
}
