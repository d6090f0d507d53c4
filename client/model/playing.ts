/** The outcome while the board plays it: which step, and how to skip the rest. */
import { signal } from '@preact/signals';
import type { OutcomeStep } from '../board/outcome.ts';

/** The step on the board now. */
export const outcomeStep = signal<OutcomeStep | null>(null);
/** Plays the shown outcome once more; null while there is no board. */
export const playAgain = signal<(() => void) | null>(null);
/** Something is being played; null when all stands still. */
export const playing = signal<{ readonly skip: () => void } | null>(null);
