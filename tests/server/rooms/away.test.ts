/** Three people at real sockets, one drops: a bot sits in after a minute, and hands back at once. Time is moved by hand. */
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';
import type { Meanwhile } from '@track-two/shared/protocol/roomState.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FakeTimers, settle } from '../../support/fakeTimers.ts';
import { openGame, Player, takeSeat } from '../../support/player.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let timers: FakeTimers;
let server: TestServer;
let tickets: SeatTicket[];
let us: Player;
let china: Player;
let south: Player;

const presence = (of: string, seenBy = us) => seenBy.room.state.seats.get(of)?.presence;
const entries = (): Promise<readonly LogEntry[]> => server.store.read(us.ticket.code);
const by = async (party: string) => (await entries()).filter(({ actor }) => typeof actor !== 'string' && actor.party === party);
const meanwhile = ({ room }: Player) => room.request<unknown, Meanwhile>('meanwhile');

beforeAll(async () => {
  timers = new FakeTimers();
  server = await startServer({ timers });
});
afterAll(() => server.close());

/** A new game with three people, begun. */
beforeEach(async () => {
  const first = await openGame(server.url, { bots: { us: 'hawk', china: 'dealmaker', 'global-south': 'dealmaker' } });
  const { code } = first;
  tickets = [first, await takeSeat(server.url, code, 'Bo', 'china'), await takeSeat(server.url, code, 'Cy', 'global-south')];
  await sitDown();
  await us.request('begin');
  for (const player of [us, china, south]) await player.until(({ view }) => view !== null);
});

async function sitDown(): Promise<void> {
  [us, china, south] = (await Promise.all(tickets.map((ticket) => Player.join(server.url, ticket)))) as [Player, Player, Player];
}

/** Moves time on, a little at a time so that bots can act, until something is so. */
async function passUntil(condition: () => boolean | Promise<boolean>, milliseconds = 1000): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await condition()) return;
    await timers.pass(milliseconds);
    await settle();
  }
  throw new Error(`time passed in vain: ${condition}`);
}

it('shows, warns, lets a bot play, and gives the seat back at once with its ready taken back', async () => {
  south.drop();
  await us.until(() => presence('global-south') === 'dropped');
  await timers.pass(10_000);
  await us.until(() => presence('global-south') === 'away');
  await timers.pass(35_000);
  await us.until(() => presence('global-south') === 'warned');
  expect(await by('global-south')).toEqual([]);
  await timers.pass(15_000);
  await us.until(() => presence('global-south') === 'standIn');
  expect(us.room.state.seats.get('global-south')).toMatchObject({ kind: 'player', name: 'Cy' });
  await passUntil(async () => (await by('global-south')).length > 0, 10);
  expect((await by('global-south')).every(({ reason }) => reason !== undefined)).toBe(true);
  await us.until(({ view }) => view?.ready['global-south'] === true);

  const back = await Player.join(server.url, south.ticket);
  await us.until(() => presence('global-south') === 'here');
  await us.until(({ view }) => view?.ready['global-south'] === false);
  await back.until(({ view }) => view !== null);
  const botActs = (await by('global-south')).length;
  expect(await back.act({ type: 'say', to: null, text: 'I am back.' })).toBe(null);
  await timers.pass(600_000);
  expect((await by('global-south')).slice(botActs).map(({ action, reason }) => [action.type, reason])).toEqual([
    ['say', undefined],
  ]);
});

it('plays on for the one who is away, tells the person how much, and nobody else', async () => {
  await south.leave();
  await us.until(() => presence('global-south') === 'dropped');
  for (const player of [us, china]) await player.ready();
  await passUntil(() => us.view?.phase === 'negotiation');
  await passUntil(async () => (await by('global-south')).some(({ action }) => action.type !== 'setReady'), 10);
  await passUntil(() => us.view?.ready['global-south'] === true, 10);
  const acted = (await by('global-south')).filter(({ action }) => action.type !== 'setReady').length;
  const back = await Player.join(server.url, south.ticket);
  expect(await meanwhile(back)).toEqual({ satIn: true, actions: acted });
  expect(await meanwhile(us)).toEqual({ satIn: false, actions: 0 });
  // Beliefs and private offers of the stand-in are that desk's own.
  expect(us.desks).toEqual(['us']);
  await back.until(({ view }) => (view?.desk?.beliefs.length ?? 0) > 0);
  expect(us.received).not.toContain('"about":"us"');
  expect(await back.act({ type: 'say', to: null, text: 'Here I am.' })).toBe(null);
  expect(await meanwhile(back)).toEqual({ satIn: false, actions: 0 });
});

it('leaves a seat alone while one of its several connections is there', async () => {
  const second = await Player.join(server.url, south.ticket);
  south.drop();
  await timers.pass(120_000);
  await second.until(() => presence('global-south', second) === 'here');
  expect(await by('global-south')).toEqual([]);
});

it('waits while nobody at all is there, then counts from where it was', async () => {
  south.drop();
  await us.until(() => presence('global-south') === 'dropped');
  await timers.pass(50_000);
  await us.until(() => presence('global-south') === 'warned');
  await us.leave();
  await china.leave();
  await settle();
  await timers.pass(3_600_000);
  expect(await entries()).toEqual([]);
  us = await Player.join(server.url, us.ticket);
  await us.until(() => presence('global-south') === 'warned');
  await timers.pass(10_000);
  await us.until(() => presence('global-south') === 'standIn');
});

it('never replaces a person who plays alone', async () => {
  const ticket = await openGame(server.url, { mode: 'solo', bots: { us: 'hawk' } });
  const alone = await Player.join(server.url, ticket);
  await alone.until(({ view }) => view !== null);
  await alone.leave();
  await timers.pass(3_600_000);
  const log = await server.store.read(ticket.code);
  expect(log.filter(({ actor }) => typeof actor !== 'string' && actor.party === 'us')).toEqual([]);
});
