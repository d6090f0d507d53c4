/** The scenario that the tests play, read once. */
import { readFileSync } from 'node:fs';
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { parse } from 'yaml';

const FILE = new URL('../../shared/scenarios/shanghai-2025.yaml', import.meta.url);

function load(): Scenario {
  const parsed = parseScenario(parse(readFileSync(FILE, 'utf8')));
  if (!parsed.ok) throw new Error(`the scenario has mistakes: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  return parsed.scenario;
}

export const SHANGHAI: Scenario = load();
