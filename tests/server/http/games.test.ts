import type { GameInfo, ScenarioList, SeatTicket } from '@track-two/shared/protocol/http.ts';
import { CODE_PATTERN } from '@track-two/shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '@track-two/shared/protocol/version.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, newGameRequest, openGame, Player, takeSeat } from '../../support/player.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const info = async (code: string) => (await ask<GameInfo>(server.url, `/api/games/${code}`)).body;
const kinds = async (code: string) => (await info(code)).seats.map(({ kind }) => kind);
const sit = (code: string, body: unknown) => ask(server.url, `/api/games/${code}/seats`, body);

it('says that it can accept players', async () => {
  const { status, body } = await ask(server.url, '/health');
  expect([status, body]).toEqual([
    200,
    { status: 'ok', version: '0.1.0', protocol: PROTOCOL_VERSION, games: expect.any(Number) },
  ]);
});

it('lists the scenarios with their presets, parties and bots, and nothing secret', async () => {
  const { body } = await ask<ScenarioList>(server.url, '/api/scenarios');
  const [first] = body.scenarios;
  expect(body.unplayable).toEqual([]);
  expect(first).toMatchObject({
    id: 'shanghai-2025',
    place: 'Shanghai',
    parties: [{ id: 'us' }, { id: 'china' }, { id: 'global-south' }],
  });
  expect(first?.presets).toContainEqual(
    expect.objectContaining({
      id: 'quick',
      issues: 10,
      clocks: expect.arrayContaining([{ minutes: 50, roundSeconds: expect.any(Number) }]),
    }),
  );
  expect(first?.bots.map(({ id }) => id)).toContain('hawk');
  expect(Object.keys(first?.bots[0] ?? {}).sort()).toEqual(['id', 'name', 'summary']);
});

it('opens a game in which the others sit down by code', async () => {
  const ticket = await openGame(server.url, { party: 'china' });
  expect(ticket).toEqual({
    code: expect.stringMatching(CODE_PATTERN),
    party: 'china',
    token: expect.stringMatching(/^[\w-]{32}$/),
  });
  expect(await info(ticket.code)).toMatchObject({ scenario: 'shanghai-2025', preset: 'quick', mode: 'open', stage: 'gathering' });
  expect(await kinds(ticket.code)).toEqual(['open', 'player', 'open']);
  const second = await takeSeat(server.url, ticket.code, 'Bo');
  expect(['us', 'global-south']).toContain(second.party);
  await takeSeat(server.url, ticket.code.toLowerCase(), 'Cy');
  expect(await kinds(ticket.code)).toEqual(['player', 'player', 'player']);
});

it('gives everybody a party who does not choose one, the same for the same seed', async () => {
  const parties = new Set<string>();
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const first = await openGame(server.url, { party: undefined, seed });
    const again = await openGame(server.url, { party: undefined, seed });
    expect(again.party).toBe(first.party);
    parties.add(first.party);
  }
  expect(parties.size).toBeGreaterThan(1);
});

it('starts a solo game at once, with the bots asked for, and lets nobody else in', async () => {
  const ticket = await openGame(server.url, { mode: 'solo', bots: { china: 'hawk' } });
  expect(await info(ticket.code)).toMatchObject({
    stage: 'playing',
    seats: [{ kind: 'player' }, { kind: 'bot', name: '' }, { kind: 'bot', name: '' }],
  });
  expect(await sit(ticket.code, { nickname: 'Bo' })).toMatchObject({ status: 409, body: { code: 'solo' } });
});

it('draws the bots of the difficulty, in a solo game and at a table, but for the one that was chosen', async () => {
  const { body } = await ask<ScenarioList>(server.url, '/api/scenarios');
  expect(body.difficulties.map(({ id }) => id)).toEqual(['gentle', 'mixed', 'hard']);
  for (const { id: difficulty, mix } of body.difficulties) {
    const may = mix.map(({ bot }) => bot);
    const solo = await openGame(server.url, { mode: 'solo', difficulty, bots: { china: 'random' } });
    const open = await openGame(server.url, { difficulty, bots: { china: 'random' } });
    for (const { code } of [solo, open]) {
      const [, china, south] = await server.store.seats(code);
      expect(china?.bot).toBe('random');
      expect(may).toContain(south?.bot);
    }
  }
  const refused = await ask(server.url, '/api/games', newGameRequest({ difficulty: 'brutal' }));
  expect([refused.status, refused.body.code]).toEqual([400, 'unknownDifficulty']);
});

it('refuses a taken party, a full game and an unknown party, each in a sentence', async () => {
  const { code } = await openGame(server.url);
  expect(await sit(code, { nickname: 'Bo', party: 'us' })).toMatchObject({
    status: 409,
    body: { code: 'partyTaken', message: 'United States is already played by Ada. Please choose another party.' },
  });
  expect(await sit(code, { nickname: 'Bo', party: 'mars' })).toMatchObject({ status: 400, body: { code: 'unknownParty' } });
  await takeSeat(server.url, code, 'Bo');
  await takeSeat(server.url, code, 'Cy');
  expect(await sit(code, { nickname: 'Di' })).toMatchObject({
    status: 409,
    body: { code: 'full', message: 'Every seat in this game is taken.' },
  });
  expect(await sit(code, { nickname: 'Di', party: 'us' })).toMatchObject({ status: 409, body: { code: 'full' } });
});

