/** The coach on this page: whether it is on, what it says now, and what the reader has put away. It never acts. */
import { computed, effect, signal } from '@preact/signals';
import type { Advice } from '@track-two/shared/coach/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { guiding } from './guideState.ts';
import { room, view } from './store.ts';

const KEY = 'track-two/coach';
/** Pieces of advice shown at a time. */
export const SHOWN_MOST = 3;

function remembered(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : kept === 'on';
  } catch {
    return null;
  }
}

/** What the reader has chosen in this browser; null: nothing yet. */
const chosen = signal<boolean | null>(remembered());

/** Whether this table has a coach: people who play against each other have none. */
export const hasCoach = computed(() => room.value?.mode === 'solo');

/** Off unless switched on; in the guided game on from the second round, when there is time for it. */
export const coachOn = computed(() => chosen.value ?? (guiding.value && (view.value?.round ?? 1) > 1));

export function switchCoach(on: boolean): void {
  chosen.value = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Remembered for the life of the page.
  }
}

const advice = signal<readonly Advice[]>([]);
const away = signal<ReadonlySet<string>>(new Set());

/** Puts one piece of advice away. */
export function putAway(id: string): void {
  away.value = new Set([...away.value, id]);
}

/** Whether what an advice speaks of is still in the view: it was asked for a moment ago. */
export function stillHolds(one: Advice, now: PartyView): boolean {
  if ('offer' in one) return now.offers.some((o) => o.number === one.offer && (o.status === 'open' || o.status === 'signed'));
  if (one.kind === 'duty') return now.phase === 'implementation';
  if (one.kind === 'suspend') return now.agreements.some((a) => a.number === one.agreement);
  return true;
}

/** Advice to show, most pressing first. */
export const shownAdvice = computed<readonly Advice[]>(() => {
  const now = view.value;
  if (!coachOn.value || !now || now.phase === 'debrief') return [];
  return advice.value.filter((one) => !away.value.has(one.id) && stillHolds(one, now)).slice(0, SHOWN_MOST);
});

/**
 * Asks again whenever the view changes while the coach is on, one request at a time.
 * @param ask fetches advice for the seat; null when there is none to be had
 * @returns stops asking
 */
export function keepAsking(ask: () => Promise<readonly Advice[] | null>): () => void {
  let asking = false;
  let changed = false;
  const next = async (): Promise<void> => {
    asking = true;
    do {
      changed = false;
      advice.value = (await ask()) ?? [];
    } while (changed);
    asking = false;
  };
  return effect(() => {
    if (!view.value || !coachOn.value || !hasCoach.value || view.value.phase === 'debrief') return;
    if (asking) changed = true;
    else void next();
  });
}
