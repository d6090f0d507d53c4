/** The list of scenarios over HTTP, and games of the host's own scenarios. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnScenarios } from '@track-two/server/scenarios/ownScenarios.ts';
import type { ScenarioList } from '@track-two/shared/protocol/http.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ask, newGameRequest, openGame } from '../../support/player.ts';
import { freshFolder, startServer, type TestServer } from '../../support/startServer.ts';
import { TINY } from '../../support/tinyScenario.ts';

const folder = freshFolder();
const places = join(folder.path, 'scenarios');
let server: TestServer;
beforeAll(async () => {
  mkdirSync(places);
  server = await startServer({ ownScenarios: new OwnScenarios({ folder: places, files: [] }) });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

const put = (name: string, text: string) => writeFileSync(join(places, name), text);
const list = async () => (await ask<ScenarioList>(server.url, '/api/scenarios')).body;
const mine = { scenario: 'mine', preset: TINY.presets[0]?.id ?? '', party: TINY.parties[0]?.id ?? '' };

it('offers a file as soon as it is put there, and plays it', async () => {
  expect((await list()).scenarios.map(({ id }) => id)).toEqual(['shanghai-2025']);
  put('mine.yaml', stringify({ ...TINY, id: 'mine' }));
  expect((await list()).scenarios.map(({ id }) => id)).toEqual(['shanghai-2025', 'mine']);
  const { code } = await openGame(server.url, { ...mine, clock: 5 });
  expect(await server.store.game(code)).toMatchObject({ clock: 5, scenario: { id: 'mine' } });
});

it('keeps a game as it began when its file changes, breaks or goes', async () => {
  const { code } = await openGame(server.url, mine);
  put('mine.yaml', stringify({ ...TINY, id: 'mine', title: 'Changed since' }));
  expect((await list()).scenarios[1]?.title).toBe('Changed since');
  put('mine.yaml', 'format: 1\n');
  expect((await ask<Scenario>(server.url, `/api/games/${code}/scenario`)).body.title).toBe(TINY.title);
});

it('tells the first mistakes of a file that cannot be played, without a path of the server', async () => {
  const text = stringify({ ...TINY, id: 'mine', issues: TINY.issues.flatMap((i) => [i, i, i, i, i, i, i, i, i, i]) });
  put('mine.yaml', text);
  const { scenarios, unplayable } = await list();
  expect(scenarios.map(({ id }) => id)).toEqual(['shanghai-2025']);
  expect(unplayable).toMatchObject([{ file: 'mine.yaml', mistakes: expect.any(Array), more: expect.any(Number) }]);
  expect(unplayable[0]?.mistakes).toHaveLength(20);
  expect(unplayable[0]?.more).toBeGreaterThan(0);
  expect(unplayable[0]?.mistakes[0]).toEqual({
    path: 'issues.1.id',
    file: 'mine.yaml',
    line: expect.any(Number),
    message: expect.stringContaining('used twice'),
  });
  expect(JSON.stringify(unplayable)).not.toContain(folder.path);
  expect(await ask(server.url, '/api/games', newGameRequest(mine))).toMatchObject({
    status: 400,
    body: { code: 'unknownScenario' },
  });
});
