/** Plays many games on all cores. The order of results is that of the jobs, whatever core plays them. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { type GameRow, type Job, type PlayOptions, playJob } from './gameRow.ts';

interface Setting extends PlayOptions {
  readonly scenario: Scenario;
  readonly preset: string;
}

/** Jobs handed to a worker at a time: small enough to share the load, large enough to be worth a message. */
const BATCH = 5;

interface Batch {
  readonly first: number;
  readonly jobs: readonly Job[];
}

/** Plays all jobs. `told` hears how many are done. A game that throws ends the whole run with its error. */
export async function playAll(setting: Setting, jobs: readonly Job[], told: (done: number) => void): Promise<readonly GameRow[]> {
  const batches: Batch[] = [];
  for (let first = 0; first < jobs.length; first += BATCH) batches.push({ first, jobs: jobs.slice(first, first + BATCH) });
  const rows = new Array<GameRow>(jobs.length);
  let done = 0;
  const take = (first: number, played: readonly GameRow[]) => {
    played.forEach((row, i) => {
      rows[first + i] = row;
    });
    done += played.length;
    told(done);
  };
  const count = Math.min(8, availableParallelism(), batches.length);
  await Promise.all(Array.from({ length: count }, () => runWorker(setting, () => batches.shift(), take)));
  return rows;
}

function runWorker(
  setting: Setting,
  next: () => Batch | undefined,
  take: (first: number, rows: readonly GameRow[]) => void,
): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: setting });
  return new Promise<void>((resolve, reject) => {
    const give = () => {
      const batch = next();
      if (batch) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ first, rows }: { first: number; rows: readonly GameRow[] }) => {
      take(first, rows);
      give();
    });
    worker.on('error', reject);
    give();
  });
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  const { scenario, preset, ...options } = workerData as Setting;
  port.on('message', ({ first, jobs }: Batch) => {
    port.postMessage({ first, rows: jobs.map((job) => playJob(scenario, preset, job, options)) });
  });
}
