/** Conditions and side payments in words, from the scenario on the table. */
import type { Condition, SidePayment } from '@track-two/shared/engine/types.ts';
import { conditionTold } from '../../model/conditions.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** What has to hold, as it stands after "only while". */
export function conditionWords(condition: Condition): string {
  const { scenario, preset } = theTable();
  const words = t.offers.condition;
  const told = conditionTold(scenario, preset, condition);
  if (told.kind === 'verification') return words.verification(told.atLeast);
  return words.level(told.issue, words.levels(told.levels, told.orMore));
}

export const paymentWords = ({ from, to, units }: SidePayment): string =>
  t.offers.payment.pays(partyById(from).name, partyById(to).name, units);
