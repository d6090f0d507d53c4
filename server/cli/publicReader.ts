/**
 * The reader of the public record: what somebody who sees only what is public makes of the parties' stances, by exact Bayes over the public
 * cards. The rule is that of the bots (shared/bots/reader.ts): which offers each card would sign or refuse, one in four taken for official line.
 */
import { readStances } from '@track-two/shared/bots/reader.ts';
import { type GameState, viewFor } from '@track-two/shared/engine/index.ts';
import { OBSERVER } from '@track-two/shared/engine/viewTypes.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';

/** Rounds that the reader has seen. */
const ROUNDS = 4;

/** The round after which the record is read: the fourth, or the last of shorter games. */
export const readingRound = (state: GameState): number => Math.min(ROUNDS, state.preset.rounds);

/** By party: 1 where the likeliest card is the one it holds, else 0; a tie counts in part. */
export type Reading = Readonly<Record<PartyId, number>>;

/** Whether the likeliest card of each party is the one it holds: 1 or 0; of several equally likely cards each counts its part. */
export function readersShare(state: GameState): Reading {
  const view = viewFor(state, OBSERVER);
  const shares = Object.entries(state.parties).map(([party, { stance }]) => {
    const chances = Object.entries(readStances({ scenario: state.scenario, preset: state.preset, view }, party));
    const top = Math.max(...chances.map(([, c]) => c));
    const named = chances.filter(([, c]) => c >= top - 1e-12).map(([id]) => id);
    return [party, named.includes(stance) ? 1 / named.length : 0] as const;
  });
  return Object.fromEntries(shares);
}
