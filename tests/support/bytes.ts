/** What a seat receives: its view cut into parts, as text. */
import { viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { partsReader, splitView } from '@track-two/shared/protocol/parts.ts';

/** All that a viewer's device is sent in this state. */
export const bytesFor = (state: GameState, viewer: string): string =>
  Object.entries(splitView(viewFor(state, viewer)))
    .map(([key, part]) => `${key} ${part}`)
    .join('\n');

/** A view as a client reads it from its parts, without the part of the log that is not kept. */
export function joinedView(view: PartyView): PartyView | null {
  const joined = partsReader()(Object.entries(splitView(view)));
  return joined && { ...joined, log: [...view.log.slice(0, view.log.length - joined.log.length), ...joined.log] };
}
