/** Command lines: arguments in, or one line of what is wrong and exit code 2. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Wrong usage: the message is for the person at the terminal. */
export class UsageError extends Error {}

/** Parses arguments, strictly as `parseArgs` does by default; throws UsageError for anything unknown. */
export function readArguments<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs<T>(config);
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Whole number of an option, between bounds. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
}

/** A bar on the terminal while a person waits; nothing where output is collected. */
export function progress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const full = Math.floor((30 * done) / all);
  process.stderr.write(`\r[${'='.repeat(full)}${' '.repeat(30 - full)}] ${done} of ${all} games`);
  if (done === all) process.stderr.write('\r\x1b[K');
}

/** Runs a command and sets its exit code: 0, 1 (it found fault) or 2 (wrong usage, told with the help). */
export async function runCommand(help: string, main: () => Promise<number> | number): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await main();
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    process.stderr.write(`${thrown.message}\n\n${help}`);
    process.exitCode = 2;
  }
}
