/** A person at a seat, as a real client: asks over HTTP, joins over a socket, and reads only what the server sent. */
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { ApiError, CreateGame, SeatTicket } from '@track-two/shared/protocol/http.ts';
import { partsReader } from '@track-two/shared/protocol/parts.ts';
import type { WorldRoomState } from '@track-two/shared/protocol/roomState.ts';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Asks the API; a string body is sent as it is. */
export async function ask<T = ApiError>(url: string, path: string, body?: unknown): Promise<Answer<T>> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  const response = await fetch(`${url}${path}`, body === undefined ? {} : init);
  return { status: response.status, body: (await response.json()) as T };
}

/** A game's beginning for tests: quick, without a clock, and repeatable. */
export const newGameRequest = (changes: Partial<CreateGame> = {}): CreateGame => ({
  scenario: 'shanghai-2025',
  preset: 'quick',
  mode: 'open',
  nickname: 'Ada',
  party: 'us',
  clock: null,
  seed: 'test',
  ...changes,
});

/** Opens a game and gives its founder's ticket. */
export async function openGame(url: string, changes: Partial<CreateGame> = {}): Promise<SeatTicket> {
  const { status, body } = await ask<SeatTicket>(url, '/api/games', newGameRequest(changes));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** Takes a seat and gives its ticket. */
export async function takeSeat(url: string, code: string, nickname: string, party?: string): Promise<SeatTicket> {
  const { status, body } = await ask<SeatTicket>(url, `/api/games/${code}/seats`, {
    nickname,
    ...(party === undefined ? {} : { party }),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** What a refused request rejects with. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const socketOf = (room: Room<unknown, WorldRoomState>) => (room.connection.transport as unknown as { ws: WebSocket }).ws;

export class Player {
  readonly room: Room<unknown, WorldRoomState>;
  readonly party: string;
  readonly ticket: SeatTicket;
  readonly #read = partsReader();
  #received = '';
  #frames = 0;

  private constructor(room: Room<unknown, WorldRoomState>, ticket: SeatTicket) {
    this.room = room;
    this.ticket = ticket;
    this.party = ticket.party;
    socketOf(room).addEventListener('message', ({ data }) => {
      this.#received += `${Buffer.from(data).toString('utf8')}\n`;
      this.#frames += 1;
    });
  }

  /** Joins at the seat of a ticket, and waits for the first state. */
  static async join(url: string, ticket: SeatTicket): Promise<Player> {
    const room = await new ColyseusSDK(url).joinById(ticket.code, { token: ticket.token });
    room.reconnection.enabled = false;
    const player = new Player(room as unknown as Room<unknown, WorldRoomState>, ticket);
    await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));
    return player;
  }

  /** The view as this client has it, or null before the game has begun. */
  get view(): PartyView | null {
    const desk = this.room.state.desks?.get(this.party);
    return desk ? this.#read(desk.parts.entries()) : null;
  }

  /** Every byte received, read as text. */
  get received(): string {
    return this.#received;
  }

  /** Messages received, however short. */
  get frames(): number {
    return this.#frames;
  }

  /** Parties whose desks this client can read. */
  get desks(): readonly string[] {
    return [...(this.room.state.desks?.keys() ?? [])];
  }

  /** Makes a request; resolves with the refusal, or null when it was accepted. */
  async request(name: string, payload?: unknown): Promise<Refusal | null> {
    try {
      await this.room.request(name, payload);
      return null;
    } catch (error) {
      if (error instanceof Error && 'reason' in error) return error.reason as Refusal;
      throw error;
    }
  }

  /** Plays an action; resolves with the refusal, or null when it was accepted. */
  act(action: PartyAction | Record<string, unknown>): Promise<Refusal | null> {
    return this.request('action', action);
  }

  /** Marks the party as ready for the end of the phase that it sees. */
  ready(): Promise<Refusal | null> {
    const view = this.view;
    return this.act({ type: 'setReady', ready: true, round: view?.round, phase: view?.phase });
  }

  /** Waits until what this client sees fulfils a condition. */
  async until(condition: (player: Player) => boolean, seconds = 10): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!condition(this)) {
      if (Date.now() > end) throw new Error(`${this.party} waited in vain: ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Cuts the connection as a bad network would. */
  drop(): void {
    socketOf(this.room).close();
  }

  async leave(): Promise<void> {
    await this.room.leave();
  }
}
