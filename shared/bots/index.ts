/** All bots, and the one question asked of them. */
import { rngFor } from '../engine/random.ts';
import type { PartyView } from '../engine/viewTypes.ts';
import { presetOf } from '../scenario/lookup.ts';
import type { Scenario } from '../scenario/types.ts';
import { FIXED } from './fixed.ts';
import { analyst } from './personalities/analyst.ts';
import { bridgeBuilder } from './personalities/bridgeBuilder.ts';
import { dealmaker } from './personalities/dealmaker.ts';
import { grandstander } from './personalities/grandstander.ts';
import { hawk } from './personalities/hawk.ts';
import { mirror } from './personalities/mirror.ts';
import { random } from './random.ts';
import type { Bot, BotMove } from './types.ts';

/** The six personalities (rules.md, Bots). */
export const PERSONALITIES: readonly Bot[] = [hawk, dealmaker, bridgeBuilder, grandstander, mirror, analyst];

/** Bots that a seat can be given to: the personalities and the baseline. */
export const BOTS: readonly Bot[] = [...PERSONALITIES, random];

/** Bots and the three-line policies that simulations measure them against. */
const ALL: ReadonlyMap<string, Bot> = new Map([...BOTS, ...FIXED].map((bot) => [bot.id, bot]));

export const findBot = (id: string): Bot | undefined => ALL.get(id);

/**
 * A bot's next move at its seat, or null when there is nothing to do now.
 * @param seed label of the chance for this one decision: the same view and seed give the same move
 */
export function decide(
  botId: string,
  input: { scenario: Scenario; preset: string; view: PartyView; seed: string },
): BotMove | null {
  const { scenario, preset, view, seed } = input;
  const bot = ALL.get(botId);
  if (!bot) throw new Error(`unknown bot ${botId}`);
  const { desk, legal } = view;
  // Ready means done with this phase, but for an offer in private, which leaves the mark in place.
  const asked = view.offers.some((o) => o.visibility === 'private' && o.legal.sign.ok);
  if (!desk || !legal || (view.ready[desk.party] && !asked)) return null;
  return bot.policy({ scenario, preset: presetOf(scenario, preset), view: { ...view, desk, legal }, rng: rngFor(seed, 'bot') });
}

export type { Bot, BotMove } from './types.ts';
