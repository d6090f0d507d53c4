/** What the debrief was given: the revealed game and who sat where. */
import { signal } from '@preact/signals';
import type { Reveal } from '@track-two/shared/engine/viewTypes.ts';
import { theTable } from '../../model/table.ts';
import type { Debrief } from '../../net/api.ts';

/** Names of players and bots by party. */
export const names = signal<Readonly<Record<string, string>>>({});

/** Where a bot played for a person for a while, and in which rounds. */
export const standIns = signal<Debrief['standIns']>([]);

/** The reveal; only for panels that are shown once it has come. */
export function theReveal(): Reveal {
  const { reveal } = theTable().view;
  if (!reveal) throw new Error('nothing is revealed yet');
  return reveal;
}
