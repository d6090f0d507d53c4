/**
 * If–then clauses (rules.md, Negotiation): an agreement with a condition takes effect only while another issue stands at a level, or while a
 * verification level is reached. Read against unconditional terms only, so that no two conditions can wait for each other.
 */
import type { IssueId, OptionId } from '../scenario/types.ts';
import type { Levels } from './levels.ts';

/** What has to hold for the terms to take effect. */
export type Condition =
  | { readonly kind: 'level'; readonly issue: IssueId; readonly at: readonly OptionId[] }
  | { readonly kind: 'verification'; readonly atLeast: number };

/**
 * Whether a condition holds.
 * @param levels levels that unconditional terms in force make
 * @param verification verification level that unconditional terms in force bring
 */
export function conditionHolds(condition: Condition, levels: Levels, verification: number): boolean {
  if (condition.kind === 'verification') return verification >= condition.atLeast;
  return condition.at.includes(levels[condition.issue] ?? '');
}
