/**
 * Time-dependent concession (Faratin, Sierra and Jennings 1998, Negotiation decision functions for autonomous agents): what one asks for falls
 * from the best that could be had to the least that will do, u(t) = least + (1 − F(t)) (best − least), with F(t) = k + (1 − k) t^(1/e).
 * Only whole powers are used, because + − × ÷ give the same last bit on every machine.
 */

import type { Candidate } from '../candidate.ts';
import type { Situation } from '../situation.ts';

export interface Concession {
  /** k: share conceded at once, 0 to 1. */
  readonly start: number;
  /** Whole power of time, at least 1: 1 concedes evenly (linear), more concedes late (Boulware). */
  readonly power: number;
  /** Share of the way that is conceded in the end, 0 to 1; below 1 one would rather have no deal than the least. */
  readonly end: number;
}

/** Share of the way from best to least conceded at time t (0 … 1). */
export function conceded({ start, power, end }: Concession, t: number): number {
  let late = 1;
  for (let i = 0; i < power; i++) late *= t;
  return start + (end - start) * late;
}

/** What to ask for at time t, in points. */
export const targetAt = (concession: Concession, t: number, best: number, least: number): number =>
  best - conceded(concession, t) * Math.max(0, best - least);

/** What a seat would ask for next, in points: its target, or what its next offer brings if that is less. */
export function nextAsk(s: Situation, concession: Concession, bid: { readonly candidate: Candidate } | null): number {
  const target = targetAt(concession, s.time, s.top, s.least);
  return bid ? Math.min(bid.candidate.own, target) : target;
}
