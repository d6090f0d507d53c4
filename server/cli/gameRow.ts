/** What simulations keep of a game: a row of plain numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay, stateHash } from '@track-two/shared/engine/index.ts';
import type { GameFact, GameState, Results } from '@track-two/shared/engine/types.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';
import { type Reading, readersShare, readingRound } from './publicReader.ts';
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
  /** Levels (issue:option) that some agreement set, and that some step did. */
  readonly agreed: readonly string[];
  readonly stepped: readonly string[];
  readonly events: readonly string[];
  readonly breaches: { readonly heldBack: number; readonly found: number };
  readonly suspensions: number;
  readonly withdrawals: number;
  /** What a reader of the public record made of the stances after the first round, the second, … until the game ended. */
  readonly readings: readonly Reading[];
  /** The reading after the fourth round, or the last of shorter games; null: the game ended before. */
  readonly read: Reading | null;
  /** Whether the log, replayed, gave the same hash; null: not asked. */
  readonly replayed: boolean | null;
}

export interface PlayOptions {
  /** Folder for logs, one SEED.jsonl each. */
  readonly logDir?: string | null;
  /** Replay every game from its log. */
  readonly replays?: boolean;
}

/** Plays a job; with a folder, its log goes there. */
export function playJob(scenario: Scenario, preset: string, job: Job, { logDir = null, replays = false }: PlayOptions): GameRow {
  const afterRounds: GameState[] = [];
  const watch = (state: GameState) => {
    if (state.phase === 'outcome') afterRounds[state.round - 1] = state;
  };
  const game = runGame({ scenario, preset, ...job, keepLog: logDir !== null || replays, watch });
  if (logDir !== null) writeLog(logDir, job.seed, game);
  const { results } = game.state;
  if (!results) throw new Error(`game ${job.seed} has no results`);
  const readings = afterRounds.map(readersShare);
  return {
    ...rowOf(job, game, results),
    readings,
    read: readings[readingRound(game.state) - 1] ?? null,
    replayed: replays ? replaysAlike(game) : null,
  };
}

function replaysAlike({ header, entries, state }: PlayedGame): boolean {
  return stateHash(replay(header, entries)) === stateHash(state);
}

/** Levels set by deals and by steps, events, and what became of agreements. */
function happened(state: GameState) {
  const facts = (type: GameFact['type']) => state.log.filter((e) => e.type === type).length;
  const breaches = state.outcomes.flatMap((o) => o.heldBack);
  const agreed = state.agreements.flatMap((a) => Object.entries(a.terms).map(([issue, option]) => `${issue}:${option}`));
  const stepped = state.log.flatMap((e) => (e.type === 'stepTaken' ? [`${e.issue}:${e.option}`] : []));
  return {
    agreed: [...new Set(agreed)],
    stepped: [...new Set(stepped)],
    events: state.news.map((n) => n.event),
    breaches: { heldBack: breaches.length, found: breaches.filter((b) => b.found).length },
    suspensions: facts('agreementSuspended'),
    withdrawals: facts('withdrawalAnnounced'),
  };
}

function rowOf(job: Job, { state, refused }: PlayedGame, results: Results): Omit<GameRow, 'read' | 'readings' | 'replayed'> {
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
    ...happened(state),
  };
}

/** JSON lines: the header, then an entry a line. */
function writeLog(dir: string, seed: string, game: PlayedGame): void {
  mkdirSync(dir, { recursive: true });
  const lines = [game.header, ...game.entries].map((line) => JSON.stringify(line));
  writeFileSync(join(dir, `${seed.replace(/[^\w.-]/g, '_')}.jsonl`), `${lines.join('\n')}\n`);
}
