/**
 * The only file that knows @colyseus/sdk. Joins the room with the seat's token, hands every change to a listener, sends requests, and comes
 * back by itself: the SDK mends short drops; after a restart or a long absence the room is woken over HTTP and joined again with the token.
 */
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import type { Advice } from '@track-two/shared/coach/types.ts';
import type { Action, PartyAction, PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntryView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { SeatTicket, Stage } from '@track-two/shared/protocol/http.ts';
import { partsReader } from '@track-two/shared/protocol/parts.ts';
import { type Meanwhile, type Presence, REQUESTS, type WorldRoomState } from '@track-two/shared/protocol/roomState.ts';
import { gameInfo, OFFLINE } from './api.ts';

/** A person, bot or gap in a party's chair. */
export interface SeatNow {
  readonly party: string;
  readonly kind: 'open' | 'player' | 'bot';
  readonly name: string;
  readonly presence: Presence;
}

/** All that the room tells this seat, as plain values. */
export interface RoomNow {
  readonly version: number;
  readonly scenario: string;
  readonly preset: string;
  readonly mode: 'solo' | 'open';
  readonly stage: Stage;
  /** Server time in ms at which the phase ends; 0: no clock. */
  readonly deadline: number;
  /** How often a phase was taken back. */
  readonly undos: number;
  readonly seats: readonly SeatNow[];
  readonly view: PartyView | null;
}

/** live: connected · reconnecting: being mended · gone: no such game · refused: the seat's token is not known. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'gone' | 'refused';

/** Why a request did not go through: a rejection's code, or `offline`. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}
export type Answer = { readonly ok: true } | ({ readonly ok: false } & Refusal);

export interface Listener {
  readonly onRoom: (now: RoomNow) => void;
  /** `refusal`: why the table cannot be had, where the server says so. */
  readonly onLink: (link: Link, refusal?: Refusal) => void;
  /** Milliseconds to add to this device's clock to have the server's. */
  readonly onClockOffset: (offset: number) => void;
}

export interface Connection {
  readonly act: (action: PartyAction) => Promise<Answer>;
  readonly undo: (phase: PhaseRef) => Promise<Answer>;
  readonly begin: () => Promise<Answer>;
  /** Entries of the log older than `before`; null when they cannot be had now. */
  readonly olderLog: (before: number) => Promise<readonly LogEntryView[] | null>;
  /** What a bot did at this seat since a person last acted there; null when it cannot be had now. */
  readonly meanwhile: () => Promise<Meanwhile | null>;
  /** What the coach says to this seat now; null when it cannot be had, or the table has no coach. */
  readonly advice: () => Promise<readonly Advice[] | null>;
  readonly close: () => void;
}

/** What one try to join came to. */
interface Try {
  readonly link: Link;
  readonly refusal?: Refusal;
}
/** Failures that pass: the server is away, starting, or busy. */
const PASSING = /^(offline|http5\d\d|internal|unavailable|busy|tooMany)$/;

type WorldRoomClient = Room<unknown, WorldRoomState>;
const RETRY_MS = [500, 1000, 2000, 3000, 5000] as const;
const REQUEST_TIMEOUT_MS = 8000;
const CONSENTED = 4000;
/** How the server says that a token opens no seat here. */
const NOT_SEATED: readonly number[] = [401, 403, 4401];
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function refusalOf(error: unknown): Refusal {
  const reason = error instanceof Error && 'reason' in error ? error.reason : null;
  if (typeof reason === 'object' && reason !== null && 'code' in reason) {
    const message = 'message' in reason ? String(reason.message) : '';
    return { code: String(reason.code), message };
  }
  return { code: OFFLINE, message: '' };
}

/** One reader for the life of a connection, so that unchanged parts keep their identity. */
function roomReader(): (state: WorldRoomState) => RoomNow {
  const read = partsReader();
  return (state) => {
    const seats: SeatNow[] = [];
    for (const seat of state.seats?.values() ?? [])
      seats.push({ party: seat.party, kind: seat.kind, name: seat.name, presence: seat.presence });
    const desk = [...(state.desks?.values() ?? [])][0];
    const view = desk ? read(desk.parts.entries()) : null;
    const { version, scenario, preset, mode, stage, deadline, undos } = state;
    return { version, scenario, preset, mode, stage, deadline, undos, seats, view };
  };
}

