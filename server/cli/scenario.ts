/** `npm run scenario`: what an author needs. Each command is a file of its own. */
import { check } from './scenarioCheck.ts';
import { newScenario } from './scenarioNew.ts';
import { writeSchema } from './scenarioSchema.ts';
import { runCommand, UsageError } from './usage.ts';

const HELP = `For authors of scenarios; see docs/authoring.md.

  npm run scenario -- check FILE [--preset ID] [--simulate N] [--json]
                                            every mistake with its file and line; without any, a report on how it plays
  npm run scenario -- new FILE              a scenario of your own to edit: a copy of the template
  npm run scenario -- schema [FILE]         the JSON Schema of a scenario, for editors, and beside FILE that of a folder's files

FILE     check: a .yaml file, a folder of them, or the name of a scenario that comes with the game (shanghai-2025)
--preset ID     report on this preset only
--simulate N    also play N games a preset between bots (10 to 100000): what they agree on, how fair the seats are, which endings come
--json   the result of check as one JSON object
--help   this text

Exit code 0: done; the scenario can be played, whatever the report says of it. 1: it has mistakes. 2: wrong usage.
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  check,
  new: newScenario,
  schema: writeSchema,
};

/** Runs the command that the first argument names; gives the exit code. Throws UsageError. */
function main([name, ...args]: readonly string[]): number | Promise<number> {
  if (name === undefined) throw new UsageError('Say what to do.');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`Unknown command "${name}".`);
  return command(args);
}

await runCommand(HELP, () => main(process.argv.slice(2)));
