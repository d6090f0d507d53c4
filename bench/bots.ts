/**
 * How long bots take to decide, and how many quick games one core plays in a second: `npm run bench:bots [-- --games N] [-- --decisions N] [-- --json]`.
 * Times are those of the processor, not of the clock on the wall, so that a busy machine does not count against the bots; a real wait is never
 * shorter. Bots take turns in one process. Targets: a decision under 50 ms at quick and 200 ms at full (median, nothing remembered), 1,000
 * quick games in under 60 s of one core. Exit code 1 when a target is missed.
 */
import { parseArgs } from 'node:util';
import { runGame } from '../server/cli/runGame.ts';
import { loadScenario, scenarioFile } from '../server/scenarios/load.ts';
import { quantile } from '../shared/analysis/statistics.ts';
import { type BotMove, decide, PERSONALITIES } from '../shared/bots/index.ts';
import { newGame, play, viewFor } from '../shared/engine/index.ts';
import type { PartyView } from '../shared/engine/viewTypes.ts';
import type { Scenario } from '../shared/scenario/types.ts';

const TARGET_MS: Readonly<Record<string, number>> = { quick: 50, full: 200 };
const TARGET_GAMES = { games: 1000, seconds: 60 } as const;
const IDS = PERSONALITIES.map((b) => b.id);

/** Milliseconds of the processor that a piece of work takes. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Personalities of game i: each meets each over the square of their number. */
const seatsOf = (scenario: Scenario, i: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    scenario.parties.map(({ id }, k) => [id, IDS[(i + k * (1 + Math.floor(i / IDS.length))) % IDS.length] ?? '']),
  );

/** What a bot does at the table before it weighs any offer; not counted, for it would flatter the median. */
const QUICK_WORK: ReadonlySet<string> = new Set(['setBelief', 'makeStatement']);

interface Times {
  readonly bot: string;
  /** With nothing remembered of this state of affairs, and asked once more. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
}

/** Plays a game, calling `each` with every move at the table, its bot, and a way to ask that bot again of some view. */
function playGame(
  scenario: Scenario,
  preset: string,
  i: number,
  each: (bot: string, view: PartyView, ask: (view: PartyView) => BotMove | null) => void,
): void {
  const seats = seatsOf(scenario, i);
  let state = newGame({ scenario, preset, seed: `bench-${i}` });
  for (let turn = 0; state.phase !== 'debrief'; turn++) {
    const { round, phase } = state;
    const acted = Object.entries(seats).filter(([party, bot]) => {
      const view = viewFor(state, party);
      const ask = (v: PartyView) => decide(bot, { scenario, preset, view: v, seed: `${i}/${party}/${turn}` });
      const move = ask(view);
      if (move && view.phase === 'negotiation' && !QUICK_WORK.has(move.action.type)) each(bot, view, ask);
      const played = move && play(state, { party }, move.action);
      if (played?.ok) state = played.state;
      return played?.ok === true;
    });
    if (acted.length > 0) continue;
    const ended = play(state, 'system', { type: 'endPhase', round, phase });
    if (!ended.ok) throw new Error(`${phase} does not end`);
    state = ended.state;
  }
}

/** Times of so many decisions of each bot: each is asked again of a copy of its view, which nothing is remembered of. */
function decisions(scenario: Scenario, preset: string, count: number): readonly Times[] {
  const times = IDS.map((bot) => ({ bot, cold: [] as number[], warm: [] as number[] }));
  for (let i = 0; times.some((t) => t.cold.length < count) && i < count; i++) {
    playGame(scenario, preset, i, (bot, view, ask) => {
      const into = times.find((t) => t.bot === bot);
      if (!into || into.cold.length >= count) return;
      const copy = structuredClone(view);
      into.cold.push(timed(() => ask(copy)));
      into.warm.push(timed(() => ask(copy)));
    });
  }
  return times;
}

const spread = (ms: readonly number[]) => ({ median: quantile(ms, 0.5), nine: quantile(ms, 0.9), most: quantile(ms, 1) });
const shown = (ms: readonly number[]): string => {
  const { median, nine, most } = spread(ms);
  return `${median.toFixed(1)} / ${nine.toFixed(1)} / ${most.toFixed(1)}`;
};
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '100' },
    decisions: { type: 'string', default: '120' },
    json: { type: 'boolean', default: false },
  },
});
const number = (text: string): number => Math.max(1, Math.trunc(Number(text)) || 1);
const loaded = loadScenario(scenarioFile('shanghai-2025'));
if (!loaded.ok) throw new Error('the scenario has mistakes: npm run scenario -- check');
const { scenario } = loaded;

// What is compiled while it runs is compiled before it is measured.
for (let i = 0; i < 6; i++) runGame({ scenario, preset: 'quick', seed: `warm-${i}`, seats: seatsOf(scenario, i) });

const presets = scenario.presets.map(({ id }) => {
  const bots = decisions(scenario, id, number(values.decisions));
  const median = quantile(
    bots.flatMap((b) => b.cold),
    0.5,
  );
  const target = TARGET_MS[id] ?? null;
  return { preset: id, bots, median, target, met: target === null || bots.every((b) => quantile(b.cold, 0.5) < target) };
});
const games = number(values.games);
const ms = timed(() => {
  for (let i = 0; i < games; i++) runGame({ scenario, preset: 'quick', seed: `games-${i}`, seats: seatsOf(scenario, i) });
});
const perSecond = (1000 * games) / ms;
const fast = perSecond > TARGET_GAMES.games / TARGET_GAMES.seconds;

if (values.json) {
  const rows = presets.map(({ bots, ...rest }) => ({
    ...rest,
    bots: bots.map((b) => ({ bot: b.bot, count: b.cold.length, cold: spread(b.cold), warm: spread(b.warm) })),
  }));
  process.stdout.write(`${JSON.stringify({ presets: rows, games, perSecond }, null, 2)}\n`);
} else {
  for (const { preset, bots, median, target, met } of presets) {
    const aim = target === null ? '' : `; target for each bot ${target} ms: ${verdict(met)}`;
    process.stdout.write(`${preset}: one decision at the table, median of all ${median.toFixed(1)} ms${aim}\n`);
    for (const b of bots)
      process.stdout.write(
        `  ${b.bot.padEnd(16)}${String(b.cold.length).padStart(4)} decisions  median / 90 % / most: nothing remembered ${shown(b.cold)} ms, asked again ${shown(b.warm)} ms\n`,
      );
  }
  const needed = (1000 / perSecond).toFixed(0);
  process.stdout.write(
    `quick: ${games} games, ${perSecond.toFixed(1)} a second on one core: ${needed} s for 1,000; target ${TARGET_GAMES.seconds} s: ${verdict(fast)}\n`,
  );
}
process.exitCode = fast && presets.every((p) => p.met) ? 0 : 1;
