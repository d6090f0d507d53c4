/** Saying that one is ready: named with round and phase, so that a late click cannot end the next one. */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { Phase, RoundPhase } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';

export const isRoundPhase = (phase: Phase): phase is RoundPhase => phase !== 'debrief';

export function readyAction(view: PartyView, ready: boolean): PartyAction {
  const phase = isRoundPhase(view.phase) ? view.phase : 'outcome';
  return { type: 'setReady', ready, round: view.round, phase };
}

/** After a phase has begun the button rests for so long: the second press of a double one was meant for the phase before. */
export const REST_MS = 600;

/** One phase of one round, as a name that changes when the table moves on. */
export const momentOf = (view: PartyView): string => `${view.round}/${view.phase}`;

/** In the negotiation the rules ask for beliefs once a round: true while there is another party about whom none was set in this one. */
export function beliefsMissing(view: PartyView): boolean {
  const { desk, legal } = view;
  if (!desk || view.phase !== 'negotiation' || legal?.setBelief.ok !== true) return false;
  return Object.keys(view.ready).some(
    (party) => party !== desk.party && !desk.beliefs.some((b) => b.about === party && b.round === view.round),
  );
}
