/** What became of every agreement, for the debrief: how it stood at the end, and what of it slept. */
import type { Clause, SleepingClause } from '@track-two/shared/engine/types.ts';
import type { AgreementView, PartyView } from '@track-two/shared/engine/viewTypes.ts';

/** inForce: all or some of it · asleep: agreed, none of it in force · suspended · left · replaced: newer terms took all its issues. */
export type Fate = 'inForce' | 'asleep' | 'suspended' | 'left' | 'replaced';

export interface AgreementTold {
  readonly agreement: AgreementView;
  readonly fate: Fate;
  readonly inForce: readonly Clause[];
  readonly asleep: readonly SleepingClause[];
}

function fateOf({ status }: AgreementView, inForce: number, asleep: number): Fate {
  if (status === 'withdrawn') return 'left';
  if (status === 'suspended') return 'suspended';
  if (status === 'superseded' || inForce + asleep === 0) return 'replaced';
  return inForce === 0 ? 'asleep' : 'inForce';
}

/** All agreements, in the order of their ratification. */
export function agreementsTold(view: PartyView): readonly AgreementTold[] {
  return view.agreements.map((agreement) => {
    const belongs = (c: Clause) => 'agreement' in c.source && c.source.agreement === agreement.number;
    const [inForce, asleep] = [view.clauses.filter(belongs), view.sleeping.filter(belongs)];
    return { agreement, inForce, asleep, fate: fateOf(agreement, inForce.length, asleep.length) };
  });
}
