/** The shipped scenario as one text, and copies of it with one mistake. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocatedProblem, parseScenarioText, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

export const SHIPPED = wholeText(scenarioFile('shanghai-2025'));

/** The files of a scenario's folder as one: a list that goes on in the next file loses its name there. */
function wholeText(folder: string): string {
  const seen = new Set<string>();
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.join('\n').replace(/^([a-z]+):\n/gm, (line, key: string) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? '' : line;
  });
}

/** The shipped scenario, parsed. */
export function shipped(): Scenario {
  const loaded = parseScenarioText(SHIPPED, 'shanghai-2025.yaml');
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.line} ${p.path.join('.')} ${p.message}`).join('\n'));
  return loaded.scenario;
}

/** Problems of the shipped text with the first `from` after `anchor` replaced, and the line where that stands. */
export function spoil(
  anchor: string,
  from: string,
  to: string,
): { problems: readonly LocatedProblem[]; line: number; text: string } {
  const start = SHIPPED.indexOf(anchor);
  const at = SHIPPED.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`the shipped text has no "${from}" after "${anchor}"`);
  const text = SHIPPED.slice(0, at) + to + SHIPPED.slice(at + from.length);
  const loaded = parseScenarioText(text, 'spoilt.yaml');
  return {
    problems: loaded.ok ? loaded.warnings : loaded.problems,
    line: SHIPPED.slice(0, at).split('\n').length,
    text,
  };
}

/** The path of an option of the shipped scenario as problems give it: `issues.3.options.1`. */
export function optionPath(issue: string, option: string): string {
  const { issues } = shipped();
  const at = issues.findIndex((i) => i.id === issue);
  return `issues.${at}.options.${issues[at]?.options.findIndex((o) => o.id === option)}`;
}
