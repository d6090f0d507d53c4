/** Where the round stands: phases with their marks, who is waited for, the time left. */
import { PHASES, type RoundPhase } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';

export interface PhaseStep {
  readonly phase: RoundPhase;
  readonly state: 'done' | 'now' | 'next';
}

/** The five phases of the round as the rail shows them; all done once the talks are over. */
export function phaseSteps(view: PartyView): readonly PhaseStep[] {
  const at = view.phase === 'debrief' ? PHASES.length : PHASES.indexOf(view.phase);
  return PHASES.map((phase, i) => ({ phase, state: i < at ? 'done' : i === at ? 'now' : 'next' }));
}

/** Ready parties of all. */
export function readyCount(view: PartyView): { readonly ready: number; readonly of: number } {
  const all = Object.values(view.ready);
  return { ready: all.filter(Boolean).length, of: all.length };
}

/** Time left in ms by the server's clock; null without a clock. */
export const timeLeft = (deadline: number, now: number): number | null => (deadline === 0 ? null : Math.max(0, deadline - now));

/** From here on the clock says so in words. */
export const LAST_SECONDS_MS = 30_000;
