/**
 * Which games a tournament plays. The games come in blocks. A block has one seed, and with it one draw of stances and of all chance, and one
 * table of personalities; then each seat in turn is given to every bot while the others stay. So every comparison of two bots is made in the
 * same seat, with the same others, cards and luck: what differs is the bot. The others are never random: a target speaks of tables of
 * personalities, and a game with two random bots says little about the third. Blocks take the combinations of stances and the tables in turn.
 */
import { rngFor } from '@track-two/shared/engine/random.ts';
import { drawnStance } from '@track-two/shared/engine/state.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';
import type { Job } from '../gameRow.ts';
import { balancedRows } from './balanced.ts';

export const RANDOM = 'random';

type Table = Readonly<Record<PartyId, string>>;

export interface Block {
  readonly seed: string;
  /** Who sits where in the block's first game. */
  readonly base: Table;
}

export interface Plan {
  readonly parties: readonly PartyId[];
  readonly bots: readonly string[];
  /** The bots that also sit as others: all but the random one, where there are any. */
  readonly personalities: readonly string[];
  readonly blocks: readonly Block[];
  /** Games of tables of random bots alone, the baseline of agreement; none without the random bot. */
  readonly randomJobs: readonly Job[];
}

/** Share of the games that go to tables of random bots. */
const RANDOM_SHARE = 0.08;

/** Games of one block: its table, and in each seat each of the other bots. */
export const blockSize = (bots: number, seats: number): number => 1 + seats * (bots - 1);

/** The fewest games that make a tournament: one block, and a random table if the random bot is among the bots. */
export const fewestGames = (bots: readonly string[], seats: number): number =>
  blockSize(bots.length, seats) + (bots.includes(RANDOM) ? 1 : 0);

/** Plans so many games at most; what does not fill a block goes to random tables, or is left out. */
export function planOf(scenario: Scenario, bots: readonly string[], games: number, seed: string): Plan {
  const parties = scenario.parties.map((p) => p.id);
  const real = bots.filter((b) => b !== RANDOM);
  const personalities = real.length > 0 ? real : bots;
  const size = blockSize(bots.length, parties.length);
  const withRandom = bots.includes(RANDOM);
  const kept = withRandom ? Math.max(1, Math.round(games * RANDOM_SHARE)) : 0;
  const count = Math.max(1, Math.floor((games - kept) / size));
  const randomGames = withRandom ? games - count * size : 0;
  const seeds = stratifiedSeeds(scenario, Math.max(count, randomGames), seed);
  const tables = balancedRows(
    parties.map(() => personalities.length),
    count,
    rngFor(seed, 'tournament/tables'),
  );
  const tableOf = (row: readonly number[]): Table =>
    Object.fromEntries(parties.map((p, i) => [p, personalities[row[i] ?? 0] ?? '']));
  const allRandom = Object.fromEntries(parties.map((p) => [p, RANDOM]));
  return {
    parties,
    bots,
    personalities,
    blocks: tables.map((row, i) => ({ seed: seeds[i] ?? '', base: tableOf(row) })),
    randomJobs: seeds.slice(0, randomGames).map((s) => ({ seed: s, seats: allRandom })),
  };
}

/** More combinations than this are taken as they come: there are never games enough to see each. */
const COMBINATIONS_MOST = 3000;

/** Seeds whose draws give each combination of stances in turn. The engine draws by the seed, so that fitting seeds have to be looked for. */
export function stratifiedSeeds(scenario: Scenario, count: number, seed: string): readonly string[] {
  const levels = scenario.parties.map((p) => p.stances.length);
  const nth = (n: number) => `${seed}-${n}`;
  if (levels.reduce((a, b) => a * b, 1) > COMBINATIONS_MOST) return Array.from({ length: count }, (_, i) => nth(i + 1));
  const found = new Map<string, string[]>();
  let looked = 0;
  const next = (wanted: string): string => {
    for (;;) {
      const waiting = found.get(wanted)?.shift();
      if (waiting !== undefined) return waiting;
      looked += 1;
      const drawn = scenario.parties.map((p) => drawnStance(p, nth(looked))).join();
      found.set(drawn, [...(found.get(drawn) ?? []), nth(looked)]);
    }
  };
  return balancedRows(levels, count, rngFor(seed, 'tournament/stances')).map((row) =>
    next(scenario.parties.map((p, i) => p.stances[row[i] ?? 0]?.id ?? '').join()),
  );
}

/** The games of a block: its table first, then seat by seat each other bot, in the order of the bots. */
export function jobsOf({ parties, bots }: Plan, { seed, base }: Block): readonly Job[] {
  const changed = parties.flatMap((seat) => bots.filter((b) => b !== base[seat]).map((bot) => ({ ...base, [seat]: bot })));
  return [base, ...changed].map((seats) => ({ seed, seats }));
}

/** Games of bots that are not in the tournament, in the same places as those that are: seat by seat, bot by bot. */
export const guestJobs = ({ parties }: Plan, { seed, base }: Block, guests: readonly string[]): readonly Job[] =>
  parties.flatMap((seat) => guests.map((bot) => ({ seed, seats: { ...base, [seat]: bot } })));
