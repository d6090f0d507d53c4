/** What anybody with a game's code may know of it. */
import type { GameInfo } from '@track-two/shared/protocol/http.ts';
import type { StoredGame, StoredSeat } from '../store/EventLogStore.ts';

export const gameInfo = (game: StoredGame, seats: readonly StoredSeat[]): GameInfo => ({
  code: game.code,
  scenario: game.scenario.id,
  preset: game.preset,
  mode: game.mode,
  stage: game.stage,
  seats: seats.map(({ party, kind, name }) => ({ party, kind, name })),
});
