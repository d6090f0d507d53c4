import { join } from 'node:path';
import { openStore } from '@track-two/server/store/KyselyEventLogStore.ts';
import { sqliteDialect } from '@track-two/server/store/sqliteDialect.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { GameInfo, SeatTicket } from '@track-two/shared/protocol/http.ts';
import { afterAll, expect, it } from 'vitest';
import { ask, openGame, Player, takeSeat } from '../support/player.ts';
import { freshFolder, type SpawnedServer, spawnServer } from '../support/startServer.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

async function logOf(code: string): Promise<readonly LogEntry[]> {
  const store = await openStore(sqliteDialect(join(folder.path, 'track-two.sqlite')));
  const entries = await store.read(code);
  await store.close();
  return entries;
}

async function threeTickets(url: string): Promise<SeatTicket[]> {
  const first = await openGame(url, { clock: 50 });
  return [first, await takeSeat(url, first.code, 'Bo', 'china'), await takeSeat(url, first.code, 'Cy', 'global-south')];
}

/** Everybody's table, as each of them sees it. */
const views = (players: readonly Player[]) => players.map(({ view }) => view);

const joinAll = async (server: SpawnedServer, tickets: readonly SeatTicket[]) => {
  const players = await Promise.all(tickets.map((ticket) => Player.join(server.url, ticket)));
  for (const player of players) await player.until(({ view }) => view !== null);
  return players;
};

it('loses no acknowledged action when it is killed, and all three carry on where they were', async () => {
  const first = await spawnServer({ DATA_DIR: folder.path });
  const tickets = await threeTickets(first.url);
  const code = tickets[0]?.code ?? '';
  const before = await Promise.all(tickets.map((ticket) => Player.join(first.url, ticket)));
  await before[0]?.request('begin');
  for (const player of before) await player.until(({ view }) => view !== null);
  for (const player of before) expect(await player.ready()).toBe(null);
  for (const player of before) await player.until(({ view }) => view?.phase === 'negotiation');
  const acknowledged: string[] = [];
  const talk = before.map(async (player) => {
    for (let i = 0; i < 6; i++) {
      const text = `${player.party} ${i}`;
      if ((await player.act({ type: 'say', to: null, text }).catch(() => 'gone')) === null) acknowledged.push(text);
    }
  });
  // Killed while requests are on their way: what was answered must be there, what was not may be.
  await before[0]?.until(() => acknowledged.length >= 9);
  expect(await first.stop('SIGKILL')).toBe(null);
  await Promise.all(talk);
  const kept = (await logOf(code)).map(({ action }) => (action.type === 'say' ? action.text : ''));
  expect(kept).toEqual(expect.arrayContaining(acknowledged));

  const second = await spawnServer({ DATA_DIR: folder.path });
  expect((await ask<GameInfo>(second.url, `/api/games/${code}`)).body.stage).toBe('playing');
  const after = await joinAll(second, tickets);
  const said = after[0]?.view?.messages.map(({ text }) => text);
  expect(said).toEqual(kept.filter((text) => text !== ''));
  expect(after.map(({ view, desks }) => [view?.viewer, view?.phase, desks])).toEqual(
    after.map(({ party }) => [party, 'negotiation', [party]]),
  );
  expect(await after[1]?.act({ type: 'say', to: 'us', text: 'Where were we?' })).toBe(null);
  await after[0]?.until(({ view }) => view?.messages.at(-1)?.text === 'Where were we?');
  const left = (after[0]?.room.state.deadline ?? 0) - Date.now();
  expect(left).toBeGreaterThan(200_000);

  const seen = views(after);
  await second.stop('SIGTERM');
  const third = await spawnServer({ DATA_DIR: folder.path });
  await ask(third.url, `/api/games/${code}`);
  const again = await joinAll(third, tickets);
  expect(views(again)).toEqual(seen);
  await third.stop('SIGTERM');
}, 40_000);

it('takes up a solo game whose phase was taken back, and can take it back again', async () => {
  const first = await spawnServer({ DATA_DIR: folder.path });
  const ticket = await openGame(first.url, { mode: 'solo' });
  const [before] = await joinAll(first, [ticket]);
  const say = (text: string) => ({ type: 'say', to: null, text });
  const undo = (player: Player | undefined) => player?.request('undo', { round: 1, phase: 'briefing' });
  expect(await before?.act(say('Hasty words.'))).toBe(null);
  expect(await undo(before)).toBe(null);
  expect(await before?.act(say('Well weighed words.'))).toBe(null);
  expect(await first.stop('SIGKILL')).toBe(null);
  const second = await spawnServer({ DATA_DIR: folder.path });
  await ask(second.url, `/api/games/${ticket.code}`);
  const [after] = await joinAll(second, [ticket]);
  expect(after?.room.state.undos).toBe(1);
  expect(after?.view?.messages.map(({ text }) => text)).toEqual(['Well weighed words.']);
  expect(await undo(after)).toBe(null);
  await after?.until(({ view }) => view?.messages.length === 0);
  await second.stop('SIGTERM');
}, 40_000);
