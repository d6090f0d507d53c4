/** Terms beside other terms: what one offer says that another does not. */
import type { IssueId, OptionId, Scenario, Terms } from '@track-two/shared/scenario/types.ts';

/** same · changed: both name the issue · added: only the newer · dropped: only the older. */
export type DifferenceKind = 'same' | 'changed' | 'added' | 'dropped';
export interface Difference {
  readonly issue: IssueId;
  readonly kind: DifferenceKind;
  readonly was: OptionId | null;
  readonly now: OptionId | null;
}

function kindOf(was: OptionId | undefined, now: OptionId | undefined): DifferenceKind {
  if (was === now) return 'same';
  if (was === undefined) return 'added';
  return now === undefined ? 'dropped' : 'changed';
}

/** Every issue of either, in the scenario's order. */
export function differences(scenario: Scenario, older: Terms, newer: Terms): readonly Difference[] {
  return scenario.issues
    .map(({ id }) => id)
    .filter((id) => older[id] !== undefined || newer[id] !== undefined)
    .map((issue) => ({
      issue,
      kind: kindOf(older[issue], newer[issue]),
      was: older[issue] ?? null,
      now: newer[issue] ?? null,
    }));
}

/** Terms in the scenario's order, as pairs. */
export function termsInOrder(scenario: Scenario, terms: Terms): readonly { issue: IssueId; option: OptionId }[] {
  return scenario.issues.flatMap(({ id }) => {
    const option = terms[id];
    return option === undefined ? [] : [{ issue: id, option }];
  });
}
