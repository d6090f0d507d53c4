/** What every bot does outside bargaining: say when it is ready, set beliefs, back deals at home. */
import type { OfferView } from '../engine/viewTypes.ts';
import { percentShares, readStances } from './reader.ts';
import type { BotInput, BotMove } from './types.ts';
import { points } from './words.ts';

/** Marks ready for the phase, once. */
export function ready({ view }: BotInput, reason: string): BotMove | null {
  if (view.phase === 'debrief' || view.ready[view.desk.party]) return null;
  return { action: { type: 'setReady', ready: true, round: view.round, phase: view.phase }, reason };
}

/** Sets this round's belief about the first other party that has none yet. */
export function believe(input: BotInput): BotMove | null {
  const { view, scenario } = input;
  const known = (about: string) => view.desk.beliefs.some((b) => b.about === about && b.round === view.round);
  const about = scenario.parties.find((p) => p.id !== view.desk.party && !known(p.id));
  if (!about) return null;
  const shares = percentShares(readStances(input, about.id));
  return {
    action: { type: 'setBelief', about: about.id, shares: { ...shares } },
    reason: `How I read ${about.short} by what it has put forward, signed and refused so far.`,
  };
}

/** Sets capital on a signed offer that would fail for want of points only, if the bot can pay and thinks it worth the price. */
export function backAtHome({ view }: BotInput, mostPerOffer: number): BotMove | null {
  const short = view.offers.find(
    (o) => o.legal.setCapital.ok && o.status === 'signed' && wantsCapital(o, Math.min(mostPerOffer, view.desk.capitalFree)),
  );
  if (!short?.forecast) return null;
  const units = short.forecast.capitalNeeded;
  return {
    action: { type: 'setCapital', offer: short.number, units },
    reason: `Offer ${short.number} is ${points(short.forecast.short)} short at home; ${units === 1 ? '1 unit' : `${units} units`} of capital close${units === 1 ? 's' : ''} the gap.`,
  };
}

function wantsCapital({ forecast }: OfferView, most: number): boolean {
  return forecast !== null && forecast.short > 0 && forecast.voicesPass && forecast.capitalNeeded - forecast.capital <= most;
}
