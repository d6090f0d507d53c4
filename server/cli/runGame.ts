/** A whole game between bots, without server, clock or sockets: the same play and views as everywhere. */
import { decide } from '@track-two/shared/bots/index.ts';
import type { Action } from '@track-two/shared/engine/index.ts';
import {
  type Actor,
  ENGINE_VERSION,
  type GameState,
  LOG_FORMAT,
  type LogEntry,
  type LogHeader,
  newGame,
  play,
  stateHash,
  viewFor,
} from '@track-two/shared/engine/index.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';

export interface BotGame {
  readonly scenario: Scenario;
  readonly preset: string;
  readonly seed: string;
  /** Bot id by party. */
  readonly seats: Readonly<Record<PartyId, string>>;
  /** Whether log entries are kept: they cost memory over thousands of games. */
  readonly keepLog?: boolean;
  /** Sees the state after every accepted action. */
  readonly watch?: (state: GameState) => void;
}

export interface PlayedGame {
  readonly state: GameState;
  readonly header: LogHeader;
  readonly entries: readonly LogEntry[];
  /** Actions that bots asked for and the engine refused: defects of a bot. */
  readonly refused: readonly string[];
}

/** More actions than this in one game is a defect: the rules bound what a round can hold. */
const ACTIONS_MOST = 5000;

/** Plays one game to its end. Deterministic by its arguments. Throws if it does not end. */
export function runGame(game: BotGame): PlayedGame {
  const table = new Table(game);
  while (table.state.phase !== 'debrief') {
    const acted = Object.keys(game.seats).filter((party) => table.askBot(party)).length;
    if (acted === 0) table.endPhase();
    if (table.count > ACTIONS_MOST) throw new Error(`game ${game.seed} does not end`);
  }
  return { state: table.state, header: headerOf(game), entries: table.finish(), refused: table.refused };
}

function headerOf({ scenario, preset, seed, seats }: BotGame): LogHeader {
  const bots = Object.entries(seats).map(([party, bot]) => [party, { kind: 'bot' as const, bot }] as const);
  return { format: LOG_FORMAT, engineVersion: ENGINE_VERSION, scenario, preset, seed, seats: Object.fromEntries(bots) };
}

/** The running game and its log. */
class Table {
  state: GameState;
  count = 0;
  readonly refused: string[] = [];
  readonly #entries: LogEntry[] = [];
  readonly #game: BotGame;

  constructor(game: BotGame) {
    this.#game = game;
    this.state = newGame(game);
  }

  /** Asks the bot of a seat for one move; true when it acted. A bot that was refused is done with this phase. */
  askBot(party: PartyId): boolean {
    if (this.#isDone(party)) return false;
    const { scenario, preset, seed, seats } = this.#game;
    const view = viewFor(this.state, party);
    const move = decide(seats[party] ?? '', { scenario, preset, view, seed: `${seed}/${party}/${this.count}` });
    if (!move) return false;
    if (this.#play({ party }, move.action, move.reason)) return true;
    const { round, phase } = this.state;
    if (phase === 'debrief') return false;
    return this.#play({ party }, { type: 'setReady', ready: true, round, phase }, 'Nothing else is allowed.');
  }

  /** As `decide` has it: ready means done, but for an offer in private. Asked here first, because a view costs more than an answer. */
  #isDone(party: PartyId): boolean {
    if (!this.state.parties[party]?.ready) return false;
    return !this.state.offers.some((o) => o.visibility === 'private' && o.status === 'open' && o.to.includes(party));
  }

  endPhase(): void {
    const { round, phase } = this.state;
    if (phase !== 'debrief') this.#play('system', { type: 'endPhase', round, phase });
  }

  /** The log, its last entry carrying the final hash. */
  finish(): readonly LogEntry[] {
    const last = this.#entries.at(-1);
    return last ? [...this.#entries.slice(0, -1), { ...last, hash: stateHash(this.state) }] : [];
  }

  #play(actor: Actor, action: Action, reason?: string): boolean {
    const played = play(this.state, actor, action);
    this.count += 1;
    if (!played.ok) {
      this.refused.push(`${JSON.stringify(actor)} ${JSON.stringify(action)}: ${played.rejection.code}`);
      return false;
    }
    if (this.#game.keepLog)
      this.#entries.push({ seq: this.#entries.length + 1, at: 0, actor, action, ...(reason ? { reason } : {}) });
    this.state = played.state;
    this.#game.watch?.(this.state);
    return true;
  }
}
