/**
 * Which Node runs what. npm itself may run on Node 20; the server and the tests need Node 24, which is installed as the package `node`.
 * Plain JavaScript that Node 20 can read.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a trailing separator. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Oldest Node that can set the project up, and oldest that can run it. */
export const SETUP_NODE = 20;
export const RUN_NODE = 24;

const major = () => Number(process.versions.node.split('.')[0]);

/** Says one line on stderr and ends the process with exit code 1. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Ends the process with one clear line when the Node that runs this script is too old. */
export function requireSetupNode() {
  if (major() < SETUP_NODE)
    fail(`Track Two needs Node ${SETUP_NODE} or newer; this is Node ${process.versions.node}. See https://nodejs.org/`);
}

/** Path of the Node that came as a package, or null while it is not installed. */
export function packagedNode() {
  const path = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/** Path of a Node new enough to run the server; ends the process with one line when there is none. */
export function runningNode() {
  const found = major() >= RUN_NODE ? process.execPath : packagedNode();
  return found ?? fail(`Node ${RUN_NODE} is not installed here. Run "npm ci" first.`);
}
