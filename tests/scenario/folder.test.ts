/** A scenario in several files: lists go on, mistakes are told with the file and the line in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario } from '@track-two/server/scenarios/load.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { TINY } from '../support/tinyScenario.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** The tiny scenario in two files, the list of issues cut in the middle. */
function writeTwoFiles(spoil: (text: string) => string = (text) => text): void {
  const { issues, ...rest } = TINY;
  write('1-all.yaml', stringify({ ...rest, issues: issues.slice(0, 2) }));
  write('2-issues.yaml', spoil(stringify({ issues: issues.slice(2) })));
}

test('the files of a folder make one scenario', () => {
  writeTwoFiles();
  const loaded = loadScenario(folder);
  expect(loaded.ok && loaded.scenario).toEqual(TINY);
});

test('a mistake in a list that goes on is told with its file and its line there', () => {
  writeTwoFiles((text) => text.replace(/statusQuo: .*/, 'statusQuo: nowhere'));
  const loaded = loadScenario(folder);
  const problem = !loaded.ok ? loaded.problems.find((p) => p.message.includes('nowhere')) : undefined;
  expect(problem).toMatchObject({ file: join(folder, '2-issues.yaml'), path: ['issues', 2, 'statusQuo'] });
  const line = stringify({ issues: TINY.issues.slice(2) })
    .split('\n')
    .findIndex((l) => l.includes('statusQuo'));
  expect(problem?.line).toBe(line + 1);
});

test('a section that is no list can stand in one file only', () => {
  writeTwoFiles();
  write('3-more.yaml', 'title: Another title\n');
  const loaded = loadScenario(folder);
  expect(!loaded.ok && loaded.problems).toMatchObject([{ file: join(folder, '3-more.yaml'), path: ['title'] }]);
});

test('an empty folder is no scenario; a broken file among good ones is named', () => {
  expect(loadScenario(folder)).toMatchObject({ ok: false, problems: [{ message: 'holds no .yaml file' }] });
  writeTwoFiles();
  write('3-broken.yaml', 'title: "never closed\n');
  const loaded = loadScenario(folder);
  expect(!loaded.ok && loaded.problems[0]?.file).toBe(join(folder, '3-broken.yaml'));
});
