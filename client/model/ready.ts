/** Saying that one is ready: named with round and phase, so that a late click cannot end the next one. */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { Phase, RoundPhase } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';

export const isRoundPhase = (phase: Phase): phase is RoundPhase => phase !== 'debrief';

export function readyAction(view: PartyView, ready: boolean): PartyAction {
  const phase = isRoundPhase(view.phase) ? view.phase : 'outcome';
  return { type: 'setReady', ready, round: view.round, phase };
}
