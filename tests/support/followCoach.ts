/** Games in which every seat does what the coach says: most kinds of advice come up, whatever the bots of the day are like. */
import { type Advice, advise } from '@track-two/shared/coach/index.ts';
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { newGame, play, viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { SHANGHAI } from './scenario.ts';

const PARTIES = SHANGHAI.parties.map((p) => p.id);
const TURNS_MOST = 140;

/** What the coach tells a party of the Shanghai scenario. */
export const adviceAt = (state: GameState, party: string): readonly Advice[] =>
  advise({ scenario: SHANGHAI, preset: state.preset.id, view: viewFor(state, party) });

/** The action that a piece of advice comes to; null when it is only to be thought about. */
function deed(advice: Advice, round: number): PartyAction | null {
  switch (advice.kind) {
    case 'offerWaits':
      return { type: 'signOffer', offer: advice.offer };
    case 'setCapital':
      return { type: 'setCapital', offer: advice.offer, units: advice.units };
    case 'trade':
      return {
        type: 'tableOffer',
        to: [...advice.to],
        terms: { ...advice.terms },
        visibility: 'open',
        signal: 'talk',
        expires: round,
      };
    case 'duty':
      return { type: 'setCompliance', duty: advice.key, choice: advice.pays ? 'heldBack' : 'complied' };
    default:
      return null;
  }
}

/** Plays one game; calls back with the state and a party before each of its turns. One offer a party and phase, then ready. */
export function walkCoached(preset: string, seed: string, look: (state: GameState, party: string) => void): void {
  let state = newGame({ scenario: SHANGHAI, preset, seed });
  for (let turn = 0; turn < TURNS_MOST && state.phase !== 'debrief'; turn++) {
    const party = PARTIES[turn % PARTIES.length] ?? '';
    look(state, party);
    const { round, phase } = state;
    const spoke = state.offers.some((o) => o.by === party && o.round === round);
    const actions = adviceAt(state, party)
      .filter((a) => a.kind !== 'trade' || !spoke)
      .flatMap((a) => deed(a, round) ?? []);
    const ready = { type: 'setReady', ready: true, round, phase } as const;
    // Duties are all settled at once; everything else one deed a turn, because it changes what is advised.
    for (const action of phase === 'implementation' ? [...actions, ready] : [actions[0] ?? ready]) {
      const played = play(state, { party }, action);
      if (played.ok) state = played.state;
    }
  }
}
