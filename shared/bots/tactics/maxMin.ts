/**
 * Fairness by proportion: the least share that anybody at a deal gets of the most it could hope for (Kalai and Smorodinsky 1975; on a finite set the
 * max–min form). Who must not sign but would lose counts too, for a bridge that harms somebody much is none.
 */
import type { Candidate } from '../candidate.ts';
import type { Situation } from '../situation.ts';

/** What everybody could hope for of one offer, in points: this seat, and the others in their order. */
export interface BestGains {
  readonly own: number;
  readonly others: readonly number[];
}

const known = new WeakMap<object, Map<number, BestGains>>();

/** The most that each could gain of those candidates that are likely enough; at least 1, so that shares can be taken. */
export function bestGains({ list, others }: Situation, hope: number): BestGains {
  const byHope = known.get(list) ?? new Map<number, BestGains>();
  known.set(list, byHope);
  const found = byHope.get(hope);
  if (found) return found;
  const most = { own: 1, others: others.map(() => 1) };
  for (const c of list) {
    if (c.taken < hope) continue;
    most.own = Math.max(most.own, c.own);
    c.gains.forEach((gain, i) => {
      most.others[i] = Math.max(most.others[i] ?? 1, gain);
    });
  }
  byHope.set(hope, most);
  return most;
}

/** Least share of its best that anybody gets: what it costs those who do not sign is taken off. May be below 0. */
export function leastShare({ others }: Situation, most: BestGains, c: Candidate): number {
  let least = c.own / most.own;
  for (let i = 0; i < others.length; i++) {
    const share = (c.gains[i] ?? 0) / (most.others[i] ?? 1);
    if (c.to.includes(others[i]?.id ?? '')) least = Math.min(least, share);
    else least += Math.min(0, share);
  }
  return least;
}
