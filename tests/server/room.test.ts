import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGame, Player, takeSeat } from '../support/player.ts';
import { startServer, type TestServer } from '../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('a game by code', () => {
  it('is joined, begun and played by three people', async () => {
    const first = await openGame(server.url);
    const tickets = [first, await takeSeat(server.url, first.code, 'Bo', 'china'), await takeSeat(server.url, first.code, 'Cy')];
    const players = await Promise.all(tickets.map((ticket) => Player.join(server.url, ticket)));
    const [us] = players;
    expect(us.view).toBe(null);
    expect(await us.request('begin')).toBe(null);
    for (const player of players) await player.until((p) => p.view !== null);
    console.log(us.desks, us.view?.phase, us.room.state.toJSON());
    expect(await us.ready()).toBe(null);
  });
});
