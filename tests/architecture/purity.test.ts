/** `shared` is pure: the same input gives the same output on any machine, at any time. */
import { expect, test } from 'vitest';
import { bare, MODULES } from './modules.ts';

const PURE = MODULES.filter((m) => m.path.startsWith('shared/'));
const RULES = PURE.filter((m) => /^shared\/(engine|terms|bots|coach)\//.test(m.path));

/** Time, chance, machine, network, page, and what depends on the reader's language. */
const BANNED = [
  'Date',
  'performance',
  'process',
  'Buffer',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'console',
  'window',
  'document',
  'navigator',
  'localStorage',
  'globalThis',
  'Intl',
  'localeCompare',
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
];

/** The name used as a value: called, read from, made new, or taken as a method. */
const use = (name: string): RegExp => new RegExp(`(?<![.\\w'])${name}\\s*[.([;,)]|\\bnew\\s+${name}\\b|\\.${name}\\(`);

/** A name that the module gives to something of its own. */
const own = (code: string, name: string): boolean => new RegExp(`\\bconst ${name}\\b`).test(code);

/** What gives the same last bit everywhere; Math.exp, pow, log, sin and the like need not. */
const MATH = new Set(['min', 'max', 'trunc', 'floor', 'ceil', 'round', 'abs', 'sign']);

test('no module reads time, chance, machine, network, page or language', () => {
  const wrong = PURE.flatMap((m) =>
    BANNED.filter((name) => use(name).test(m.code) && !own(m.code, name)).map((name) => `${m.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('chance comes from the seed alone', () => {
  expect(PURE.filter((m) => /Math\s*\.\s*random|getRandomValues|randomUUID/.test(m.code)).map((m) => m.path)).toEqual([]);
});

test('the rules use only the arithmetic that is exact everywhere', () => {
  const wrong = RULES.flatMap((m) =>
    [...m.code.matchAll(/\bMath\s*\.\s*(\w+)/g)].filter(([, name = '']) => !MATH.has(name)).map(([what]) => `${m.path}: ${what}`),
  );
  expect(wrong).toEqual([]);
  const floats = RULES.filter((m) => /\bMath\s*\[|[^=!<>]\bparseFloat\b|\.toFixed\(/.test(m.code));
  expect(floats.map((m) => m.path)).toEqual([]);
});

test('no module of shared takes anything from Node', () => {
  expect(
    PURE.flatMap((m) => m.imports.filter((i) => i.target.startsWith('node:')).map((i) => `${m.path} → ${i.target}`)),
  ).toEqual([]);
});

test('nothing in the rules is remembered between calls but by weak keys', () => {
  const wrong = RULES.flatMap((m) =>
    [...m.code.matchAll(/^(?:export )?(?:let|var)\s+(\w+)/gm)].map(([, name]) => `${m.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the scan sees code and not what is written about it', () => {
  const source = "const a = Date; // Math.random\n/* process */ const b = 'fetch' + `window $" + '{now()}`;';
  for (const word of ['Date', 'now()']) expect(bare(source)).toContain(word);
  for (const word of ['random', 'process', 'fetch', 'window']) expect(bare(source)).not.toContain(word);
});