/** Difference between the server's clock and this one, taken in the middle of a round trip. */
async function measureClock(room: WorldRoomClient, tell: (offset: number) => void): Promise<void> {
  const sent = Date.now();
  try {
    const { now } = await room.request<Record<string, never>, { now: number }>(
      REQUESTS.time,
      {},
      { timeout: REQUEST_TIMEOUT_MS },
    );
    tell(now - (sent + Date.now()) / 2);
  } catch {
    // Without an answer the device's own clock has to do.
  }
}

/**
 * Opens the seat's line to its table and keeps it open until `close`.
 * @param ticket the seat's code and token
 * @param listener told of every change, and of the line's own state
 */
export function connect(ticket: SeatTicket, listener: Listener): Connection {
  const sdk = new ColyseusSDK(`${location.protocol}//${location.host}`);
  const read = roomReader();
  let room: WorldRoomClient | null = null;
  let closed = false;

  const attach = (joined: WorldRoomClient) => {
    room = joined;
    joined.onStateChange((state) => listener.onRoom(read(state)));
    joined.onDrop(() => listener.onLink('reconnecting'));
    joined.onReconnect(() => {
      listener.onLink('live');
      void measureClock(joined, listener.onClockOffset);
    });
    joined.onLeave((code) => {
      room = null;
      if (!closed && code !== CONSENTED) void rejoin();
    });
    listener.onLink('live');
    if (joined.state?.stage) listener.onRoom(read(joined.state));
    void measureClock(joined, listener.onClockOffset);
  };

  /** One try. The game is asked for first: that wakes it, and tells a wrong code from a server that is away. */
  const tryJoin = async (): Promise<Try> => {
    const info = await gameInfo(ticket.code);
    if (!info.ok) return PASSING.test(info.error.code) ? { link: 'reconnecting' } : { link: 'gone', refusal: info.error };
    try {
      attach((await sdk.joinById<WorldRoomState>(ticket.code, { token: ticket.token })) as WorldRoomClient);
      return { link: 'live' };
    } catch (error) {
      const status = error instanceof Error && 'code' in error ? Number(error.code) : 0;
      return { link: NOT_SEATED.includes(status) ? 'refused' : 'reconnecting' };
    }
  };

  const rejoin = async () => {
    listener.onLink('reconnecting');
    for (let attempt = 0; !closed; attempt++) {
      const { link, refusal } = await tryJoin();
      if (link === 'live') return;
      if (link !== 'reconnecting') return listener.onLink(link, refusal);
      await wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 5000);
    }
  };

  const request = async (name: string, payload: Action | PhaseRef | Record<string, never>): Promise<Answer> => {
    if (!room) return { ok: false, code: OFFLINE, message: '' };
    try {
      await room.request(name, payload, { timeout: REQUEST_TIMEOUT_MS });
      return { ok: true };
    } catch (error) {
      return { ok: false, ...refusalOf(error) };
    }
  };

  /** Asks for something to read; null when it cannot be had now. */
  const asked = async <T>(name: string, payload: { readonly before?: number }): Promise<T | null> => {
    if (!room) return null;
    try {
      return await room.request<typeof payload, T>(name, payload, { timeout: REQUEST_TIMEOUT_MS });
    } catch {
      return null;
    }
  };

  listener.onLink('connecting');
  void tryJoin().then(({ link, refusal }) => {
    if (link === 'reconnecting') void rejoin();
    else if (link !== 'live') listener.onLink(link, refusal);
  });

  return {
    act: (action) => request(REQUESTS.action, action),
    undo: ({ round, phase }) => request(REQUESTS.undo, { round, phase }),
    begin: () => request(REQUESTS.begin, {}),
    olderLog: (before) => asked<readonly LogEntryView[]>(REQUESTS.log, { before }),
    meanwhile: () => asked<Meanwhile>(REQUESTS.meanwhile, {}),
    advice: () => asked<readonly Advice[]>(REQUESTS.advice, {}),
    close: () => {
      closed = true;
      void room?.leave(true);
    },
  };
}
