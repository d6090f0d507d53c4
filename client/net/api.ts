/** Plain HTTP to the server: games, seats, scenarios, the debrief. Every failure comes back as a code and a sentence, never as an exception. */
import type {
  ApiError,
  CreateGame,
  Debrief,
  GameGlance,
  GameInfo,
  ScenarioList,
  SeatTicket,
  TakeSeat,
} from '@track-two/shared/protocol/http.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError };

/** Code of a failure to reach the server at all. */
export const OFFLINE = 'offline';

const isApiError = (body: unknown): body is ApiError =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string';

/** The refusal in a reply's body; a framework may wrap it in `error`, or answer with something else altogether. */
function errorIn(body: unknown, status: number): ApiError {
  if (isApiError(body)) return body;
  if (typeof body === 'object' && body !== null && 'error' in body && isApiError(body.error)) return body.error;
  return { code: `http${status}`, message: '' };
}

async function ask<T>(path: string, init?: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store', ...init });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? { ok: true, value: body as T } : { ok: false, error: errorIn(body, response.status) };
  } catch {
    return { ok: false, error: { code: OFFLINE, message: '' } };
  }
}

const post = <T>(path: string, body: unknown): Promise<Reply<T>> =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const game = (code: string) => `/api/games/${encodeURIComponent(code)}`;

/** The scenarios that this server offers, with presets, parties and bots, and those that have mistakes. */
export const scenarios = (): Promise<Reply<ScenarioList>> => ask('/api/scenarios');
/** Opens a game and takes its first seat. */
export const createGame = (request: CreateGame): Promise<Reply<SeatTicket>> => post('/api/games', request);
/** What anybody may know of a game; also wakes it after a restart of the server. */
export const gameInfo = (code: string): Promise<Reply<GameInfo>> => ask(game(code));
/** A game as it lies in the store: for lists, wakes nothing. */
export const glanceOf = (code: string): Promise<Reply<GameGlance>> => ask(`${game(code)}/glance`);
/** Takes a free seat. */
export const takeSeat = (code: string, request: TakeSeat): Promise<Reply<SeatTicket>> => post(`${game(code)}/seats`, request);
/** The authored exercise, without anybody's secrets (stances are public as a set; the draw is not in it). */
export const scenarioOf = (code: string): Promise<Reply<Scenario>> => ask(`${game(code)}/scenario`);
/** The whole truth of a game that has ended. */
export const debriefOf = (code: string): Promise<Reply<Debrief>> => ask(`${game(code)}/debrief`);
/** Address of the log as a file. */
export const logAddress = (code: string): string => `${game(code)}/log`;
