/** What the homes decided in a round, from the log that the viewer may read. */
import type { LogEntryView, PartyView } from '@track-two/shared/engine/viewTypes.ts';

type Decision = Extract<LogEntryView, { type: 'agreementRatified' | 'ratificationFailed' | 'offerLapsed' }>;

/** Deals ratified, refused, or set aside because an earlier one left them no ground; in the order in which they were judged. */
export function homesDecided(view: PartyView): readonly Decision[] {
  return view.log.filter((e): e is Decision => {
    if (e.round !== view.round) return false;
    if (e.type === 'offerLapsed') return e.reason === 'linkage' || e.reason === 'signers';
    return e.type === 'agreementRatified' || e.type === 'ratificationFailed';
  });
}

/** Without a duty in force there is nothing to implement, and the round goes from the homes straight to its outcome. */
export const skippedImplementation = (view: PartyView): boolean =>
  !view.log.some((e) => e.round === view.round && e.type === 'phaseStarted' && e.to === 'implementation');
