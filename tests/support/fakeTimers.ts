/** Time that a test moves by hand. */
import type { Timers } from '@track-two/server/world/timers.ts';

interface Waiting {
  readonly at: number;
  readonly call: () => void;
}

export class FakeTimers implements Timers {
  #now = 1_000_000;
  #waiting: readonly Waiting[] = [];

  /** Also taken off and called alone, as the machine's own is. */
  readonly now = (): number => this.#now;

  after(milliseconds: number, call: () => void) {
    const waiting = { at: this.#now + milliseconds, call };
    this.#waiting = [...this.#waiting, waiting];
    return {
      cancel: () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
      },
    };
  }

  /** Calls waiting to be made. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Moves time on, calling what falls due in order, and lets what follows from each call settle. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let next = this.#nextBy(end); next; next = this.#nextBy(end)) {
      this.#now = Math.max(this.#now, next.at);
      const due = next;
      this.#waiting = this.#waiting.filter((other) => other !== due);
      due.call();
      await settle();
    }
    this.#now = end;
  }

  #nextBy(end: number): Waiting | undefined {
    return [...this.#waiting].sort((a, b) => a.at - b.at).find(({ at }) => at <= end);
  }
}

/** Lets promises and the database (which answers at once) run out. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
