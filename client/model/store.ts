/** What the page knows: signals that panels read and only the session (session.ts) writes. */
import { computed, signal } from '@preact/signals';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import type { Link, RoomNow } from '../net/connection.ts';

export const ticket = signal<SeatTicket | null>(null);
export const link = signal<Link>('connecting');
/** Why the table cannot be had, in a sentence, where the server gave a reason. */
export const lineProblem = signal<string | null>(null);
export const room = signal<RoomNow | null>(null);
export const scenario = signal<Scenario | null>(null);
/** Milliseconds to add to this device's clock to have the server's. */
export const clockOffset = signal(0);
/** Requests under way, by key: what shows as pending. */
export const pending = signal<ReadonlySet<string>>(new Set());
/** A refusal, said once in words; the number makes the same words news again. */
export const notice = signal<{ readonly text: string; readonly n: number } | null>(null);

/** What this seat sees; null until the game has begun. In the debrief, what the server tells of the ended game. */
export const view = signal<PartyView | null>(null);

/** All that most panels need at once. */
export interface Table {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly view: PartyView;
}
export const table = computed<Table | null>(() => {
  const [s, v] = [scenario.value, view.value];
  return s && v ? { scenario: s, view: v, preset: presetOf(s, v.preset) } : null;
});

/** The viewer's own party with its card; null for observers. */
export const own = computed(() => {
  const now = table.value;
  const desk = now?.view.desk;
  if (!now || !desk) return null;
  const { scenario: s } = now;
  const party = s.parties.find((p) => p.id === desk.party);
  return party ? { party, desk, stance: stanceOf(s, desk.party, desk.stance) } : null;
});
