/** Reading plain data (what a YAML or JSON parser gave) without trusting its shape. */
import type { Path } from './problems.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a map of named fields, not a list. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries of a list or a map with their steps; none for anything else. */
export function children(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item, i) => [i, item] as const);
  return isFields(value) ? Object.entries(value) : [];
}

/** Value at a path; undefined where there is none. */
export function valueAt(raw: unknown, path: Path): unknown {
  let at: unknown = raw;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at;
}
