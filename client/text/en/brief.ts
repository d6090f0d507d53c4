/** Words of the payoff sheet by dossiers and of the brief by jobs. */
import { count } from './words.ts';

export const sheet = {
  issues: (n: number) => count(n, 'issue'),
  opensIn: (n: number, round: number) => `${count(n, 'issue')}, from round ${round}`,
  notOpenYet: (round: number) => `Not on the table yet: its dossier opens in round ${round}.`,
  cellAsleep: 'agreed, asleep now',
  legendAsleep: 'dotted: agreed, asleep',
  mandateGrows: (whole: number) => `It grows as dossiers open: ${whole} for the whole agenda.`,
  legendBar: 'bar: how much is at stake',
};

export const jobs = {
  title: 'What each job in your delegation knows',
  note: 'If several of you share this device, take a job each and show only yours: what another job knows, you have to ask for. One person alone holds all jobs.',
  filter: 'Show on this device',
  all: 'All jobs',
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
