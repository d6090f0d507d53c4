/** Words of the payoff sheet by dossiers and of the brief by jobs. */
import { count } from './words.ts';

export const sheet = {
  issues: (n: number) => count(n, 'issue'),
  opensIn: (round: number) => `from round ${round}`,
  notOpenYet: (round: number) => `Not on the table yet: its dossier opens in round ${round}.`,
  cellAsleep: 'agreed, asleep now',
  legendAsleep: 'dotted: agreed, asleep',
  mandateGrows: (whole: number) => `It grows to ${whole} once all issues are open.`,
  legendBarLong: 'The bar beside an issue: points between its worst and its best level for you.',
  legendBar: 'Bar: stakes',
};

export const jobs = {
  title: 'What each job in your delegation knows',
  note: 'If several of you share this device, take a job each and show only yours: what another job knows, you have to ask for. One person alone holds all jobs.',
  marks: 'Facts open to what the documents say. What has no mark is documented; the rest says how far it is ours.',
  filter: 'Show on this device',
  all: 'All jobs',
  points: (n: number) => `knows ${count(n, 'thing')}`,
  askOthers: (names: readonly string[]) => `The others know more. Ask: ${names.join(', ')}.`,
  knowsToo: 'What you know besides',
  kinds: {
    wants: 'You want',
    redLines: 'Red line',
    canOffer: 'You can offer',
    constraints: 'It holds you back',
    knows: 'You know',
  },
};
