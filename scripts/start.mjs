/** `npm start`: builds the client when needed and runs the server with Node 24 until it ends. Signals and the exit code are passed on. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { buildClient } from './build.mjs';
import { fail, ROOT, requireSetupNode, runningNode } from './node24.mjs';

const HELP = `Usage: npm start [-- --scenario FILE]
  --scenario FILE   a scenario of yours: a .yaml file or a folder of them; as often as you like
Serves the game on one port. Environment:
  PORT      port to listen on (2567)
  HOST      address to listen on (0.0.0.0: everybody on the local network can join)
  DATA_DIR  folder in which games are kept (./data); scenarios in its folder scenarios/ are offered too
`;

/** Milliseconds between two looks at whether npm is still there. */
const PARENT_CHECK = 500;

/** npm runs this in the project's folder; a path was meant from where it was called. */
const here = process.env.INIT_CWD ?? process.cwd();
function fromHere(arg, i, args) {
  if (args[i - 1] === '--scenario') return resolve(here, arg);
  return arg.startsWith('--scenario=') ? `--scenario=${resolve(here, arg.slice('--scenario='.length))}` : arg;
}

function main(args) {
  const known = args.every((arg, i) => /^--scenario(=.+)?$/.test(arg) || args[i - 1] === '--scenario');
  if (!known || args.at(-1) === '--scenario') {
    const asked = args.length === 1 && args[0] === '--help';
    (asked ? process.stdout : process.stderr).write(HELP);
    process.exit(asked ? 0 : 2);
  }
  requireSetupNode();
  if (!buildClient()) fail('The client could not be built: see the lines above.');
  const server = spawn(runningNode(), ['server/main.ts', ...args.map(fromHere)], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  // A terminated npm does not pass the signal on: without it, the server would stay behind and hold the port.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || server.kill('SIGTERM'), PARENT_CHECK).unref();
  server.on('error', (error) => fail(`The server could not be started: ${error.message}`));
  server.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

main(process.argv.slice(2));
