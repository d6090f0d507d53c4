/**
 * The state that Colyseus synchronises. What a party sees is its PartyView cut into parts (parts.ts): one string a part, so that a change
 * costs the bytes of the parts that changed. A desk is visible only to the clients whose StateView holds it.
 */
import { type SchemaType, schema, t } from '@colyseus/schema';

/** One audience's view, by part. */
export const DeskState = schema({ parts: t.map('string') }, 'DeskState');
export type DeskState = SchemaType<typeof DeskState>;

export const SeatState = schema(
  {
    party: t.string(),
    kind: t.string<'open' | 'player' | 'bot'>(),
    name: t.string(),
    connected: t.boolean(),
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
export const REQUESTS = { action: 'action', undo: 'undo', begin: 'begin', time: 'time', log: 'log' } as const;
/** Reason of a `ctx.reject`, for every request. */
export type { Rejection } from '../engine/types.ts';
