/** Shorthands for cards and clauses of the tiny scenario. */
import { stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import type { ClauseInForce } from '@track-two/shared/terms/levels.ts';
import { TINY } from './tinyScenario.ts';

export const plain = (party: string, scenario: Scenario = TINY): Stance => stanceOf(scenario, party, `${party}-plain`);
export const wary = (party: string, scenario: Scenario = TINY): Stance => stanceOf(scenario, party, `${party}-wary`);

/** A level in force by agreement 1, or by the step of a party. */
export const clause = (issue: string, option: string, step?: string): ClauseInForce => ({
  issue,
  option,
  source: step === undefined ? { agreement: 1 } : { step },
});

/** The only preset of the tiny scenario. */
export function tinyPreset(scenario: Scenario = TINY): Scenario['presets'][number] {
  const [preset] = scenario.presets;
  if (!preset) throw new Error('the scenario has no preset');
  return preset;
}
