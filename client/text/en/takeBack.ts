/** Words of taking a phase back. */
import { and, count } from './words.ts';

/** "3 offers of yours, 4 of others". Of answers alone: "an answer to an offer of yours" would tell whose the offer is. */
const whose = (one: string, many?: string) => (mine: number, others: number) => {
  if (mine === 0) return `${count(others, one, many)} of others`;
  return `${count(mine, one, many)} of yours${others > 0 ? `, ${others} of others` : ''}`;
};

const since = (phase: string, round: number): string =>
  `Everything since the ${phase.toLowerCase()} of round ${round} began is undone`;

export const takeBack = {
  short: 'Take back',
  long: 'Take back this phase',
  title: (phase: string) => `Take back this ${phase.toLowerCase()}?`,
  everything: (phase: string, round: number, seen: readonly string[]) => `${since(phase, round)}: ${and(seen)}.`,
  nothingSeen: (phase: string, round: number) => `${since(phase, round)}. You have not seen anything happen in it yet.`,
  seen: {
    offers: whose('offer'),
    answers: whose('answer'),
    words: whose('message'),
    steps: whose('step'),
    agreements: whose('act on an agreement', 'acts on agreements'),
  },
  note: 'What was chosen in private is undone too: beliefs, capital set, duties, being ready. The bots act anew, perhaps otherwise. You still know what you have seen; the debrief says how often you took a phase back.',
  keep: 'Keep it',
  confirm: 'Take it back',
  done: 'Taken back: the phase begins anew.',
  /** For the debrief; `n` is 1 or more. */
  times: (n: number) =>
    `A phase was taken back ${n === 1 ? 'once' : `${n} times`} in this game. What was undone is not told here.`,
};
