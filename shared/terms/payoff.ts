/**
 * Payoff (rules.md, Parties, stances, briefs): sum over dimensions of stance weight × effect, relative to the status quo, in whole points
 * for the whole game. So every number explains itself by dimension.
 */
import { optionOf } from '../scenario/lookup.ts';
import type { ByDimension, IssueId, OptionId, PartyId, Scenario, Stance } from '../scenario/types.ts';
import { effectsOn, type HeldBack, NOTHING_HELD_BACK } from './effects.ts';
import type { ClauseInForce, Levels } from './levels.ts';

/** Points by dimension of effects seen through a stance. */
export function weigh(stance: Stance, effects: ByDimension): ByDimension {
  const points: Record<string, number> = {};
  for (const [dimension, effect] of Object.entries(effects)) {
    const p = (stance.weights[dimension] ?? 0) * effect;
    if (p !== 0) points[dimension] = p;
  }
  return points;
}

/** Sum over dimensions. */
export const total = (points: ByDimension): number => Object.values(points).reduce((sum, p) => sum + p, 0);

/** Points by dimension of one level to a party with this stance, all complying. */
export function optionPoints(scenario: Scenario, party: PartyId, stance: Stance, issue: IssueId, option: OptionId): ByDimension {
  return weigh(stance, optionOf(scenario, issue, option).effects[party] ?? {});
}

/** Whole-game points of one level to a party with this stance, all complying. */
export function optionPayoff(scenario: Scenario, party: PartyId, stance: Stance, issue: IssueId, option: OptionId): number {
  return total(optionPoints(scenario, party, stance, issue, option));
}

/** Whole-game points of levels on several issues, all agreed and complied with. */
export function packagePayoff(scenario: Scenario, party: PartyId, stance: Stance, levels: Levels): number {
  return Object.entries(levels).reduce((sum, [issue, option]) => sum + optionPayoff(scenario, party, stance, issue, option), 0);
}

/**
 * Points of a clause in force. What a party does alone never pays itself: the benefits of a step count for the others only, its costs for
 * all (rules.md: no step pays its owner net of cost).
 */
export function clausePayoff(
  scenario: Scenario,
  party: PartyId,
  stance: Stance,
  clause: ClauseInForce,
  held: HeldBack = NOTHING_HELD_BACK,
): number {
  const points = total(weigh(stance, effectsOn(scenario, clause, party, held)));
  const ownStep = 'step' in clause.source && clause.source.step === party;
  return ownStep ? Math.min(0, points) : points;
}

/** Whole-game points of all that is in force. */
export function payoffInForce(scenario: Scenario, party: PartyId, stance: Stance, clauses: readonly ClauseInForce[]): number {
  return clauses.reduce((sum, clause) => sum + clausePayoff(scenario, party, stance, clause), 0);
}
