/** Every rule of the book is settled somewhere, and every numbered ruling belongs to a rule. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_BOOK } from './ruleBook.ts';

const HERE = new URL('.', import.meta.url);
const ROOT = new URL('../../', HERE);
const RULES = Object.values(RULE_BOOK).flat();

/** Numbers of rulings by the titles of tests, with how often each is used. */
function rulingsInTests(): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const file of readdirSync(HERE).filter((name) => name.endsWith('.test.ts') && name !== 'ruleBook.test.ts')) {
    const text = readFileSync(new URL(file, HERE), 'utf8');
    for (const [, number] of text.matchAll(/(?:^test|\]\)|^\s*test\.each.*?)\(\s*['"]R(\d+) /gm)) {
      counts.set(Number(number), (counts.get(Number(number)) ?? 0) + 1);
    }
  }
  return counts;
}

const RULINGS = rulingsInTests();

test.each(RULES.map((r) => [r.id, r] as const))('%s is settled', (_, rule) => {
  const { rulings = [], where = [] } = rule;
  expect(rulings.length + where.length, 'names neither a ruling nor a file').toBeGreaterThan(0);
  expect(rulings.filter((n) => !RULINGS.has(n))).toEqual([]);
  expect(where.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});

test('every ruling belongs to a rule', () => {
  const listed = new Set(RULES.flatMap((r) => r.rulings ?? []));
  expect([...RULINGS.keys()].filter((n) => !listed.has(n))).toEqual([]);
});

test('rulings are numbered from 1 without a gap, each once', () => {
  const numbers = [...RULINGS.keys()].sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect([...RULINGS].filter(([, count]) => count > 1)).toEqual([]);
});

test('every rule has a name and words of its own', () => {
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
  expect(new Set(RULES.map((r) => r.rule)).size).toBe(RULES.length);
});

const BOOK = new URL('../shared/design/rules.md', ROOT);
test.runIf(existsSync(BOOK))('the table has the sections of the book, in its order', () => {
  const headings = [...readFileSync(BOOK, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(Object.keys(RULE_BOOK)).toEqual(headings.filter((h) => h !== 'Sources of the rules'));
});
