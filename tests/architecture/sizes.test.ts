/** Files that one can read: short, typed, and named for what they do. */
import { expect, test } from 'vitest';
import { MODULES } from './modules.ts';

const LINES_MOST = 300;

test('no file is longer than 300 lines', () => {
  const long = MODULES.map((m) => ({ path: m.path, lines: m.text.split('\n').length - 1 })).filter((m) => m.lines > LINES_MOST);
  expect(long).toEqual([]);
});

test('nothing is typed any', () => {
  const wrong = MODULES.filter((m) => /(?:[:<,|&(]|\bas|\breadonly|=>)\s*any\b(?!\s*[:(])/.test(m.code));
  expect(wrong.map((m) => m.path)).toEqual([]);
});

test('nothing is hidden from the type checker or the linter', () => {
  const words = ['@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error', 'biome-' + 'ignore', 'eslint-' + 'disable'];
  expect(MODULES.filter((m) => words.some((w) => m.text.includes(w))).map((m) => m.path)).toEqual([]);
});

test('nothing is left for later', () => {
  const words = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].join('|')})\\b`);
  expect(MODULES.filter((m) => words.test(m.text)).map((m) => m.path)).toEqual([]);
});

test('no file is called after nothing in particular', () => {
  const vague = /\/(utils?|helpers?|misc|common-utils|stuff)(\.[a-z.]+)?(\/|$)/i;
  expect(MODULES.filter((m) => vague.test(m.path)).map((m) => m.path)).toEqual([]);
});

test('no enums, parameter properties or decorators: Node strips types and no more', () => {
  const wrong = MODULES.filter((m) =>
    /\benum\s+\w+\s*\{|constructor\s*\([^)]*\b(?:private|public|protected|readonly)\s+\w+\s*:|^\s*@\w+\(/m.test(m.code),
  );
  expect(wrong.map((m) => m.path)).toEqual([]);
});
