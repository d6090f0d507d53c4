/** Which job's part of the brief this device shows: a reading aid of the browser, unknown to the table. */
import { signal } from '@preact/signals';

const KEY = 'track-two/job';

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Id of a job; null: all of them. */
export const shownJob = signal<string | null>(kept());

/** Chooses a job, or all with null, and keeps the choice for the next time. */
export function showJob(job: string | null): void {
  shownJob.value = job;
  try {
    if (job === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, job);
  } catch {
    // Kept for the life of the page only.
  }
}
