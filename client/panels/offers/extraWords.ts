/** Conditions and side payments in words, from the scenario on the table. */
import type { Condition, SidePayment } from '@track-two/shared/engine/types.ts';
import { conditionTold } from '../../model/conditions.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** What has to hold, in two parts: what it is about, and at what. */
export function conditionParts(condition: Condition): { readonly about: string; readonly at: string } {
  const { scenario, preset } = theTable();
  const words = t.offers.condition;
  const told = conditionTold(scenario, preset, condition);
  if (told.kind === 'verification') return { about: words.checking, at: words.checkingLevel(told.atLeast) };
  return { about: told.issue, at: words.levels(told.levels, told.orMore) };
}

/** After "only while". */
export function conditionWords(condition: Condition): string {
  const words = t.offers.condition;
  if (condition.kind === 'verification') return words.verification(condition.atLeast);
  const { about, at } = conditionParts(condition);
  return words.level(about, at);
}

export const paymentWords = ({ from, to, units }: SidePayment): string =>
  t.offers.payment.pays(partyById(from).name, partyById(to).name, units);
