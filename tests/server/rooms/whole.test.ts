import { replay, stateHash, viewFor } from '@track-two/shared/engine/index.ts';
import { logEntrySchema, logHeaderSchema } from '@track-two/shared/engine/log.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';
import { partsReader, splitView } from '@track-two/shared/protocol/parts.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openGame, Player } from '../../support/player.ts';
import { playOut } from '../../support/playOut.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
let ticket: SeatTicket;
let us: Player;

/** One whole solo game against two bots. */
beforeAll(async () => {
  server = await startServer();
  ticket = await openGame(server.url, { mode: 'solo', bots: { china: 'hawk', 'global-south': 'dealmaker' } });
  us = await Player.join(server.url, ticket);
  await us.until(({ view }) => view !== null);
  await playOut(us);
});
afterAll(() => server.close());

async function exported() {
  const response = await fetch(`${server.url}/api/games/${ticket.code}/log`);
  const text = await response.text();
  const [header, ...entries] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { response, text, header: logHeaderSchema.parse(header), entries: entries.map((entry) => logEntrySchema.parse(entry)) };
}

it('exports a log that replays to the hash that the game recorded', async () => {
  const { response, header, entries } = await exported();
  expect(response.headers.get('content-type')).toContain('ndjson');
  const state = replay(header, entries);
  expect(state.phase).toBe('debrief');
  expect(entries.at(-1)?.hash).toBe(stateHash(state));
  expect(
    entries.filter(({ actor, reason }) => typeof actor !== 'string' && actor.party !== 'us' && reason === undefined),
  ).toEqual([]);
});

it('names nobody in the log', async () => {
  const { header, text } = await exported();
  expect(header.seats).toEqual({
    us: { kind: 'player' },
    china: { kind: 'bot', bot: 'hawk' },
    'global-south': { kind: 'bot', bot: 'dealmaker' },
  });
  expect(text).not.toContain('"Ada"');
  expect(text).not.toContain(ticket.token);
});

it('has mirrored every change: what the client sees is what the replayed game would show it', async () => {
  const { header, entries } = await exported();
  const truth = partsReader()(Object.entries(splitView(viewFor(replay(header, entries), 'us'))));
  expect(us.view).toEqual(truth);
  const late = await Player.join(server.url, ticket);
  expect(late.view).toEqual(truth);
});

it('opens the debrief, with names, to everybody who has the code', async () => {
  const { status, body } = await ask<{ view: PartyView; names: Record<string, string> }>(
    server.url,
    `/api/games/${ticket.code}/debrief`,
  );
  expect([status, body.view.viewer, body.names]).toEqual([
    200,
    'observer',
    { us: 'Ada', china: 'Hawk', 'global-south': 'Dealmaker' },
  ]);
  expect(body.view.reveal?.results).toEqual(us.view?.reveal?.results);
});

it('is over: nobody sits down and nothing is played any more', async () => {
  expect(us.room.state.stage).toBe('ended');
  expect(await us.act({ type: 'say', to: null, text: 'Well played.' })).toMatchObject({ code: 'gameOver' });
  expect((await ask(server.url, `/api/games/${ticket.code}/seats`, { nickname: 'Bo' })).status).toBe(409);
});
