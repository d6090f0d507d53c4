/** The parts of a real server: the database in the data folder, the shipped scenarios and the host's own, the bots, and a log of faults on stderr. */
import { DIFFICULTIES } from '@track-two/shared/bots/difficulties.ts';
import { BOTS, decide } from '@track-two/shared/bots/index.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import pino, { type Logger } from 'pino';
import { type App, createApp } from './app.ts';
import { errorCode, StartError } from './environment.ts';
import { listScenarios } from './scenarios/load.ts';
import type { OwnPlaces } from './scenarios/ownFiles.ts';
import { OwnScenarios } from './scenarios/ownScenarios.ts';
import type { EventLogStore } from './store/EventLogStore.ts';
import { openStore } from './store/KyselyEventLogStore.ts';
import { sqliteDialect } from './store/sqliteDialect.ts';

export interface Places {
  readonly databaseFile: string;
  readonly scenarios: OwnPlaces;
}

/** Builds the server over a database file and the host's own scenarios. Throws StartError with one line. */
export async function assemble(places: Places): Promise<{ readonly app: App; readonly store: EventLogStore }> {
  const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
  const scenarios = readScenarios(log);
  const store = await openDatabase(places.databaseFile);
  const ownScenarios = new OwnScenarios(places.scenarios);
  return {
    app: createApp({ store, scenarios, ownScenarios, bots: { kinds: BOTS, difficulties: DIFFICULTIES, decide }, log }),
    store,
  };
}

/** The scenarios without mistakes; the others are named in the log. */
function readScenarios(log: Logger): readonly Scenario[] {
  const loaded = listScenarios();
  for (const scenario of loaded) {
    if (!scenario.ok)
      log.warn({ file: scenario.file, problems: scenario.problems.slice(0, 5) }, 'a scenario has mistakes and is left out');
  }
  const scenarios = loaded.flatMap((scenario) => (scenario.ok ? [scenario.scenario] : []));
  if (scenarios.length > 0) return scenarios;
  const file = loaded[0]?.file ?? 'shared/scenarios';
  throw new StartError(`No scenario can be played. See what is wrong with: npm run scenario -- check ${file}`);
}

async function openDatabase(file: string): Promise<EventLogStore> {
  try {
    return await openStore(sqliteDialect(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : errorCode(error);
    throw new StartError(`The games in ${file} cannot be opened (${why}). Set DATA_DIR to another folder.`);
  }
}
