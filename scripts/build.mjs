/** Builds the client when its sources are not those that the last build was made from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, ROOT, runningNode } from './node24.mjs';

const SKIP = new Set(['node_modules', 'dist']);
const DIST = join(ROOT, 'client', 'dist');
const STAMP = join(DIST, '.sources');

function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !SKIP.has(entry.name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Hash of all that the client is built from: its own files, the shared ones and the installed versions. */
export function sourcesHash() {
  const hash = createHash('sha256');
  const files = [...filesUnder(join(ROOT, 'client')), ...filesUnder(join(ROOT, 'shared')), join(ROOT, 'package-lock.json')];
  for (const file of files.sort()) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds the client if need be. Returns true when client/dist is up to date; says on stderr what went wrong otherwise. */
export function buildClient() {
  const hash = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  process.stdout.write('Building the client ...\n');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) fail('Vite is not installed here. Run "npm ci" first.');
  const result = spawnSync(runningNode(), [vite, 'build', 'client', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (result.status !== 0) return false;
  writeFileSync(STAMP, hash);
  return true;
}
