/**
 * When to take what another offers (Baarslag, Hindriks and Jonker 2014, Effective acceptance conditions in real-time automated negotiation).
 * Worths are points added at home.
 */
import type { Situation } from '../situation.ts';

/** AC_next: take what is at least as good as what one would ask next. `scale` above 1 makes up for waiting: a deal today pays every round. */
export const acNext = (worth: number, nextBid: number, scale = 1): boolean => scale * worth >= nextBid;

/**
 * AC_combi(T, MAX): AC_next; or, once T of the time has gone, take what is at least as good as the best that was offered so far, for nothing
 * better is likely to come.
 * @param received worths of all that was offered to this seat so far
 */
export function acCombi(
  worth: number,
  nextBid: number,
  { time, from, received, scale = 1 }: { time: number; from: number; received: readonly number[]; scale?: number },
): boolean {
  if (acNext(worth, nextBid, scale)) return true;
  return time >= from && received.every((other) => worth >= other);
}

/** Share of the next bid that will do for one who seeks agreement, once the capital has what it expects. */
const CONTENT = 0.6;

/** Whether an offer is enough for one who seeks agreement rather than the most: with it the mandate is met, and it is most of what one would ask. */
export const contents = ({ input }: Situation, worth: number, nextBid: number): boolean =>
  input.view.desk.inForce + worth >= input.view.desk.mandate && worth >= CONTENT * nextBid;
