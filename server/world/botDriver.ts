/**
 * Lets bots act: after each change it asks them in turn and plays one action, at a pace that people can follow (botPace.ts). Those to whom a
 * person has just put something come first. A bot reads the view of its own party and acts through the same `play` as everybody. A refused
 * bot does not try again in that phase: it only says that it is ready.
 */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { Logger } from 'pino';
import { addressees, asksForAnswer, type BotPace, type Cause, causeAfter } from './botPace.ts';
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
  readonly pace: BotPace;
  /** Whether somebody at the table has to read along now. */
  readonly isRead: () => boolean;
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
  /** Something has changed since bots were last asked. */
  #changed = false;
  #running = false;
  /** Who acted last. */
  #last: string | null = null;
  /** How the next action has to follow upon a bot's last one; the table itself is to be read, when play begins. */
  #after: Exclude<Cause, 'answer'> = 'reading';
  /** A person has acted since bots were last asked. */
  #prompted = false;
  /** Bots to whom a person has put something that they have not answered yet. */
  readonly #asked = new Set<string>();

  constructor(options: BotDriverOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = true;
    this.poke();
  }

  stop(): void {
    this.#running = false;
    this.#forget();
  }

  /** What was put to the bots is no more, and the table is to be read anew: nobody comes back to it, or its phase was taken back. */
  #forget(): void {
    this.#prompted = false;
    this.#asked.clear();
    this.#after = 'reading';
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** To be told after every change, with the entries that made it: a person who has acted waits for an answer, not for the next in turn. */
  heed(entries: readonly LogEntry[]): void {
    if (entries.some(({ action }) => action.type === 'undoPhase')) this.#forget();
    const prompts = entries.filter(asksForAnswer);
    const bots = this.#options.seats().map(({ party }) => party);
    for (const party of prompts.flatMap(({ action }) => addressees(action))) if (bots.includes(party)) this.#asked.add(party);
    // The first prompt sets the time anew; later ones do not put it off.
    if (prompts.length > 0 && !this.#prompted) {
      this.#prompted = true;
      this.#timer?.cancel();
      this.#timer = null;
    }
    this.poke();
  }

  /** Something may be for a bot to do: the next is asked when it is time. */
  poke(): void {
    this.#changed = true;
    if (!this.#running || this.#busy || this.#timer) return;
    if (this.#options.world.stage !== 'playing' || this.#options.seats().length === 0) return;
    this.#timer = this.#options.timers.after(this.#options.pace(this.#cause()), () => {
      this.#timer = null;
      void this.#turn();
    });
  }

  #cause(): Cause {
    if (!this.#options.isRead()) return this.#after === 'unseen' ? 'unseen' : 'brisk';
    if (this.#prompted || (this.#after === 'reading' && this.#asked.size > 0)) return 'answer';
    return this.#after;
  }

  async #turn(): Promise<void> {
    this.#busy = true;
    this.#changed = false;
    this.#prompted = false;
    await this.#askInTurn();
    this.#busy = false;
    if (this.#changed) this.poke();
  }

  /** Asks those to whom something was put, then from the bot after the one that acted last, until one has something to do. */
  async #askInTurn(): Promise<void> {
    const seats = this.#options.seats();
    const from = seats.findIndex((seat) => seat.party === this.#last) + 1;
    const inTurn = [...seats.slice(from), ...seats.slice(0, from)];
    const isAsked = ({ party }: BotSeat) => this.#asked.has(party);
    for (const seat of [...inTurn.filter(isAsked), ...inTurn.filter((s) => !isAsked(s))]) {
      if (this.#plays(seat) && (await this.#ask(seat)) !== 'idle') return;
      this.#asked.delete(seat.party);
    }
    this.#asked.clear(); // nobody has anything to say to it
  }

  /** Whether a bot still plays there: a person may have come back this moment. */
  #plays({ party }: BotSeat): boolean {
    return this.#running && this.#options.seats().some((seat) => seat.party === party);
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
    if (result.ok) return this.#acted(seat, choice.action);
    // Somebody acted between the look at the table and the deed: look again.
    if (world.seq !== seq) return 'retry';
    this.#report(seat, choice.action, result.rejection);
    return this.#silence(seat, phase);
  }

  /** What it did on its own desk alone is no answer yet, and nothing to read. */
  #acted(seat: BotSeat, action: PartyAction): Reply {
    this.#last = seat.party;
    this.#after = causeAfter(action);
    if (this.#after !== 'unseen') this.#asked.delete(seat.party);
    return 'acted';
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

/** A phase that was taken back begins anew, for bots too. */
const phaseKey = (world: World): string => `${world.state.round}/${world.state.phase}/${world.undos}`;
