/** Scenario files: read, parsed, checked, and every mistake with its line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Parsed, parseScenario } from '@track-two/shared/scenario/parse.ts';
import type { Problem } from '@track-two/shared/scenario/problems.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { locate, type Place } from './locate.ts';
import { readYaml } from './read.ts';

/** Largest scenario file in bytes; the shipped one has 0.14 MB. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** The scenarios that come with the game. */
export const SCENARIO_DIR = join(import.meta.dirname, '../../shared/scenarios');

export type LocatedProblem = Problem & Place;

export type Loaded =
  | { readonly ok: true; readonly file: string; readonly scenario: Scenario; readonly warnings: readonly LocatedProblem[] }
  | { readonly ok: false; readonly file: string; readonly problems: readonly LocatedProblem[] };

/** Reads one file. Gives the scenario or all problems by line; never throws, also when there is no such file. */
export function loadScenario(file: string): Loaded {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) return refused(file, `is larger than ${MOST_BYTES / 1024 / 1024} MB (${size} bytes)`);
    return parseScenarioText(readFileSync(file, 'utf8'), file);
  } catch (thrown) {
    return refused(file, `cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** As `loadScenario`, from a text that is already there; `file` only names it in messages. */
export function parseScenarioText(text: string, file: string): Loaded {
  if (Buffer.byteLength(text) > MOST_BYTES) return refused(file, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  const read = readYaml(text);
  if (!read.ok) return { ok: false, file, problems: read.faults.map((f) => ({ ...f, path: [], severity: 'error' })) };
  const placed = (problems: readonly Problem[]): readonly LocatedProblem[] =>
    problems.map((p) => ({ ...p, ...locate(read.document, read.lines, p.path) })).sort((a, b) => a.line - b.line);
  const parsed: Parsed = parseScenario(read.raw);
  if (parsed.ok) return { ok: true, file, scenario: parsed.scenario, warnings: placed(parsed.warnings) };
  return { ok: false, file, problems: placed(parsed.problems) };
}

/** Loads every `.yaml` file of a folder, in order of name. A file whose id another one has already is refused. */
export function listScenarios(directory: string = SCENARIO_DIR): readonly Loaded[] {
  const files = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));
  const taken = new Set<string>();
  return files.sort().map((name) => {
    const loaded = loadScenario(join(directory, name));
    if (!loaded.ok) return loaded;
    if (taken.has(loaded.scenario.id))
      return refused(loaded.file, `has the id "${loaded.scenario.id}" of another file beside it`);
    taken.add(loaded.scenario.id);
    return loaded;
  });
}

/** File of a scenario named on a command line: a path, or the name of one that comes with the game. */
export function scenarioFile(nameOrPath: string): string {
  const shipped = basename(nameOrPath) === nameOrPath && !/\.ya?ml$/.test(nameOrPath);
  return shipped ? join(SCENARIO_DIR, `${nameOrPath}.yaml`) : nameOrPath;
}

function refused(file: string, message: string): Loaded {
  return { ok: false, file, problems: [{ path: [], message, severity: 'error', line: 1, column: 1 }] };
}
