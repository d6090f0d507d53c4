/** What anybody with a game's code may know of it. */
import type { GameInfo } from '@track-two/shared/protocol/http.ts';
import type { StoredGame, StoredSeat } from '../store/EventLogStore.ts';

/** A seat's name for others. Which personality a bot has is found out at the table, and told in the debrief: empty until the game has ended. */
export const shownName = ({ kind, name }: StoredSeat, stage: StoredGame['stage']): string =>
  kind === 'bot' && stage !== 'ended' ? '' : name;

export const gameInfo = (game: StoredGame, seats: readonly StoredSeat[]): GameInfo => ({
  code: game.code,
  scenario: game.scenario.id,
  preset: game.preset,
  mode: game.mode,
  stage: game.stage,
  seats: seats.map((seat) => ({ party: seat.party, kind: seat.kind, name: shownName(seat, game.stage) })),
});
