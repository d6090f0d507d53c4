/** A mistake in a scenario, and where it stands. */

export type Path = readonly (string | number)[];

/** An error keeps a scenario from loading; a warning is told and nothing more. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Most problems reported of one file: a broken file stays readable and cheap. */
export const MOST_PROBLEMS = 500;

/** A mistake that keeps the scenario from loading. */
export const error = (path: Path, message: string): Problem => ({ path, message, severity: 'error' });
/** Something that loads but is hardly meant. */
export const warning = (path: Path, message: string): Problem => ({ path, message, severity: 'warning' });

function compareSteps(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Order of two paths: step by step, numbers by size, a path before what lies within it. */
export function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareSteps(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Sorted by path; errors first at one path; cut at `MOST_PROBLEMS` with a last line that says how many were left out. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(
    (a, b) => comparePaths(a.path, b.path) || compareSteps(a.severity, b.severity) || compareSteps(a.message, b.message),
  );
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const left = sorted.length - MOST_PROBLEMS;
  // Errors stay in front of the cut, so that a file that only warns too much is still told from a broken one.
  const errorsFirst = [...sorted.filter((p) => p.severity === 'error'), ...sorted.filter((p) => p.severity === 'warning')];
  return [...errorsFirst.slice(0, MOST_PROBLEMS), error([], `and ${left} more; mend these first`)];
}

/** A path in words, as an author would point: `issues.2.options.0.short`; the whole file is `(file)`. */
export const pathText = (path: Path): string => (path.length === 0 ? '(file)' : path.join('.'));

/** Ids quoted and joined: `"a", "b"`. */
export const quoted = (ids: Iterable<string>): string => [...ids].map((id) => `"${id}"`).join(', ');
