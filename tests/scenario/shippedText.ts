/** The shipped scenario as text, and copies of it with one mistake. */
import { readFileSync } from 'node:fs';
import { type LocatedProblem, parseScenarioText, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

export const SHIPPED = readFileSync(scenarioFile('shanghai-2025'), 'utf8');

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
