/**
 * Lets bots act: after each change it asks them in turn and plays one action, at a pace that people can follow. A bot reads the view of its
 * own party and acts through the same `play` as everybody. A refused bot does not try again in that phase: it only says that it is ready.
 */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { Logger } from 'pino';
import type { TimerHandle, Timers } from './timers.ts';
import type { Refusal, World } from './World.ts';

/** A bot's policy: an action with its reason in a line, or null when there is nothing to do now. */
export type Decide = (
  bot: string,
  seat: { readonly scenario: Scenario; readonly preset: string; readonly view: PartyView; readonly seed: string },
) => { readonly action: PartyAction; readonly reason: string } | null;

export interface BotSeat {
  readonly party: string;
  readonly bot: string;
}

export interface BotDriverOptions {
  readonly world: World;
  readonly decide: Decide;
  /** The seats that bots play now, in the parties' order. */
  readonly seats: () => readonly BotSeat[];
  readonly timers: Timers;
  /** Milliseconds before each action. */
  readonly pace: () => number;
  readonly log: Logger;
}

/** Actions of one bot in one phase; more is a fault of its policy. */
const ACTIONS_MOST = 60;

type Reply = 'acted' | 'idle' | 'retry';

export class BotDriver {
  readonly #options: BotDriverOptions;
  /** Phase in which a faulty bot stays silent, by party. */
  readonly #muted = new Map<string, string>();
  readonly #count = new Map<string, { phase: string; actions: number }>();
  #timer: TimerHandle | null = null;
  #busy = false;
  #running = false;
  #last: string | null = null;

  constructor(options: BotDriverOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = true;
    this.poke();
  }

  stop(): void {
    this.#running = false;
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** To be told after every change: something may be for a bot to do. */
  poke(): void {
    if (!this.#running || this.#busy || this.#timer) return;
    if (this.#options.world.stage !== 'playing' || this.#options.seats().length === 0) return;
    this.#timer = this.#options.timers.after(this.#options.pace(), () => {
      this.#timer = null;
      void this.#turn();
    });
  }

  async #turn(): Promise<void> {
    this.#busy = true;
    const reply = await this.#askInTurn();
    this.#busy = false;
    if (reply !== 'idle') this.poke();
  }

  /** Asks from the bot after the one that acted last, until one has something to do. */
  async #askInTurn(): Promise<Reply> {
    const seats = this.#options.seats();
    const from = seats.findIndex((seat) => seat.party === this.#last) + 1;
    for (const seat of [...seats.slice(from), ...seats.slice(0, from)]) {
      const reply = this.#running ? await this.#ask(seat) : 'idle';
      if (reply !== 'idle') return reply;
    }
    return 'idle';
  }

  async #ask(seat: BotSeat): Promise<Reply> {
    const { world } = this.#options;
    const phase = phaseKey(world);
    if (world.stage !== 'playing' || this.#muted.get(seat.party) === phase) return 'idle';
    const seq = world.seq;
    const choice = this.#choose(seat, phase);
    if (choice === 'fault') return this.#silence(seat, phase);
    if (choice === null) return 'idle';
    const result = await world.play({ party: seat.party }, choice.action, choice.reason);
    if (result.ok) {
      this.#last = seat.party;
      return 'acted';
    }
    // Somebody acted between the look at the table and the deed: look again.
    if (world.seq !== seq) return 'retry';
    this.#report(seat, choice.action, result.rejection);
    return this.#silence(seat, phase);
  }

  #choose(seat: BotSeat, phase: string) {
    const { world, decide, log } = this.#options;
    const { scenario, preset, seed } = world.game;
    try {
      const view = world.view(seat.party);
      const choice = decide(seat.bot, { scenario, preset, view, seed: `${seed}/${seat.party}/${world.seq}` });
      return choice && this.#countUp(seat, phase) > ACTIONS_MOST ? 'fault' : choice;
    } catch (error) {
      log.error({ err: error, code: world.game.code, ...seat }, 'a bot failed to decide');
      return 'fault';
    }
  }

  #countUp(seat: BotSeat, phase: string): number {
    const known = this.#count.get(seat.party);
    const actions = known?.phase === phase ? known.actions + 1 : 1;
    this.#count.set(seat.party, { phase, actions });
    return actions;
  }

  #report(seat: BotSeat, action: PartyAction, rejection: Refusal): void {
    this.#options.log.warn({ code: this.#options.world.game.code, ...seat, action, rejection }, 'a bot was refused');
  }

  /** Nothing more from this bot in this phase, but nobody shall wait for it. */
  async #silence(seat: BotSeat, phase: string): Promise<Reply> {
    this.#muted.set(seat.party, phase);
    const { world } = this.#options;
    const { round, phase: name } = world.state;
    if (name === 'debrief') return 'idle';
    const ready: PartyAction = { type: 'setReady', ready: true, round, phase: name };
    const result = await world.play({ party: seat.party }, ready, 'It had nothing that the rules allow.');
    return result.ok ? 'acted' : 'idle';
  }
}

const phaseKey = (world: World): string => `${world.state.round}/${world.state.phase}`;
