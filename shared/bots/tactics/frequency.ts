/**
 * Frequency model of an opponent: what it asks for often matters to it, and the level that it names most is the one it wants (Hindriks and
 * Tykhonov 2008; the plain counting form of HardHeaded, van Krimpen, Looije and Hajizadeh 2013).
 */
import type { PartyId, Terms } from '../../scenario/types.ts';
import type { SeatedView } from '../types.ts';

/** How often a party has put forward or signed each level of each issue, in offers that this seat may see. */
export type Asked = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function askedBy({ offers }: Pick<SeatedView, 'offers'>, party: PartyId): Asked {
  const asked = new Map<string, Map<string, number>>();
  for (const offer of offers) {
    if (!offer.signatures.includes(party)) continue;
    for (const [issue, option] of Object.entries(offer.terms)) {
      const levels = asked.get(issue) ?? new Map<string, number>();
      levels.set(option, (levels.get(option) ?? 0) + 1);
      asked.set(issue, levels);
    }
  }
  return asked;
}

/**
 * How well terms fit what a party has asked for: −1 … 1. Each issue counts by how often the party named it, as agreement with the level that
 * is in the terms less that with others. 0 when it has named none of them.
 */
export function fitWith(asked: Asked, terms: Terms): number {
  let agreed = 0;
  let named = 0;
  for (const [issue, option] of Object.entries(terms)) {
    for (const [level, times] of asked.get(issue) ?? []) {
      agreed += level === option ? times : -times;
      named += times;
    }
  }
  return named === 0 ? 0 : agreed / named;
}
