/** Plays the games that the dynamic measures rest on. */
import { BOTS } from '@track-two/shared/bots/index.ts';
import type { Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import { mainJobs, trials } from '../simulation.ts';
import { playAll } from '../workers.ts';
import { type Dynamics, dynamicsOf } from './dynamics.ts';

/** Games for each policy at each seat: a fortieth of the main games, within these. */
const TRIAL_GAMES = { least: 5, most: 100 } as const;

/**
 * Plays so many games of a preset over tables of all bots, and fewer for each policy at each seat.
 * @param told hears how many of how many games are done
 */
export async function simulated(
  scenario: Scenario,
  preset: Preset,
  games: number,
  told: (done: number, all: number) => void,
): Promise<Dynamics> {
  const parties = scenario.parties.map((p) => p.id);
  const bots = BOTS.map((b) => b.id);
  const seed = `check-${preset.id}`;
  const jobs = mainJobs(parties, bots, games, seed);
  const each = Math.min(TRIAL_GAMES.most, Math.max(TRIAL_GAMES.least, Math.ceil(games / 40)));
  const tried = trials(parties, each, seed);
  const trialJobs = tried.flatMap((t) => t.jobs);
  const setting = { scenario, preset: preset.id };
  const all = jobs.length + trialJobs.length;
  const rows = await playAll(setting, jobs, (done) => told(done, all));
  const trialRows = await playAll(setting, trialJobs, (done) => told(jobs.length + done, all));
  const byTrial = tried.map((trial, i) => ({ trial, rows: trialRows.slice(i * each, (i + 1) * each) }));
  return dynamicsOf(scenario, preset, bots, rows, byTrial);
}
