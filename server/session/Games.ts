/** The games of this server from outside a room: opening one, sitting down, and reading what has ended. The store is the truth. */
import { randomBytes, randomInt } from 'node:crypto';
import { ENGINE_VERSION, LOG_FORMAT } from '@track-two/shared/engine/log.ts';
import type { CreateGame, GameGlance, GameInfo, SeatTicket, TakeSeat } from '@track-two/shared/protocol/http.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { CodeTaken, type EventLogStore, type StoredGame, type StoredSeat } from '../store/EventLogStore.ts';
import type { Catalogue } from './catalogue.ts';
import { drawCode } from './codes.ts';
import { gameInfo } from './gameInfo.ts';
import { glanceAt } from './glance.ts';
import { noSuchGame, Refused } from './Refused.ts';
import { chooseSeat, pick } from './seating.ts';
import { hashToken, newToken } from './tokens.ts';

/** Attempts to find a free code, and to get a seat that others want too. */
const ATTEMPTS = 20;

/** The rooms in which games run, as far as this file needs them. */
export interface Rooms {
  /** Makes sure that the game's room is there to be joined. */
  wake(code: string): Promise<void>;
  /** Tells the game's room, if it is awake, that somebody has sat down. */
  seatsChanged(code: string): Promise<void>;
}

export interface GamesContext {
  readonly store: EventLogStore;
  readonly catalogue: Catalogue;
  readonly rooms: Rooms;
  readonly now: () => number;
}

export class Games {
  readonly #context: GamesContext;

  constructor(context: GamesContext) {
    this.#context = context;
  }

  /** Opens a game and seats its founder. A solo game begins at once, with bots in the other seats. Throws Refused. */
  async create(request: CreateGame): Promise<SeatTicket> {
    const scenario = await this.#context.catalogue.scenarioFor(request);
    const seed = request.seed ?? randomBytes(12).toString('hex');
    const party = request.party ?? scenario.parties[pick(seed, 'founder', scenario.parties.length)]?.id ?? '';
    const token = newToken();
    const seats = this.#firstSeats(request, scenario, { seed, party, token });
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const code = drawCode((n) => randomInt(n));
      if (!(await this.#tryCreate(this.#firstGame(request, scenario, { code, seed }), seats))) continue;
      await this.#context.rooms.wake(code);
      return { code, party, token };
    }
    throw new Refused(503, 'noCode', 'No free code could be found. Please try again.');
  }

  async #tryCreate(game: StoredGame, seats: readonly StoredSeat[]): Promise<boolean> {
    try {
      await this.#context.store.createGame(game, seats);
      return true;
    } catch (error) {
      if (error instanceof CodeTaken) return false;
      throw error;
    }
  }

  #firstGame(request: CreateGame, scenario: Scenario, { code, seed }: { code: string; seed: string }): StoredGame {
    return {
      code,
      seed,
      scenario,
      createdAt: this.#context.now(),
      format: LOG_FORMAT,
      engineVersion: ENGINE_VERSION,
      preset: request.preset,
      mode: request.mode,
      clock: request.clock,
      stage: request.mode === 'solo' ? 'playing' : 'gathering',
    };
  }

  #firstSeats(request: CreateGame, scenario: Scenario, founder: { seed: string; party: string; token: string }): StoredSeat[] {
    const { catalogue } = this.#context;
    const names = catalogue.botNames();
    return scenario.parties.map(({ id: party }): StoredSeat => {
      const bot = request.bots?.[party] ?? catalogue.botFor(founder.seed, party, request.difficulty);
      if (party === founder.party)
        return { party, bot, kind: 'player', name: request.nickname, tokenHash: hashToken(founder.token) };
      if (request.mode === 'solo') return { party, bot, kind: 'bot', name: names[bot] ?? bot, tokenHash: null };
      return { party, bot, kind: 'open', name: '', tokenHash: null };
    });
  }

  /** Gives somebody a seat: the party asked for or a free one; in a game under way, a bot's. Throws Refused. */
  async takeSeat(code: string, request: TakeSeat): Promise<SeatTicket> {
    const token = newToken();
    const person = { name: request.nickname, tokenHash: hashToken(token) };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { game, seats } = await this.#stored(code);
      const partyName = (id: string) => game.scenario.parties.find((party) => party.id === id)?.name ?? id;
      const party = chooseSeat({ mode: game.mode, stage: game.stage, seed: game.seed, seats, partyName }, request.party);
      if (!(await this.#context.store.claimSeat(code, party, person))) continue;
      await this.#context.rooms.seatsChanged(code);
      await this.#context.rooms.wake(code);
      return { code, party, token };
    }
    throw new Refused(409, 'busy', 'Somebody else was faster. Please try again.');
  }

  /** What anybody with the code may know before joining; wakes the game's room. Throws Refused. */
  async info(code: string): Promise<GameInfo> {
    const { game, seats } = await this.#stored(code);
    await this.#context.rooms.wake(code);
    return gameInfo(game, seats);
  }

  /** The game as it lies in the store; its room is left asleep. Throws Refused. */
  glance(code: string): Promise<GameGlance> {
    return glanceAt(this.#context.store, code);
  }

  /** The game's own scenario, secrets and all. Throws Refused. */
  async scenario(code: string): Promise<Scenario> {
    return (await this.#stored(code)).game.scenario;
  }

  async #stored(code: string): Promise<{ game: StoredGame; seats: readonly StoredSeat[] }> {
    const game = await this.#context.store.game(code);
    if (!game) throw noSuchGame(code);
    return { game, seats: await this.#context.store.seats(code) };
  }
}
