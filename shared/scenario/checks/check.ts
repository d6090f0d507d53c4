/** What a cross-field check is, and the few words that all checks share. */
import { error, type Path, type Problem, quoted } from '../problems.ts';
import type { Scenario } from '../types.ts';
import type { Known } from './known.ts';

/** A check over some sections of a scenario; it is left out while one of them has a mistake of form. */
export type Check = (sections: Partial<Scenario>, known: Known) => readonly Problem[];

/** Makes a check that reads these sections. */
export function check<K extends keyof Scenario>(
  reads: readonly K[],
  run: (sections: Pick<Scenario, K>, known: Known) => readonly Problem[],
): Check {
  return (sections, known) => (hasAll(sections, reads) ? run(sections, known) : []);
}

function hasAll<K extends keyof Scenario>(sections: Partial<Scenario>, reads: readonly K[]): sections is Scenario {
  return reads.every((key) => sections[key] !== undefined);
}

/** A problem for each id that does not exist; `what` is the kind of thing, as in `unknown party "mars"`. */
export function unknownIds(what: string, used: readonly string[], known: ReadonlySet<string>, path: Path): readonly Problem[] {
  return used.flatMap((id, i) => (known.has(id) ? [] : [error([...path, i], `unknown ${what} "${id}"`)]));
}

/** A problem for each key of a map that does not exist. */
export function unknownKeys(what: string, map: object, known: ReadonlySet<string>, path: Path): readonly Problem[] {
  return Object.keys(map).flatMap((id) => (known.has(id) ? [] : [error([...path, id], `unknown ${what} "${id}"`)]));
}

/** A problem when a map does not name each of these ids; `what` is plural, as in `says nothing of the parties "us"`. */
export function missingKeys(what: string, map: object, needed: ReadonlySet<string>, path: Path): readonly Problem[] {
  const missing = [...needed].filter((id) => !Object.hasOwn(map, id));
  return missing.length === 0 ? [] : [error(path, `says nothing of the ${what} ${quoted(missing)}`)];
}

/** Problems for an issue that does not exist, or for options that it does not have. */
export function unknownOptions(
  known: Known,
  issue: string,
  options: readonly string[],
  at: { issue: Path; options: Path },
): readonly Problem[] {
  const existing = known.issues.get(issue);
  if (!existing) return [error(at.issue, `unknown issue "${issue}"`)];
  return unknownIds(`option of ${issue}`, options, existing, at.options);
}
