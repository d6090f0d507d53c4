/**
 * Whoever sees nothing of a change hears nothing of it. Colyseus sends a patch to every client of a room, an empty one (its type's byte alone)
 * to those who may see none of it: the moment would tell that somebody has just done something in secret, such as holding back a duty.
 */
import type { Client } from '@colyseus/core';

const silenced = new WeakSet<object>();

/** From now on, frames of one byte are not sent to this client: no message that says anything is so short. */
export function silenceEmptyFrames(client: Pick<Client, 'raw'>): void {
  if (silenced.has(client)) return;
  silenced.add(client);
  const send = client.raw.bind(client);
  client.raw = (data, ...rest) => {
    if (data.length > 1) send(data, ...rest);
  };
}
