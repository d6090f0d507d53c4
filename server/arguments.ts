/** What the command line of the server may say: scenarios of the host's own. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from './environment.ts';

/** Files and folders named with `--scenario`, as absolute paths. Throws StartError with one line. */
export function readArguments(args: readonly string[], cwd: string): readonly string[] {
  const files = named(args).map((file) => resolve(cwd, file));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new StartError(`There is no scenario file ${missing}.`);
  return [...new Set(files)];
}

function named(args: readonly string[]): readonly string[] {
  try {
    const options = { scenario: { type: 'string', multiple: true } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: false }).values.scenario ?? [];
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split(/[.;]/)[0] : String(thrown);
    throw new StartError(`Wrong usage: ${why}. Only --scenario FILE is known, as often as you like.`);
  }
}
