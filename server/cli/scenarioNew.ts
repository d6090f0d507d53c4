/** `npm run scenario -- new FILE`: a copy of the template under its own id. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isYaml } from '../scenarios/load.ts';
import { readArguments, UsageError } from './usage.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const TEMPLATE = join(DOCS, 'template-scenario.yaml');
/** The schema as the template names it, beside itself. */
const SCHEMA = 'scenario.schema.json';

/** Copies the template; never over a file that is there. Throws UsageError. */
export function newScenario(args: readonly string[]): number {
  const [file, ...more] = readArguments({ args: [...args], options: {}, allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0) throw new UsageError('new takes exactly one FILE.');
  if (!isYaml(basename(file))) throw new UsageError(`${file} should end in .yaml.`);
  try {
    writeFileSync(file, copyFor(file), { flag: 'wx' });
  } catch (thrown) {
    throw new UsageError(faultOf(file, thrown));
  }
  process.stdout.write(`Written: ${file}. Edit it, then:   npm run scenario -- check ${file}\n`);
  return 0;
}

/** The template with an id after the file's name and the way from there to the schema. */
function copyFor(file: string): string {
  const id = basename(file)
    .replace(/\.ya?ml$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const schema = relative(dirname(resolve(file)), join(DOCS, SCHEMA)).replaceAll('\\', '/');
  const text = readFileSync(TEMPLATE, 'utf8').replace(`$schema=${SCHEMA}`, `$schema=${schema}`);
  return id === '' ? text : text.replace(/^id: .*$/m, `id: ${id}`);
}

function faultOf(file: string, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code === 'EEXIST') return `${file} is there already; it is not overwritten.`;
  if (code === 'ENOENT') return `There is no folder ${dirname(file)}.`;
  return `${file} cannot be written (${String(code ?? thrown)}).`;
}
