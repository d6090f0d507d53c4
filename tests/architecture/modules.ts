/** The project's modules as text: which files there are, what each imports, and its code without comments and strings. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['shared', 'server', 'client', 'tests', 'scripts', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'report']);
const CODE = /\.(ts|tsx|mjs)$/;

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Project path of the file, or the name of a package (`zod`, `@noble/hashes`, `node:fs`). */
  readonly target: string;
  readonly kind: 'file' | 'package';
  /** Gone when the types are stripped. */
  readonly typeOnly: boolean;
  /** Names taken, for `import { … }`. */
  readonly names: readonly string[];
}

export interface Module {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, strings and templates. */
  readonly code: string;
  readonly imports: readonly Import[];
}

function walk(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : CODE.test(entry.name) ? [path] : [];
  });
}

/** Ends of what is not code, by how it begins. */
const ENDS: Readonly<Record<string, string>> = { '//': '\n', '/*': '*/', "'": "'", '"': '"', '`': '`' };

/** Source without comments, strings and templates; what they held becomes a space, but for the code in a template. Knows no regular expressions: none here holds a quote. */
export function bare(source: string): string {
  let code = '';
  for (let i = 0; i < source.length; i++) {
    const end = ENDS[source.slice(i, i + 2)] ?? ENDS[source[i] ?? ''];
    if (end === undefined) {
      code += source[i];
      continue;
    }
    const begin = i;
    i += source.slice(i, i + 2) in ENDS ? 2 : 1;
    while (i < source.length && !source.startsWith(end, i)) i += source[i] === '\\' && end.length === 1 && end !== '\n' ? 2 : 1;
    i += end.length - 1;
    const text = source.slice(begin, i + 1);
    if (end === '`') code += [...text.matchAll(/\$\{([^`}]*)/g)].map(([, inner]) => ` ${inner} `).join('');
    code += text.includes('\n') ? '\n' : ' ';
  }
  return code;
}

const STATEMENT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'([^']+)'/g;
const SIDE_EFFECT = /(?:^|\n)\s*import\s+'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

const namesIn = (clause: string): readonly string[] =>
  [...(clause.match(/\{([\s\S]*)\}/)?.[1] ?? '').split(',')].map((n) => n.trim()).filter((n) => n !== '');

const withoutType = (name: string): string => name.replace(/^type\s+/, '').replace(/\s+as\s+.*$/, '');

function importsOf(path: string, text: string): readonly Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(([, , type, clause = '', specifier = '']) => {
    const names = namesIn(clause);
    const allTypes = names.length > 0 && /^\s*\{/.test(clause) && names.every((n) => n.startsWith('type '));
    return resolved(path, specifier, type !== undefined || allTypes, names.map(withoutType));
  });
  const others = [...text.matchAll(SIDE_EFFECT), ...text.matchAll(DYNAMIC)].map(([, s = '']) => resolved(path, s, false, []));
  return [...statements, ...others];
}

function resolved(path: string, specifier: string, typeOnly: boolean, names: readonly string[]): Import {
  const own = /^@track-two\/(.*)$/.exec(specifier)?.[1];
  const file =
    own ??
    (specifier.startsWith('.')
      ? normalize(join(dirname(path), specifier))
          .split(sep)
          .join('/')
      : null);
  if (file !== null) return { specifier, target: file, kind: 'file', typeOnly, names };
  const depth = specifier.startsWith('@') ? 2 : 1;
  return { specifier, target: specifier.split('/').slice(0, depth).join('/'), kind: 'package', typeOnly, names };
}

function read(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, code: bare(text), imports: importsOf(path, text) };
}

/** Every TypeScript and script file of the project. */
export const MODULES: readonly Module[] = ROOMS.flatMap(walk).map((path) => read(relative('.', path).split(sep).join('/')));
