/** The tables as Kysely sees them. Times are milliseconds since 1970, truth values 0 or 1, structured values JSON text. */
export interface GamesTable {
  code: string;
  created_at: number;
  format: string;
  engine_version: number;
  scenario: string;
  preset: string;
  seed: string;
  mode: 'solo' | 'open';
  /** Lesson minutes; 0: no clock; 1 in rows of older versions: the preset's only clock. */
  clock: number;
  stage: 'gathering' | 'playing' | 'ended';
}

export interface SeatsTable {
  code: string;
  party: string;
  position: number;
  kind: 'open' | 'player' | 'bot';
  name: string;
  bot: string;
  token_hash: string | null;
}

export interface EntriesTable {
  code: string;
  seq: number;
  at: number;
  actor: string;
  action: string;
  reason: string | null;
  hash: string | null;
}

export interface Tables {
  games: GamesTable;
  seats: SeatsTable;
  entries: EntriesTable;
}
