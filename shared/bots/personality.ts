/** Puts a personality together: its manner at the table and its conduct in the other phases make one policy. */
import { resume, suspend } from './breaches.ts';
import { comply, type HoldsBack } from './compliance.ts';
import { type Manner, negotiate } from './negotiate.ts';
import { backAtHome, believe, ready } from './routine.ts';
import { speak, type Voice } from './statements.ts';
import type { Bot, BotInput, BotMove } from './types.ts';

export interface Conduct {
  readonly voice: Voice;
  /** Speaks in one round of so many, or somewhat more often: it is asked again until it has made its first offer. */
  readonly speaksEvery: number;
  readonly holdsBack: HoldsBack;
  /** Breaches by others that it takes before an agreement is stopped, at least 1. */
  readonly patience: number;
  /** What it says to itself when there is nothing left to do at the table. */
  readonly rests: string;
}

export interface Personality {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly manner: Manner;
  readonly conduct: Conduct;
}

/** The bot of a personality. */
export const botOf = ({ id, name, summary, manner, conduct }: Personality): Bot => ({
  id,
  name,
  summary,
  policy: (input) => act(input, manner, conduct),
});

function act(input: BotInput, manner: Manner, conduct: Conduct): BotMove | null {
  switch (input.view.phase) {
    case 'briefing':
      return ready(input, 'The news is read; on to the talks.');
    case 'negotiation':
      return (
        believe(input) ??
        resume(input) ??
        speak(input, conduct.voice, conduct.speaksEvery) ??
        negotiate(input, manner) ??
        ready(input, conduct.rests)
      );
    case 'ratification':
      return backAtHome(input, manner.carries) ?? ready(input, 'The signed deals can go home.');
    case 'implementation':
      return comply(input, conduct.holdsBack) ?? ready(input, 'I have decided on each of my duties.');
    case 'outcome':
      return suspend(input, conduct.patience) ?? ready(input, 'I have seen what the round brought.');
    case 'debrief':
      return null;
  }
}
