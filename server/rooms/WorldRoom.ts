/**
 * The network shell of one negotiation: seats people by their token, passes requests on, and mirrors what changed to those who may see it.
 * More messages a second than allowed close a connection (code 4002); its seat stays and can be joined again at once.
 */
import { type Client, Room, ServerError } from '@colyseus/core';
import type { Advice } from '@track-two/shared/coach/types.ts';
import { partyActionSchema, phaseSchema } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { TAIL } from '@track-two/shared/protocol/parts.ts';
import { type Meanwhile, type Presence, SeatState, WorldRoomState } from '@track-two/shared/protocol/roomState.ts';
import { PROTOCOL_VERSION } from '@track-two/shared/protocol/version.ts';
import { z } from 'zod';
import { adviceFor } from '../session/coaching.ts';
import { shownName } from '../session/gameInfo.ts';
import { Negotiation, type NegotiationContext } from '../session/Negotiation.ts';
import { hashToken } from '../session/tokens.ts';
import type { StoredSeat } from '../store/EventLogStore.ts';
import { type Refusal, UnreadableGame } from '../world/World.ts';
import { silenceEmptyFrames } from './silence.ts';
import { Sync } from './sync.ts';

/** Name under which the room is defined. */
export const WORLD_ROOM = 'world';
/** Why a room could not be made (no such game; one that cannot be replayed), and why a connection was refused. */
export const ROOM_ERRORS = { unknown: 4404, unreadable: 4409, notSeated: 4401 } as const;

/** Connections of all seats together. */
const CLIENTS_MOST = 200;
/** Seconds in which a dropped connection may come back as itself. */
const RECONNECT_SECONDS = 20;

export interface RoomContext extends NegotiationContext {
  /** Messages that one connection may send in a second. */
  readonly messagesMost: number;
}

export interface WorldRoomOptions {
  readonly code: string;
  readonly context: RoomContext;
}

type Seated = Client<{ auth: { readonly party: string } }>;

/** How a request is answered: a refusal carries its reason, anything else is the returned value. */
interface Reply {
  reject(reason: Refusal): unknown;
}

const joinSchema = z.object({ token: z.string().min(1).max(200) });
const logSchema = z.object({ before: z.int().min(0) });

/** A refusal thrown inside a request's handler. */
class Rejected extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export class WorldRoom extends Room<{ state: WorldRoomState; client: Seated }> {
  override state = new WorldRoomState();
  override maxClients = CLIENTS_MOST;
  override patchRate = null;

  override messages = {
    action: (client: Seated, payload: unknown, reply: Reply) => this.#answer(reply, () => this.#act(client, payload)),
    undo: (_client: Seated, payload: unknown, reply: Reply) => this.#answer(reply, () => this.#undo(payload)),
    begin: (_client: Seated, _payload: unknown, reply: Reply) => this.#answer(reply, () => this.#begin()),
    time: (_client: Seated, _payload: unknown, reply: Reply) => this.#answer(reply, async () => ({ now: this.#table.now() })),
    advice: (client: Seated, _payload: unknown, reply: Reply) => this.#answer(reply, async () => this.#advice(client)),
    log: (client: Seated, payload: unknown, reply: Reply) => this.#answer(reply, async () => this.#olderLog(client, payload)),
    meanwhile: (client: Seated, _payload: unknown, reply: Reply) => this.#answer(reply, () => this.#meanwhile(client)),
  };

  #open: Table | null = null;

  get #table(): Table {
    if (!this.#open) throw new Error('the room is not open');
    return this.#open;
  }

