/** The other parties as a seat reads them: their public cards, how likely each is held, and what they may be expected to ask for. */
import type { PartyId, Stance } from '../scenario/types.ts';
import { believedStances } from './reader.ts';
import { timeGone } from './time.ts';
import type { BotInput } from './types.ts';

export interface Other {
  readonly id: PartyId;
  /** Points that a deal must add at its home (the usual margin: what news has done to it is its own secret). */
  readonly margin: number;
  /** Points at which it may be expected to sign as soon as not: above the margin at first, at the margin in the end. */
  readonly asks: number;
  readonly stances: readonly Stance[];
  readonly cards: readonly { readonly chance: number }[];
}

/** Points above its margin that a delegation may be expected to hold out for in the first round. */
const HOLDS_OUT = 4;

/** All other parties, in the scenario's order. */
export function othersOf(input: BotInput): readonly Other[] {
  const { scenario, view } = input;
  const holdsOut = HOLDS_OUT * (1 - timeGone(input));
  return scenario.parties
    .filter((p) => p.id !== view.desk.party)
    .map((p) => {
      const chances = believedStances(input, p.id);
      const cards = p.stances.map((s) => ({ chance: chances[s.id] ?? 0 }));
      return { id: p.id, margin: p.margin, asks: p.margin + holdsOut, stances: p.stances, cards };
    });
}
