/** Words of the reading: what the sources say, where they disagree, who else moves the news, what the world's numbers stand for. */
import { and, count } from './words.ts';

export const reading = {
  title: 'Reading',
  open: 'Reading',
  search: 'Look for a word, a name or a fact',
  tabs: { words: 'Words', disputes: 'Disputed', actors: 'Who else', documents: 'Sources' },
  none: 'Nothing here has that word.',
  nothingYet: 'This scenario has none.',
  disputes: 'Where the sources disagree',
  disputesNote: 'Each side is told with who says it. Which is right, the documents do not settle.',
  saidBy: (who: readonly string[]) => `Says: ${and(who)}`,
  saidByNobody: 'Nobody in the documents says it; the side is ours.',
  actors: 'Who else moves the news',
  actorsNote: 'They sit at no table here, and cannot be bargained with.',
  inNews: 'In this news',
  documents: 'Documents and what they hold',
  documentsNote: 'In our own words. Each fact names who says it and where it stands.',
  facts: (n: number) => count(n, 'fact'),
  bearsOn: (issues: readonly string[]) => `Bears on: ${issues.join(', ')}`,
};

export const worldNotes = {
  start: 'Where it starts',
  startAt: (value: string) => `${value} of 100 at the start.`,
  startOf: (parts: readonly string[]) => `At the start: ${parts.join(', ')}.`,
  rule: 'How it moves',
  mapped: 'What it stands for besides',
  openEach: 'Open a number for where it starts, how it moves and what it stands for.',
};

/** A news card's mark and its secondary actors. */
export const events = {
  badge: { documented: 'Documented', mixed: 'Partly documented', extrapolated: 'Invented' },
  long: {
    documented: 'The documents report this. How far it moves a number is our judgement.',
    mixed: 'The documents hold part of this; the rest is invented for the game.',
    extrapolated: 'Invented for the game; the documents do not report it.',
  },
  actors: 'Who moves it',
};
