/** `npm run scenario -- check FILE`: tells every mistake of a scenario file with its line, or what it holds and how it plays. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { pathText } from '@track-two/shared/scenario/problems.ts';
import { BASES } from '@track-two/shared/scenario/schema.ts';
import type { Basis, Scenario } from '@track-two/shared/scenario/types.ts';
import { type LocatedProblem, loadScenario, scenarioFile } from '../scenarios/load.ts';
import { type PresetReport, presetReport, presetWords } from './playability/report.ts';
import { simulated } from './playability/simulated.ts';
import { progress, readArguments, UsageError, wholeNumber } from './usage.ts';

/** Numbers of things in a scenario, and how many of its sourced entries rest on what. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly parties: number;
  readonly issues: number;
  readonly options: number;
  readonly events: number;
  readonly facts: number;
  readonly presets: readonly string[];
  readonly basis: Readonly<Record<Basis, number>>;
}

/** Counts what a scenario holds. */
export function summaryOf(scenario: Scenario): Summary {
  return {
    id: scenario.id,
    title: scenario.title,
    parties: scenario.parties.length,
    issues: scenario.issues.length,
    options: scenario.issues.reduce((sum, i) => sum + i.options.length, 0),
    events: scenario.events.length,
    facts: scenario.facts.length,
    presets: scenario.presets.map((p) => p.id),
    basis: countBases(scenario),
  };
}

function countBases(scenario: Scenario): Readonly<Record<Basis, number>> {
  const counts: Record<Basis, number> = { documented: 0, mixed: 0, extrapolated: 0 };
  const open: unknown[] = [scenario];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    const basis = BASES.find((b) => 'basis' in node && node.basis === b);
    if (basis) counts[basis] += 1;
    open.push(...Object.values(node));
  }
  return counts;
}

const problemLine = (p: LocatedProblem): string =>
  `${p.file}:${p.line}  ${pathText(p.path)}  ${p.severity === 'warning' ? 'warning: ' : ''}${p.message}`;

/** What is wrong, line by line. */
function mistakes(problems: readonly LocatedProblem[]): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const end = `${errors} ${errors === 1 ? 'mistake' : 'mistakes'}; nothing is loaded until ${errors === 1 ? 'it is' : 'they are'} mended.`;
  return [...problems.map((p) => problemLine(p)), end].join('\n');
}

function opening(scenario: Scenario, warnings: readonly LocatedProblem[]): string {
  const s = summaryOf(scenario);
  return [
    ...warnings.map((p) => problemLine(p)),
    `${s.title} (${s.id}) can be played. Presets: ${s.presets.join(', ')}.`,
    `${s.parties} parties, ${s.issues} issues with ${s.options} options, ${s.events} events, ${s.facts} facts.`,
    `Sourced entries: ${BASES.map((b) => `${s.basis[b]} ${b}`).join(', ')}.`,
    '',
  ].join('\n');
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  preset: { type: 'string' },
  simulate: { type: 'string' },
} as const;

/** The one FILE that the arguments name, as a path that exists. Throws UsageError. */
function fileOf([name, ...more]: readonly string[]): string {
  if (name === undefined || more.length > 0) throw new UsageError('check takes exactly one FILE.');
  const file = relative(process.cwd(), scenarioFile(name)) || name;
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return file;
}

const write = (text: string): void => void process.stdout.write(`${text}\n`);
const writeJson = (value: unknown): void => write(JSON.stringify(value, null, 2));

/**
 * Checks what the arguments name and prints what is wrong, or else the report, preset by preset. Gives 1 when the scenario has mistakes, 0
 * whatever the report says. Throws UsageError.
 */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true });
  const games = values.simulate === undefined ? null : wholeNumber('simulate', values.simulate, 10, 100_000);
  const loaded = loadScenario(fileOf(positionals));
  if (!loaded.ok) {
    const { file, problems } = loaded;
    if (values.json) writeJson({ ok: false, file, problems });
    else write(mistakes(problems));
    return 1;
  }
  const { file, scenario, warnings } = loaded;
  const presets = scenario.presets.filter((p) => values.preset === undefined || p.id === values.preset);
  if (presets.length === 0) throw new UsageError(`The scenario has no preset "${values.preset}".`);
  if (!values.json) write(opening(scenario, warnings));
  const reports: PresetReport[] = [];
  for (const preset of presets) {
    const report = presetReport(scenario, preset, games === null ? null : await simulated(scenario, preset, games, progress));
    reports.push(report);
    if (!values.json) write(presetWords(scenario, report));
  }
  if (values.json) writeJson({ ok: true, file, warnings, summary: summaryOf(scenario), report: { presets: reports } });
  return 0;
}
