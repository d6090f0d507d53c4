/**
 * One running negotiation: its state, its log, and `play` and `undo`, the only ways to change either. An accepted action is in the log before
 * the state is replaced and before anybody hears of it. Knows nothing of rooms, sockets or clocks.
 */
import type { Action, LoggedAction, PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import {
  type Advanced,
  advance,
  type Course,
  replayCourse,
  samePhase,
  stateHash,
  undosIn,
  viewFor,
} from '@track-two/shared/engine/index.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { Actor, GameState, Rejection } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { Stage } from '@track-two/shared/protocol/http.ts';
import type { Logger } from 'pino';
import type { EventLogStore, StoredGame } from '../store/EventLogStore.ts';
import { logHeader } from './header.ts';

/** A refusal by the rules, because the action could not be kept, or because others sit at the table. */
export type Refusal = Rejection | { readonly code: 'notSaved' | 'notSolo'; readonly message: string };
export type PlayResult = { readonly ok: true } | { readonly ok: false; readonly rejection: Refusal };

/** Longest reason that a log entry holds, in characters. */
const REASON_MOST = 500;

const NOT_BEGUN: Refusal = { code: 'wrongPhase', message: 'The game has not begun yet.' };
const NOT_SAVED: Refusal = {
  code: 'notSaved',
  message: 'The server could not save that, so it did not happen. Please try again.',
};

const TAKEN_BACK: Refusal = { code: 'stale', message: 'The phase has been taken back meanwhile, so that did not happen.' };

/** A stored game whose log this program cannot replay. */
export class UnreadableGame extends Error {}

export interface WorldContext {
  readonly store: EventLogStore;
  readonly now: () => number;
  readonly log: Logger;
}

type Listener = (entries: readonly LogEntry[]) => void;

interface Request {
  readonly actor: Actor;
  readonly action: LoggedAction;
  readonly reason: string | undefined;
  /** Undos before it was asked for. */
  readonly undos: number;
  readonly resolve: (result: PlayResult) => void;
}

/** The state after some requests that are not yet kept, and the entries to keep. */
interface Draft {
  readonly course: Course;
  readonly undos: number;
  readonly entries: readonly LogEntry[];
  readonly accepted: readonly Request[];
}

export class World {
  readonly game: StoredGame;
  readonly #context: WorldContext;
  readonly #views = new Map<string, PartyView>();
  readonly #listeners: Listener[] = [];
  #course: Course;
  #undos: number;
  #seq: number;
  #stage: Stage;
  #waiting: Request[] = [];
  #committing: Promise<void> | null = null;

  private constructor(context: WorldContext, game: StoredGame, course: Course, entries: readonly LogEntry[]) {
    this.#context = context;
    this.game = game;
    this.#course = course;
    this.#undos = undosIn(entries);
    this.#seq = entries.length;
    this.#stage = game.stage;
  }

  /** A game as its log left it: a new one has an empty log. Null: no such game. Throws UnreadableGame. */
  static async resume(context: WorldContext, code: string): Promise<World | null> {
    const game = await context.store.game(code);
    if (!game) return null;
    const entries = await context.store.read(code);
    try {
      const course = replayCourse(logHeader(game, await context.store.seats(code)), entries);
      const world = new World(context, game, course, entries);
      await world.#markEnd(course.state); // the server may have died between the last action and this mark
      return world;
    } catch (error) {
      context.log.error({ err: error, code }, 'a stored game cannot be replayed');
      throw new UnreadableGame('This game was recorded with other rules than this server has, so it cannot go on.');
    }
  }

  get state(): GameState {
    return this.#course.state;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Number of the last accepted action; the first is 1. */
  get seq(): number {
    return this.#seq;
  }

  /** How often a phase has been taken back. */
  get undos(): number {
    return this.#undos;
  }

  /** What a viewer may know now. */
  view(viewer: string): PartyView {
    const known = this.#views.get(viewer);
    if (known) return known;
    const view = viewFor(this.state, viewer);
    this.#views.set(viewer, view);
    return view;
  }

  /** Calls back after each change with the entries that made it (none: the game has begun), before the actor hears that its action was accepted. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Starts a gathering game; bots take the open seats. False: it had begun already. */
  async begin(botNames: Readonly<Record<string, string>>): Promise<boolean> {
    if (!(await this.#context.store.begin(this.game.code, botNames))) return false;
    this.#stage = 'playing';
    this.#tell();
    return true;
  }

  /** Plays an action. Resolves when it is kept and in force, or refused with nothing changed. Never throws. */
  play(actor: Actor, action: Action, reason?: string): Promise<PlayResult> {
    return this.#ask(actor, action, reason);
  }

  /** Takes back all that was done since this phase began. Whether somebody may ask for that is for the caller to know. Resolves as `play`. */
  undo({ round, phase }: PhaseRef): Promise<PlayResult> {
    return this.#ask('facilitator', { type: 'undoPhase', round, phase });
  }

  #ask(actor: Actor, action: LoggedAction, reason?: string): Promise<PlayResult> {
    if (this.#stage === 'gathering') return Promise.resolve({ ok: false, rejection: NOT_BEGUN });
    return new Promise((resolve) => {
      this.#waiting.push({ actor, action, reason, undos: this.#undos, resolve });
      this.#committing ??= this.#commitAll();
    });
  }

  /** Resolves when no action is being kept. */
  async settled(): Promise<void> {
    await this.#committing;
  }

  async #commitAll(): Promise<void> {
    await null; // actions that arrive in one tick are kept in one transaction
    while (this.#waiting.length > 0) await this.#commit(this.#draft(this.#waiting.splice(0)));
    this.#committing = null;
  }

  #draft(requests: readonly Request[]): Draft {
    let course = this.#course;
    let undos = this.#undos;
    const entries: LogEntry[] = [];
    const accepted: Request[] = [];
    for (const request of requests) {
      const result = this.#decide(course, request, undos);
      if (!result.ok) {
        request.resolve(result);
        continue;
      }
      entries.push(this.#entry(this.#seq + entries.length + 1, request, course.state, result.course.state));
      accepted.push(request);
      course = result.course;
      if (request.action.type === 'undoPhase') undos += 1;
    }
    return { course, undos, entries, accepted };
  }

  /**
   * The rules' answer. A fault in them is a refusal, so that one bad action cannot stop a world. What a party asked for before an undo that
   * came ahead of it was meant for a table that is no more; the clock's word still holds, for it names its phase and is said once.
   */
  #decide(course: Course, { actor, action, undos }: Request, undosNow: number): Advanced | { ok: false; rejection: Refusal } {
    if (undos !== undosNow && typeof actor !== 'string') return { ok: false, rejection: TAKEN_BACK };
    try {
      return advance(course, actor, action);
    } catch (error) {
      this.#context.log.error({ err: error, code: this.game.code, actor, action }, 'the rules failed on an action');
      const rejection: Rejection = { code: 'malformed', message: 'The rules could not deal with that, so nothing happened.' };
      return { ok: false, rejection };
    }
  }

  /** The hash goes into the log at each change of phase, and so at the end, and with an undo. */
  #entry(seq: number, request: Request, before: GameState, after: GameState): LogEntry {
    const turned = !samePhase(before, after) || request.action.type === 'undoPhase';
    return {
      seq,
      at: this.#context.now(),
      actor: request.actor,
      action: request.action,
      ...(request.reason === undefined ? {} : { reason: request.reason.slice(0, REASON_MOST) }),
      ...(turned ? { hash: stateHash(after) } : {}),
    };
  }

  async #commit({ course, undos, entries, accepted }: Draft): Promise<void> {
    if (accepted.length === 0) return;
    try {
      await this.#context.store.append(this.game.code, entries);
    } catch (error) {
      this.#context.log.error({ err: error, code: this.game.code }, 'actions could not be kept');
      for (const { resolve } of accepted) resolve({ ok: false, rejection: NOT_SAVED });
      return;
    }
    this.#course = course;
    this.#undos = undos;
    this.#seq += entries.length;
    await this.#markEnd(course.state);
    this.#tell(entries);
    for (const { resolve } of accepted) resolve({ ok: true });
  }

  async #markEnd(state: GameState): Promise<void> {
    if (state.phase !== 'debrief' || this.#stage === 'ended') return;
    this.#stage = 'ended';
    await this.#context.store.end(this.game.code).catch((err) => this.#context.log.error({ err }, 'the end could not be marked'));
  }

  #tell(entries: readonly LogEntry[] = []): void {
    this.#views.clear();
    for (const listener of this.#listeners) listener(entries);
  }
}
