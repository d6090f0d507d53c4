/** No bot signs or tables what would fail at its own home, unless it can and will pay the difference; and it does pay when the deal goes home. */
import { findBot } from '@track-two/shared/bots/index.ts';
import { viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import type { OfferView } from '@track-two/shared/engine/viewTypes.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { ANYBODY, PERSONALITY_IDS, playTurns, seatsFor, type Turn, untilActs } from '../support/botTable.ts';
import { TestGame, talks } from '../support/game.ts';
import { SHANGHAI, shipped } from '../support/scenario.ts';
import { TINY, tinyRules, tinyWith } from '../support/tinyScenario.ts';

const FULL = process.env.TEST_FULL === '1';

/** The offer that a turn has signed or tabled, as its party sees it afterwards; null: it did neither. */
function boundBy({ move, after, party }: Turn): OfferView | null {
  const { offers } = viewFor(after, party);
  if (move?.action.type === 'signOffer') return offers[move.action.offer - 1] ?? null;
  return move?.action.type === 'tableOffer' || move?.action.type === 'counterOffer' ? (offers.at(-1) ?? null) : null;
}

/** Capital that this seat's live offers still need at home, one with another, what is set on them taken off. */
const stillNeeded = (state: GameState, party: string): number =>
  viewFor(state, party)
    .offers.filter((o) => o.signatures.includes(party) && (o.status === 'signed' || o.status === 'open'))
    .reduce((sum, o) => sum + Math.max(0, (o.forecast?.capitalNeeded ?? 0) - (o.forecast?.capital ?? 0)), 0);

interface Signing {
  readonly party: string;
  readonly bot: string;
  readonly id: number;
}

/** What a bot bound itself to while it was short of its margin at home. */
function signings(scenario: Scenario, preset: string, seed: string, seats: Readonly<Record<string, string>>) {
  let bound = 0;
  const short: Signing[] = [];
  const end = playTurns({ scenario, preset, seed, seats }, (turn) => {
    const offer = boundBy(turn);
    if (!offer) return;
    bound += 1;
    const what = `${seed}: ${turn.bot} for ${turn.party} ${JSON.stringify(turn.move)}`;
    expect(offer.forecast?.voicesPass, what).toBe(true);
    // Nor may a deposit or a payment spend what an earlier deal needs at home.
    const free = viewFor(turn.after, turn.party).desk?.capitalFree ?? 0;
    expect(stillNeeded(turn.after, turn.party), what).toBeLessThanOrEqual(free);
    if (offer.forecast?.passes) return;
    expect(turn.move?.action.type, what).toBe('signOffer');
    const at = turn.after.offers.findIndex((o, i) => o.signatures.length > (turn.before.offers[i]?.signatures.length ?? 0));
    short.push({ party: turn.party, bot: turn.bot, id: at + 1 });
  });
  return { bound, short, end };
}

/** Whether a deal that was agreed in the same round has changed what this one would replace: then it is judged against something else. */
function overtaken({ offers, agreements }: GameState, id: number): boolean {
  const offer = offers[id - 1];
  return agreements.some(
    (a) => a.offer !== id && a.round === offer?.round && Object.keys(a.terms).some((i) => offer?.terms[i] !== undefined),
  );
}

const PLAYED = [
  ['Shanghai, quick', SHANGHAI, 'quick', FULL ? 200 : 12],
  ['Geneva, talks', shipped('geneva-2024'), 'talks', FULL ? 400 : 36],
  ['First talks', shipped('first-talks'), 'lesson', FULL ? 400 : 60],
] as const;

test.each(PLAYED)('bots among themselves: %s', { timeout: 1_800_000 }, (_, scenario, preset, games) => {
  let bound = 0;
  for (let i = 0; i < games; i++) {
    const seed = `home-${i}`;
    const played = signings(scenario, preset, seed, seatsFor(scenario, i));
    bound += played.bound;
    const { offers } = played.end;
    // Nobody's home refuses what nothing else has overtaken.
    for (const offer of offers.filter((o) => o.status === 'failed'))
      expect(overtaken(played.end, offer.id), `${seed} offer ${offer.id}`).toBe(true);
  }
  expect(bound).toBeGreaterThan(games);
});

/** Homes that are hard to please and cheap to win over: many an offer is just short. */
const COSTLY = tinyRules({ pointsPerCapital: 1 });

test.each([
  ['with the usual price', TINY],
  ['where a unit of capital counts a point', COSTLY],
] as const)('beside somebody who offers anything, payments too: %s', { timeout: 1_800_000 }, (_, scenario) => {
  let signed = 0;
  for (const bot of PERSONALITY_IDS) {
    for (let i = 0; i < (FULL ? 200 : 16); i++) {
      const seats = Object.fromEntries(scenario.parties.map(({ id }, k) => [id, k === i % 3 ? bot : ANYBODY]));
      const { bound, short, end } = signings(scenario, 'short', `home-${bot}-${i}`, seats);
      signed += bound;
      for (const { party, id } of short) {
        const refused = end.offers[id - 1]?.failedBy.includes(party) === true;
        expect(refused && !overtaken(end, id), `${bot} ${i}: what was short has failed at its own home, offer ${id}`).toBe(false);
      }
    }
  }
  // Few bots sign what is short; that they pay for it then is shown by hand below.
  expect(signed).toBeGreaterThan(0);
});

/** The official line of one party, in a scenario otherwise the same. */
const withLine = (party: string, officialLine: Readonly<Record<string, string>>): Scenario =>
  tinyWith((s) => ({ ...s, parties: s.parties.map((p) => (p.id === party ? { ...p, officialLine } : p)) }));

test('an official line is no excuse for what two of its three voices refuse', () => {
  const [party, scenario] = ['cedar', withLine('cedar', { aid: 'loan' })];
  let tabled = 0;
  for (const bot of PERSONALITY_IDS) {
    for (let i = 0; i < 12; i++) {
      const g = talks({ scenario });
      const offer = untilActs(g, bot, party, ['tableOffer'], `line-${i}`);
      if (!offer) continue;
      g.act(party, offer);
      expect(g.view(party).offers.at(-1)?.forecast?.passes, `${bot} ${JSON.stringify(offer)}`).toBe(true);
      tabled += 1;
    }
  }
  expect(tabled).toBeGreaterThan(30);
});

test('what is a point short is signed for a payment that is worth it, and the payment carries it home', () => {
  // Aid adds 1 for ash, whose margin has risen to 3; a unit of capital counts 3 points there.
  const g = new TestGame({}).toTalks(3);
  const id = g.table('cedar', ['ash'], { aid: 'grant' }, { payment: { from: 'cedar', to: 'ash', units: 5 } });
  expect(g.offer('ash', id).forecast).toMatchObject({ passes: false, short: 2, capitalNeeded: 1 });
  g.act('ash', untilActs(g, 'dealmaker', 'ash', ['signOffer']) ?? { type: 'say', to: null, text: 'It does not sign.' });
  g.toPhase('ratification').act(
    'ash',
    untilActs(g, 'dealmaker', 'ash', ['setCapital']) ?? { type: 'say', to: null, text: 'It does not pay.' },
  );
  g.toPhase('implementation');
  expect(g.status(id)).toBe('ratified');
});

test('what would be paid with capital that the deal itself takes away is not signed', () => {
  const g = new TestGame({}).toTalks(3);
  g.table('cedar', ['ash'], { aid: 'grant' }, { payment: { from: 'ash', to: 'cedar', units: 5 } });
  for (const bot of PERSONALITY_IDS) expect(untilActs(g, bot, 'ash', ['signOffer'])).toBeNull();
});

test('somebody who signs anything would not pass this: the three-line policy that always signs does not', () => {
  expect(findBot('always-sign')).toBeDefined();
  const careless = () => {
    for (let i = 0; i < 8; i++) signings(TINY, 'short', `careless-${i}`, { ash: 'always-sign', birch: ANYBODY, cedar: ANYBODY });
  };
  expect(careless).toThrow(/expected .* to be/);
});
