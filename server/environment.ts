/** What the environment may say, checked once at start. Nothing else in the server reads process.env. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Oldest Node that runs TypeScript and SQLite without flags. */
const NODE_LEAST = 24;

export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Absolute path of an existing, writable folder. */
  readonly dataDir: string;
}

/** A start that cannot succeed; its message is the one line that the user reads. */
export class StartError extends Error {}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(2567),
  HOST: z.string().min(1).max(255).regex(/^\S+$/).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).max(4096).default('./data'),
});

const WANTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or an address without spaces',
  DATA_DIR: 'the path of a folder',
};

/** Throws StartError when the Node that runs this is too old. */
export function requireNode(version: string): void {
  if (Number(version.split('.')[0]) >= NODE_LEAST) return;
  throw new StartError(
    `The server needs Node ${NODE_LEAST} or newer; this is Node ${version}. "npm start" brings the right one.`,
  );
}

/** Reads PORT, HOST and DATA_DIR and makes the data folder. An empty value counts as left out. Throws StartError with one line. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in WANTED && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new StartError(`${name} must be ${WANTED[name]}, not "${shown(env[name])}".`);
  }
  const { PORT, HOST, DATA_DIR } = parsed.data;
  return { port: PORT, host: HOST, dataDir: writableFolder(resolve(DATA_DIR)) };
}

const shown = (value: string | undefined): string => JSON.stringify((value ?? '').slice(0, 80)).slice(1, -1);

function writableFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
    return path;
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written to (${errorCode(error)}). Set DATA_DIR to a folder that can.`,
    );
  }
}

/** The system's short name of an error, such as EACCES, or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
