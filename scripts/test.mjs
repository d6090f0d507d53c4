/**
 * `npm test`: types, lint and format, the client's build, and every test. Prints each step's result and ends with one line
 * `N passed, N failed`; exit code 1 on any failure. --full raises the counts of the acceptance tests and writes report/full.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildClient } from './build.mjs';
import { ROOT, requireSetupNode, runningNode } from './node24.mjs';
import { fullReport, testCounts } from './testReport.mjs';

const HELP = `Usage: npm test [-- --full] [-- --only STEP,STEP]
Steps: types, lint, build, tests. Exit code: 0 all passed, 1 something failed, 2 wrong usage.
  --only STEPS   run these steps only
  --full         acceptance counts (TEST_FULL=1), and a report in report/full.md
`;
const STEPS = ['types', 'lint', 'build', 'tests'];
const PROJECTS = ['shared', 'server', 'client', 'tests', 'bench'];
const JSON_REPORT = join(ROOT, 'report', 'vitest.json');

const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** Runs a script of an installed package with Node 24; its output is shown. True: it ended with 0. */
function run(script, args, env = {}) {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(runningNode(), [script, ...args], options).status === 0;
}

const one = (name, passed) => [{ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 }];

function types() {
  return PROJECTS.flatMap((name) => one(`types ${name}`, run(bin('typescript', 'bin', 'tsc'), ['-p', name, '--noEmit'])));
}

const lint = () => one('lint and format', run(bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '.']));
const build = () => one('client build', buildClient());

/** Runs Vitest; counts come from its JSON report, and a run that left none or ended badly without a failed test is a failure. */
function tests(full) {
  mkdirSync(join(ROOT, 'report'), { recursive: true });
  rmSync(JSON_REPORT, { force: true });
  const browser = findBrowser();
  const env = { ...(browser ? { CHROMIUM: browser } : {}), ...(full ? { TEST_FULL: '1' } : {}) };
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${JSON_REPORT}`];
  const ok = run(bin('vitest', 'vitest.mjs'), args, env);
  const report = existsSync(JSON_REPORT) ? JSON.parse(readFileSync(JSON_REPORT, 'utf8')) : null;
  const counts = report ? testCounts(report) : { passed: 0, failed: 1 };
  return [{ name: 'tests', passed: counts.passed, failed: ok || counts.failed > 0 ? counts.failed : 1, report }];
}

/** Reads the arguments; null when they are wrong. */
function parse(args) {
  const options = { full: false, help: false, only: STEPS };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--full') options.full = true;
    else if (args[i] === '--help') options.help = true;
    else if (args[i] === '--only' && args[i + 1]) options.only = args[++i].split(',');
    else return null;
  }
  return options.only.every((step) => STEPS.includes(step)) ? options : null;
}

function main(args) {
  const options = parse(args);
  if (!options || options.help) {
    (options ? process.stdout : process.stderr).write(HELP);
    process.exit(options ? 0 : 2);
  }
  requireSetupNode();
  const steps = { types, lint, build, tests: () => tests(options.full) };
  const results = STEPS.filter((step) => options.only.includes(step)).flatMap((step) => steps[step]());
  process.stdout.write('\n');
  for (const { name, passed, failed } of results) {
    process.stdout.write(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${passed} passed, ${failed} failed)\n`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  if (options.full) writeFileSync(join(ROOT, 'report', 'full.md'), fullReport(results));
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
  process.exit(total('failed') === 0 ? 0 : 1);
}

main(process.argv.slice(2));
