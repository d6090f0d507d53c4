/** Scenarios of the host's own: they come, change, break and go while the server runs; hostile ones hurt nobody. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '@track-two/server/scenarios/load.ts';
import { OwnScenarios } from '@track-two/server/scenarios/ownScenarios.ts';
import { readAside } from '@track-two/server/scenarios/readAside.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { freshFolder } from '../../support/startServer.ts';
import { TINY } from '../../support/tinyScenario.ts';

let data: ReturnType<typeof freshFolder>;
beforeEach(() => {
  data = freshFolder();
});
afterEach(() => data.remove());

const put = (name: string, text: string): string => {
  writeFileSync(join(data.path, name), text);
  return join(data.path, name);
};
const scenario = (id: string, changes: object = {}): string => stringify({ ...TINY, id, ...changes });

/** A catalogue that reads in this process and counts what it reads. */
function counting(): { own: OwnScenarios; reads: string[] } {
  const reads: string[] = [];
  const read = async (file: string) => {
    reads.push(file);
    return loadScenario(file);
  };
  return { own: new OwnScenarios({ folder: data.path, files: [] }, { read }), reads };
}
const ids = (list: { playable: readonly { id: string }[] }) => list.playable.map(({ id }) => id);

it('are found as files and as folders, and read once while they do not change', async () => {
  put('b.yaml', scenario('second'));
  mkdirSync(join(data.path, 'a'));
  const { issues, ...rest } = TINY;
  put('a/1.yaml', stringify({ ...rest, id: 'first' }));
  put('a/2.yaml', stringify({ issues }));
  put('notes.txt', 'no scenario');
  const { own, reads } = counting();
  expect(ids(await own.list([]))).toEqual(['first', 'second']);
  expect(ids(await own.list([]))).toEqual(['first', 'second']);
  expect(reads).toHaveLength(2);
});

it('are read again when a file has changed, come and go', async () => {
  const file = put('a.yaml', scenario('mine'));
  const { own } = counting();
  expect((await own.list([])).playable[0]?.title).toBe(TINY.title);
  put('a.yaml', scenario('mine', { title: 'Another title' }));
  utimesSync(file, 1, 1);
  put('b.yaml', scenario('yours'));
  expect((await own.list([])).playable.map(({ title }) => title)).toEqual(['Another title', TINY.title]);
  rmSync(file);
  expect(ids(await own.list([]))).toEqual(['yours']);
});

it('with mistakes are told by file and line, and no message knows where the folder is', async () => {
  mkdirSync(join(data.path, 'parts'));
  put('parts/1.yaml', scenario('parts').replace('statusQuo:', 'statusKwo:'));
  put('broken.yaml', 'id: [');
  put('locked.yaml', '');
  rmSync(join(data.path, 'locked.yaml'));
  execFileSync('mkfifo', [join(data.path, 'locked.yaml')]);
  const { playable, unplayable } = await counting().own.list([]);
  expect(playable).toEqual([]);
  expect(unplayable.map(({ file }) => file)).toEqual(['broken.yaml', 'locked.yaml', 'parts']);
  expect(unplayable[1]?.problems[0]?.message).toBe('is not a plain file');
  expect(unplayable[2]?.problems[0]).toMatchObject({ file: join('parts', '1.yaml'), line: expect.any(Number) });
  expect(JSON.stringify(unplayable)).not.toContain(data.path);
});

it('may not take the id of another', async () => {
  put('a.yaml', scenario('shanghai-2025'));
  put('b.yaml', scenario('mine'));
  put('c.yaml', scenario('mine'));
  const list = await counting().own.list(['shanghai-2025']);
  expect(ids(list)).toEqual(['mine']);
  expect(list.unplayable.map(({ file }) => file)).toEqual(['a.yaml', 'c.yaml']);
});

it('named one by one are offered too; a folder that is not there is none', async () => {
  const file = put('a.yaml', scenario('named'));
  const own = new OwnScenarios({ folder: join(data.path, 'nowhere'), files: [file, join(data.path, 'gone.yaml')] });
  const list = await own.list([]);
  expect(ids(list)).toEqual(['named']);
  expect(list.unplayable[0]).toMatchObject({ file: 'gone.yaml', problems: [{ message: 'cannot be read (ENOENT)' }] });
  expect(JSON.stringify(list.unplayable)).not.toContain(data.path);
});

it('are looked at up to a number, and what is left is said', async () => {
  for (let n = 10; n < 55; n++) put(`s${n}.yaml`, 'nothing');
  const { own, reads } = counting();
  const { unplayable } = await own.list([]);
  expect(reads).toHaveLength(40);
  expect(unplayable.at(-1)?.problems[0]?.message).toContain('5 more files');
});

it('that take long keep nobody waiting', async () => {
  put('slow.yaml', scenario('slow'));
  let finish = (): void => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const read = async (file: string) => {
    await slow;
    return loadScenario(file);
  };
  const own = new OwnScenarios({ folder: data.path, files: [] }, { read, patience: 20 });
  expect((await own.list([])).unplayable[0]?.problems[0]?.message).toContain('still being read');
  finish();
  expect(ids(await own.list([]))).toEqual(['slow']);
});

it('that are hostile are refused beside the server, in bounded time', async () => {
  const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n');
  const issue = (n: number) => `  - {id: issue-${n}, name: Issue, short: Issue, dossier: a, statusQuo: b, options: []}\n`;
  put('bomb.yaml', bomb);
  put('many.yaml', `format: 1\nissues:\n${Array.from({ length: 10_000 }, (_, n) => issue(n)).join('')}`);
  put('good.yaml', scenario('good'));
  const own = new OwnScenarios({ folder: data.path, files: [] }, { patience: 60_000 });
  const { playable, unplayable } = await own.list([]);
  expect(playable.map(({ id }) => id)).toEqual(['good']);
  expect(unplayable.map(({ problems }) => problems[0]?.message)).toEqual([
    expect.stringMatching(/aliases/),
    expect.stringMatching(/10000 entries/),
  ]);
}, 60_000);

it('that do not end in time are cut', async () => {
  const file = put('a.yaml', scenario('mine'));
  expect(await readAside(file, 1)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('takes longer') }] });
});
