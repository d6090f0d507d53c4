/**
 * Raw data → a scenario, or every mistake in it. Section by section: a mistake in one section does not hide those of another.
 * Reads no file; server/scenarios/load.ts adds the lines.
 */
import { knownIds } from './checks/known.ts';
import { crossProblems } from './checks.ts';
import { problemsOf } from './plainWords.ts';
import { error, type Problem, sortProblems } from './problems.ts';
import { scenarioSchema } from './schema.ts';
import { sizeProblems } from './size.ts';
import type { Scenario } from './types.ts';

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes what a YAML or JSON parser gave; never throws. Gives the scenario and its warnings, or all problems (errors and
 * warnings) sorted by path.
 */
export function parseScenario(raw: unknown): Parsed {
  const tooLarge = sizeProblems(raw);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: [error([], 'a scenario is a map of named sections')] };
  }
  return judged(raw as Readonly<Record<string, unknown>>);
}

function judged(raw: Readonly<Record<string, unknown>>): Parsed {
  const { sections, problems } = parseSections(raw);
  const all = [...problems, ...crossProblems(sections, knownIds(raw), raw)];
  if (all.some((p) => p.severity === 'error')) return { ok: false, problems: sortProblems(all) };
  const whole = scenarioSchema.safeParse(raw);
  if (!whole.success) return { ok: false, problems: sortProblems(whole.error.issues.flatMap((i) => problemsOf(i, [], raw))) };
  return { ok: true, scenario: whole.data, warnings: sortProblems(all) };
}

interface Sections {
  /** Sections without a mistake of form. */
  readonly sections: Partial<Scenario>;
  readonly problems: readonly Problem[];
}

function parseSections(raw: Readonly<Record<string, unknown>>): Sections {
  const shape = scenarioSchema.shape;
  const sections: Record<string, unknown> = {};
  const problems: Problem[] = Object.keys(raw)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => error([key], `unknown section "${key}"`));
  for (const [key, schema] of Object.entries(shape)) {
    const result = schema.safeParse(raw[key]);
    if (result.success) sections[key] = result.data;
    else problems.push(...result.error.issues.flatMap((i) => problemsOf(i, [key], raw)));
  }
  return { sections: sections as Partial<Scenario>, problems };
}
