/** The whole report of a tournament, from its plan and the rows of its games. Pure. */
import { presetOf } from '@track-two/shared/scenario/lookup.ts';
import type { Party, Scenario } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { attainableIn, BEST_FORMULA } from '../playability/attainable.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { deviationsOf } from './deviations.ts';
import type { Findings } from './findings.ts';
import { differenceOf, gainsOf, leadOf } from './gains.ts';
import { guestsOf } from './guests.ts';
import { linesOf } from './lines.ts';
import type { Plan } from './plan.ts';
import { ratingsOf } from './ratings.ts';
import { readingsOf } from './readings.ts';
import { agreementOf, fairnessOf } from './tables.ts';
import { rivalsOf, type Verdict, verdictsOf } from './verdicts.ts';

/** Fields are added, never renamed. Shares are 0 to 1, figures carry 95 % intervals. */
export interface TournamentReport extends Findings {
  readonly scenario: string;
  readonly title: string;
  readonly preset: string;
  readonly seed: string;
  /** The command that plays it again. */
  readonly command: string;
  /** `chance` is that of naming the stance without reading. */
  readonly parties: readonly Seat[];
  readonly bots: readonly string[];
  readonly personalities: readonly string[];
  readonly bestFormula: string;
  readonly coverage: Coverage;
  readonly refusedActions: number;
  readonly verdicts: readonly Verdict[];
}

export interface Seat extends Pick<Party, 'id' | 'name' | 'short' | 'shape'> {
  readonly chance: number;
}

export interface Asked {
  readonly preset: string;
  readonly seed: string;
  readonly command: string;
}

export interface Played {
  /** In the order of `jobsOf` block by block, of the plan's random jobs, and of `guestJobs` block by block. */
  readonly main: readonly GameRow[];
  readonly random: readonly GameRow[];
  readonly guests: readonly GameRow[];
}

export function tournamentReport(
  scenario: Scenario,
  { preset, seed, command }: Asked,
  plan: Plan,
  { main, random, guests }: Played,
): TournamentReport {
  const best = attainableIn(scenario, preset);
  const blocks = linesOf(plan, main, best);
  const gains = gainsOf(plan, blocks);
  const rivals = rivalsOf(gains, plan.personalities);
  const found: Findings = {
    gains,
    lead: leadOf(plan, blocks, gains),
    leaders: rivals && { ...rivals, ahead: differenceOf(plan, blocks, rivals.own, rivals.other) },
    fairness: fairnessOf(plan, blocks, best),
    agreement: agreementOf(blocks, random),
    deviations: deviationsOf(plan, blocks),
    ratings: ratingsOf(plan, blocks, seed),
    readings: readingsOf(plan, blocks, presetOf(scenario, preset).rounds),
    guests: guestsOf(plan, blocks, guests, best),
  };
  return {
    scenario: scenario.id,
    title: scenario.title,
    preset,
    seed,
    command,
    parties: scenario.parties.map(({ id, name, short, shape, stances }) => ({
      id,
      name,
      short,
      shape,
      chance: 1 / stances.length,
    })),
    bots: plan.bots,
    personalities: plan.personalities,
    bestFormula: BEST_FORMULA,
    coverage: coverageOf(scenario, plan, { main, random, guests }),
    refusedActions: [...main, ...random, ...guests].reduce((sum, r) => sum + r.refused, 0),
    verdicts: verdictsOf(found),
    ...found,
  };
}
