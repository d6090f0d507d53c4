/**
 * Which people are away from their seats, and for how long while others are there: nobody shall freeze a game. Away is visible after ten
 * seconds, warned of after forty-five; after a minute, or when the phase ends before, a bot sits in until the person is back.
 * Time counts only while the table is attended: a game waits for its people, and a night at home is no absence.
 */
import type { Presence } from '@track-two/shared/protocol/roomState.ts';
import type { TimerHandle, Timers } from '../world/timers.ts';

/** Milliseconds of absence after which each begins. Less than the first is a reload or a tunnel. */
const STAGES = [
  { presence: 'away', after: 10_000 },
  { presence: 'warned', after: 45_000 },
  { presence: 'standIn', after: 60_000 },
] as const;

interface Absence {
  /** Milliseconds away that have counted so far, up to `since`. */
  counted: number;
  since: number;
  timer: TimerHandle | null;
  presence: Presence;
}

export class Absences {
  readonly #timers: Timers;
  readonly #changed: () => void;
  readonly #absent = new Map<string, Absence>();
  /** Somebody is at the table. */
  #attended = false;

  /** @param changed called when somebody's presence has changed by time */
  constructor(timers: Timers, changed: () => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  presenceOf(party: string): Presence {
    return this.#absent.get(party)?.presence ?? 'here';
  }

  /** Nobody is at that seat any more, or not yet. */
  leave(party: string): void {
    if (this.#absent.has(party)) return;
    const absence: Absence = { counted: 0, since: this.#timers.now(), timer: null, presence: 'dropped' };
    this.#absent.set(party, absence);
    if (this.#attended) this.#count(absence);
  }

  /** Somebody is at that seat. False: somebody was all the time. */
  comeBack(party: string): boolean {
    this.#absent.get(party)?.timer?.cancel();
    return this.#absent.delete(party);
  }

  /** The first person has come to the table: from now on absence counts. */
  attend(): void {
    if (this.#attended) return;
    this.#attended = true;
    for (const absence of this.#absent.values()) {
      absence.since = this.#timers.now();
      this.#count(absence);
    }
  }

  /** The last person has left the table: what has counted is kept. */
  stand(): void {
    if (!this.#attended) return;
    this.#attended = false;
    for (const absence of this.#absent.values()) this.#stop(absence);
  }

  /** A phase has ended: for those who are visibly away a bot begins the next. */
  phaseEnded(): void {
    for (const absence of this.#absent.values()) {
      if (absence.presence === 'dropped' || absence.presence === 'standIn') continue;
      absence.timer?.cancel();
      absence.presence = 'standIn';
    }
  }

  #stop(absence: Absence): void {
    absence.timer?.cancel();
    absence.timer = null;
    absence.counted += this.#timers.now() - absence.since;
  }

  /** Waits for the next stage of an absence. */
  #count(absence: Absence): void {
    const reached = STAGES.findIndex(({ presence }) => presence === absence.presence);
    const next = STAGES[reached + 1];
    if (!next) return;
    absence.timer = this.#timers.after(Math.max(0, next.after - absence.counted), () => {
      this.#stop(absence);
      absence.since = this.#timers.now();
      absence.presence = next.presence;
      this.#count(absence);
      this.#changed();
    });
  }
}
