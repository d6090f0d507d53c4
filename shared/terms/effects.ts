/**
 * Effects of a level on a party by dimension, after holding back (rules.md, Implementation): a duty held back spares its actor the costs
 * listed in `spares` and denies the others the benefits listed in `denies`. If it is found, nothing is spared.
 */
import { optionOf } from '../scenario/lookup.ts';
import type { ByDimension, IssueId, OptionId, PartyId, Scenario } from '../scenario/types.ts';

/** What is known to have been held back: by duty key, found or not. */
export type HeldBack = ReadonlyMap<string, { readonly found: boolean }>;
export const NOTHING_HELD_BACK: HeldBack = new Map();

/** Effects (small integers relative to the status quo) of one level on one party. */
export function effectsOn(
  scenario: Scenario,
  at: { issue: IssueId; option: OptionId },
  party: PartyId,
  held: HeldBack,
): ByDimension {
  const option = optionOf(scenario, at.issue, at.option);
  const base = option.effects[party] ?? {};
  if (held.size === 0 || option.duties.length === 0) return base;
  const effects = { ...base };
  option.duties.forEach((duty, index) => {
    const mark = held.get(`${at.issue}:${at.option}:${index}`);
    if (!mark) return;
    if (duty.actor !== party) drop(effects, duty.denies[party] ?? [], (e) => e > 0);
    else if (!mark.found) drop(effects, duty.spares, (e) => e < 0);
  });
  return effects;
}

function drop(effects: Record<string, number>, dimensions: readonly string[], which: (effect: number) => boolean): void {
  for (const d of dimensions) if (which(effects[d] ?? 0)) effects[d] = 0;
}
