/** Where a path of a parsed YAML file stands in its text. */
import type { Path } from '@track-two/shared/scenario/problems.ts';
import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type LineCounter, type Pair } from 'yaml';

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Place of the deepest part of a path that exists: the key of a field, or the start of a list's entry. */
export function locate(document: Document, lines: LineCounter, path: Path): Place {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const step of path) {
    const next = stepInto(isAlias(node) ? node.resolve(document) : node, step);
    if (!next) break;
    offset = offsetOf(next.at) ?? offset;
    node = next.value;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

interface Step {
  /** What to point at. */
  readonly at: unknown;
  readonly value: unknown;
}

function stepInto(node: unknown, step: string | number): Step | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => keyOf(item) === String(step));
    return pair ? { at: pair.key, value: pair.value } : null;
  }
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? null : { at: isPair(value) ? value.key : value, value };
  }
  return null;
}

/** Key of a pair as a text; null for keys that are no plain value. */
export const keyOf = (pair: Pair): string | null => (isScalar(pair.key) ? String(pair.key.value) : null);

/** Offset of a node in the text; null for nodes made in memory. */
export const offsetOf = (node: unknown): number | null => (isNode(node) && node.range ? node.range[0] : null);
