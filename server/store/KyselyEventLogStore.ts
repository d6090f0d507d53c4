/** The event-log store on a SQL database, written so that SQLite and PostgreSQL run the same statements. */
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import { type Dialect, Kysely, type Selectable, sql } from 'kysely';
import { CodeTaken, type EventLogStore, LogConflict, type StoredGame, type StoredSeat } from './EventLogStore.ts';
import { migrate } from './migrations.ts';
import type { EntriesTable, GamesTable, SeatsTable, Tables } from './tables.ts';

/** Rows of one INSERT: SQLite binds at most 32,766 values. */
const ROWS_MOST = 500;

/** Opens the store and brings its tables up to date. Throws what the database says. */
export async function openStore(dialect: Dialect): Promise<EventLogStore> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyEventLogStore(db);
}

class KyselyEventLogStore implements EventLogStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async createGame(game: StoredGame, seats: readonly StoredSeat[]): Promise<void> {
    try {
      await this.#db.transaction().execute(async (tx) => {
        await tx.insertInto('games').values(gameRow(game)).execute();
        await tx
          .insertInto('seats')
          .values(seats.map((seat, position) => seatRow(game.code, seat, position)))
          .execute();
      });
    } catch (error) {
      throw isDuplicate(error) ? new CodeTaken(game.code) : error;
    }
  }

  async game(code: string): Promise<StoredGame | null> {
    const row = await this.#db.selectFrom('games').selectAll().where('code', '=', code).executeTakeFirst();
    return row ? gameOf(row) : null;
  }

  async seats(code: string): Promise<readonly StoredSeat[]> {
    const rows = await this.#db.selectFrom('seats').selectAll().where('code', '=', code).orderBy('position').execute();
    return rows.map(seatOf);
  }

  async seatByToken(tokenHash: string): Promise<{ code: string; party: string } | null> {
    const query = this.#db.selectFrom('seats').select(['code', 'party']).where('token_hash', '=', tokenHash);
    return (await query.executeTakeFirst()) ?? null;
  }

  async claimSeat(code: string, party: string, person: { name: string; tokenHash: string }): Promise<boolean> {
    const result = await this.#db
      .updateTable('seats')
      .set({ kind: 'player', name: person.name, token_hash: person.tokenHash })
      .where('code', '=', code)
      .where('party', '=', party)
      .where('token_hash', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async begin(code: string, botNames: Readonly<Record<string, string>>): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      const games = tx.updateTable('games').set({ stage: 'playing' }).where('code', '=', code).where('stage', '=', 'gathering');
      if ((await games.executeTakeFirst()).numUpdatedRows === 0n) return false;
      const open = await tx.selectFrom('seats').selectAll().where('code', '=', code).where('kind', '=', 'open').execute();
      for (const seat of open) {
        const bot = { kind: 'bot' as const, name: botNames[seat.bot] ?? seat.bot };
        await tx.updateTable('seats').set(bot).where('code', '=', code).where('party', '=', seat.party).execute();
      }
      return true;
    });
  }

  async end(code: string): Promise<void> {
    await this.#db.updateTable('games').set({ stage: 'ended' }).where('code', '=', code).execute();
  }

  async append(code: string, entries: readonly LogEntry[]): Promise<void> {
    try {
      await this.#db.transaction().execute(async (tx) => {
        for (let from = 0; from < entries.length; from += ROWS_MOST) {
          const rows = entries.slice(from, from + ROWS_MOST).map((entry) => entryRow(code, entry));
          await tx.insertInto('entries').values(rows).execute();
        }
      });
    } catch (error) {
      throw isDuplicate(error) ? new LogConflict(code) : error;
    }
  }

  async read(code: string): Promise<readonly LogEntry[]> {
    const rows = await this.#db.selectFrom('entries').selectAll().where('code', '=', code).orderBy('seq').execute();
    return rows.map(entryOf);
  }

  async latest(code: string): Promise<{ entry: LogEntry | null; turn: LogEntry | null }> {
    const newest = this.#db.selectFrom('entries').selectAll().where('code', '=', code).orderBy('seq', 'desc').limit(1);
    const [entry, turn] = [await newest.executeTakeFirst(), await newest.where('hash', 'is not', null).executeTakeFirst()];
    return { entry: entry ? entryOf(entry) : null, turn: turn ? entryOf(turn) : null };
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** A row with that key exists: SQLite says so in words, PostgreSQL by the code 23505. */
function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes('UNIQUE constraint failed') || ('code' in error && error.code === '23505');
}

function gameRow(game: StoredGame): GamesTable {
  return {
    code: game.code,
    created_at: game.createdAt,
    format: game.format,
    engine_version: game.engineVersion,
    scenario: JSON.stringify(game.scenario),
    preset: game.preset,
    seed: game.seed,
    mode: game.mode,
    clock: game.clock ?? 0,
    stage: game.stage,
  };
}

function gameOf(row: Selectable<GamesTable>): StoredGame {
  return {
    code: row.code,
    createdAt: Number(row.created_at),
    format: row.format,
    engineVersion: row.engine_version,
    scenario: JSON.parse(row.scenario),
    preset: row.preset,
    seed: row.seed,
    mode: row.mode,
    clock: row.clock === 0 ? null : row.clock,
    stage: row.stage,
  };
}

const seatRow = (code: string, seat: StoredSeat, position: number): SeatsTable => ({
  code,
  position,
  party: seat.party,
  kind: seat.kind,
  name: seat.name,
  bot: seat.bot,
  token_hash: seat.tokenHash,
});

const seatOf = (row: Selectable<SeatsTable>): StoredSeat => ({
  party: row.party,
  kind: row.kind,
  name: row.name,
  bot: row.bot,
  tokenHash: row.token_hash,
});

const entryRow = (code: string, entry: LogEntry): EntriesTable => ({
  code,
  seq: entry.seq,
  at: entry.at,
  actor: JSON.stringify(entry.actor),
  action: JSON.stringify(entry.action),
  reason: entry.reason ?? null,
  hash: entry.hash ?? null,
});

const entryOf = (row: Selectable<EntriesTable>): LogEntry => ({
  seq: row.seq,
  at: Number(row.at),
  actor: JSON.parse(row.actor),
  action: JSON.parse(row.action),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.hash === null ? {} : { hash: row.hash }),
});
