/**
 * Reading the others: Bayes over the public stance cards, from offers tabled and answered that this seat may see. About one offer in four is
 * taken to be the official line, which says nothing about the card (rules.md, Bots).
 */
import { partyOf } from '../scenario/lookup.ts';
import type { PartyId, StanceId } from '../scenario/types.ts';
import { levelsOf } from '../terms/levels.ts';
import type { BotInput } from './types.ts';
import { acceptance, adds } from './worth.ts';

const OFFICIAL_LINE = 0.25;

/** What a reading rests on: the offers that a viewer may see. */
export type Readable = Pick<BotInput, 'scenario' | 'preset'> & { readonly view: Pick<BotInput['view'], 'offers'> };

/** Chance of each card of another party, summing to 1; even when nothing is known. */
export function readStances({ scenario, preset, view }: Readable, party: PartyId): Readonly<Record<StanceId, number>> {
  const { stances, margin } = partyOf(scenario, party);
  const atStart = levelsOf(scenario, preset, []);
  const weights = stances.map((stance) => {
    let weight = 1;
    for (const offer of view.offers) {
      if (offer.by !== party && !offer.to.includes(party)) continue;
      const taking = acceptance(adds(scenario, party, stance, atStart, offer.terms), margin);
      if (offer.signatures.includes(party)) weight *= OFFICIAL_LINE * 0.5 + (1 - OFFICIAL_LINE) * taking;
      else if (offer.rejectedBy === party) weight *= OFFICIAL_LINE * 0.5 + (1 - OFFICIAL_LINE) * (1 - taking);
    }
    return weight;
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return Object.fromEntries(stances.map((s, i) => [s.id, (weights[i] ?? 0) / sum]));
}

/** Chance of each card by the belief that the bot has last set, as it would be scored; even before it has set one. */
export function believedStances({ scenario, view }: BotInput, party: PartyId): Readonly<Record<StanceId, number>> {
  const last = view.desk.beliefs.filter((b) => b.about === party).at(-1);
  const { stances } = partyOf(scenario, party);
  return Object.fromEntries(stances.map((s) => [s.id, last ? (last.shares[s.id] ?? 0) / 100 : 1 / stances.length]));
}

/** Shares in whole percent that sum to 100: floors, the rest given to the largest remainders. */
export function percentShares(chances: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const parts = Object.entries(chances).map(([id, c]) => ({
    id,
    floor: Math.floor(c * 100),
    rest: c * 100 - Math.floor(c * 100),
  }));
  const left = 100 - parts.reduce((sum, p) => sum + p.floor, 0);
  const lifted = [...parts].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1)).slice(0, left);
  return Object.fromEntries(parts.map((p) => [p.id, p.floor + (lifted.includes(p) ? 1 : 0)]));
}
