import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readArguments } from '@track-two/server/arguments.ts';
import { readEnvironment, requireNode, StartError } from '@track-two/server/environment.ts';
import { afterAll, expect, it } from 'vitest';
import { freshFolder, runServer, spawnServer } from '../support/startServer.ts';

const folder = freshFolder();
afterAll(() => folder.remove());
const dataDir = (name: string) => join(folder.path, name);

/** What a failed start must look like: one line, on stderr, and exit code 1. */
const oneLine = (err: string) => err.trimEnd().split('\n').length === 1;

it('says in one line that its port is taken', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  const { code, out, err } = await runServer({ PORT: String(port), DATA_DIR: dataDir('taken') });
  other.close();
  expect([code, out, oneLine(err)]).toEqual([1, '', true]);
  expect(err).toContain(`Port ${port} is taken`);
});

it('says in one line that its data folder cannot be written to', async () => {
  writeFileSync(dataDir('a-file'), '');
  const { code, out, err } = await runServer({ PORT: '0', DATA_DIR: join(dataDir('a-file'), 'data') });
  expect([code, out, oneLine(err)]).toEqual([1, '', true]);
  expect(err).toContain('cannot be written to');
});

it.skipIf(process.getuid?.() === 0)('says so of a folder that belongs to somebody else, too', () => {
  mkdirSync(dataDir('read-only'));
  chmodSync(dataDir('read-only'), 0o500);
  expect(() => readEnvironment({ DATA_DIR: dataDir('read-only') })).toThrow(StartError);
});

it('says in one line that its database is damaged', async () => {
  mkdirSync(dataDir('damaged'));
  writeFileSync(join(dataDir('damaged'), 'track-two.sqlite'), 'This is no database at all. '.repeat(50));
  const { code, err } = await runServer({ PORT: '0', DATA_DIR: dataDir('damaged') });
  expect([code, oneLine(err)]).toEqual([1, true]);
  expect(err).toContain('cannot be opened');
});

it.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number'],
  [{ PORT: '65536' }, 'PORT must be a whole number'],
  [{ PORT: '-1' }, 'PORT must be a whole number'],
  [{ PORT: '80 80' }, 'PORT must be a whole number'],
  [{ HOST: 'my host' }, 'HOST must be'],
  [{ DATA_DIR: 'x'.repeat(5000) }, 'DATA_DIR must be'],
])('refuses the environment %o', (environment, message) => {
  expect(() => readEnvironment({ DATA_DIR: dataDir('unused'), ...environment })).toThrow(message);
});

it('has defaults, also for empty values', () => {
  expect(readEnvironment({ PORT: '', HOST: '', DATA_DIR: dataDir('default') })).toEqual({
    port: 2567,
    host: '0.0.0.0',
    dataDir: dataDir('default'),
  });
});

it('needs a Node that is new enough', () => {
  expect(() => requireNode('22.18.0')).toThrow('needs Node 24');
  expect(() => requireNode('24.0.0')).not.toThrow();
});

it.each(['SIGTERM', 'SIGINT'] as const)('ends orderly on %s', async (signal) => {
  const server = await spawnServer({ DATA_DIR: dataDir(signal) });
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(await server.stop(signal)).toBe(0);
});

it('takes scenarios from the command line, as often as one likes, and says which is missing or what it does not know', () => {
  const file = dataDir('mine.yaml');
  writeFileSync(file, '');
  expect(readArguments(['--scenario', 'mine.yaml', `--scenario=${file}`], folder.path)).toEqual([file]);
  expect(readArguments([], folder.path)).toEqual([]);
  expect(() => readArguments(['--scenario', 'no.yaml'], folder.path)).toThrow(/^There is no scenario file .*no\.yaml\.$/);
  for (const args of [['--loud'], ['mine.yaml'], ['--scenario']])
    expect(() => readArguments(args, folder.path)).toThrow(StartError);
});
