/** Dealmaker: linear concession, trades across issues. Looks for what both homes can pass, keeps its word unless the price is high. */
import { bargain, type Style } from './bargain.ts';
import { resume, suspend } from './breaches.ts';
import { backAtHome, believe, comply, ready } from './routine.ts';
import type { Bot, BotInput, BotMove } from './types.ts';

const STYLE: Style = {
  concession: (t) => 0.2 + 0.7 * t,
  // Likelihood counts twice: a deal today pays every round.
  score: (c) => c.own * c.taken * c.taken,
  signAt: 0.5,
  offersPerRound: 3,
  hope: 0.3,
  signal: ({ view }, c) => {
    if (view.desk.capitalFree >= 5 && c.taken < 0.6) return 'deposit';
    return c.taken > 0.7 && view.round > 1 ? 'pledge' : 'talk';
  },
};

function policy(input: BotInput): BotMove | null {
  switch (input.view.phase) {
    case 'briefing':
      return ready(input, 'On to the talks.');
    case 'negotiation':
      return (
        believe(input) ?? resume(input) ?? bargain(input, STYLE) ?? ready(input, 'Every trade I can see has been put forward.')
      );
    case 'ratification':
      return backAtHome(input, 2) ?? ready(input, 'The deals can go home.');
    case 'implementation':
      return comply(input, 2) ?? ready(input, 'Duties are settled.');
    case 'outcome':
      return suspend(input, 2) ?? ready(input, 'Seen.');
    case 'debrief':
      return null;
  }
}

export const dealmaker: Bot = {
  id: 'dealmaker',
  name: 'Dealmaker',
  summary: 'Trades across issues and meets others half-way as time passes. Mostly keeps its word.',
  policy,
};
