import { ColyseusSDK } from '@colyseus/sdk';
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openGame, Player, takeSeat } from '../../support/player.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
let tickets: SeatTicket[];
let us: Player;
let china: Player;
let south: Player;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A new game with three people, begun. */
beforeEach(async () => {
  const first = await openGame(server.url);
  tickets = [
    first,
    await takeSeat(server.url, first.code, 'Bo', 'china'),
    await takeSeat(server.url, first.code, 'Cy', 'global-south'),
  ];
  [us, china, south] = (await Promise.all(tickets.map((ticket) => Player.join(server.url, ticket)))) as [Player, Player, Player];
  await us.request('begin');
  for (const player of [us, china, south]) await player.until(({ view }) => view !== null);
});

const ticketOf = (index: number): SeatTicket => tickets[index] ?? { code: '', party: '', token: '' };
const join = (code: string, options: unknown) => new ColyseusSDK(server.url).joinById(code, options as object);
const entries = () => server.store.read(ticketOf(0).code);
const briefing = { round: 1, phase: 'briefing' };

it('lets nobody in without the key to a seat of this game', async () => {
  const { code } = ticketOf(0);
  const other = await openGame(server.url);
  await expect(join(code, {})).rejects.toThrow('Take a seat in this game first');
  await expect(join(code, { token: 7 })).rejects.toThrow('Take a seat in this game first');
  await expect(join(code, { token: 'guess' })).rejects.toThrow('not in this game');
  await expect(join(code, { token: other.token })).rejects.toThrow('not in this game');
  await expect(join('LAKE99', { token: other.token })).rejects.toThrow('not found');
});

it('lets nobody make rooms', async () => {
  const client = new ColyseusSDK(server.url);
  await expect(client.create('world', { code: ticketOf(0).code })).rejects.toThrow('invalid method');
  await expect(client.joinOrCreate('world', {})).rejects.toThrow('invalid method');
});

it('shows each party its own desk and nobody else’s', () => {
  expect([us, china, south].map(({ desks }) => desks)).toEqual([['us'], ['china'], ['global-south']]);
  expect([us, china, south].map(({ view }) => view?.desk?.party)).toEqual(['us', 'china', 'global-south']);
});

it('names people, and no bot before the end', async () => {
  const solo = await openGame(server.url, { mode: 'solo', bots: { china: 'hawk' } });
  const { room } = await Player.join(server.url, solo);
  expect([...room.state.seats.values()].map(({ kind, name }) => [kind, name])).toEqual([
    ['player', 'Ada'],
    ['bot', ''],
    ['bot', ''],
  ]);
});

it('takes the actor from the seat, whatever the message says', async () => {
  expect(await china.act({ type: 'say', to: null, text: 'It was me.', party: 'us' })).toMatchObject({ code: 'malformed' });
  expect(await china.act({ type: 'say', to: null, text: 'It was me.' })).toBe(null);
  await us.until(({ view }) => view?.messages.length === 1);
  expect(us.view?.messages[0]?.from).toBe('china');
});

it.each([
  ['nothing', undefined],
  ['a text', 'hello'],
  ['an unknown action', { type: 'launch' }],
  ['the clock’s action', { type: 'endPhase', ...briefing }],
  ['an unknown field', { type: 'signOffer', offer: 1, force: true }],
  ['a wrong type', { type: 'signOffer', offer: '1' }],
  ['a fraction', { type: 'signOffer', offer: 1.5 }],
  ['a huge number', { type: 'signOffer', offer: 1e300 }],
  ['a text without end', { type: 'say', to: null, text: 'x'.repeat(100_000) }],
])('refuses %s as malformed and stays connected', async (_what, payload) => {
  const before = us.view;
  expect(await us.request('action', payload)).toMatchObject({
    code: 'malformed',
    message: expect.stringMatching(/^That request could not be read.*\.$/),
  });
  expect(us.room.connection.isOpen).toBe(true);
  expect([us.view, await entries()]).toEqual([before, []]);
});

