/** A YAML text → plain data, safely: no custom types, few aliases, no key twice, bounded size. */
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { keyOf, offsetOf, type Place } from './locate.ts';

/** Aliases that one file may expand to: a "billion laughs" file is refused. */
const MOST_ALIASES = 100;

export interface Fault extends Place {
  readonly message: string;
}

export type Read =
  | { readonly ok: true; readonly raw: unknown; readonly document: Document; readonly lines: LineCounter }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Takes a text; gives its plain data and where each part stands, or what is wrong with it as YAML. Never throws. */
export function readYaml(text: string): Read {
  const lines = new LineCounter();
  try {
    // Keys are compared below, in one pass: the library's own comparison takes quadratic time on maps of many keys.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, schema: 'core', prettyErrors: false });
    const faults = [...grammarFaults(document, lines), ...doubleKeys(document, lines)];
    if (faults.length > 0) return { ok: false, faults };
    return { ok: true, raw: document.toJS({ maxAliasCount: MOST_ALIASES }), document, lines };
  } catch (thrown) {
    return { ok: false, faults: [{ line: 1, column: 1, message: reasonOf(thrown) }] };
  }
}

function grammarFaults(document: Document, lines: LineCounter): readonly Fault[] {
  return [...document.errors, ...document.warnings].map((e) => {
    const { line, col } = lines.linePos(e.pos[0]);
    return { line: Math.max(1, line), column: Math.max(1, col), message: `is not valid YAML: ${e.message}` };
  });
}

function doubleKeys(document: Document, lines: LineCounter): readonly Fault[] {
  const faults: Fault[] = [];
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isSeq(node)) open.push(...node.items);
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const pair of node.items) {
      open.push(pair.value);
      const key = keyOf(pair);
      if (key === null || !seen.has(key)) seen.add(key ?? '');
      else faults.push({ ...at(pair.key, lines), message: `the field "${key}" is written twice` });
    }
  }
  return faults.sort((a, b) => a.line - b.line);
}

function at(node: unknown, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offsetOf(node) ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof RangeError) return 'is nested too deep to be read';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return /alias/i.test(message) ? 'uses so many aliases that it would grow out of bounds' : `cannot be read: ${message}`;
}
