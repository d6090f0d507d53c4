/**
 * A bot knows what its seat knows: at every decision of whole games the same question is asked in a world that differs in everything that
 * others hide, and the answer must be the same. That a bot which peeks would be caught is shown by bots that do.
 */
import { type BotMove, decide, PERSONALITIES } from '@track-two/shared/bots/index.ts';
import { viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState, PartyState } from '@track-two/shared/engine/types.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { dutyKey } from '@track-two/shared/terms/duties.ts';
import { expect, test } from 'vitest';
import { playTurns, type Turn } from '../support/botTable.ts';
import { SHANGHAI, shipped } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const [GENEVA, FIRST_TALKS] = [shipped('geneva-2024'), shipped('first-talks')];
const FULL = process.env.TEST_FULL === '1';

/** One thing that others hide, changed; the party's own record stays as it is. */
type Secret = (state: GameState, party: string) => GameState;

const changeOthers = (state: GameState, party: string, change: (other: PartyState, id: string) => PartyState): GameState => ({
  ...state,
  parties: Object.fromEntries(Object.entries(state.parties).map(([id, p]) => [id, id === party ? p : change(p, id)])),
});

const cardsOf = (scenario: Scenario, id: string): readonly string[] =>
  scenario.parties.find((p) => p.id === id)?.stances.map((s) => s.id) ?? [];

const SECRETS: Readonly<Record<string, Secret>> = {
  card: (state, party) =>
    changeOthers(state, party, (other, id) => {
      const cards = cardsOf(state.scenario, id);
      return { ...other, stance: cards[(cards.indexOf(other.stance) + 1) % cards.length] ?? '' };
    }),
  purse: (state, party) =>
    changeOthers(state, party, (other) => ({
      ...other,
      capital: (other.capital + 3) % 11,
      capitalMoves: [],
      margin: (other.margin + 1) % 7,
    })),
  gains: (state, party) =>
    changeOthers(state, party, (other) => ({ ...other, units: other.units - 40, unitsOnRecord: other.unitsOnRecord + 9 })),
  beliefs: (state, party) =>
    changeOthers(state, party, (other, id) => {
      const shares = (about: string) => Object.fromEntries(cardsOf(state.scenario, about).map((c, i) => [c, i === 0 ? 100 : 0]));
      const about = state.scenario.parties.map((p) => p.id).filter((p) => p !== id);
      return { ...other, beliefs: about.map((p) => ({ about: p, shares: shares(p), round: Math.max(1, state.round) })) };
    }),
  // What others hold back in this phase, and what they held back before without being found.
  heldBack: (state, party) => ({
    ...state,
    heldBackNow: [
      ...state.heldBackNow.filter((key) =>
        viewFor(state, party).desk?.duties.some((d) => d.key === key && d.duty.actor === party),
      ),
      ...viewFor(state, party)
        .duties.filter((d) => d.actor !== party)
        .map(dutyKey),
    ],
    outcomes: state.outcomes.map((o) => {
      const told = o.heldBack.filter((b) => b.found || b.duty.actor === party);
      const more = o.dutiesChecked.filter((d) => d.actor !== party && !told.some((b) => dutyKey(b.duty) === dutyKey(d)));
      const unfound = { chance: 20, level: 0, draw: 99, found: false, pledgeForfeited: false };
      return { ...o, heldBack: [...told, ...more.map((duty) => ({ duty, ...unfound }))] };
    }),
  }),
  capitalSet: (state, party) => ({
    ...state,
    offers: state.offers.map((o) => ({
      ...o,
      capital: Object.fromEntries(
        [o.by, ...o.to].map((id) => [id, id === party ? (o.capital[id] ?? 0) : 1 + (o.capital[id] ?? 0)]),
      ),
    })),
  }),
  privateOffer: (state, party) => {
    const [by, to] = state.scenario.parties.map((p) => p.id).filter((id) => id !== party);
    const [issue] = state.scenario.issues;
    if (by === undefined || to === undefined || !issue) return state;
    const option = issue.options.find((o) => o.id !== issue.statusQuo)?.id ?? '';
    const offer: GameState['offers'][number] = {
      id: state.offers.length + 1,
      by,
      to: [to],
      terms: { [issue.id]: option },
      condition: null,
      payment: null,
      visibility: 'private',
      signal: 'pledge',
      round: Math.max(1, state.round),
      expires: state.preset.rounds,
      parent: null,
      status: 'open',
      lapse: null,
      lapseWhy: null,
      signatures: [by],
      rejectedBy: null,
      signedOrder: null,
      capital: {},
      failedBy: [],
    };
    return { ...state, offers: [...state.offers, offer] };
  },
};

