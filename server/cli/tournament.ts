/** `npm run tournament`: every bot in every seat against the same tables, and what that says about bots, seats and rules. */
import { statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BOTS, findBot } from '@track-two/shared/bots/index.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { loadScenario, scenarioFile } from '../scenarios/load.ts';
import { GUESTS } from './tournament/guests.ts';
import { pageOf } from './tournament/page/page.ts';
import { fewestGames, guestJobs, jobsOf, type Plan, planOf } from './tournament/plan.ts';
import { type Asked, type TournamentReport, tournamentReport } from './tournament/report.ts';
import { rounded } from './tournament/rounded.ts';
import { tournamentWords } from './tournament/words.ts';
import { progress, readArguments, runCommand, UsageError, wholeNumber } from './usage.ts';
import { playAll } from './workers.ts';

const HELP = `Plays every bot in every seat against the same tables of others, and reports gains, fairness, ratings and how well stances are read.

  npm run tournament -- [--scenario NAME] [--preset ID] [--games N] [--seed S] [--bots A,B,..] [--fixed N] [--json] [--html FILE]

--scenario  name of a scenario that comes with the game, or a .yaml file (shanghai-2025)
--preset    one of the scenario's presets (its first)
--games     games to play, at most (1000, up to 200000); they come in whole blocks: one table of personalities, and in each seat each other bot
--seed      any text; the same arguments give the same report anywhere (1)
--bots      two bots or more, of ${BOTS.map((b) => b.id).join(', ')} (all)
--fixed     extra games of each three-line policy in each seat (half of the blocks, at most 100; 0: none)
--json      the report as one JSON object
--html      file for the report as one page with plots, to read in a browser or to print
--help      this text

Figures carry 95 % intervals. Exit code 0: played. 1: the scenario has mistakes, or a bot asked for something that the rules refuse. 2: wrong usage.
`;

const OPTIONS = {
  scenario: { type: 'string', default: 'shanghai-2025' },
  preset: { type: 'string' },
  games: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  bots: { type: 'string', default: BOTS.map((b) => b.id).join() },
  fixed: { type: 'string' },
  json: { type: 'boolean', default: false },
  html: { type: 'string' },
} as const;

/** Three-line policies play in half of the blocks, and not in more than this. */
const FIXED_MOST = 100;

async function main(): Promise<number> {
  const { values } = readArguments({ options: OPTIONS });
  const games = wholeNumber('games', values.games, 1, 200_000);
  const bots = botsNamed(values.bots);
  if (values.seed === '' || values.seed.length > 80) throw new UsageError('--seed takes 1 to 80 characters');
  const loaded = loadScenario(scenarioFile(values.scenario));
  if (!loaded.ok) {
    for (const p of loaded.problems) process.stderr.write(`${loaded.file}:${p.line}  ${p.message}\n`);
    return 1;
  }
  const { scenario } = loaded;
  const preset = presetNamed(scenario, values.preset);
  const fewest = fewestGames(bots, scenario.parties.length);
  if (games < fewest)
    throw new UsageError(
      `--games takes ${fewest} at least for ${bots.length} bots in ${scenario.parties.length} seats: one block`,
    );
  const plan = planOf(scenario, bots, games, values.seed);
  const { length } = plan.blocks;
  const fixed =
    values.fixed === undefined ? Math.min(FIXED_MOST, Math.ceil(length / 2)) : wholeNumber('fixed', values.fixed, 0, length);
  const page = values.html === undefined ? null : writablePage(values.html);
  const command = commandOf({ ...values, preset, games: String(games), fixed: String(fixed) });
  const report = rounded(await tournament(scenario, { preset, seed: values.seed, command }, plan, fixed));
  if (page !== null) writeFileSync(page, pageOf(report));
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : tournamentWords(report));
  return report.refusedActions > 0 ? 1 : 0;
}

function botsNamed(text: string): readonly string[] {
  const bots = text.split(',').map((b) => b.trim());
  const unknown = bots.find((b) => !findBot(b) || GUESTS.includes(b));
  if (unknown !== undefined) throw new UsageError(`there is no bot "${unknown}"`);
  if (new Set(bots).size < bots.length) throw new UsageError('--bots names a bot twice');
  if (bots.length < 2) throw new UsageError('--bots takes two bots or more');
  return bots;
}

function presetNamed(scenario: Scenario, name: string | undefined): string {
  const preset = name === undefined ? scenario.presets[0] : scenario.presets.find((p) => p.id === name);
  if (!preset) throw new UsageError(`the scenario has no preset "${name}"`);
  return preset.id;
}

/** The file for the page; asked for before the games are played, so that hours are not lost on a slip. */
function writablePage(file: string): string {
  const path = resolve(file);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new UsageError(`--html: there is no folder ${dirname(path)}`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--html: ${path} is a folder`);
  return path;
}

/** The command that plays the same tournament again; bots are named only where they are not all. */
function commandOf(values: Readonly<Record<'scenario' | 'preset' | 'games' | 'seed' | 'bots' | 'fixed', string>>): string {
  const names = ['scenario', 'preset', 'games', 'seed', 'bots', 'fixed'] as const;
  const told = names.filter((n) => n !== 'bots' || values.bots !== OPTIONS.bots.default);
  const quoted = (text: string) => (/^[\w./,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  return `npm run tournament -- ${told.map((n) => `--${n} ${quoted(values[n])}`).join(' ')}`;
}

async function tournament(scenario: Scenario, asked: Asked, plan: Plan, fixed: number): Promise<TournamentReport> {
  const main = plan.blocks.flatMap((b) => jobsOf(plan, b));
  const guests = plan.blocks.slice(0, fixed).flatMap((b) => guestJobs(plan, b, GUESTS));
  const jobs = [...main, ...plan.randomJobs, ...guests];
  const rows = await playAll({ scenario, preset: asked.preset }, jobs, (done) => progress(done, jobs.length));
  const random = main.length + plan.randomJobs.length;
  return tournamentReport(scenario, asked, plan, {
    main: rows.slice(0, main.length),
    random: rows.slice(main.length, random),
    guests: rows.slice(random),
  });
}

await runCommand(HELP, main);
