/** Whether what is installed is what package-lock.json asks for: instant, without asking npm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** Entries that npm would put into node_modules; workspaces are links there. */
const installable = (packages) => Object.entries(packages).filter(([path]) => path.includes('node_modules/'));

/**
 * Compares the lock file with the record that npm keeps of what it installed.
 * Optional packages (those of other platforms) may be missing; nothing may be of another version, and nothing may be left over.
 */
export function installedMatchesLock(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const complete = installable(wanted).every(([path, entry]) => {
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
  return complete && installable(installed).every(([path]) => wanted[path] !== undefined);
}