  override async onCreate({ code, context }: WorldRoomOptions): Promise<void> {
    const negotiation = await openNegotiation(context, code);
    this.roomId = code;
    this.maxMessagesPerSecond = context.messagesMost;
    this.#open = {
      negotiation,
      context,
      sync: new Sync(
        this.state,
        negotiation.seats.map(({ party }) => party),
      ),
      now: context.timers.now,
    };
    const { game } = negotiation.world;
    this.state.version = PROTOCOL_VERSION;
    this.state.code = code;
    this.state.scenario = game.scenario.id;
    this.state.preset = game.preset;
    this.state.mode = game.mode;
    this.#publish();
    negotiation.onChange(() => {
      this.#publish();
      this.broadcastPatch();
    });
  }

  /** Only through a seat: the token says which. Throws ServerError with a sentence. */
  override async onAuth(_client: Seated, options: unknown): Promise<{ party: string }> {
    const { token } = joinSchema.safeParse(options).data ?? {};
    if (token === undefined)
      throw new ServerError(ROOM_ERRORS.notSeated, 'Take a seat in this game first: its code alone does not open the room.');
    const seat = await this.#table.context.store.seatByToken(hashToken(token));
    if (seat?.code === this.roomId) return { party: seat.party };
    throw new ServerError(ROOM_ERRORS.notSeated, 'That seat is not in this game. Take a seat with the game\u2019s code.');
  }

  override onJoin(client: Seated): void {
    silenceEmptyFrames(client);
    client.view = this.#table.sync.viewOf(partyOf(client));
    this.#table.negotiation.arrive(client.sessionId, partyOf(client));
  }

  override onDrop(client: Seated): void {
    this.#table.negotiation.depart(client.sessionId);
    this.allowReconnection(client, RECONNECT_SECONDS).catch(() => {}); // onLeave follows
  }

  override onReconnect(client: Seated): void {
    silenceEmptyFrames(client);
    this.#table.negotiation.arrive(client.sessionId, partyOf(client));
  }

  override onLeave(client: Seated): void {
    this.#table.negotiation.depart(client.sessionId);
  }

  override async onDispose(): Promise<void> {
    await this.#open?.negotiation.close();
  }

  /** Called from outside the room when somebody has sat down. */
  async seatsChanged(): Promise<void> {
    await this.#table.negotiation.refreshSeats();
  }

  async #act(client: Seated, payload: unknown): Promise<{ ok: true }> {
    const action = partyActionSchema.safeParse(payload);
    if (!action.success) throw malformed(action.error);
    const result = await this.#table.negotiation.world.play({ party: partyOf(client) }, action.data);
    if (!result.ok) throw new Rejected(result.rejection);
    return { ok: true };
  }

  async #undo(payload: unknown): Promise<{ ok: true }> {
    const phase = phaseSchema.safeParse(payload);
    if (!phase.success) throw malformed(phase.error);
    const result = await this.#table.negotiation.undo(phase.data);
    if (!result.ok) throw new Rejected(result.rejection);
    return { ok: true };
  }

  async #begin(): Promise<{ ok: true }> {
    const begun = await this.#table.negotiation.begin();
    if (!begun) throw new Rejected({ code: 'wrongPhase', message: 'The game has begun already.' });
    return { ok: true };
  }

  /** What a bot did at the client's own seat while nobody was there. */
  #meanwhile(client: Seated): Promise<Meanwhile> {
    return this.#table.negotiation.meanwhile(partyOf(client));
  }

  /** Log entries older than the synchronised tail, newest last. */
  #olderLog(client: Seated, payload: unknown): readonly LogEntryView[] {
    const asked = logSchema.safeParse(payload);
    if (!asked.success) throw malformed(asked.error);
    const { world } = this.#table.negotiation;
    if (world.stage === 'gathering') return [];
    return world
      .view(partyOf(client))
      .log.filter((entry) => entry.n < asked.data.before)
      .slice(-TAIL.log);
  }

  /** What the coach says to this seat now. */
  #advice(client: Seated): readonly Advice[] {
    const advice = adviceFor(this.#table.negotiation.world, partyOf(client));
    if (!advice) throw new Rejected({ code: 'notSolo', message: 'The coach speaks in solo games only.' });
    return advice;
  }

  /** Answers a request: every failure becomes a refusal with a sentence, never a closed connection. */
  async #answer<T>(reply: Reply, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Rejected)) this.#table.context.log.error({ err: error, code: this.roomId }, 'a request failed');
      const refusal =
        error instanceof Rejected ? error.refusal : { code: 'notSaved' as const, message: 'The server could not do that.' };
      reply.reject(refusal);
      return undefined;
    }
  }

  /** Brings the synchronised state up to date; desks are synchronised from the beginning of play on. */
  #publish(): void {
    const { negotiation, sync } = this.#table;
    this.state.stage = negotiation.world.stage;
    this.state.deadline = negotiation.deadline;
    this.state.undos = negotiation.world.undos;
    for (const seat of negotiation.seats) this.#publishSeat(seat, negotiation.presenceOf(seat.party));
    if (negotiation.world.stage !== 'gathering') sync.update((party) => negotiation.world.view(party));
  }

  #publishSeat(seat: StoredSeat, presence: Presence): void {
    const known = this.state.seats.get(seat.party);
    const state = known ?? new SeatState();
    state.party = seat.party;
    state.kind = seat.kind;
    state.name = shownName(seat, this.state.stage);
    state.presence = presence;
    if (!known) this.state.seats.set(seat.party, state);
  }
}

interface Table {
  readonly negotiation: Negotiation;
  readonly context: RoomContext;
  readonly sync: Sync;
  readonly now: () => number;
}

function partyOf(client: Seated): string {
  if (!client.auth) throw new Error('a client without a seat');
  return client.auth.party;
}

/** What is wrong with a request, without the schema's jargon. */
function malformed(error: z.ZodError): Rejected {
  const where = error.issues[0]?.path.join('.');
  return new Rejected({
    code: 'malformed',
    message: `That request could not be read${where ? ` (${where.slice(0, 60)})` : ''}.`,
  });
}

async function openNegotiation(context: NegotiationContext, code: string): Promise<Negotiation> {
  const negotiation = await Negotiation.open(context, code).catch((error) => {
    if (error instanceof UnreadableGame) throw new ServerError(ROOM_ERRORS.unreadable, error.message);
    throw error;
  });
  if (!negotiation) throw new ServerError(ROOM_ERRORS.unknown, `There is no game with the code ${code}.`);
  return negotiation;
}
