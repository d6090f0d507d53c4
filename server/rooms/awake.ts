/** Which games have a room: wakes one from its log when somebody comes, and reaches one that is awake. */
import { matchMaker, ServerError } from '@colyseus/core';
import type { Rooms } from '../session/Games.ts';
import { Refused } from '../session/Refused.ts';
import { ROOM_ERRORS, type RoomContext, WORLD_ROOM, type WorldRoom } from './WorldRoom.ts';

export class AwakeRooms implements Rooms {
  readonly #context: RoomContext;
  readonly #waking = new Map<string, Promise<void>>();

  constructor(context: RoomContext) {
    this.#context = context;
  }

  /** Makes the game's room unless there is one; whoever asks at the same time waits for the same one. Throws Refused. */
  wake(code: string): Promise<void> {
    const under = this.#waking.get(code);
    if (under) return under;
    const waking = this.#make(code).finally(() => this.#waking.delete(code));
    this.#waking.set(code, waking);
    return waking;
  }

  async seatsChanged(code: string): Promise<void> {
    await this.#waking.get(code);
    if (await matchMaker.getRoomById(code)) await matchMaker.remoteRoomCall<WorldRoom, 'seatsChanged'>(code, 'seatsChanged');
  }

  async #make(code: string): Promise<void> {
    if (await matchMaker.getRoomById(code)) return;
    try {
      await matchMaker.createRoom(WORLD_ROOM, { code, context: this.#context });
    } catch (error) {
      if (error instanceof ServerError && error.code === ROOM_ERRORS.unreadable)
        throw new Refused(409, 'unreadable', error.message);
      throw error;
    }
  }
}
