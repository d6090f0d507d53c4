/** Taking a phase back over a real socket: what the desk then holds, who may, and that bots go on. */
import { replay, stateHash } from '@track-two/shared/engine/index.ts';
import { logEntrySchema, logHeaderSchema } from '@track-two/shared/engine/log.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGame, Player, takeSeat } from '../../support/player.ts';
import { playOut } from '../../support/playOut.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const SOLO = { mode: 'solo', bots: { china: 'hawk', 'global-south': 'dealmaker' } } as const;
const OFFER = { type: 'tableOffer', to: ['china'], terms: { 'nuclear-human-control': 'joint-pledge' } };
const tableOffer = (player: Player) => player.act({ ...OFFER, visibility: 'private', signal: 'deposit', expires: 1 });
const undo = (player: Player, round = 1, phase = 'negotiation') => player.request('undo', { round, phase });

/** A solo game in its first negotiation, in which the bots have said their say. */
async function talks(): Promise<Player> {
  const us = await Player.join(server.url, await openGame(server.url, SOLO));
  await us.until(({ view }) => view !== null);
  await us.ready();
  await us.until(({ view }) => view?.phase === 'negotiation');
  return us;
}

const othersReady = ({ view }: Player) => view?.ready.china === true && view.ready['global-south'] === true;

it('leaves the desk as it was when the phase began, and the bots act anew', async () => {
  const us = await talks();
  await us.until(othersReady);
  await tableOffer(us);
  await us.act({ type: 'say', to: null, text: 'On second thoughts.' });
  const capital = us.view?.desk?.capital ?? 0;
  const seqs = (await server.store.read(us.ticket.code)).length;
  expect(await undo(us)).toBe(null);
  await us.until(({ room }) => room.state.undos === 1);
  const now = us.view;
  expect([now?.phase, now?.messages, now?.offers.filter((o) => o.by === 'us')]).toEqual(['negotiation', [], []]);
  expect(now?.desk?.capital).toBe(capital + 2);
  await us.until(othersReady);
  const later = (await server.store.read(us.ticket.code)).slice(seqs + 1);
  expect(later.filter(({ actor, reason }) => typeof actor !== 'string' && reason !== undefined).length).toBeGreaterThan(1);
  await tableOffer(us);
  await us.until(({ view }) => view?.offers.some((o) => o.by === 'us') === true);
});

it('refuses with a sentence: another phase, twice, nonsense, the debrief', async () => {
  const us = await talks();
  const sentence = { message: expect.stringMatching(/^[A-Z].*\.$/) };
  expect(await undo(us, 1, 'briefing')).toMatchObject({ code: 'stale', ...sentence });
  for (const payload of [undefined, {}, { round: 1 }, { round: 1, phase: 'debrief' }, { round: 1.5, phase: 'negotiation' }])
    expect(await us.request('undo', payload)).toMatchObject({ code: 'malformed', ...sentence });
  expect(us.room.connection.isOpen).toBe(true);
  await playOut(us);
  const { round } = us.view ?? { round: 1 };
  expect(await undo(us, round, 'outcome')).toMatchObject({ code: 'gameOver', ...sentence });
});

it('is for solo games only, and by nobody’s action', async () => {
  const first = await openGame(server.url);
  const us = await Player.join(server.url, first);
  const china = await Player.join(server.url, await takeSeat(server.url, first.code, 'Bo', 'china'));
  await us.request('begin');
  await us.until(({ view }) => view !== null);
  await china.act({ type: 'say', to: null, text: 'Good morning.' });
  expect([us.room.state.mode, us.room.state.undos]).toEqual(['open', 0]);
  expect(await undo(us, 1, 'briefing')).toMatchObject({ code: 'notSolo', message: expect.stringContaining('solo game') });
  expect(await us.act({ type: 'undoPhase', round: 1, phase: 'briefing' })).toMatchObject({ code: 'malformed' });
  await us.until(({ view }) => view?.messages.length === 1);
});

it('is in the exported log, which replays to the recorded hash', async () => {
  const us = await talks();
  await tableOffer(us);
  expect(await undo(us)).toBe(null);
  await us.until(({ room }) => room.state.undos === 1);
  await playOut(us);
  const text = await (await fetch(`${server.url}/api/games/${us.ticket.code}/log`)).text();
  const [header, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const entries = lines.map((line) => logEntrySchema.parse(line));
  expect(entries.filter(({ action }) => action.type === 'undoPhase')).toHaveLength(1);
  expect(stateHash(replay(logHeaderSchema.parse(header), entries))).toBe(entries.at(-1)?.hash);
});
