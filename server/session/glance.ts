/** A game at a glance, read from the store alone: no room is woken for a list. */
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import type { GameGlance } from '@track-two/shared/protocol/http.ts';
import type { EventLogStore } from '../store/EventLogStore.ts';
import { gameInfo } from './gameInfo.ts';
import { noSuchGame } from './Refused.ts';

/**
 * The round that a game is in, from the last entry that turned its table to another phase. Such an entry names the phase that it ended, and
 * only after an outcome another round begins; one that takes a phase back names the phase that is now. In an ended game: the last round.
 */
export function roundAfter(turn: LogEntry | null, ended: boolean): number {
  const action = turn?.action;
  if (!action || !('round' in action)) return 1;
  const begins = 'phase' in action && action.phase === 'outcome' && action.type !== 'undoPhase' && !ended;
  return begins ? action.round + 1 : action.round;
}

/** Throws Refused when there is no such game. */
export async function glanceAt(store: EventLogStore, code: string): Promise<GameGlance> {
  const game = await store.game(code);
  if (!game) throw noSuchGame(code);
  const { scenario, createdAt } = game;
  const preset = scenario.presets.find(({ id }) => id === game.preset);
  const { entry, turn } = await store.latest(code);
  return {
    ...gameInfo(game, await store.seats(code)),
    title: scenario.title,
    presetName: preset?.name ?? game.preset,
    parties: scenario.parties.map(({ id, name, shape }) => ({ id, name, shape })),
    round: roundAfter(turn, game.stage === 'ended'),
    rounds: preset?.rounds ?? 0,
    at: entry?.at ?? createdAt,
  };
}
