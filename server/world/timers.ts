/** Time as the world sees it: injected, so that tests move it by hand. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; the handle cancels it. */
  after(milliseconds: number, call: () => void): TimerHandle;
}

export interface TimerHandle {
  cancel(): void;
}

/** The machine's own time. */
export const realTimers: Timers = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};
