/** What a bot is: a short policy over what a person in its seat could read, and a stream of chance. It never sees a GameState. */
import type { PartyAction } from '../engine/actions/schema.ts';
import type { Rng } from '../engine/random.ts';
import type { Desk, Legal, PartyView } from '../engine/viewTypes.ts';
import type { Preset, Scenario } from '../scenario/types.ts';

/** A party's view, with the parts that a seated party always has. */
export type SeatedView = PartyView & { readonly desk: Desk; readonly legal: Legal };

export type Signal = Extract<PartyAction, { type: 'tableOffer' }>['signal'];

export interface BotInput {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly view: SeatedView;
  readonly rng: Rng;
}

/** One action, and why in one line of plain words: hidden in play, shown in the debrief. */
export interface BotMove {
  readonly action: PartyAction;
  readonly reason: string;
}

/** Gives the next move, or null when there is nothing to do until something changes. */
export type Policy = (input: BotInput) => BotMove | null;

export interface Bot {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly policy: Policy;
}
