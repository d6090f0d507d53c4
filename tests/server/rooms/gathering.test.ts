import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGame, Player, takeSeat } from '../../support/player.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ messagesMost: 30 });
});
afterAll(() => server.close());

it('shows the seats and nothing else before the game has begun', async () => {
  const us = await Player.join(server.url, await openGame(server.url));
  expect([us.room.state.stage, us.view, us.desks]).toEqual(['gathering', null, []]);
  const kinds = () => [...us.room.state.seats.values()].map(({ kind }) => kind);
  expect(kinds()).toEqual(['player', 'open', 'open']);
  await takeSeat(server.url, us.room.roomId, 'Bo', 'china');
  await us.until(() => kinds()[1] === 'player');
  expect(await us.ready()).toMatchObject({ code: 'malformed' });
  expect(await us.act({ type: 'say', to: null, text: 'Hello?' })).toMatchObject({
    code: 'wrongPhase',
    message: 'The game has not begun yet.',
  });
});

it('gives open seats to bots when it begins', async () => {
  const us = await Player.join(server.url, await openGame(server.url, { bots: { china: 'random' } }));
  expect(await us.request('begin')).toBe(null);
  await us.until(({ view, room }) => view !== null && room.state.seats.get('china')?.kind === 'bot');
  expect([...us.room.state.seats.values()].map(({ kind, name }) => [kind, name])).toEqual([
    ['player', 'Ada'],
    ['bot', expect.any(String)],
    ['bot', expect.any(String)],
  ]);
  expect(await us.ready()).toBe(null);
  await us.until(({ view }) => view?.phase === 'negotiation');
});

it('closes a connection that floods it, and lets the seat come back', async () => {
  const ticket = await openGame(server.url);
  const us = await Player.join(server.url, ticket);
  const closed = new Promise<number>((resolve) => us.room.onLeave((code) => resolve(code)));
  for (let i = 0; i < 60; i++) us.request('time').catch(() => {});
  expect(await closed).toBe(4002);
  const again = await Player.join(server.url, ticket);
  expect(again.room.state.stage).toBe('gathering');
});
