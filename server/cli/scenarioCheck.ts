/** `npm run scenario -- check FILE`: tells every mistake of a scenario file with its line, or what the scenario holds. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { pathText } from '@track-two/shared/scenario/problems.ts';
import { BASES } from '@track-two/shared/scenario/schema.ts';
import type { Basis, Scenario } from '@track-two/shared/scenario/types.ts';
import { type Loaded, type LocatedProblem, loadScenario, scenarioFile } from '../scenarios/load.ts';
import { readArguments, UsageError } from './usage.ts';

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

function report(loaded: Loaded): string {
  if (!loaded.ok) {
    const errors = loaded.problems.filter((p) => p.severity === 'error').length;
    const end = `${errors} ${errors === 1 ? 'mistake' : 'mistakes'}; nothing is loaded until ${errors === 1 ? 'it is' : 'they are'} mended.`;
    return [...loaded.problems.map((p) => problemLine(p)), end].join('\n');
  }
  const s = summaryOf(loaded.scenario);
  return [
    ...loaded.warnings.map((p) => problemLine(p)),
    `${s.title} (${s.id}) can be played. Presets: ${s.presets.join(', ')}.`,
    `${s.parties} parties, ${s.issues} issues with ${s.options} options, ${s.events} events, ${s.facts} facts.`,
    `Sourced entries: ${BASES.map((b) => `${s.basis[b]} ${b}`).join(', ')}.`,
  ].join('\n');
}

function json(loaded: Loaded): string {
  if (!loaded.ok) return JSON.stringify({ ok: false, file: loaded.file, problems: loaded.problems }, null, 2);
  return JSON.stringify({ ok: true, file: loaded.file, warnings: loaded.warnings, summary: summaryOf(loaded.scenario) }, null, 2);
}

/** Checks what the arguments name and prints the report; 1 when the scenario has mistakes. Throws UsageError. */
export function check(args: readonly string[]): number {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = readArguments({ args: [...args], options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('check takes exactly one FILE.');
  const file = relative(process.cwd(), scenarioFile(name)) || name;
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const loaded = loadScenario(file);
  process.stdout.write(`${values.json ? json(loaded) : report(loaded)}\n`);
  return loaded.ok ? 0 : 1;
}
