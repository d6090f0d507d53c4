/** What the debrief was given: the revealed game, who sat where, and why bots did what they did. */
import { signal } from '@preact/signals';
import type { Reveal } from '@track-two/shared/engine/viewTypes.ts';
import type { Debrief } from '@track-two/shared/protocol/http.ts';
import { theTable } from '../../model/table.ts';

/** All that the server told of the ended game; null until it has. */
export const debrief = signal<Debrief | null>(null);

/** What was told; only for panels that are shown once it has come. */
export function told(): Debrief {
  if (!debrief.value) throw new Error('nothing is told yet');
  return debrief.value;
}

/** The reveal; only for panels that are shown once it has come. */
export function theReveal(): Reveal {
  const { reveal } = theTable().view;
  if (!reveal) throw new Error('nothing is revealed yet');
  return reveal;
}
