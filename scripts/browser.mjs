/** Finds the Chromium that the browser tests drive, or installs Debian's package where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** Path of a Chromium: CHROMIUM from the environment, else the usual places, else null. */
export function findBrowser() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const paths = folders.filter((folder) => folder !== '').flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(PLACES[process.platform] ?? []), ...paths].find((path) => existsSync(path)) ?? null;
}

/** What to tell somebody who has no Chromium. */
export const NO_BROWSER =
  'No Chromium was found for the browser tests. Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM to its path.';

/** Whether this process may install Debian packages: root, with apt-get. */
const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds a browser; as root on Debian, installs one first if there is none. Null: there is none. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || process.env.CHROMIUM || !mayInstall()) return found;
  process.stdout.write('Installing the Debian package chromium for the browser tests ...\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if (!run(...install)) run('update') && run(...install);
  return findBrowser();
}
