/** Words of a payoff opened down: weight × effect, why, and how far the documents hold it. */
import type { SleepReason } from '@track-two/shared/engine/types.ts';
import type { Basis } from '@track-two/shared/scenario/types.ts';
import { count, the } from './words.ts';

const sleeps: Readonly<Record<SleepReason, string>> = {
  condition: 'Asleep: what it depends on does not hold now.',
  suspended: 'Asleep: its agreement is suspended.',
  linkage: 'Asleep: another level that it needs is gone.',
};

export const payoff = {
  title: (issue: string, option: string) => `${issue}: ${option}`,
  open: (words: string) => `${words}. Open how it comes about.`,
  how: 'How it comes about',
  whose: (party: string, card: string) => `For ${the(party)}, card “${card}”`,
  dimension: 'Dimension',
  sum: (weight: number, effect: string) => `${weight} × ${effect}`,
  sumHead: 'Weight × effect',
  points: 'Points',
  total: 'Points for the whole game',
  none: 'It changes nothing for this party: 0 points on every dimension.',
  noWeight: 'This card gives it no weight.',
  /** Basis of one number. */
  basis: {
    documented: 'Documented',
    mixed: 'Partly documented',
    extrapolated: 'Our estimate',
  } satisfies Record<Basis, string>,
  sizes:
    'The mark says how far the documents hold the direction of an effect. Its size is always our judgement, made for playing.',
  why: 'Why the effects are as they are',
  sleeps,
  ownStep: 'Benefits of your own step: they do not count for you',
  ownStepNote: 'A step that you take alone pays the others. Of its points for you only a loss counts.',
  asleepRow: 'Does not count while it sleeps',
  ofHolder: (party: string) => `Points to ${the(party)}`,
  worthTitle: 'What it is worth',
  worthAgainst: {
    inForce: 'What these terms add to what is in force now, for the whole game if all comply.',
    statusQuo: 'What these terms are worth against the status quo, for the whole game if all comply.',
  },
  instead: (now: string, option: string, before: string) => `${now}, instead of “${option}” at ${before}`,
  same: 'in force already',
  elsewhere: 'Clauses elsewhere that it wakes or puts to sleep',
  adds: 'Adds up to',
  standingTitle: 'What is in force for you',
  standingTitleOf: (party: string) => `What was in force for ${the(party)}`,
  standingNoteOf: 'Whole-game points of all that stood at the end, held against the mandate.',
  standingNote: 'Whole-game points of all that is agreed or done alone. Held against your mandate when the talks end.',
  standingNone: 'Nothing is agreed. Every issue stands at its status quo, which is worth 0.',
  standingSum: 'In force',
  gainTitle: (party: string) => `How the gain of ${the(party)} came about`,
  gainNote: (rounds: number) =>
    `What really was paid, round by round: each round pays 1/${rounds} of a level’s points for the whole game. What was held back, and what others held back, changes that.`,
  gainRounds: (paid: number, all: number) => `in force in ${paid} of ${count(all, 'round')}`,
  gainOthers: {
    loss: 'Found holding back',
    pledge: 'Pledge broken',
    incident: 'Incidents',
    rest: 'Rounds left out, paid as in force',
    riskShare: 'Share of the risk avoided',
    baseline: 'The same game without any deal, taken off: incidents there',
  },
  gainSum: 'Gain over no deal',
  range: (least: string, most: string, span: number) =>
    `From ${least} to ${most}: ${count(span, 'point')} between the worst and the best level for you`,
  rangeShort: (span: number) => `${count(span, 'point')} at stake`,
};
