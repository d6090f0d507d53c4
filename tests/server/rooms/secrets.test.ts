import type { Decide } from '@track-two/server/world/botDriver.ts';
import { DIFFICULTIES } from '@track-two/shared/bots/difficulties.ts';
import { BOTS } from '@track-two/shared/bots/index.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGame, Player, takeSeat } from '../../support/player.ts';
import { SHANGHAI } from '../../support/scenario.ts';
import { startServer, type TestServer } from '../../support/startServer.ts';

/** The scenario with a marker in everything that only one party may read. */
const marked: Scenario = {
  ...SHANGHAI,
  parties: SHANGHAI.parties.map((party) => {
    const secret = { text: `SECRET-${party.id}`, facts: [], basis: 'extrapolated' as const };
    return {
      ...party,
      brief: {
        who: secret.text,
        wants: [secret],
        redLines: [secret],
        canOffer: [secret],
        constraints: [secret],
        knows: [secret],
      },
    };
  }),
  events: SHANGHAI.events.map((event) => ({
    ...event,
    cables: Object.fromEntries(SHANGHAI.parties.map(({ id }) => [id, `SECRET-${id} cable`])),
  })),
};

/** A bot whose reason nobody may read while the game is on. */
const decide: Decide = (_bot, { view }) =>
  view.legal?.ready.ok && view.phase !== 'debrief'
    ? { action: { type: 'setReady', ready: true, round: view.round, phase: view.phase }, reason: 'SECRET-bot reason' }
    : null;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [marked], bots: { kinds: BOTS, difficulties: DIFFICULTIES, decide } });
});
afterAll(() => server.close());

const whisper = (from: string, to: string) => ({ type: 'say', to, text: `SECRET-${from} SECRET-${to} whisper` });

/** What somebody received must hold its own secrets and, but for what was said to it in private, nobody else's. */
function expectOwnSecretsOnly({ party, received }: Player): void {
  expect(received).toContain(`SECRET-${party}`);
  const rest = received.replaceAll('SECRET-us SECRET-china whisper', party === 'global-south' ? 'SECRET-us' : '');
  for (const other of ['us', 'china', 'global-south', 'bot'].filter((id) => id !== party))
    expect(rest).not.toContain(`SECRET-${other}`);
}

it('sends nobody so much as an empty frame for what others do in private, also after a dropped line', async () => {
  const first = await openGame(server.url);
  const us = await Player.join(server.url, first);
  const china = await Player.join(server.url, await takeSeat(server.url, first.code, 'Bo', 'china'));
  const south = await Player.join(server.url, await takeSeat(server.url, first.code, 'Cy', 'global-south'));
  await us.request('begin');
  for (const player of [us, china, south]) {
    await player.until(({ view }) => view !== null);
    await player.ready();
  }
  for (const player of [us, china, south]) await player.until(({ view }) => view?.phase === 'negotiation');
  south.drop();
  const back = await Player.join(server.url, { code: first.code, party: 'global-south', token: south.ticket.token });
  await us.until(({ view }) => view !== null);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = back.frames;
  const [stance, other] = SHANGHAI.parties[1]?.stances ?? [];
  const shares = { [stance?.id ?? '']: 60, [other?.id ?? '']: 20, [SHANGHAI.parties[1]?.stances[2]?.id ?? '']: 20 };
  expect(await us.act({ type: 'setBelief', about: 'china', shares })).toBe(null);
  expect(await us.act(whisper('us', 'china'))).toBe(null);
  await china.until(({ received }) => received.includes('whisper'));
  const terms = { 'nuclear-human-control': 'joint-pledge' };
  const offer = { type: 'tableOffer', to: ['china'], terms, visibility: 'private', signal: 'talk', expires: 1 };
  expect(await us.act(offer)).toBe(null);
  await china.until(({ view }) => view?.offers.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(back.frames).toBe(before);
  expect(await us.act({ type: 'say', to: null, text: 'To all.' })).toBe(null);
  await back.until(({ received }) => received.includes('To all.'));
  expect(back.frames).toBe(before + 1);
});

it('sends nobody a byte of what only others may read: in play, on late join, on coming back', async () => {
  const first = await openGame(server.url);
  const us = await Player.join(server.url, first);
  const china = await Player.join(server.url, await takeSeat(server.url, first.code, 'Bo', 'china'));
  await us.request('begin');
  const ticket = await takeSeat(server.url, first.code, 'Late', 'global-south');
  const late = await Player.join(server.url, ticket);
  for (const player of [us, china, late]) await player.until(({ view }) => view !== null);
  for (const player of [us, china, late]) await player.ready();
  await us.until(({ view }) => view?.phase === 'negotiation');
  expect(await us.act(whisper('us', 'china'))).toBe(null);
  await late.leave();
  const back = await Player.join(server.url, ticket);
  await china.until(({ received }) => received.includes('whisper'));
  await back.until(({ view }) => view?.phase === 'negotiation');
  expect(back.view?.messages).toEqual([]);
  for (const player of [us, china, late, back]) expectOwnSecretsOnly(player);
});