it('gives two people who sit down at the same moment two different seats', async () => {
  const { code } = await openGame(server.url);
  const answers = await Promise.all(['Bo', 'Cy', 'Di'].map((nickname) => sit(code, { nickname })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
});

it('lets a late-comer take over a bot in an open game under way', async () => {
  const first = await openGame(server.url, { bots: { china: 'hawk', 'global-south': 'dealmaker' } });
  const us = await Player.join(server.url, first);
  await us.request('begin');
  expect(await kinds(first.code)).toEqual(['player', 'bot', 'bot']);
  const late = await takeSeat(server.url, first.code, 'Late', 'china');
  const china = await Player.join(server.url, late);
  await us.until(({ room }) => room.state.seats.get('china')?.presence === 'here');
  expect([us.room.state.seats.get('china')?.name, us.room.state.seats.get('china')?.kind]).toEqual(['Late', 'player']);
  expect(china.desks).toEqual(['china']);
  expect(await china.act({ type: 'say', to: null, text: 'I have the floor now.' })).toBe(null);
});

it.each([
  ['a name of 10,000 characters', { nickname: 'x'.repeat(10_000) }, 'at most 24 characters'],
  ['a name longer than that', { nickname: 'x'.repeat(10_001) }, 'too long'],
  ['a name of control characters', { nickname: 'a\u0000\u001b[31mb' }, 'cannot be shown'],
  ['a name that turns the text around', { nickname: 'abc\u202Edef' }, 'cannot be shown'],
  ['an empty name', { nickname: '   ' }, 'give a name'],
  ['no name', { nickname: undefined }, 'give a name'],
  ['a name that is no text', { nickname: 7 }, 'give a name'],
  ['an unknown scenario', { scenario: 'moon' }, 'no such scenario'],
  ['an unknown preset', { preset: 'eternal' }, 'no such length'],
  ['an unknown party', { party: 'mars' }, 'no such party'],
  ['a clock that the preset does not have', { clock: 49 }, 'no such clock'],
  ['a clock that is no number', { clock: true }, 'check "clock"'],
  ['an unknown bot', { bots: { china: 'skynet' } }, 'no such bot'],
  ['a bot for an unknown party', { bots: { mars: 'hawk' } }, 'no such party'],
  ['an unknown field', { admin: true }, 'could not be read'],
  ['an unknown mode', { mode: 'god' }, 'check "mode"'],
])('refuses to open a game with %s', async (_what, changes, message) => {
  const { status, body } = await ask(server.url, '/api/games', { ...newGameRequest(), ...changes });
  expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
});

it.each([
  ['what is not JSON', '{"nickname":', 400],
  ['an empty request', '', 400],
  ['a list', '[]', 400],
  ['a megabyte', JSON.stringify({ nickname: 'x'.repeat(1_000_000) }), 413],
])('answers %s with a sentence', async (_what, body, status) => {
  const answer = await ask(server.url, '/api/games', body);
  expect(answer).toMatchObject({
    status,
    body: { code: expect.any(String), message: expect.stringMatching(/^That request .*\.$/) },
  });
});

it.each(['/api/games/LAKE99', '/api/games/LAKE99/scenario', '/api/games/LAKE99/debrief', '/api/games/LAKE99/log'])(
  'knows no game at %s',
  async (path) => {
    expect(await ask(server.url, path)).toMatchObject({
      status: 404,
      body: { code: 'unknownCode', message: expect.stringContaining('LAKE99') },
    });
  },
);

it('says what a code looks like', async () => {
  for (const code of ['1234', 'x'.repeat(500), '%F0%9F%92%A9', '..%2f..']) {
    expect(await ask(server.url, `/api/games/${code}`)).toMatchObject({ status: 400, body: { code: 'malformedCode' } });
  }
  expect(await ask(server.url, '/api/games/%E0%A4%A')).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

it('gives a game its own scenario without briefs and cables', async () => {
  const { code } = await openGame(server.url);
  const { body } = await ask<Scenario>(server.url, `/api/games/${code}/scenario`);
  expect(body.id).toBe('shanghai-2025');
  expect(body.parties.flatMap(({ brief }) => brief.wants)).toEqual([]);
  expect(body.events.flatMap(({ cables }) => Object.keys(cables))).toEqual([]);
});

it('shows neither debrief nor log before the end', async () => {
  const { code } = await openGame(server.url);
  for (const path of ['debrief', 'log']) {
    expect(await ask(server.url, `/api/games/${code}/${path}`)).toMatchObject({ status: 409, body: { code: 'notEnded' } });
  }
});

it('never gives the same key twice, and keeps none of them in the open', async () => {
  const tickets: SeatTicket[] = [await openGame(server.url), await openGame(server.url)];
  expect(new Set(tickets.map(({ token }) => token)).size).toBe(2);
  const kept = await Promise.all(tickets.map(({ code }) => server.store.seats(code)));
  for (const { token } of tickets) expect(JSON.stringify(kept)).not.toContain(token);
});
