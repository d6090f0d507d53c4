/** Hawk: time-dependent, Boulware. Asks for much, concedes late, holds back where it pays. */
import { bargain, type Style } from './bargain.ts';
import { resume, suspend } from './breaches.ts';
import { backAtHome, believe, comply, ready } from './routine.ts';
import type { Bot, BotInput, BotMove } from './types.ts';

const STYLE: Style = {
  // Boulware: a half-way concession only when four fifths of the time have gone.
  concession: (t) => t * t * t * 0.8,
  score: (c) => c.own * c.taken,
  signAt: 0.9,
  offersPerRound: 2,
  hope: 0.2,
  signal: ({ view }) => (view.round === view.rounds && view.desk.capitalFree >= 4 ? 'deposit' : 'talk'),
};

function policy(input: BotInput): BotMove | null {
  switch (input.view.phase) {
    case 'briefing':
      return ready(input, 'Nothing to add to the news.');
    case 'negotiation':
      return (
        believe(input) ?? resume(input) ?? bargain(input, STYLE) ?? ready(input, 'Nothing on the table is worth more of my time.')
      );
    case 'ratification':
      return backAtHome(input, 1) ?? ready(input, 'The deals can go home.');
    case 'implementation':
      return comply(input, 1) ?? ready(input, 'Duties are settled.');
    case 'outcome':
      return suspend(input, 1) ?? ready(input, 'Seen.');
    case 'debrief':
      return null;
  }
}

export const hawk: Bot = {
  id: 'hawk',
  name: 'Hawk',
  summary: 'Asks for much and concedes late. Holds back duties when that pays.',
  policy,
};
