/**
 * Makes the checkout ready, and is instant when it is: installs the packages of the lock file when something else is installed,
 * and with --browser sees to a Chromium for the browser tests. Runs before `npm start` and `npm test`, on Node 20 or newer.
 */
import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser, NO_BROWSER } from './browser.mjs';
import { installedMatchesLock } from './lockMatch.mjs';
import { fail, packagedNode, ROOT, requireSetupNode } from './node24.mjs';

const HELP = `Usage: node scripts/setup.mjs [--browser]
Installs what package-lock.json asks for, when something else is installed.
  --browser   also find (or, as root on Debian, install) a Chromium for the browser tests
`;

/** Runs `npm ci` with the npm (and the Node) that the user started, so that the Node being replaced is not the one running. */
function install() {
  process.stdout.write('Installing packages (about a minute, once) ...\n');
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const result = npm
    ? spawnSync(node, [npm, 'ci', '--loglevel=error'], options)
    : spawnSync('npm', ['ci', '--loglevel=error'], { ...options, shell: process.platform === 'win32' });
  if (result.status === 0) return;
  process.stderr.write(result.stderr ?? '');
  fail(
    'The packages could not be installed: see the lines above. Is there a connection to the package registry, and space on the disk?',
  );
}

function main(args) {
  const unknown = args.find((arg) => arg !== '--browser' && arg !== '--help');
  if (unknown || args.includes('--help')) {
    (unknown ? process.stderr : process.stdout).write(HELP);
    process.exit(unknown ? 2 : 0);
  }
  requireSetupNode();
  if (!installedMatchesLock(ROOT) || !packagedNode()) install();
  if (args.includes('--browser') && !findOrInstallBrowser()) process.stderr.write(`${NO_BROWSER}\n`);
}

main(process.argv.slice(2));
