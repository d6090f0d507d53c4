/** The other parties as a seat reads them: their public cards, and how likely each is held. */
import type { PartyId, Stance } from '../scenario/types.ts';
import { believedStances } from './reader.ts';
import type { BotInput } from './types.ts';

export interface Other {
  readonly id: PartyId;
  readonly margin: number;
  readonly stances: readonly Stance[];
  readonly cards: readonly { readonly chance: number }[];
}

/** All other parties, in the scenario's order. */
export function othersOf(input: BotInput): readonly Other[] {
  const { scenario, view } = input;
  return scenario.parties
    .filter((p) => p.id !== view.desk.party)
    .map((p) => {
      const chances = believedStances(input, p.id);
      return { id: p.id, margin: p.margin, stances: p.stances, cards: p.stances.map((s) => ({ chance: chances[s.id] ?? 0 })) };
    });
}
