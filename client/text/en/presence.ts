/** Words about people who are away from their seats, and the bots that sit in for them. */
import { and, count, the } from './words.ts';

export const presence = {
  away: 'away',
  warned: 'away; a bot sits in soon',
  standIn: 'away; a bot sits in',
  /** Beside a name, where there is little room. */
  short: { away: '(away)', warned: '(away, bot soon)', standIn: '(a bot sits in)' },
  /** Said to the others. */
  turns: {
    warned: (name: string, party: string) =>
      `${name}, who speaks for ${the(party)}, is away. A bot takes over in a quarter of a minute, or when this phase ends.`,
    standIn: (name: string, party: string) => `A bot sits in for ${name} and speaks for ${the(party)} until ${name} is back.`,
    back: (name: string, party: string) => `${name} is back and speaks for ${the(party)} again.`,
  },
  meanwhileTitle: 'Welcome to your seat',
  meanwhile: (actions: number) =>
    actions === 0
      ? 'While you were not here, a bot played your seat. It did nothing but say that it was ready.'
      : `While you were not here, a bot played your seat. It acted ${count(actions, 'time')}. What others could see of it is in the log; its private offers, words and beliefs are on your own desk.`,
  readLog: 'Read the log',
  goOn: 'Go on',
  /** In the debrief. */
  satIn: (rounds: readonly number[]) => `a bot sat in, in ${rounds.length === 1 ? 'round' : 'rounds'} ${and(rounds.map(String))}`,
};
