/** `npm run simulate`: whole bot games, and what they come to. */
import { resolve } from 'node:path';
import { BOTS, findBot } from '@track-two/shared/bots/index.ts';
import { partyIds } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { loadScenario, scenarioFile } from '../scenarios/load.ts';
import {
  type Estimate,
  fixedReport,
  mainJobs,
  REAL,
  reportOf,
  type SeatReport,
  type SimulationReport,
  trials,
} from './simulation.ts';
import { progress, readArguments, runCommand, UsageError, wholeNumber } from './usage.ts';
import { playAll } from './workers.ts';

const HELP = `Plays whole games between bots and reports what they come to.

  npm run simulate -- [--scenario NAME] [--preset ID] [--games N] [--seed S] [--bots A,B,C] [--fixed N] [--log DIR] [--json]

--scenario  name of a scenario that comes with the game, or a .yaml file (shanghai-2025)
--preset    one of the scenario's presets (quick)
--games     games to play, 1 to 100000 (200); the bots take all seats in turn
--seed      any text; the same seed gives the same figures anywhere (1)
--bots      bots at the table, of ${BOTS.map((b) => b.id).join(', ')} (all)
--fixed     games per fixed three-line policy and seat against the real bots (a fortieth of --games, at most 100; 0: none)
--log       folder for the logs of the main games, one .jsonl each
--json      the report as one JSON object
--help      this text

Exit code 0: played. 1: the scenario has mistakes, or a bot asked for something that the rules refuse. 2: wrong usage.
`;

const OPTIONS = {
  scenario: { type: 'string', default: 'shanghai-2025' },
  preset: { type: 'string', default: 'quick' },
  games: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  bots: { type: 'string', default: BOTS.map((b) => b.id).join() },
  fixed: { type: 'string' },
  log: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values } = readArguments({ options: OPTIONS });
  const games = wholeNumber('games', values.games, 1, 100_000);
  const fixedGames =
    values.fixed === undefined ? Math.min(100, Math.ceil(games / 40)) : wholeNumber('fixed', values.fixed, 0, 10_000);
  const bots = values.bots.split(',').map((b) => b.trim());
  const unknown = bots.find((b) => !findBot(b));
  if (unknown !== undefined) throw new UsageError(`there is no bot "${unknown}"`);
  if (values.seed === '' || values.seed.length > 80) throw new UsageError('--seed takes 1 to 80 characters');
  const loaded = loadScenario(scenarioFile(values.scenario));
  if (!loaded.ok) {
    for (const p of loaded.problems) process.stderr.write(`${loaded.file}:${p.line}  ${p.message}\n`);
    return 1;
  }
  const { scenario } = loaded;
  if (!scenario.presets.some((p) => p.id === values.preset))
    throw new UsageError(`the scenario has no preset "${values.preset}"`);
  const report = await simulate(scenario, {
    ...values,
    games,
    fixedGames,
    bots,
    logDir: values.log ? resolve(values.log) : null,
  });
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(scenario, report));
  return report.refusedActions > 0 ? 1 : 0;
}

interface Setting {
  readonly preset: string;
  readonly games: number;
  readonly fixedGames: number;
  readonly seed: string;
  readonly bots: readonly string[];
  readonly logDir: string | null;
}

async function simulate(
  scenario: Scenario,
  { preset, games, fixedGames, seed, bots, logDir }: Setting,
): Promise<SimulationReport> {
  const parties = partyIds(scenario);
  const jobs = mainJobs(parties, bots, games, seed);
  const tried = trials(parties, fixedGames, seed);
  const trialJobs = fixedGames > 0 ? tried.flatMap((t) => t.jobs) : [];
  const all = jobs.length + trialJobs.length;
  const rows = await playAll({ scenario, preset, logDir }, jobs, (done) => progress(done, all));
  const trialRows = await playAll({ scenario, preset, logDir: null }, trialJobs, (done) => progress(jobs.length + done, all));
  return reportOf(parties, rows, trialRows.length > 0 ? fixedReport(tried, trialRows) : []);
}

const percent = (e: Estimate): string => `${(100 * e.mean).toFixed(0)} % ±${(100 * e.plusMinus).toFixed(0)}`;
const plain = (e: Estimate): string => `${e.mean.toFixed(1)} ±${e.plusMinus.toFixed(1)}`;

function seatLine(name: string, r: SeatReport): string {
  return `  ${name.padEnd(16)} agreements ${plain(r.agreements)}   gain ${plain(r.gain)} points   mandate met ${percent(r.mandateMet)}`;
}

function inWords(scenario: Scenario, r: SimulationReport): string {
  const fixed = r.fixed.map(
    (f) =>
      `  ${f.seat.padEnd(16)} best is ${f.best.policy} with ${plain(f.best.gain)}; ${f.real.policy} makes ${plain(f.real.gain)}; difference ${plain(f.difference)}${f.wins ? '  WINS' : ''}`,
  );
  return [
    `${scenario.title}: ${r.games} games (means with 95 % intervals)`,
    `Some agreement in ${percent(r.reachedAgreement)}, one of all parties in ${percent(r.reachedAgreementOfAll)}`,
    `Joint value ${percent(r.joint)} of the best, risk ${plain(r.risk)} of 100 (no deal ${plain(r.baselineRisk)}), incidents ${plain(r.incidents)} a game`,
    '',
    'By seat',
    ...Object.entries(r.seats).map(([id, s]) => seatLine(id, s)),
    'By bot',
    ...Object.entries(r.bots).map(([id, s]) => seatLine(id, s)),
    'Endings',
    ...Object.entries(r.endings).map(([id, n]) => `  ${id.padEnd(24)} ${n}`),
    ...(fixed.length > 0 ? [`Fixed three-line policies against ${REAL.join(', ')}, gain in points`, ...fixed] : []),
    ...(r.refusedActions > 0 ? [`${r.refusedActions} actions of bots were refused: a defect`] : []),
    '',
  ].join('\n');
}

await runCommand(HELP, main);
