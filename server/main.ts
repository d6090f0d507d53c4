/** Starts the server: environment, store, scenarios, and the addresses to open. Whatever prevents it is one line and exit code 1. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { errorCode, readEnvironment, requireNode, StartError } from './environment.ts';

/** Name of the database file in the data folder, and of the folder of scenarios beside it. */
const DATABASE = 'track-two.sqlite';
const SCENARIOS = 'scenarios';
/** Milliseconds that an orderly end may take. */
const CLOSE_MOST = 5000;

/** Addresses at which others on the local network find a server that listens on all of them. */
function networkAddresses(port: number): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => `http://${address}:${port}`);
}

function sayAddresses(host: string, port: number): void {
  const everywhere = host === '0.0.0.0' || host === '::';
  const lines = [`Track Two is ready: http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`];
  if (everywhere) lines.push(...networkAddresses(port).map((address) => `On this network:    ${address}`));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A fault of listening in words. */
function cannotListen(error: unknown, host: string, port: number): StartError {
  const code = errorCode(error);
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is taken by another program. Set PORT to a free one, for instance PORT=${port + 1}.`);
  if (code === 'EACCES') return new StartError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  return new StartError(`Cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`);
}

/** Ends orderly once, at the first signal; a hanging end is cut. */
function closeOnSignals(close: () => Promise<void>): void {
  let closing = false;
  const end = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), CLOSE_MOST).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

async function start(): Promise<void> {
  requireNode(process.versions.node);
  const files = readArguments(process.argv.slice(2), process.cwd());
  const { port, host, dataDir } = readEnvironment(process.env);
  // Only now: an older Node could not load what follows.
  const { assemble } = await import('./assemble.ts');
  const { app, store } = await assemble({
    databaseFile: join(dataDir, DATABASE),
    scenarios: { folder: join(dataDir, SCENARIOS), files },
  });
  const listening = await app.listen(port, host).catch((error) => {
    throw cannotListen(error, host, port);
  });
  closeOnSignals(async () => {
    await app.close();
    await store.close();
  });
  sayAddresses(host, listening);
}

start().catch((error) => {
  process.stderr.write(
    `${error instanceof StartError ? error.message : `The server could not be started: ${errorCode(error)}`}\n`,
  );
  process.exit(1);
});
