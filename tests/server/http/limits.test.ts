import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, newGameRequest } from '../../support/player.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ limits: { create: { points: 2, duration: 60 }, seat: { points: 3, duration: 60 } } });
});
afterAll(() => server.close());

it('asks an address to wait that opens too many games, and says how long', async () => {
  const statuses = [];
  for (let i = 0; i < 2; i++) statuses.push((await ask(server.url, '/api/games', newGameRequest())).status);
  const refused = await ask(server.url, '/api/games', newGameRequest());
  expect(statuses).toEqual([201, 201]);
  expect(refused).toMatchObject({ status: 429, body: { code: 'tooMany', message: expect.stringMatching(/wait \d+ seconds/) } });
});

it('limits sitting down on its own', async () => {
  const answers = [];
  for (let i = 0; i < 4; i++) answers.push((await ask(server.url, '/api/games/LAKE99/seats', { nickname: 'Ada' })).status);
  expect(answers).toEqual([404, 404, 404, 429]);
});
