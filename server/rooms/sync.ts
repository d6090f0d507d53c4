/**
 * Mirrors views into the synchronised state. Each audience has one desk and one StateView, shared by all its clients, so that its bytes are
 * encoded once; a client can decode only the desk that its StateView holds.
 */
import { Encoder, StateView } from '@colyseus/schema';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { type Parts, splitView } from '@track-two/shared/protocol/parts.ts';
import { DeskState, type WorldRoomState } from '@track-two/shared/protocol/roomState.ts';

/** Room for a whole desk late in the longest game, in bytes; the encoder grows beyond it, with a warning. */
Encoder.BUFFER_SIZE = 256 * 1024;

interface Audience {
  readonly view: StateView;
  desk: DeskState | null;
  parts: Parts;
}

export class Sync {
  readonly #state: WorldRoomState;
  readonly #audiences: ReadonlyMap<string, Audience>;

  constructor(state: WorldRoomState, audiences: readonly string[]) {
    this.#state = state;
    this.#audiences = new Map(audiences.map((name) => [name, { view: new StateView(), desk: null, parts: {} }]));
  }

  /** The StateView for clients of an audience. Throws on an unknown one. */
  viewOf(audience: string): StateView {
    const found = this.#audiences.get(audience);
    if (!found) throw new Error(`no audience ${audience}`);
    return found.view;
  }

  /** Brings every desk up to date, touching only the parts that changed. */
  update(viewFor: (audience: string) => PartyView): void {
    for (const [name, audience] of this.#audiences) {
      const parts = splitView(viewFor(name));
      mirror(this.#deskOf(name, audience), audience.parts, parts);
      audience.parts = parts;
    }
  }

  #deskOf(name: string, audience: Audience): DeskState {
    if (audience.desk) return audience.desk;
    const desk = new DeskState();
    this.#state.desks.set(name, desk);
    audience.view.add(desk);
    audience.desk = desk;
    return desk;
  }
}

function mirror(desk: DeskState, before: Parts, after: Parts): void {
  for (const key of Object.keys(before)) {
    if (after[key] === undefined) desk.parts.delete(key);
  }
  for (const [key, part] of Object.entries(after)) {
    if (before[key] !== part) desk.parts.set(key, part);
  }
}
