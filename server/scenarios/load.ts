/** Scenario files: read, parsed, checked, and every mistake with its file and line. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import type { Problem } from '@track-two/shared/scenario/problems.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { readYaml } from './read.ts';
import { merge, type PlaceInFile, type Source } from './sources.ts';

/** Most bytes of a scenario, all its files together; the largest shipped one has about half a megabyte. */
export const MOST_BYTES = 2 * 1024 * 1024;
/** Most files of a scenario that is a folder. */
export const MOST_FILES = 60;

/** The scenarios that come with the game. */
export const SCENARIO_DIR = join(import.meta.dirname, '../../shared/scenarios');

export type LocatedProblem = Problem & PlaceInFile;

export type Loaded =
  | { readonly ok: true; readonly file: string; readonly scenario: Scenario; readonly warnings: readonly LocatedProblem[] }
  | { readonly ok: false; readonly file: string; readonly problems: readonly LocatedProblem[] };

/** Reads a file, or a folder of files that make one scenario. Gives the scenario or all problems by file and line; never throws. */
export function loadScenario(file: string): Loaded {
  try {
    const files = statSync(file).isDirectory() ? yamlFiles(file).map((name) => join(file, name)) : [file];
    // A pipe or a device would never end.
    const odd = files.find((name) => !statSync(name).isFile());
    if (odd !== undefined) return refused(odd, 'is not a plain file');
    if (files.length === 0) return refused(file, 'holds no .yaml file');
    if (files.length > MOST_FILES) return refused(file, `holds ${files.length} files; at most ${MOST_FILES} are allowed`);
    const size = files.reduce((sum, name) => sum + statSync(name).size, 0);
    if (size > MOST_BYTES) return refused(file, `is larger than ${MOST_BYTES / 1024 / 1024} MB (${size} bytes)`);
    return parseTexts(
      files.map((name) => ({ file: name, text: readFileSync(name, 'utf8') })),
      file,
    );
  } catch (thrown) {
    return refused(file, `cannot be read (${faultCode(thrown)})`);
  }
}

/** The system's short name of a fault; its message would tell where on the disk the files are. */
const faultCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'the file system refuses';

/** Whether a name is that of a scenario's file. */
export const isYaml = (name: string): boolean => /\.ya?ml$/.test(name) && !name.startsWith('.');

/** Names of a folder's scenario files, in order. Throws what the file system says. */
export const yamlFiles = (folder: string): readonly string[] => readdirSync(folder).filter(isYaml).sort();

/** As `loadScenario`, from a text that is already there; `file` only names it in messages. */
export function parseScenarioText(text: string, file: string): Loaded {
  if (Buffer.byteLength(text) > MOST_BYTES) return refused(file, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  return parseTexts([{ file, text }], file);
}

function parseTexts(texts: readonly { readonly file: string; readonly text: string }[], name: string): Loaded {
  const sources: Source[] = [];
  const faults: LocatedProblem[] = [];
  for (const { file, text } of texts) {
    const read = readYaml(text);
    if (read.ok) sources.push({ file, ...read });
    else faults.push(...read.faults.map((f): LocatedProblem => ({ ...f, file, path: [], severity: 'error' })));
  }
  if (faults.length > 0) return { ok: false, file: name, problems: faults };
  return parseSources(sources, name);
}

function parseSources(sources: readonly Source[], name: string): Loaded {
  const { raw, twice, place } = merge(sources);
  if (twice.length > 0) {
    const problems = twice.map(({ section, source }): LocatedProblem => {
      const message = `the section "${section}" stands in another file already; only lists may go on in several files`;
      return { path: [section], message, severity: 'error', file: source.file, line: 1, column: 1 };
    });
    return { ok: false, file: name, problems };
  }
  const order = sources.map((s) => s.file);
  const placed = (problems: readonly Problem[]): readonly LocatedProblem[] =>
    problems
      .map((p) => ({ ...p, ...place(p.path) }))
      .sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line);
  const parsed = parseScenario(raw);
  if (parsed.ok) return { ok: true, file: name, scenario: parsed.scenario, warnings: placed(parsed.warnings) };
  return { ok: false, file: name, problems: placed(parsed.problems) };
}

/** Loads every `.yaml` file and every folder of such files in a folder, in order of name. An id that another has already is refused. */
export function listScenarios(directory: string = SCENARIO_DIR): readonly Loaded[] {
  const taken = new Set<string>();
  return entriesOf(directory).map((name) => {
    const loaded = loadScenario(join(directory, name));
    if (!loaded.ok) return loaded;
    if (taken.has(loaded.scenario.id))
      return refused(loaded.file, `has the id "${loaded.scenario.id}" of another scenario beside it`);
    taken.add(loaded.scenario.id);
    return loaded;
  });
}

const entriesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter(
      (entry) =>
        !entry.name.startsWith('.') &&
        (entry.isDirectory() ? yamlFiles(join(directory, entry.name)).length > 0 : isYaml(entry.name)),
    )
    .map((entry) => entry.name)
    .sort();

/** File or folder of a scenario named on a command line: a path, or the name of one that comes with the game. */
export function scenarioFile(nameOrPath: string): string {
  const shipped = basename(nameOrPath) === nameOrPath && !/\.ya?ml$/.test(nameOrPath);
  if (!shipped) return nameOrPath;
  const folder = join(SCENARIO_DIR, nameOrPath);
  return existsSync(folder) ? folder : `${folder}.yaml`;
}

/** A scenario that could not even be read, and why. */
export function refused(file: string, message: string): Loaded {
  return { ok: false, file, problems: [{ path: [], message, severity: 'error', file, line: 1, column: 1 }] };
}
