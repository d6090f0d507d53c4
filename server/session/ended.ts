/** What may be read of a game when it has ended: the debrief and the log. Nothing of it before. */
import type { LogEntry, LogHeader } from '@track-two/shared/engine/log.ts';
import { reasonsIn } from '@track-two/shared/engine/reasons.ts';
import type { Reasoned } from '@track-two/shared/engine/reasonTypes.ts';
import { OBSERVER } from '@track-two/shared/engine/viewTypes.ts';
import type { BotSummary, Debrief, SeatTold } from '@track-two/shared/protocol/http.ts';
import type { StoredGame, StoredSeat } from '../store/EventLogStore.ts';
import { logHeader } from '../world/header.ts';
import { World, type WorldContext } from '../world/World.ts';
import { noSuchGame, Refused } from './Refused.ts';

interface Ended {
  readonly world: World;
  readonly reasons: readonly Reasoned[];
}

export interface EndedContext extends WorldContext {
  /** The bots that there are, to introduce them. */
  readonly bots: readonly BotSummary[];
}

/** Ended games do not change: so many are kept ready. */
const KEPT = 20;

export class EndedGames {
  readonly #context: EndedContext;
  readonly #games = new Map<string, Ended>();

  constructor(context: EndedContext) {
    this.#context = context;
  }

  /** The debrief. Throws Refused while the game goes on, and when there is none. */
  async debrief(code: string): Promise<Debrief> {
    const { world, reasons } = await this.#ended(code);
    const seats = await this.#context.store.seats(code);
    const told = seats.map((seat) => [seat.party, this.#seatTold(seat, reasons)] as const);
    return { view: world.view(OBSERVER), seats: Object.fromEntries(told), reasons, undos: world.undos };
  }

  #seatTold({ party, kind, name, bot }: StoredSeat, reasons: readonly Reasoned[]): SeatTold {
    const acted = reasons.some((one) => one.party === party);
    const summary = this.#context.bots.find(({ id }) => id === bot) ?? { id: bot, name: bot, summary: '' };
    return { kind: kind === 'player' ? kind : 'bot', name, bot: acted ? summary : null };
  }

  /** The log, without names. Throws Refused while the game goes on, and when there is none. */
  async log(code: string): Promise<{ readonly header: LogHeader; readonly entries: readonly LogEntry[] }> {
    const { world } = await this.#ended(code);
    return this.#read(world.game);
  }

  async #read(game: StoredGame): Promise<{ readonly header: LogHeader; readonly entries: readonly LogEntry[] }> {
    const { store } = this.#context;
    return { header: logHeader(game, await store.seats(game.code)), entries: await store.read(game.code) };
  }

  async #ended(code: string): Promise<Ended> {
    const kept = this.#games.get(code);
    if (kept) return kept;
    const game = await this.#context.store.game(code);
    if (!game) throw noSuchGame(code);
    const world = game.stage === 'ended' ? await World.resume(this.#context, code) : null;
    if (!world) throw new Refused(409, 'notEnded', 'This game is still being played. Its debrief opens when it ends.');
    const { header, entries } = await this.#read(game);
    const ended = { world, reasons: reasonsIn(header, entries) };
    this.#keep(code, ended);
    return ended;
  }

  #keep(code: string, ended: Ended): void {
    const [oldest] = this.#games.keys();
    if (this.#games.size >= KEPT && oldest !== undefined) this.#games.delete(oldest);
    this.#games.set(code, ended);
  }
}
