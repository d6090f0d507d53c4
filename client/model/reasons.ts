/** What bots did and why, as the debrief shows it: by round and phase, or beside the offer and the duty that it was about. */
import type { Reasoned } from '@track-two/shared/engine/reasonTypes.ts';
import type { RoundPhase } from '@track-two/shared/engine/types.ts';

export interface PhaseReasons {
  readonly phase: RoundPhase;
  readonly rows: readonly Reasoned[];
}
export interface RoundReasons {
  readonly round: number;
  /** How many rows its phases hold. */
  readonly count: number;
  readonly phases: readonly PhaseReasons[];
}

/** What bots do every round as a matter of course. Being ready tells something once: when a party had nothing left to negotiate. */
export function isRoutine(one: Reasoned, all: readonly Reasoned[]): boolean {
  if (one.deed.type !== 'readied') return one.deed.type === 'beliefSet';
  const later = (r: Reasoned) => r.seq > one.seq && r.deed.type === 'readied' && r.party === one.party && r.round === one.round;
  return one.phase !== 'negotiation' || all.some((r) => later(r) && r.phase === one.phase);
}

/** What to show of the reasons. */
export interface Choice {
  /** Null: of all. */
  readonly party: string | null;
  readonly routine: boolean;
}

/** Rounds with their phases, in order; those of which nothing is to be shown are left out. */
export function byRound(reasons: readonly Reasoned[], { party, routine }: Choice): readonly RoundReasons[] {
  const shown = reasons.filter((r) => (party === null || r.party === party) && (routine || !isRoutine(r, reasons)));
  const rounds = [...new Set(shown.map((r) => r.round))];
  return rounds.map((round) => {
    const here = shown.filter((r) => r.round === round);
    const phases = [...new Set(here.map((r) => r.phase))];
    return {
      round,
      count: here.length,
      phases: phases.map((phase) => ({ phase, rows: here.filter((r) => r.phase === phase) })),
    };
  });
}

/** The rounds in which a party's bot acted. */
export const roundsOf = (reasons: readonly Reasoned[], party: string): readonly number[] => [
  ...new Set(reasons.filter((r) => r.party === party).map((r) => r.round)),
];

/** Why an offer was tabled; null where a person did. */
export const whyTabled = (reasons: readonly Reasoned[], offer: number): Reasoned | null =>
  reasons.find(({ deed }) => deed.type === 'offerTabled' && deed.offer === offer) ?? null;

/** Why bots signed, rejected or withdrew an offer, or set capital on it, in order. */
export const whyAnswered = (reasons: readonly Reasoned[], offer: number): readonly Reasoned[] =>
  reasons.filter(
    ({ deed }) =>
      (deed.type === 'offerSigned' ||
        deed.type === 'offerRejected' ||
        deed.type === 'offerWithdrawn' ||
        deed.type === 'capitalSet') &&
      deed.offer === offer,
  );

/** Why a duty was held back in a round: the last choice counts. Null where a person chose. */
export function whyHeldBack(reasons: readonly Reasoned[], round: number, duty: string): Reasoned | null {
  const chosen = reasons.filter((r) => r.round === round && r.deed.type === 'complianceChosen' && r.deed.duty === duty).at(-1);
  return chosen?.deed.type === 'complianceChosen' && chosen.deed.choice === 'heldBack' ? chosen : null;
}
