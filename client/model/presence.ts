/** Which people are away from their seats, and what of it is said aloud. */
import { computed } from '@preact/signals';
import type { Absence } from '../board/model.ts';
import type { SeatNow } from '../net/connection.ts';
import { room } from './store.ts';

/** A person's absence that is shown; null for bots, for those who are here, and in the moment of a reload. */
export function absenceOf({ kind, presence }: SeatNow): Absence | null {
  if (kind !== 'player' || presence === 'here' || presence === 'dropped') return null;
  return presence;
}

export type Absences = Readonly<Record<string, Absence>>;

/** Absences by party. */
export const absencesOf = (seats: readonly SeatNow[]): Absences =>
  Object.fromEntries(
    seats.flatMap((seat) => {
      const absence = absenceOf(seat);
      return absence ? [[seat.party, absence]] : [];
    }),
  );

/** Absences at this table now. */
export const absences = computed(() => absencesOf(room.value?.seats ?? []));

export interface Turn {
  readonly seat: SeatNow;
  /** back: the person plays again, after a bot has played. */
  readonly what: 'warned' | 'standIn' | 'back';
}

/** What others have to hear of a change at the seats; nothing of the listener's own. */
export function turnsOf(before: readonly SeatNow[], now: readonly SeatNow[], own: string): readonly Turn[] {
  return now.flatMap((seat): Turn[] => {
    const old = before.find(({ party }) => party === seat.party);
    const [was, is] = [old ? absenceOf(old) : null, absenceOf(seat)];
    if (seat.party === own || was === is) return [];
    if (is === 'warned' || is === 'standIn') return [{ seat, what: is }];
    return was === 'standIn' && is === null ? [{ seat, what: 'back' }] : [];
  });
}
