/** What may be read of a game when it has ended: the debrief and the log. Nothing of it before. */
import type { LogEntry, LogHeader } from '@track-two/shared/engine/log.ts';
import { OBSERVER, type PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { logHeader } from '../world/header.ts';
import { World, type WorldContext } from '../world/World.ts';
import { noSuchGame, Refused } from './Refused.ts';
import { type StandIn, standInsOf } from './standIn.ts';

export interface Debrief {
  /** The public view with everything revealed. */
  readonly view: PartyView;
  /** Names of players and bots by party. */
  readonly names: Readonly<Record<string, string>>;
  /** People's seats at which a bot has acted, before they came or while they were away. */
  readonly standIns: readonly StandIn[];
}

/** Ended games do not change: so many are kept ready. */
const KEPT = 20;

export class EndedGames {
  readonly #context: WorldContext;
  readonly #worlds = new Map<string, World>();

  constructor(context: WorldContext) {
    this.#context = context;
  }

  /** The debrief. Throws Refused while the game goes on, and when there is none. */
  async debrief(code: string): Promise<Debrief> {
    const world = await this.#world(code);
    const seats = await this.#context.store.seats(code);
    const people = seats.filter(({ kind }) => kind === 'player').map(({ party }) => party);
    return {
      view: world.view(OBSERVER),
      names: Object.fromEntries(seats.map(({ party, name }) => [party, name])),
      standIns: standInsOf(await this.#context.store.read(code), people),
    };
  }

  /** The log, without names. Throws Refused while the game goes on, and when there is none. */
  async log(code: string): Promise<{ readonly header: LogHeader; readonly entries: readonly LogEntry[] }> {
    const { game } = await this.#world(code);
    const { store } = this.#context;
    return { header: logHeader(game, await store.seats(code)), entries: await store.read(code) };
  }

  async #world(code: string): Promise<World> {
    const kept = this.#worlds.get(code);
    if (kept) return kept;
    const game = await this.#context.store.game(code);
    if (!game) throw noSuchGame(code);
    const world = game.stage === 'ended' ? await World.resume(this.#context, code) : null;
    if (!world) throw new Refused(409, 'notEnded', 'This game is still being played. Its debrief opens when it ends.');
    this.#keep(code, world);
    return world;
  }

  #keep(code: string, world: World): void {
    const [oldest] = this.#worlds.keys();
    if (this.#worlds.size >= KEPT && oldest !== undefined) this.#worlds.delete(oldest);
    this.#worlds.set(code, world);
  }
}
