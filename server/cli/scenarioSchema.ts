/** `npm run scenario -- schema [FILE]`: the JSON Schema of a scenario. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partSchema, SCHEMA_FILES, schemaText, wholeSchema } from '../scenarios/jsonSchema.ts';
import { readArguments, UsageError } from './usage.ts';

/** Prints the schema, or writes it to a file, and beside it the one for a file of a folder. Throws UsageError. */
export function writeSchema(args: readonly string[]): number {
  const [file, ...more] = readArguments({ args: [...args], options: {}, allowPositionals: true }).positionals;
  if (more.length > 0) throw new UsageError('schema takes one FILE or none.');
  const text = schemaText(wholeSchema());
  if (file === undefined) {
    process.stdout.write(text);
    return 0;
  }
  const part = join(dirname(file), SCHEMA_FILES.part);
  try {
    writeFileSync(file, text);
    writeFileSync(part, schemaText(partSchema()));
  } catch (thrown) {
    throw new UsageError(`${file} cannot be written: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  process.stdout.write(`Written: ${file}, and ${part} for the files of a folder.\n`);
  return 0;
}
