/** Kysely's SQLite dialect over the SQLite that Node brings, set up so that what is committed survives a killed process and a power cut. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT = 5000;

/** Opens (or makes) the file; `:memory:` keeps nothing. Throws what SQLite says. */
export function sqliteDialect(file: string): SqliteDialect {
  const sqlite = new DatabaseSync(file);
  sqlite.exec(
    `PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON`,
  );
  const prepare = (query: string) => {
    const statement = sqlite.prepare(query);
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
      run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
    };
  };
  return new SqliteDialect({ database: { close: () => sqlite.close(), prepare } });
}
