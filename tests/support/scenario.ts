/** The scenario that the tests play, read once. */
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

function load(): Scenario {
  const loaded = loadScenario(scenarioFile('shanghai-2025'));
  if (!loaded.ok) throw new Error(`the scenario has mistakes: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  return loaded.scenario;
}

export const SHANGHAI: Scenario = load();
