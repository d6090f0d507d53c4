/**
 * The state that Colyseus synchronises. What a party sees is its PartyView cut into parts (parts.ts): one string a part, so that a change
 * costs the bytes of the parts that changed. A desk is visible only to the clients whose StateView holds it.
 */
import { type SchemaType, schema, t } from '@colyseus/schema';

/** One audience's view, by part. */
export const DeskState = schema({ parts: t.map('string') }, 'DeskState');
export type DeskState = SchemaType<typeof DeskState>;

/**
 * Of the person at a seat. here: connected · dropped: gone a moment ago, which may be a reload · away · warned: away so long that a bot will sit
 * in soon · standIn: away, and a bot plays meanwhile. For seats without a person: here.
 */
export const PRESENCES = ['here', 'dropped', 'away', 'warned', 'standIn'] as const;
export type Presence = (typeof PRESENCES)[number];

export const SeatState = schema(
  {
    party: t.string(),
    kind: t.string<'open' | 'player' | 'bot'>(),
    name: t.string(),
    presence: t.string<Presence>(),
  },
  'SeatState',
);
export type SeatState = SchemaType<typeof SeatState>;

export const WorldRoomState = schema(
  {
    version: t.number(),
    code: t.string(),
    scenario: t.string(),
    preset: t.string(),
    /** solo: one person and bots; open: others may join by the code. */
    mode: t.string<'solo' | 'open'>(),
    stage: t.string<'gathering' | 'playing' | 'ended'>(),
    /** Server time in ms at which the phase ends; 0: no clock. Ask for `time` to know the server's now. */
    deadline: t.number(),
    /** How often a phase was taken back: when it rises, the desk goes back to the beginning of the phase. */
    undos: t.number(),
    seats: t.map(SeatState),
    desks: t.map(DeskState).view(),
  },
  'WorldRoomState',
);
export type WorldRoomState = SchemaType<typeof WorldRoomState>;

/** Requests on the room (request/reply, never a bare send) and what they answer. */
export const REQUESTS = {
  action: 'action',
  undo: 'undo',
  begin: 'begin',
  time: 'time',
  log: 'log',
  advice: 'advice',
  meanwhile: 'meanwhile',
} as const;

/** Answer to `meanwhile`: what a bot did at the asker's own seat since a person last acted there. */
export interface Meanwhile {
  readonly satIn: boolean;
  /** Actions, being ready not counted. */
  readonly actions: number;
}

/** Reason of a `ctx.reject`, for every request. */
export type { Rejection } from '../engine/types.ts';
