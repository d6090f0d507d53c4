/** Names of the scenario in the store, for panels that show them everywhere. */
import { issueOf, optionOf, partyOf } from '@track-two/shared/scenario/lookup.ts';
import type { Issue, Option, Party, Scenario } from '@track-two/shared/scenario/types.ts';
import { scenario as stored, type Table, table } from './store.ts';

/** The scenario that is on the table. Panels that need one are shown only once it has come. */
export function theScenario(): Scenario {
  const value = stored.value;
  if (!value) throw new Error('no scenario yet');
  return value;
}
/** Scenario, preset and view; only for panels that are shown once all three have come. */
export function theTable(): Table {
  const value = table.value;
  if (!value) throw new Error('no table yet');
  return value;
}

export const partyById = (id: string): Party => partyOf(theScenario(), id);
export const issueById = (id: string): Issue => issueOf(theScenario(), id);
export const optionById = (issue: string, option: string): Option => optionOf(theScenario(), issue, option);
