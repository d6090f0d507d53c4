import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario, MOST_BYTES, parseScenarioText } from '@track-two/server/scenarios/load.ts';
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import { MOST_PROBLEMS } from '@track-two/shared/scenario/problems.ts';
import { expect, test } from 'vitest';
import { SHIPPED } from './shippedText.ts';

/** Longest that refusing a hostile file may take, in milliseconds. Measured 1,400 at most; a machine may be busy with other tests. */
const PATIENCE = 20_000;

function refusal(text: string): { message: string; line: number; took: number } {
  const start = performance.now();
  const loaded = parseScenarioText(text, 'hostile.yaml');
  const took = performance.now() - start;
  expect(loaded.ok).toBe(false);
  const first = loaded.ok ? undefined : loaded.problems[0];
  return { message: first?.message ?? '', line: first?.line ?? 0, took };
}

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < levels; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

const issue = (n: number): string => `  - {id: issue-${n}, name: Issue, short: Issue, dossier: a, statusQuo: b, options: []}\n`;

const HOSTILE: readonly (readonly [string, () => string, RegExp])[] = [
  ['a bomb of aliases', () => bomb(12), /so many aliases/],
  ['10,000 issues', () => `format: 1\nissues:\n${Array.from({ length: 10_000 }, (_, n) => issue(n)).join('')}`, /10000 entries/],
  ['100,000 fields', () => Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n'), /100000 entries/],
  ['very deep lists', () => `a: ${'['.repeat(100_000)}`, /nested too deep|not valid YAML/],
  ['deep but closed lists', () => `a: ${'['.repeat(40)}${']'.repeat(40)}`, /nested more than/],
  [
    'many values within the limits',
    () =>
      `a: [${Array(390)
        .fill(`[${Array(390).fill('1').join(',')}]`)
        .join(',')}]`,
    /more than 100000 values/,
  ],
  ['an endless alias', () => 'a: &a [*a]', /nested more than|aliases|cannot be read|not valid YAML/],
  ['more than 2 MB', () => `a: "${'x'.repeat(MOST_BYTES)}"`, /larger than 2 MB/],
  ['a list instead of a scenario', () => '- 1\n- 2\n', /map of named sections/],
  ['nothing', () => '', /map of named sections/],
  ['a custom type', () => 'a: !!js/function "return 1"', /not valid YAML/],
];

test.each(HOSTILE)(
  '%s is refused soon and in words',
  (_, text, says) => {
    const { message, took } = refusal(text());
    expect(message).toMatch(says);
    expect(took).toBeLessThan(PATIENCE);
  },
  60_000,
);

test('a file with thousands of mistakes tells the first hundreds and how many are left', () => {
  const text = SHIPPED.replace('\nfacts:\n', `\nfacts:\n${Array(200).fill('  - {a: 1, b: 2, c: 3}\n').join('')}`);
  const loaded = parseScenarioText(text, 'x.yaml');
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems).toHaveLength(MOST_PROBLEMS + 1);
  expect(problems.some((p) => /and \d+ more/.test(p.message))).toBe(true);
});

test('names that mean something to JavaScript are only names', () => {
  const text = SHIPPED.replace(
    '      us: {safety-assurance: 1',
    '      __proto__: {polluted: 1}\n          us: {safety-assurance: 1',
  );
  const loaded = parseScenarioText(text, 'x.yaml');
  expect(loaded.ok).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(parseScenario(JSON.parse('{"__proto__": {"format": 1}, "constructor": 1}')).ok).toBe(false);
});

test('data that is no scenario is refused without throwing', () => {
  for (const raw of [null, undefined, 1, 'text', [], { parties: 1 }, { facts: [null, 1, []], issues: {} }]) {
    expect(parseScenario(raw).ok).toBe(false);
  }
});

test('a file that is not there, or is a folder, is refused in words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    writeFileSync(join(folder, 'large.yaml'), 'x'.repeat(MOST_BYTES + 1));
    expect(loadScenario(join(folder, 'none.yaml'))).toMatchObject({ ok: false });
    expect(loadScenario(folder)).toMatchObject({ ok: false });
    const large = loadScenario(join(folder, 'large.yaml'));
    expect(large.ok ? '' : large.problems[0]?.message).toMatch(/larger than 2 MB/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
