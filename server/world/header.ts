/** The first line of a game's log, from what is stored of the game. */
import { ENGINE_VERSION, LOG_FORMAT, type LogHeader } from '@track-two/shared/engine/log.ts';
import type { StoredGame, StoredSeat } from '../store/EventLogStore.ts';

/** Header with the seats as they are now: kinds and bots, never names or tokens. Throws when other rules than these wrote the log. */
export function logHeader(game: StoredGame, seats: readonly StoredSeat[]): LogHeader {
  if (game.format !== LOG_FORMAT || game.engineVersion !== ENGINE_VERSION) {
    throw new Error(`recorded as ${game.format} by engine ${game.engineVersion}`);
  }
  const seatOf = (seat: StoredSeat) =>
    seat.kind === 'player' ? { kind: 'player' as const } : { kind: 'bot' as const, bot: seat.bot };
  return {
    format: LOG_FORMAT,
    engineVersion: ENGINE_VERSION,
    scenario: game.scenario,
    preset: game.preset,
    seed: game.seed,
    seats: Object.fromEntries(seats.map((seat) => [seat.party, seatOf(seat)])),
  };
}
