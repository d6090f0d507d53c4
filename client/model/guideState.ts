/** Whether this browser is being guided through a game, and what of the guide was read; kept by the game's code, so that a reload goes on. */
import { signal } from '@preact/signals';

const keyOf = (code: string) => `track-two/guide/${code}`;
const DONE = 'track-two/guide-done';

interface Kept {
  readonly left: boolean;
  readonly read: readonly string[];
}

let code = '';
/** A guide runs through the game on this page. */
export const guiding = signal(false);
/** Steps read so far, as `readKey` names them. */
export const readSteps = signal<ReadonlySet<string>>(new Set());

function keep(kept: Kept): void {
  try {
    localStorage.setItem(keyOf(code), JSON.stringify(kept));
  } catch {
    // Kept for the life of the page only.
  }
}

/** Has the game with this code guided, from its first page on. */
export function startGuide(game: string): void {
  code = game;
  keep({ left: false, read: [] });
}

/** Takes up the guide of a game, if it has one that was not left. */
export function takeUpGuide(game: string): void {
  code = game;
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(game)) ?? 'null') as Kept | null;
    guiding.value = kept !== null && !kept.left;
    readSteps.value = new Set(kept?.read ?? []);
  } catch {
    guiding.value = false;
  }
}

/** A step was read: the guide goes on. */
export function markRead(step: string): void {
  readSteps.value = new Set([...readSteps.value, step]);
  keep({ left: false, read: [...readSteps.value] });
}

/** Ends the guide for good; the game goes on. */
export function leaveGuide(): void {
  guiding.value = false;
  keep({ left: true, read: [...readSteps.value] });
}

/** This browser has come to the end of a guided game. */
export function finishGuide(): void {
  try {
    localStorage.setItem(DONE, '1');
  } catch {
    // Offered as if it were the first time.
  }
}

/** Whether a guided game was played to its end in this browser. */
export function wasGuided(): boolean {
  try {
    return localStorage.getItem(DONE) !== null;
  } catch {
    return false;
  }
}
