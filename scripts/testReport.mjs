/** Reads Vitest's JSON report: counts for the last line of `npm test`, and report/full.md. */

/** Passed and failed tests; a file that could not be loaded has no tests and counts as one failure. */
export function testCounts(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

function fileSection(file, root) {
  const name = file.name.replaceAll('\\', '/').slice(root.length + 1);
  const rows = file.assertionResults.map(
    (test) => `| ${test.status} | ${test.fullName.replaceAll('|', '\\|')} | ${seconds(test.duration ?? 0)} |`,
  );
  return [`## ${name}`, '', '| result | test | time |', '|---|---|---|', ...rows, ''].join('\n');
}

/** The report of a full run in Markdown: every step, then every test with its result and time. */
export function fullReport(results) {
  const steps = results.map(({ name, passed, failed }) => `| ${name} | ${passed} | ${failed} |`);
  const root = process.cwd().replaceAll('\\', '/');
  const files = results.find((result) => result.report)?.report.testResults ?? [];
  const sections = [...files].sort((a, b) => a.name.localeCompare(b.name)).map((file) => fileSection(file, root));
  return ['# Full test run', '', '| step | passed | failed |', '|---|---|---|', ...steps, '', ...sections].join('\n');
}
