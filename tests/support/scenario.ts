/** The scenario that the tests play, read once; and the other shipped ones, when a test asks for them. */
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';

/** A shipped scenario by name. Throws when it has mistakes. */
export function shipped(name: string): Scenario {
  const loaded = loadScenario(scenarioFile(name));
  if (!loaded.ok) throw new Error(`${name} has mistakes: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  return loaded.scenario;
}

export const SHANGHAI: Scenario = shipped('shanghai-2025');
