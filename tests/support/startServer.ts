/** Servers for tests: one in this process on a free port of 127.0.0.1, or the real program as a child process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppOptions, createApp } from '@track-two/server/app.ts';
import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { openStore } from '@track-two/server/store/KyselyEventLogStore.ts';
import { sqliteDialect } from '@track-two/server/store/sqliteDialect.ts';
import { DIFFICULTIES } from '@track-two/shared/bots/difficulties.ts';
import { BOTS, decide } from '@track-two/shared/bots/index.ts';
import pino from 'pino';
import { SHANGHAI } from './scenario.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const HOST = '127.0.0.1';

/** A folder of its own for one test. */
export function freshFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'track-two-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface TestServer {
  readonly url: string;
  readonly store: EventLogStore;
  close(): Promise<void>;
}

/** Starts a server in this process (one per test file). Bots act at once and nothing is kept, unless the options say otherwise. */
export async function startServer(options: Partial<AppOptions> = {}): Promise<TestServer> {
  const store = options.store ?? (await openStore(sqliteDialect(':memory:')));
  const app = createApp({
    scenarios: [SHANGHAI],
    bots: { kinds: BOTS, difficulties: DIFFICULTIES, decide },
    log: pino({ level: 'silent' }),
    botPace: () => 0,
    messagesMost: 10_000,
    ...options,
    store,
  });
  const port = await app.listen(0, HOST);
  const close = async () => {
    await app.close();
    await store.close();
  };
  return { url: `http://${HOST}:${port}`, store, close };
}

export interface SpawnedServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it and resolves with its exit code; null when a signal ended it. */
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the real program in a process of its own and waits until it says where it listens. Port 0: the system chooses. */
export async function spawnServer(env: { readonly DATA_DIR: string; readonly PORT?: string }): Promise<SpawnedServer> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return { url, process: child, stop: (signal) => stopped(child, signal) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** Runs the real program until it ends; for starts that must fail. */
export function runServer(env: Readonly<Record<string, string>>): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, HOST, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}
