/**
 * The board: the round table that is the world. Load it with a dynamic import, for it brings Phaser. The canvas is a picture of facts that
 * the page also holds in words (`boardFacts`); it is hidden from screen readers and takes no keys.
 */
import { type BoardOptions, LiveBoard } from './liveBoard.ts';
import type { BoardModel } from './model.ts';
import type { OutcomeStep } from './outcome.ts';

export { boardFacts } from './facts.ts';
export type { BoardOptions } from './liveBoard.ts';
export { type BoardModel, boardModel } from './model.ts';
export { type OutcomeStep, outcomeSteps } from './outcome.ts';

export interface Board {
  /** Animates the difference to the model shown before; the first one is drawn at once. */
  show(model: BoardModel): void;
  /**
   * Plays the outcome of the model shown last: breaches ring, the incident is drawn, indicators move one after another. At most 9 s.
   * `onStep` is told the index of each step as it begins. Resolves at the end, when skipped or destroyed, at once where motion is reduced.
   */
  playOutcome(steps: readonly OutcomeStep[], onStep?: (index: number) => void): Promise<void>;
  /** Ends whatever moves. */
  skip(): void;
  /** Fits the board to its box again; it also does so by itself. */
  resize(): void;
  destroy(): void;
}

/**
 * Puts a board into `host`, which gives it its size. `density`: full with words, strip for a phone, thumb for night, cords and seats only.
 * `?r=canvas` in the page's address does without WebGL.
 */
export function createBoard(host: HTMLElement, options: BoardOptions): Board {
  return new LiveBoard(host, options);
}
