import { parseScenarioText } from '@track-two/server/scenarios/load.ts';
import { expect, test } from 'vitest';
import { FORM } from './mistakesOfForm.ts';
import { ACROSS } from './mistakeTable.ts';
import { optionPath, SHIPPED, spoil } from './shippedText.ts';

test.each([...FORM, ...ACROSS])('$what: told with its path and line', ({ change, path, says, linesBelow = 0 }) => {
  const { problems, line } = spoil(...change);
  const found = problems.find((p) => p.path.join('.') === path);
  expect(found, JSON.stringify(problems.slice(0, 5))).toBeDefined();
  expect(found?.message).toMatch(says);
  expect(found?.severity).toBe('error');
  if (!Number.isNaN(linesBelow)) expect(found?.line).toBe(line + linesBelow);
});

test('what loads but is hardly meant is a warning, and the scenario loads', () => {
  const never = spoil('id: off-mic-remarks', 'rounds: [2, 7]', 'rounds: [9, 9]');
  expect(never.problems.map((p) => [p.path.join('.'), p.severity])).toEqual([
    ['events.3.triggers', 'warning'],
    ['events.5.triggers', 'warning'],
  ]);
  const alone = spoil('id: edge-first', 'mandate: {quick: 14,', 'mandate: {quick: 11,');
  expect(alone.problems.map((p) => p.message)).toEqual([expect.stringMatching(/what US can do alone is worth 11 points/)]);
});

test('an event on an issue that no preset has is a warning', () => {
  const text = SHIPPED.replaceAll('      - china-safety-ecosystem\n', '');
  const loaded = parseScenarioText(text, 'x.yaml');
  expect(loaded.ok && loaded.warnings.map((w) => w.message)).toContainEqual(
    expect.stringMatching(/can never happen: no preset has china-safety-ecosystem/),
  );
});

test('every mistake is told, not only the first, in order of lines', () => {
  const text = SHIPPED.replace('shape: lozenge', 'shape: star')
    .replace('after: off-mic-remarks', 'after: nothing')
    .replace('[F05, F80]', '[F998]')
    .replace('lossWhenFound: 1', 'lossWhenFound: 99');
  const loaded = parseScenarioText(text, 'x.yaml');
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems.map((p) => p.path.join('.'))).toEqual([
    'parties.0.shape',
    'parties.0.brief.wants.0.facts.0',
    'presets.0.lossWhenFound',
    'events.4.triggers.0.any.0.0.after',
  ]);
  expect(problems.map((p) => p.line)).toEqual(problems.map((p) => p.line).sort((a, b) => a - b));
});

test('a level that requires what excludes it can never be agreed', () => {
  const linkage = `linkages:
  - {kind: excludes, issue: red-team-inspections, options: [peer-observed, third-party], other: compute-for-safety,
     otherOptions: [staged], reason: test, facts: [], basis: extrapolated}`;
  const loaded = parseScenarioText(SHIPPED.replace('\nlinkages:', `\n${linkage}`), 'x.yaml');
  expect(loaded.ok ? [] : loaded.problems.map((p) => p.path.join('.'))).toEqual([optionPath('compute-for-safety', 'staged')]);
});

test('YAML that is none, and a field written twice, are told with their line', () => {
  const open = parseScenarioText('format: 1\ntitle: "never closed\n', 'x.yaml');
  expect(open.ok ? [] : open.problems[0]?.message).toMatch(/not valid YAML/);
  const twice = parseScenarioText('format: 1\nid: a\nid: b\n', 'x.yaml');
  expect(twice.ok ? [] : twice.problems).toMatchObject([{ line: 3, message: 'the field "id" is written twice' }]);
});
