/** The yardstick of joint value (rules.md, Score): the best that all could have had together. */
import type { Preset, Scenario, Stance } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { diagramOf } from './diagram.ts';
import { paretoFrontier } from './frontier.ts';
import { BOUNDS, unlessTooLarge } from './reportBounds.ts';
import { levelsAt, spaceOf } from './scenarioSpace.ts';
import { solutionPoints } from './solutions.ts';
import { shapeOf } from './space.ts';

export interface BestJoint {
  /** Points, summed over all parties. */
  readonly sum: number;
  readonly levels: Levels;
}

interface Known {
  readonly stances: readonly Stance[];
  readonly best: BestJoint;
}

/** Answers kept a preset: three parties with three cards each have 27. */
const KEPT = 64;

/** Answers already found, by preset: every game that draws the same cards asks the same. */
const known = new WeakMap<Preset, Known[]>();

/**
 * The largest sum of payoffs over the packages of a preset that leave no party below zero: the utilitarian point with u ≥ 0. Exact; up to
 * half a second for 35 issues at the first asking. A scenario too large for that (reportBounds.ts) has no yardstick: the sum is then 0.
 * @param stances the cards drawn, in the order of the scenario's parties
 * @returns the sum, at least 0 (the status quo leaves everybody at 0), and levels that make it
 */
export function bestJoint(scenario: Scenario, preset: Preset, stances: readonly Stance[]): BestJoint {
  const before = known.get(preset) ?? [];
  const same = before.find((k) => k.stances.every((stance, i) => stance === stances[i]));
  if (same) return same.best;
  const best = search(scenario, preset, stances);
  known.set(preset, [...before.slice(-KEPT), { stances, best }]);
  return best;
}

function search(scenario: Scenario, preset: Preset, stances: readonly Stance[]): BestJoint {
  const space = spaceOf(scenario, preset, stances);
  const most = scenario.parties.length > 3 ? BOUNDS.pointsOfMany : BOUNDS.points;
  const frontier = unlessTooLarge(() => paretoFrontier(space, diagramOf(shapeOf(space), BOUNDS.ways), most));
  const nothing = scenario.parties.map(() => 0);
  const utilitarian = frontier && solutionPoints(frontier, nothing).utilitarian;
  return utilitarian ? { sum: utilitarian.value, levels: levelsAt(space, utilitarian.outcome) } : { sum: 0, levels: {} };
}
