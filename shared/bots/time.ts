/** Time as bots count it: by rounds, for the rules know no other. */
import type { BotInput } from './types.ts';

/** Time gone: 0 in the first round, 1 in the last (and in games of one round). */
export const timeGone = ({ view }: Pick<BotInput, 'view'>): number =>
  view.lastRound <= 1 ? 1 : Math.min(1, (view.round - 1) / (view.lastRound - 1));

/** Share of the whole game for which a deal struck in this round pays: 1 in the first round, 1/rounds in the last. */
export const shareLeft = ({ view }: Pick<BotInput, 'view'>, roundsLater = 0): number =>
  Math.max(0, view.lastRound - view.round + 1 - roundsLater) / view.rounds;
