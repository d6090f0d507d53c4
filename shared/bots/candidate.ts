/** One offer that could be made: its changes, what it adds at home, and what the seat expects of those who would have to sign. */
import type { PartyId, Terms } from '../scenario/types.ts';
import type { Change } from './changes.ts';
import type { Other } from './others.ts';
import { acceptance } from './worth.ts';

/** A combination of changes, and how it looks from this seat. Its terms are written out only once it is looked at (`termsOf`). */
export interface Candidate {
  readonly changes: readonly Change[];
  /** Points it adds at the own home. */
  readonly own: number;
  readonly to: readonly PartyId[];
  /** Chance that all addressees would take it, by this seat's reading. */
  readonly taken: number;
  /** Points that it may be expected to add for each other party, in the order of `othersOf`; also for those who need not sign. */
  readonly gains: readonly number[];
}

/** Terms of a candidate. */
export const termsOf = (c: Candidate): Terms => Object.fromEntries(c.changes.map((change) => [change.issue, change.option]));

/** Points that a combination adds for another party with one of its cards. */
function pointsTo(combo: readonly Change[], index: number, card: number): number {
  let points = 0;
  for (const change of combo) points += change.others[index]?.[card] ?? 0;
  return points;
}

/** Chance that another party takes a combination, over its cards. */
function takenBy(combo: readonly Change[], other: Other, index: number): number {
  let taken = 0;
  for (let card = 0; card < other.cards.length; card++)
    taken += (other.cards[card]?.chance ?? 0) * acceptance(pointsTo(combo, index, card), other.asks);
  return taken;
}

function gainFrom(combo: readonly Change[], other: Other, index: number): number {
  return other.cards.reduce((sum, { chance }, card) => sum + chance * pointsTo(combo, index, card), 0);
}

/**
 * A combination as a candidate. Those bound must sign; if nobody else is, the likeliest to agree is asked.
 * @param takenLeast null is given for what is less likely to be taken; made of thousands, so that most are dropped before anything is kept
 */
export function candidateOf(combo: readonly Change[], others: readonly Other[]): Candidate;
export function candidateOf(combo: readonly Change[], others: readonly Other[], takenLeast: number): Candidate | null;
export function candidateOf(combo: readonly Change[], others: readonly Other[], takenLeast = 0): Candidate | null {
  let own = 0;
  let mask = 0;
  for (const change of combo) {
    own += change.own;
    mask |= change.bound;
  }
  if (mask === 0) mask = 1 << likeliest(combo, others);
  let taken = 1;
  for (let i = 0; i < others.length && taken >= takenLeast; i++) {
    const other = others[i];
    if (other && mask & (1 << i)) taken *= takenBy(combo, other, i);
  }
  if (taken < takenLeast) return null;
  return { changes: combo, own, to: addressees(others, mask), taken, gains: others.map((other, i) => gainFrom(combo, other, i)) };
}

const lists = new WeakMap<object, Map<number, readonly PartyId[]>>();

/** Addressees by the bits of who is bound, so that candidates share their lists. */
function addressees(others: readonly Other[], mask: number): readonly PartyId[] {
  const known = lists.get(others) ?? new Map<number, readonly PartyId[]>();
  lists.set(others, known);
  const list = known.get(mask) ?? others.filter((_, i) => mask & (1 << i)).map((o) => o.id);
  known.set(mask, list);
  return list;
}

function likeliest(combo: readonly Change[], others: readonly Other[]): number {
  const chances = others.map((other, i) => takenBy(combo, other, i));
  return chances.indexOf(Math.max(...chances));
}