it.each([
  ['an offer that does not exist', { type: 'signOffer', offer: 7 }, 'unknownOffer'],
  [
    'an offer out of phase',
    { type: 'tableOffer', to: ['china'], terms: {}, visibility: 'open', signal: 'talk', expires: 1 },
    'wrongPhase',
  ],
  ['a phase that is over', { type: 'setReady', ready: true, round: 2, phase: 'outcome' }, 'stale'],
  ['a party that does not exist', { type: 'say', to: 'mars', text: 'Hello?' }, 'unknownParty'],
  ['words that cannot be shown', { type: 'say', to: null, text: 'a\u0007b' }, 'textControl'],
  ['no words', { type: 'say', to: null, text: ' ' }, 'emptyText'],
  ['a duty that is not its own', { type: 'setCompliance', duty: 'x', choice: 'heldBack' }, 'wrongPhase'],
])('refuses %s with a code and a sentence, and keeps nothing', async (_what, action, code) => {
  const before = us.view;
  expect(await us.act(action)).toEqual({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
  expect([us.view, await entries()]).toEqual([before, []]);
  expect(await us.ready()).toBe(null);
});

it('has every acknowledged action in its log, in order', async () => {
  const texts = Array.from({ length: 12 }, (_, i) => `word ${i}`);
  const speakers = [us, china, south];
  const refusals = await Promise.all(texts.map((text, i) => speakers[i % 3]?.act({ type: 'say', to: null, text })));
  expect(refusals.every((refusal) => refusal === null)).toBe(true);
  const kept = (await entries()).map(({ action }) => (action.type === 'say' ? action.text : ''));
  expect([...kept].sort()).toEqual([...texts].sort());
  await us.until(({ view }) => view?.messages.length === 12);
  expect(us.view?.messages.map(({ text }) => text)).toEqual(kept);
});

it('gives the same seat after a refresh, and to a second window beside the first', async () => {
  await us.act({ type: 'say', to: 'china', text: 'Between us.' });
  await us.leave();
  await china.until(({ room }) => room.state.seats.get('us')?.presence === 'dropped');
  const again = await Player.join(server.url, ticketOf(0));
  await again.until(({ view }) => view !== null);
  expect([again.view?.viewer, again.view?.messages.at(-1)?.text]).toEqual(['us', 'Between us.']);
  const second = await Player.join(server.url, ticketOf(0));
  await second.until(({ view }) => view !== null);
  expect(await second.ready()).toBe(null);
  await again.until(({ view }) => view?.ready.us === true);
  await second.leave();
  await again.until(() => true);
  expect(china.room.state.seats.get('us')?.presence).toBe('here');
});

it('takes up a dropped connection where it was', async () => {
  us.room.reconnection.enabled = true;
  us.room.reconnection.minUptime = 0;
  const back = new Promise<void>((resolve) => us.room.onReconnect(() => resolve()));
  us.drop();
  await china.until(({ room }) => room.state.seats.get('us')?.presence === 'dropped');
  await china.act({ type: 'say', to: null, text: 'Are you there?' });
  await back;
  await us.until(({ view }) => view?.messages.length === 1);
  expect(await us.act({ type: 'say', to: null, text: 'Again.' })).toBe(null);
  await china.until(({ view }) => view?.messages.length === 2);
  expect([us.desks, us.view?.desk?.party]).toEqual([['us'], 'us']);
  const fresh = await Player.join(server.url, ticketOf(0));
  await fresh.until(({ view }) => view !== null);
  expect(fresh.view).toEqual(us.view);
});

it('shows who is connected', async () => {
  const presences = () => ['us', 'china', 'global-south'].map((party) => us.room.state.seats.get(party)?.presence);
  expect(presences()).toEqual(['here', 'here', 'here']);
  await south.leave();
  await us.until(() => presences()[2] !== 'here');
  expect(presences()).toEqual(['here', 'here', 'dropped']);
});

it('begins once, tells the time, and gives older log entries', async () => {
  expect(await china.request('begin')).toMatchObject({ code: 'wrongPhase', message: 'The game has begun already.' });
  const { now } = await us.room.request<unknown, { now: number }>('time');
  expect(Math.abs(now - Date.now())).toBeLessThan(2000);
  const older = await us.room.request<unknown, readonly { n: number }[]>('log', { before: 2 });
  expect(older.every(({ n }) => n < 2)).toBe(true);
  expect(older.length).toBeGreaterThan(0);
  expect(await us.request('log', { before: 'now' })).toMatchObject({ code: 'malformed' });
});

it('closes a connection that speaks another language, and lets the seat come back', async () => {
  const { room } = us;
  const closed = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)));
  room.send('no such message', {});
  expect(await closed).toBe(4002);
  const again = await Player.join(server.url, ticketOf(0));
  await again.until(({ view }) => view !== null);
  expect(await again.ready()).toBe(null);
});
