/**
 * Expected-value search with bounded look-ahead: what an offer may be expected to bring if it is taken, and, if it is refused, what the best offer
 * of the next round would bring once the refusal has been read by Bayes' rule. Values are points of the whole game that would still accrue.
 */
import { type Candidate, candidateOf } from '../candidate.ts';
import type { Other } from '../others.ts';
import type { Situation } from '../situation.ts';
import { shareLeft } from '../time.ts';
import { acceptance } from '../worth.ts';

/** Points that an offer may be expected to bring now, nothing if refused. */
export const valueNow = ({ input }: Situation, c: Candidate): number => c.taken * c.own * shareLeft(input);

export interface Plan {
  readonly candidate: Candidate;
  /** Expected points, a refusal and the answer to it reckoned in. */
  readonly value: number;
}

/** The best of some candidates, each with the best that would follow a refusal. Null for none. */
export function bestPlan(s: Situation, list: readonly Candidate[]): Plan | null {
  let top: Plan | null = null;
  for (const candidate of list) {
    const value = valueNow(s, candidate) + (1 - candidate.taken) * valueAfter(s, candidate, list);
    if (!top || value > top.value) top = { candidate, value };
  }
  return top;
}

/** What the best of the candidates would bring a round later, if this one has been refused. */
function valueAfter(s: Situation, refused: Candidate, list: readonly Candidate[]): number {
  const left = shareLeft(s.input, 1);
  if (left === 0) return 0;
  const others = afterRefusal(s.others, refused);
  return list.reduce((most, c) => {
    if (c === refused) return most;
    const again = candidateOf(c.changes, others);
    return Math.max(most, again.taken * again.own * left);
  }, 0);
}

/** The others' cards once an offer has been refused by some addressee: P(card | refused) ∝ P(card) (1 − P(all take it | card)). */
function afterRefusal(others: readonly Other[], refused: Candidate): readonly Other[] {
  return others.map((other, i) => {
    if (!refused.to.includes(other.id)) return other;
    const takes = other.cards.map((_, card) => {
      const points = refused.changes.reduce((sum, change) => sum + (change.others[i]?.[card] ?? 0), 0);
      return acceptance(points, other.asks);
    });
    const alone = other.cards.reduce((sum, { chance }, card) => sum + chance * (takes[card] ?? 0), 0);
    const rest = alone > 0 ? Math.min(1, refused.taken / alone) : 1;
    const weights = other.cards.map(({ chance }, card) => chance * (1 - (takes[card] ?? 0) * rest));
    const sum = weights.reduce((a, b) => a + b, 0);
    return { ...other, cards: weights.map((w, card) => ({ chance: sum > 0 ? w / sum : (other.cards[card]?.chance ?? 0) })) };
  });
}
