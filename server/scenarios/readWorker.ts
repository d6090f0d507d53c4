/** Runs as a worker of its own (readAside.ts starts it): reads one scenario and tells what came of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadScenario } from './load.ts';

parentPort?.postMessage(loadScenario(String(workerData)));
