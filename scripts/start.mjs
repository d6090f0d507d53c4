/** `npm start`: builds the client when needed and runs the server with Node 24 until it ends. Signals and the exit code are passed on. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildClient } from './build.mjs';
import { fail, ROOT, requireSetupNode, runningNode } from './node24.mjs';

const HELP = `Usage: npm start
Serves the game on one port. Environment:
  PORT      port to listen on (2567)
  HOST      address to listen on (0.0.0.0: everybody on the local network can join)
  DATA_DIR  folder in which games are kept (./data)
`;

/** Milliseconds between two looks at whether npm is still there. */
const PARENT_CHECK = 500;

function main(args) {
  if (args.length > 0) {
    const asked = args.length === 1 && args[0] === '--help';
    (asked ? process.stdout : process.stderr).write(HELP);
    process.exit(asked ? 0 : 2);
  }
  requireSetupNode();
  if (!buildClient()) fail('The client could not be built: see the lines above.');
  const server = spawn(runningNode(), ['server/main.ts'], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  // A terminated npm does not pass the signal on: without it, the server would stay behind and hold the port.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || server.kill('SIGTERM'), PARENT_CHECK).unref();
  server.on('error', (error) => fail(`The server could not be started: ${error.message}`));
  server.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

main(process.argv.slice(2));
