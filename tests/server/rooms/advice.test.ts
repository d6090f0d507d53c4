/** The coach answers whoever sits at a solo table, for its own seat, and nobody at a table of people. */
import { type Advice, advise } from '@track-two/shared/coach/index.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGame, Player } from '../../support/player.ts';
import { SHANGHAI } from '../../support/scenario.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  // Bots that stand still: what is asked for and what is compared belong to one moment.
  server = await startServer({ botPace: () => 3_600_000 });
});
afterAll(() => server.close());

it('advises the seat that asks, from the view that it has', async () => {
  const solo = await Player.join(server.url, await openGame(server.url, { mode: 'solo' }));
  const { view } = solo;
  if (!view) throw new Error('a solo game begins at once');
  const advice = await solo.room.request<object, readonly Advice[]>('advice', {});
  expect(advice.map((a) => a.kind)).toEqual(['news', 'mandate']);
  expect(advice).toEqual(advise({ scenario: SHANGHAI, preset: 'quick', view }));
  await solo.room.leave();
});

it('refuses with a sentence where people play against each other', async () => {
  const us = await Player.join(server.url, await openGame(server.url));
  await us.request('begin');
  const asked = us.room.request('advice', {}).then(
    () => null,
    (error: { reason: unknown }) => error.reason,
  );
  expect(await asked).toEqual({ code: 'notSolo', message: 'The coach speaks in solo games only.' });
  await us.room.leave();
});
