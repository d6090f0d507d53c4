/** Refuses raw data too large, too deep or with names of JavaScript's own before anything else looks at it, so that no file takes long. */
import { children } from './plainData.ts';
import { error, type Path, type Problem } from './problems.ts';

/** Entries of one list or one map, depth of nesting, and values in all: the shipped scenario has about 6,000. */
export const SIZE = { entries: 400, depth: 14, values: 100_000 } as const;

interface Walk {
  readonly problems: Problem[];
  values: number;
}

/** Problems of size; empty when the data may be read. Takes any plain data, also such that contains itself. */
export function sizeProblems(raw: unknown): readonly Problem[] {
  const walk: Walk = { problems: [], values: 0 };
  visit(raw, [], walk);
  return walk.problems;
}

function visit(value: unknown, path: Path, walk: Walk): void {
  if (walk.problems.length > 0) return;
  walk.values += 1;
  const found = tooMuch(value, path, walk.values);
  if (found) walk.problems.push(found);
  else for (const [step, child] of children(value)) visit(child, [...path, step], walk);
}

function tooMuch(value: unknown, path: Path, values: number): Problem | null {
  if (values > SIZE.values) return error(path, `more than ${SIZE.values} values in one scenario`);
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > SIZE.depth) return error(path, `nested more than ${SIZE.depth} deep`);
  if (Object.hasOwn(value, '__proto__')) return error([...path, '__proto__'], 'is no name for a field');
  const entries = Array.isArray(value) ? value.length : Object.keys(value).length;
  return entries > SIZE.entries ? error(path, `has ${entries} entries; at most ${SIZE.entries} are allowed`) : null;
}
