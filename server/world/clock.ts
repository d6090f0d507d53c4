/**
 * The phase clock: a deadline for each phase, and the system's `endPhase` when it passes. The rules know nothing of it.
 * While paused the time left is kept; a phase that a resumed game is in starts its time anew.
 */
import type { SystemAction } from '@track-two/shared/engine/actions/schema.ts';
import type { Phase, RoundPhase } from '@track-two/shared/engine/types.ts';
import type { TimerHandle, Timers } from './timers.ts';

export interface ClockOptions {
  readonly timers: Timers;
  /** Seconds by phase; null: this game has no clock. */
  readonly seconds: Readonly<Record<RoundPhase, number>> | null;
  readonly onDue: (action: SystemAction) => void;
}

export class PhaseClock {
  readonly #options: ClockOptions;
  #round = 0;
  #phase: Phase | null = null;
  #paused = true;
  /** Milliseconds that the phase still has, counted when the clock last stood or was set. */
  #left = 0;
  #deadline = 0;
  #timer: TimerHandle | null = null;

  constructor(options: ClockOptions) {
    this.#options = options;
  }

  /** Server time in ms at which the phase ends; 0 when nothing is running. */
  get deadline(): number {
    return this.#deadline;
  }

  /** To be told after every change: a new phase gets its full time. */
  follow({ round, phase }: { readonly round: number; readonly phase: Phase }): void {
    if (round === this.#round && phase === this.#phase) return;
    this.#stop();
    this.#round = round;
    this.#phase = phase;
    const { seconds } = this.#options;
    this.#left = seconds && phase !== 'debrief' ? seconds[phase] * 1000 : 0;
    if (!this.#paused) this.#run();
  }

  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    if (this.#deadline > 0) this.#left = Math.max(0, this.#deadline - this.#options.timers.now());
    this.#stop();
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#run();
  }

  #run(): void {
    if (!this.#options.seconds || this.#phase === null || this.#phase === 'debrief') return;
    const action: SystemAction = { type: 'endPhase', round: this.#round, phase: this.#phase };
    this.#deadline = this.#options.timers.now() + this.#left;
    this.#timer = this.#options.timers.after(this.#left, () => this.#options.onDue(action));
  }

  #stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#deadline = 0;
  }
}
