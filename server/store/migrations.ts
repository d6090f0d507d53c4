/** Steps from an empty database to today's tables, in order of their names. A step that has shipped is never edited: add another. */
import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

const games: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('games')
      .addColumn('code', 'varchar(16)', (c) => c.primaryKey())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('format', 'varchar(40)', (c) => c.notNull())
      .addColumn('engine_version', 'integer', (c) => c.notNull())
      .addColumn('scenario', 'text', (c) => c.notNull())
      .addColumn('preset', 'varchar(60)', (c) => c.notNull())
      .addColumn('seed', 'varchar(100)', (c) => c.notNull())
      .addColumn('mode', 'varchar(10)', (c) => c.notNull())
      .addColumn('clock', 'integer', (c) => c.notNull())
      .addColumn('stage', 'varchar(10)', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('seats')
      .addColumn('code', 'varchar(16)', (c) => c.notNull().references('games.code').onDelete('cascade'))
      .addColumn('party', 'varchar(60)', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('kind', 'varchar(10)', (c) => c.notNull())
      .addColumn('name', 'varchar(60)', (c) => c.notNull())
      .addColumn('bot', 'varchar(60)', (c) => c.notNull())
      .addColumn('token_hash', 'varchar(64)', (c) => c.unique())
      .addPrimaryKeyConstraint('seats_key', ['code', 'party'])
      .execute();
    await db.schema
      .createTable('entries')
      .addColumn('code', 'varchar(16)', (c) => c.notNull().references('games.code').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('hash', 'varchar(64)')
      .addPrimaryKeyConstraint('entries_key', ['code', 'seq'])
      .execute();
  },
};

const provider: MigrationProvider = {
  getMigrations: async () => ({ '0001-games': games }),
};

/** Brings a database up to date. Throws what went wrong; a database newer than this program is refused as well. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
