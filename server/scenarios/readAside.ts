/** Reads a scenario beside the server, in a worker with bounded time and memory: whatever a file holds, the games under way go on. */
import { Worker } from 'node:worker_threads';
import { type Loaded, refused } from './load.ts';

/** Milliseconds that one scenario may take. The worst that the size limits let through was measured at 1,400. */
const MOST_MS = 15_000;
/** Megabytes of memory for one scenario; the largest shipped one needs less than 60. */
const MOST_MB = 256;

const PROGRAM = new URL('./readWorker.ts', import.meta.url);

/** Reads a file or a folder of files; never rejects. */
export function readAside(file: string, mostMs: number = MOST_MS): Promise<Loaded> {
  return new Promise((resolve) => {
    const worker = new Worker(PROGRAM, { workerData: file, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
    worker.unref();
    const finish = (loaded: Loaded): void => {
      clearTimeout(timer);
      resolve(loaded);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(refused(file, `takes longer than ${mostMs / 1000} seconds to read`)), mostMs);
    timer.unref();
    worker.once('message', finish);
    worker.once('error', (error) => finish(refused(file, faultOf(error))));
    worker.once('exit', () => finish(refused(file, 'could not be read')));
  });
}

const faultOf = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `needs more than ${MOST_MB} MB of memory to read`
    : 'could not be read';
