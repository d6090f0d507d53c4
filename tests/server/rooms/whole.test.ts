import { replay, stateHash, viewFor } from '@track-two/shared/engine/index.ts';
import { logEntrySchema, logHeaderSchema } from '@track-two/shared/engine/log.ts';
import type { Debrief, SeatTicket } from '@track-two/shared/protocol/http.ts';
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
  const { status, body } = await ask<Debrief>(server.url, `/api/games/${ticket.code}/debrief`);
  const names = Object.entries(body.seats).map(([party, { kind, name }]) => [party, kind, name]);
  expect([status, body.view.viewer, body.undos]).toEqual([200, 'observer', 0]);
  expect(names).toEqual([
    ['us', 'player', 'Ada'],
    ['china', 'bot', 'Hawk'],
    ['global-south', 'bot', 'Dealmaker'],
  ]);
  expect(body.view.reveal?.results).toEqual(us.view?.reveal?.results);
});

it('tells in the debrief what each bot did and why, and who it was', async () => {
  const { body } = await ask<Debrief>(server.url, `/api/games/${ticket.code}/debrief`);
  const { entries } = await exported();
  const given = entries.flatMap(({ seq, reason }) => (reason === undefined ? [] : [seq]));
  expect(body.reasons.map(({ seq }) => seq)).toEqual(given);
  expect(new Set(body.reasons.map(({ party }) => party))).toEqual(new Set(['china', 'global-south']));
  expect(body.seats.us?.bot).toBe(null);
  expect(body.seats.china?.bot).toMatchObject({ id: 'hawk', name: 'Hawk', summary: expect.stringMatching(/\w/) });
});

it('is over: nobody sits down and nothing is played any more', async () => {
  expect(us.room.state.stage).toBe('ended');
  expect(await us.act({ type: 'say', to: null, text: 'Well played.' })).toMatchObject({ code: 'gameOver' });
  expect((await ask(server.url, `/api/games/${ticket.code}/seats`, { nickname: 'Bo' })).status).toBe(409);
});