/** Whoever decides at a seat; it is given the state, so that one that peeks can be written. */
type Decider = (state: GameState, party: string, seed: string) => BotMove | null;

const honest =
  (bot: string): Decider =>
  (state, party, seed) =>
    // Copied, so that nothing remembered of the other world can answer for this one.
    decide(bot, { scenario: state.scenario, preset: state.preset.id, view: structuredClone(viewFor(state, party)), seed });

/** The same bot, but it says it is ready as soon as something that others hide is so. */
const peeking =
  (bot: string, sees: (state: GameState, party: string) => boolean): Decider =>
  (state, party, seed) =>
    sees(state, party) ? null : honest(bot)(state, party, seed);

const everything: Secret = (state, party) => Object.values(SECRETS).reduce((s, change) => change(s, party), state);

/** Decisions of a seat that come out otherwise when what others hide is otherwise. */
function changed({ before, party, seed, move }: Turn, decider: Decider, secret: Secret): boolean {
  const twin = secret(before, party);
  return JSON.stringify(decider(twin, party, seed)) !== JSON.stringify(move);
}

const TABLES = [
  ['Shanghai, quick', SHANGHAI, 'quick', FULL ? 12 : 1],
  ['Geneva, talks', GENEVA, 'talks', FULL ? 36 : 3],
  ['First talks', FIRST_TALKS, 'lesson', FULL ? 36 : 6],
  ['the tiny scenario', TINY, 'short', FULL ? 60 : 4],
] as const;

test.each(TABLES)(
  'what others hide changes nothing that any bot does: %s',
  { timeout: 900_000 },
  (_, scenario, preset, games) => {
    let compared = 0;
    for (const bot of PERSONALITIES.map((b) => b.id)) {
      for (let i = 0; i < games; i++) {
        const seats = Object.fromEntries(
          scenario.parties.map(({ id }, k) => [id, k === i % scenario.parties.length ? bot : 'dealmaker']),
        );
        const seed = `secrets-${bot}-${i}`;
        playTurns({ scenario, preset, seed, seats }, (turn) => {
          if (turn.bot !== bot) return;
          expect(viewFor(everything(turn.before, turn.party), turn.party), 'its own record is the same').toEqual(turn.view);
          expect(changed(turn, honest(bot), everything), `${seed} ${JSON.stringify(turn.move)}`).toBe(false);
          compared += 1;
        });
      }
    }
    expect(compared).toBeGreaterThan(100);
  },
);

/** Bots that peek at one thing each. */
const PEEKERS: Readonly<Record<string, (state: GameState, party: string) => boolean>> = {
  card: ({ scenario, parties }) => parties.birch?.stance !== scenario.parties[1]?.stances[0]?.id,
  purse: ({ parties }) => (parties.birch?.capital ?? 0) > 6,
  gains: ({ parties }) => (parties.birch?.units ?? 0) < -20,
  beliefs: ({ parties }) => parties.birch?.beliefs.some((b) => Object.values(b.shares).includes(100)) === true,
  heldBack: ({ heldBackNow }, party) => heldBackNow.some((key) => key.startsWith('trade') && party !== 'ash'),
  capitalSet: ({ offers }, party) =>
    offers.some((o) => Object.entries(o.capital).some(([id, units]) => id !== party && units > 0)),
  privateOffer: ({ offers }, party) => offers.some((o) => o.visibility === 'private' && o.by !== party && !o.to.includes(party)),
};

test.each(Object.keys(SECRETS))('a bot that peeks at what others hide would be caught: %s', (what) => {
  const secret = SECRETS[what];
  const sees = PEEKERS[what];
  if (!secret || !sees) throw new Error(`no peeker for ${what}`);
  let caught = 0;
  for (let i = 0; i < 8; i++) {
    playTurns({ scenario: TINY, seed: `peek-${i}`, seats: { ash: 'dealmaker', birch: 'hawk', cedar: 'mirror' } }, (turn) => {
      if (turn.party === 'birch') return;
      const peeker = peeking(turn.bot, sees);
      const move = peeker(turn.before, turn.party, turn.seed);
      if (changed({ ...turn, move }, peeker, secret)) caught += 1;
    });
  }
  expect(caught).toBeGreaterThan(0);
});
