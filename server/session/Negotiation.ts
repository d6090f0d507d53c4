/**
 * A world with all that makes it go: its seats, its clock and its bots. While nobody is connected, clock and bots stand still, so that a
 * game waits for the people who play it. For one of several people who is away too long the seat's own bot sits in, until the person is
 * back (absences.ts). Knows nothing of rooms or sockets.
 */
import type { PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { Meanwhile, Presence } from '@track-two/shared/protocol/roomState.ts';
import type { Logger } from 'pino';
import type { EventLogStore, StoredSeat } from '../store/EventLogStore.ts';
import { BotDriver, type BotSeat } from '../world/botDriver.ts';
import type { BotPace } from '../world/botPace.ts';
import { PhaseClock } from '../world/clock.ts';
import type { Timers } from '../world/timers.ts';
import { type PlayResult, World } from '../world/World.ts';
import { Absences } from './absences.ts';
import type { Catalogue } from './catalogue.ts';
import { runningClock } from './presetClock.ts';
import { meanwhileOf, readyByBot } from './standIn.ts';

export interface NegotiationContext {
  readonly store: EventLogStore;
  readonly catalogue: Catalogue;
  readonly timers: Timers;
  readonly botPace: BotPace;
  readonly log: Logger;
}

const NOT_SOLO = {
  code: 'notSolo' as const,
  message: 'Only in a solo game can a phase be taken back: others sit at this table.',
};
/** Why a party is no longer ready when its person comes. */
const HANDED_BACK = 'The person at this seat is here and has not said so.';

export class Negotiation {
  readonly world: World;
  readonly #context: NegotiationContext;
  readonly #clock: PhaseClock;
  readonly #bots: BotDriver;
  /** Party by connection. */
  readonly #connections = new Map<string, string>();
  readonly #absences: Absences;
  #seats: readonly StoredSeat[];
  #phase: string;
  #changed: () => void = () => {};

  private constructor(context: NegotiationContext, world: World, seats: readonly StoredSeat[]) {
    this.#context = context;
    this.world = world;
    this.#seats = seats;
    const { timers, log } = context;
    const { clock, scenario, preset } = world.game;
    const seconds = runningClock(
      scenario.presets.find(({ id }) => id === preset),
      clock,
    );
    this.#clock = new PhaseClock({ timers, seconds, onDue: (action) => void world.play('system', action) });
    const { decide } = context.catalogue.bots;
    const isRead = () => this.#peopleNegotiate();
    this.#bots = new BotDriver({ world, decide, timers, pace: context.botPace, isRead, log, seats: () => this.#botSeats() });
    this.#absences = new Absences(timers, () => this.#follow([]));
    this.#phase = this.#phaseNow();
    this.#noteAbsent();
    world.onChange((entries) => this.#follow(entries));
    this.#follow([]);
  }

  /** The game with that code as its log left it. Null: no such game. Throws UnreadableGame. */
  static async open(context: NegotiationContext, code: string): Promise<Negotiation | null> {
    const { store, timers, log } = context;
    const world = await World.resume({ store, now: timers.now, log }, code);
    return world && new Negotiation(context, world, await store.seats(code));
  }

  get seats(): readonly StoredSeat[] {
    return this.#seats;
  }

  /** Server time in ms at which the phase ends; 0: no clock is running. */
  get deadline(): number {
    return this.#clock.deadline;
  }

  /** Calls back (one listener) whenever anything that people see may have changed. */
  onChange(listener: () => void): void {
    this.#changed = listener;
  }

  /** Whether the person at that party's seat is here. Bots play only once the game has begun. */
  presenceOf(party: string): Presence {
    const presence = this.#absences.presenceOf(party);
    if (!this.#isPerson(party)) return 'here';
    return this.world.stage !== 'playing' && (presence === 'standIn' || presence === 'warned') ? 'away' : presence;
  }

  /** A connection of a party's seat has come; a bot that sat in stops at once. */
  arrive(connection: string, party: string): void {
    this.#connections.set(connection, party);
    if (this.#absences.comeBack(party)) void this.#handBack(party);
    this.#absences.attend();
    this.#clock.resume();
    this.#bots.start();
    this.#changed();
  }

  /** A connection has gone: with its last one the party is away, with the last one of all everything stands still. */
  depart(connection: string): void {
    this.#connections.delete(connection);
    if (this.#connections.size === 0) this.#stand();
    this.#noteAbsent();
    this.#changed();
  }

  /** What a bot did at that seat since its person last acted there. */
  async meanwhile(party: string): Promise<Meanwhile> {
    return meanwhileOf(await this.#context.store.read(this.world.game.code), party);
  }

  /** Starts a gathering game, with bots in the open seats. False: it had begun already. */
  async begin(): Promise<boolean> {
    const begun = await this.world.begin(this.#context.catalogue.botNames());
    await this.refreshSeats();
    return begun;
  }

  /** Takes back what was done since this phase began. For the person of a solo game: nobody else's doings are lost. */
  async undo(phase: PhaseRef): Promise<PlayResult> {
    return this.world.game.mode === 'solo' ? this.world.undo(phase) : { ok: false, rejection: NOT_SOLO };
  }

  /** Reads the seats again: somebody has sat down. Who takes over from a bot has not read anything yet, and so is not ready. */
  async refreshSeats(): Promise<void> {
    const were = this.#seats.filter(({ kind }) => kind === 'bot').map(({ party }) => party);
    this.#seats = await this.#context.store.seats(this.world.game.code);
    const came = this.#seats.filter(({ kind, party }) => kind === 'player' && were.includes(party));
    this.#noteAbsent();
    for (const { party } of came) await this.#takeBackReady(party);
    this.#bots.poke();
    this.#changed();
  }

  async #takeBackReady(party: string): Promise<void> {
    const { round, phase, parties } = this.world.state;
    if (this.world.stage !== 'playing' || phase === 'debrief' || !parties[party]?.ready) return;
    await this.world.play({ party }, { type: 'setReady', ready: false, round, phase }, HANDED_BACK);
  }

  /** The person has not read what the bot was ready with. */
  async #handBack(party: string): Promise<void> {
    if (this.world.stage !== 'playing' || !this.world.state.parties[party]?.ready) return;
    const entries = await this.#context.store.read(this.world.game.code);
    if (readyByBot(entries, party)) await this.#takeBackReady(party);
  }

  /** From now on, people at whose seats nobody is connected are away. */
  #noteAbsent(): void {
    const there = new Set(this.#connections.values());
    for (const { kind, party } of this.#seats) if (kind === 'player' && !there.has(party)) this.#absences.leave(party);
  }

  #isPerson(party: string): boolean {
    return this.#seats.some((seat) => seat.party === party && seat.kind === 'player');
  }

  /** Stands still for good; resolves when the last action is kept. */
  async close(): Promise<void> {
    this.#stand();
    await this.world.settled();
  }

  #stand(): void {
    this.#absences.stand();
    this.#clock.pause();
    this.#bots.stop();
  }

  #follow(entries: readonly LogEntry[]): void {
    if (this.world.stage !== 'gathering') this.#clock.follow(this.world.state);
    const phase = this.#phaseNow();
    if (phase !== this.#phase) this.#absences.phaseEnded();
    this.#phase = phase;
    this.#bots.heed(entries);
    this.#changed();
  }

  #phaseNow(): string {
    const { round, phase } = this.world.state;
    return `${round}/${phase}`;
  }

  /** Whether somebody at the table is still talking and reading. */
  #peopleNegotiate(): boolean {
    const { phase, parties } = this.world.state;
    return phase === 'negotiation' && [...this.#connections.values()].some((party) => !parties[party]?.ready);
  }

  /** Bots' own seats, and those of people for whom a bot sits in. */
  #botSeats(): readonly BotSeat[] {
    return this.#seats
      .filter(({ kind, party }) => kind === 'bot' || this.presenceOf(party) === 'standIn')
      .map(({ party, bot }) => ({ party, bot }));
  }
}
