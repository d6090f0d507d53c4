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

/** What a combination comes to for everybody, summed over its changes: thousands are made, so it is added up bundle by bundle. */
export interface Tally {
  readonly own: number;
  /** Others with a duty under it or under what it replaces, as bits. */
  readonly bound: number;
  /** Points by other party, by card. */
  readonly points: readonly (readonly number[])[];
}

/** Tally of some changes. */
export const tallyOf = (changes: readonly Change[]): Tally =>
  changes.map(({ own, bound, others }): Tally => ({ own, bound, points: others })).reduce(plus, { own: 0, bound: 0, points: [] });

/** Tally of two combinations together; one without points counts as nothing. */
export function plus(a: Tally, b: Tally): Tally {
  if (a.points.length === 0) return b;
  const points = a.points.map((cards, other) => {
    const more = b.points[other] ?? [];
    return cards.map((p, card) => p + (more[card] ?? 0));
  });
  return { own: a.own + b.own, bound: a.bound | b.bound, points };
}

/** Chance that another party takes what is worth so much to its cards. */
function takenBy(points: readonly number[], { cards, asks }: Other): number {
  let taken = 0;
  for (let card = 0; card < cards.length; card++) taken += (cards[card]?.chance ?? 0) * acceptance(points[card] ?? 0, asks);
  return taken;
}

const gainOf = (points: readonly number[], { cards }: Other): number =>
  cards.reduce((sum, { chance }, card) => sum + chance * (points[card] ?? 0), 0);

/** A combination as a candidate. Those bound must sign; if nobody else is, the likeliest to agree is asked. */
export const candidateOf = (changes: readonly Change[], others: readonly Other[]): Candidate =>
  candidateFrom(tallyOf(changes), others, 0, () => changes) as Candidate;

/**
 * As `candidateOf`, from a tally.
 * @param changes asked for only when the candidate is likely enough to be taken
 * @returns null: less likely than `takenLeast`
 */
export function candidateFrom(
  { own, bound, points }: Tally,
  others: readonly Other[],
  takenLeast: number,
  changes: () => readonly Change[],
): Candidate | null {
  const mask = bound === 0 ? 1 << likeliest(points, others) : bound;
  let taken = 1;
  for (let i = 0; i < others.length && taken >= takenLeast; i++) {
    const other = others[i];
    if (other && mask & (1 << i)) taken *= takenBy(points[i] ?? [], other);
  }
  if (taken < takenLeast) return null;
  return {
    changes: changes(),
    own,
    to: addressees(others, mask),
    taken,
    gains: others.map((other, i) => gainOf(points[i] ?? [], other)),
  };
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

function likeliest(points: Tally['points'], others: readonly Other[]): number {
  const chances = others.map((other, i) => takenBy(points[i] ?? [], other));
  return chances.indexOf(Math.max(...chances));
}
