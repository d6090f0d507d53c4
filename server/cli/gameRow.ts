/** What simulations keep of a game: a row of plain numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '@track-two/shared/engine/types.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';
import { type PlayedGame, runGame } from './runGame.ts';

/** One game to play. */
export interface Job {
  readonly seed: string;
  readonly seats: Readonly<Record<PartyId, string>>;
}

export interface GameRow {
  readonly seed: string;
  readonly seats: Readonly<Record<PartyId, string>>;
  readonly stances: Readonly<Record<PartyId, string>>;
  /** Points, by party. */
  readonly gain: Readonly<Record<PartyId, number>>;
  readonly mandateMet: Readonly<Record<PartyId, boolean>>;
  /** Agreements that each party signed. */
  readonly signed: Readonly<Record<PartyId, number>>;
  readonly agreements: number;
  readonly agreementsOfAll: number;
  /** Accrued gains of all ÷ the best there was, 0 … 1. */
  readonly joint: number;
  /** Points, 0 … 100. */
  readonly risk: number;
  readonly baselineRisk: number;
  readonly incidents: number;
  readonly ending: string;
  readonly refused: number;
}

/** Plays a job; with a folder, its log goes there as SEED.jsonl. */
export function playJob(scenario: Scenario, preset: string, job: Job, logDir: string | null): GameRow {
  const game = runGame({ scenario, preset, ...job, keepLog: logDir !== null });
  if (logDir !== null) writeLog(logDir, job.seed, game);
  const { results } = game.state;
  if (!results) throw new Error(`game ${job.seed} has no results`);
  return rowOf(job, game, results);
}

function rowOf(job: Job, { state, refused }: PlayedGame, results: Results): GameRow {
  const byParty = <T>(of: (party: PartyId) => T) => Object.fromEntries(Object.keys(state.parties).map((id) => [id, of(id)]));
  const result = (id: PartyId) => results.parties[id];
  return {
    ...job,
    stances: byParty((id) => result(id)?.stance ?? ''),
    gain: byParty((id) => (result(id)?.gain ?? 0) / state.preset.rounds),
    mandateMet: byParty((id) => result(id)?.mandateMet === true),
    signed: byParty((id) => state.agreements.filter((a) => a.parties.includes(id)).length),
    agreements: state.agreements.length,
    agreementsOfAll: state.agreements.filter((a) => a.ofAll).length,
    joint: results.bestJointUnits === 0 ? 0 : results.jointUnits / results.bestJointUnits,
    risk: results.risk / 10,
    baselineRisk: results.baselineRisk / 10,
    incidents: state.incidents,
    ending: results.ending,
    refused: refused.length,
  };
}

/** JSON lines: the header, then an entry a line. */
function writeLog(dir: string, seed: string, game: PlayedGame): void {
  mkdirSync(dir, { recursive: true });
  const lines = [game.header, ...game.entries].map((line) => JSON.stringify(line));
  writeFileSync(join(dir, `${seed.replace(/[^\w.-]/g, '_')}.jsonl`), `${lines.join('\n')}\n`);
}
