/** Keeping one's word or holding back in secret (rules.md, Implementation and Outcome). */
import type { DutyView } from '../engine/viewTypes.ts';
import type { BotInput, BotMove } from './types.ts';
import { points } from './words.ts';

/** A duty of one's own that is to be chosen on, with what is at stake, in units. */
export interface OwnDuty extends DutyView {
  readonly spares: number;
  readonly loses: number;
}

/** Whether to hold a duty back, in a sentence that says why; null: comply. */
export type HoldsBack = (duty: OwnDuty, input: BotInput) => string | null;

/** Chooses compliance, one duty at a time. */
export function comply(input: BotInput, holdsBack: HoldsBack): BotMove | null {
  for (const duty of input.view.desk.duties) {
    if (duty.choice === null || duty.spares === null || duty.loses === null) continue;
    const why = holdsBack({ ...duty, spares: duty.spares, loses: duty.loses }, input);
    const wanted = why === null ? 'complied' : 'heldBack';
    if (duty.choice === wanted) continue;
    return {
      action: { type: 'setCompliance', duty: duty.key, choice: wanted },
      reason: why ?? 'Keeping this duty is worth more than what it costs, after all.',
    };
  }
  return null;
}

/**
 * Holds back when it pays on average: (1 − p) × gain > caution × p × loss, p the chance to be found (what was spared is lost as well when
 * found). Caution 1 is the deterrence point p* = g/(g+L) itself; above 1 one needs to be surer, for trust and agreements are at stake too.
 */
export const whenItPays =
  (caution: number): HoldsBack =>
  ({ spares, loses, chance }, { view }) => {
    if ((100 - chance) * spares <= caution * chance * loses) return null;
    return `Holding this back spares me ${points(spares / view.rounds)}; the chance to be found, and to lose that and ${points(loses / view.rounds)} more, is ${chance} %. It pays on average.`;
  };

/** Keeps every duty. */
export const never: HoldsBack = () => null;

/**
 * Tit for tat with forgiveness (Axelrod 1984; Nowak and Sigmund 1992, generous): holds back, where that costs the others something, in the round after
 * another party to the same deal was found to have held back, but lets the first time pass.
 */
export const inKind: HoldsBack = (duty, { view }) => {
  const last = view.outcomes.at(-1);
  if (!last || duty.spares <= 0) return null;
  const deal = view.agreements.find((a) => a.status === 'ratified' && a.terms[duty.duty.issue] === duty.duty.option);
  const breaches = (round: number) =>
    view.outcomes
      .filter((o) => o.round <= round)
      .flatMap((o) => o.breaches.filter((b) => b.found).map((b) => ({ ...b, round: o.round })))
      .filter((b) => b.duty.actor !== view.desk.party && deal?.parties.includes(b.duty.actor));
  const now = breaches(last.round);
  if (now.length < 2 || !now.some((b) => b.round === last.round)) return null;
  return 'Others to this deal were found holding back again last round; I answer in kind, once.';
};
