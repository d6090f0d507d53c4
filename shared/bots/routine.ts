/** What every bot does outside bargaining: read, ratify, comply or hold back, say when it is ready. */
import type { OfferView } from '../engine/viewTypes.ts';
import { percentShares, readStances } from './reader.ts';
import type { BotInput, BotMove } from './types.ts';

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
    reason: `What ${about.short} has put forward so far points this way.`,
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
    reason: `Offer ${short.number} is ${short.forecast.short} points short at home; capital closes the gap.`,
  };
}

function wantsCapital(offer: OfferView, most: number): boolean {
  const f = offer.forecast;
  return f !== null && f.short > 0 && f.voicesPass && f.capitalNeeded - f.capital <= most;
}

/**
 * Chooses compliance, one duty at a time: holds back when (1 − p) × gain > `caution` × p × (gain + loss), p the chance to be found. Caution 1
 * is the deterrence point p* = g/(g+L) itself; above 1 the bot needs to be surer.
 */
export function comply({ view }: BotInput, caution: number): BotMove | null {
  for (const duty of view.desk.duties) {
    if (duty.choice === null || duty.spares === null || duty.loses === null) continue;
    const pays = (100 - duty.chance) * duty.spares > caution * duty.chance * duty.loses;
    const wanted = pays ? 'heldBack' : 'complied';
    if (duty.choice === wanted) continue;
    return {
      action: { type: 'setCompliance', duty: duty.key, choice: wanted },
      reason: `Holding back spares more than the ${duty.chance} % risk of being found costs.`,
    };
  }
  return null;
}
