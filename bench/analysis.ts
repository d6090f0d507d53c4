/**
 * How long the analysis takes, for every preset of the shipped scenario: `npm run bench:analysis [-- SCENARIO] [-- --runs N] [-- --json]`.
 * One run is what a debrief needs: space, frontier and all solution points of one combination of stances. Every run starts from the scenario;
 * all combinations take turns. Targets: quick 20 ms, class 100 ms, full 1 s. Exit code 1 when the median of a preset misses its target.
 */
import { parseArgs } from 'node:util';
import { loadScenario, scenarioFile } from '../server/scenarios/load.ts';
import { agreementZone } from '../shared/analysis/agreementZone.ts';
import { combinationsOf, mandateOf } from '../shared/analysis/balance.ts';
import { countOutcomes, diagramOf } from '../shared/analysis/diagram.ts';
import { paretoFrontier } from '../shared/analysis/frontier.ts';
import { spaceOf } from '../shared/analysis/scenarioSpace.ts';
import { solutionPoints } from '../shared/analysis/solutions.ts';
import { shapeOf } from '../shared/analysis/space.ts';
import { quantile } from '../shared/analysis/statistics.ts';
import { rngFor } from '../shared/engine/random.ts';
import type { Preset, Scenario, Stance } from '../shared/scenario/types.ts';

const TARGET_MS: Readonly<Record<string, number>> = { quick: 20, class: 100, full: 1000 };

/** Milliseconds that a piece of work takes, and what it gives. */
function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

const spread = (ms: readonly number[]) => ({ least: quantile(ms, 0), median: quantile(ms, 0.5), most: quantile(ms, 1) });

function solve(scenario: Scenario, preset: Preset, stances: readonly Stance[]) {
  const frontier = paretoFrontier(spaceOf(scenario, preset, stances));
  return { frontier, solutions: solutionPoints(frontier, new Array<number>(scenario.parties.length).fill(0)) };
}

function bench(scenario: Scenario, preset: Preset, runs: number) {
  const combinations = combinationsOf(scenario);
  const of = (run: number): readonly Stance[] => combinations[run % combinations.length] ?? [];
  const first = timed(() => solve(scenario, preset, of(0)));
  const solved = Array.from({ length: runs }, (_, run) => timed(() => solve(scenario, preset, of(run))));
  const counted = Array.from({ length: Math.min(runs, 9) }, (_, run) => {
    const stances = of(run * 4);
    const space = spaceOf(scenario, preset, stances);
    const sample = { draw: rngFor('bench', String(run)), size: 10_000 };
    return timed(() =>
      agreementZone(
        space,
        stances.map((s) => mandateOf(preset, s)),
        { sample },
      ),
    );
  });
  return {
    preset: preset.id,
    issues: preset.issues.length,
    packages: countOutcomes(diagramOf(shapeOf(spaceOf(scenario, preset, of(0))))),
    points: spread(solved.map((s) => s.value.frontier.size)),
    firstMs: first.ms,
    solveMs: spread(solved.map((s) => s.ms)),
    targetMs: TARGET_MS[preset.id] ?? null,
    zoneMs: spread(counted.map((c) => c.ms)),
    zoneExact: counted.every((c) => c.value.all.exact),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '54' }, json: { type: 'boolean', default: false } },
});
const loaded = loadScenario(positionals[0] ?? scenarioFile('shanghai-2025'));
if (!loaded.ok) throw new Error('the scenario has mistakes: npm run scenario -- check');
const rows = loaded.scenario.presets.map((preset) => bench(loaded.scenario, preset, Math.max(1, Number(values.runs))));
const missed = rows.filter((r) => r.targetMs !== null && r.solveMs.median > r.targetMs);
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else
  for (const r of rows) {
    const ms = (s: ReturnType<typeof spread>): string =>
      `${s.least.toFixed(1)} / ${s.median.toFixed(1)} / ${s.most.toFixed(1)} ms`;
    process.stdout.write(
      `${r.preset}: ${r.issues} issues, ${r.packages.toExponential(2)} packages, frontier ${r.points.least}–${r.points.most} points\n` +
        `  frontier and solutions  first ${r.firstMs.toFixed(1)} ms, then least / median / most ${ms(r.solveMs)}` +
        `${r.targetMs === null ? '' : ` (target ${r.targetMs} ms)`}\n` +
        `  agreement zone, ${r.zoneExact ? 'exact' : 'sampled'}   least / median / most ${ms(r.zoneMs)}\n`,
    );
  }
process.exitCode = missed.length > 0 ? 1 : 0;
