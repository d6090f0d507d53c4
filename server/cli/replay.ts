/** `npm run replay -- FILE`: replays an exported log and tells where it ends. */
import { readFileSync } from 'node:fs';
import {
  type GameState,
  type LogEntry,
  type LogHeader,
  logEntrySchema,
  logHeaderSchema,
  replay,
  stateHash,
  undosIn,
} from '@track-two/shared/engine/index.ts';
import { partyOf } from '@track-two/shared/scenario/lookup.ts';
import { readArguments, runCommand, UsageError } from './usage.ts';

const HELP = `Replays the log of a game: the same events and the same hash on any machine.

  npm run replay -- FILE [--hash] [--json]

FILE     a log as the game exports it: JSON lines, the header first
--hash   only the hash of the last state
--json   the result as one JSON object
--help   this text

Exit code 0: replayed, and every hash in the log fits. 1: it does not. 2: wrong usage.
`;

function main(): number {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { hash: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('name one log file');
  try {
    const { header, entries } = readLog(file);
    const state = replay(header, entries);
    process.stdout.write(
      values.hash
        ? `${stateHash(state)}\n`
        : values.json
          ? `${JSON.stringify(summary(state, entries))}\n`
          : inWords(state, entries),
    );
    return 0;
  } catch (thrown) {
    process.stderr.write(`${file}: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return 1;
  }
}

/** Reads a log file. Throws with the number of the line that does not fit. */
function readLog(file: string): { header: LogHeader; entries: readonly LogEntry[] } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const parsed = lines.map((line, i) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new Error(`line ${i + 1} is not JSON`);
    }
  });
  const header = logHeaderSchema.safeParse(parsed[0]);
  if (!header.success) throw new Error(`line 1 is not a log header: ${header.error.issues[0]?.message ?? ''}`);
  const entries = parsed.slice(1).map((line, i) => {
    const entry = logEntrySchema.safeParse(line);
    if (!entry.success) throw new Error(`line ${i + 2} is not a log entry: ${entry.error.issues[0]?.message ?? ''}`);
    return entry.data;
  });
  return { header: header.data, entries };
}

function summary(state: GameState, entries: readonly LogEntry[]) {
  return {
    scenario: state.scenario.id,
    preset: state.preset.id,
    seed: state.seed,
    actions: entries.length,
    undos: undosIn(entries),
    round: state.round,
    phase: state.phase,
    agreements: state.agreements.length,
    incidents: state.incidents,
    results: state.results,
    hash: stateHash(state),
  };
}

function inWords(state: GameState, entries: readonly LogEntry[]): string {
  const s = summary(state, entries);
  const results = Object.entries(s.results?.parties ?? {}).map(
    ([id, r]) =>
      `  ${partyOf(state.scenario, id).name}: gain ${(r.gain / state.preset.rounds).toFixed(2)} points, mandate ${r.mandateMet ? 'met' : 'not met'}`,
  );
  return [
    `${state.scenario.title}, ${state.preset.name}, seed ${s.seed}: ${s.actions} actions${s.undos > 0 ? ` (${s.undos} of them took a phase back)` : ''}, round ${s.round}, ${s.phase}`,
    `${s.agreements} agreements, ${s.incidents} incidents${s.results ? `, ending ${s.results.ending}` : ''}`,
    ...results,
    `hash ${s.hash}`,
    '',
  ].join('\n');
}

await runCommand(HELP, main);
