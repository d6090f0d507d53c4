/** The rules on one page, the glossary's frame and the game's own words, settings. */
import { count } from './words.ts';

/** What an incident costs each party, and how many end the game. */
export interface IncidentNumbers {
  readonly points: number;
  readonly ends: number;
}

export const rules = {
  title: 'Rules',
  open: 'Rules',
  sections: [
    {
      title: 'What it is about',
      lines: [
        'Three parties negotiate about governing AI. Each holds one secret stance card that says what it cares about.',
        'You see in points what every level of every issue is worth to you. You do not see what it is worth to the others.',
        'Is an offer genuine or a power play? What would make it believable? Who pays?',
      ],
    },
    {
      title: 'A round',
      lines: [
        'Briefing: news for all, a private cable for each.',
        'Negotiation: talk in plenary or in pairs, table offers, answer them, sign them.',
        'Ratification: each home takes a deal only if it adds at least your margin. Capital that you set on it counts 3 points each.',
        'Ratification is held even when nothing of yours goes home, so that nobody can tell from it whether others signed something in private.',
        'Implementation: in secret you comply with each duty, or hold back.',
        'Outcome: some breaches are found, an incident may happen, and the world moves.',
      ],
    },
    {
      title: 'Offers',
      lines: [
        'An offer names levels for one to five issues. Everybody who gets a duty, or loses one, must sign.',
        'Bots do not read talk: they go by offers and deeds.',
        'Talk is free. A deposit burns 2 capital now. A pledge costs 4 points, and trust, if you are found holding back.',
        'Some levels need others, or rule them out. The builder says so and offers a repair.',
        'A step is something that you can do alone: it costs 2 capital and pays its owner nothing. It pays the others.',
      ],
    },
    {
      title: 'Holding back',
      lines: [
        'It spares you that duty’s costs this round and denies the others its benefit.',
        'It is found with a chance of 20 % and 15 % more for each level of checking, at most 85 %.',
        'Each duty has a level of its own, by how easily it can be checked; inspections in force set one for all duties. The higher of the two counts, never their sum.',
        'If it is found you lose what you saved and 3 points more, and trust falls by 5.',
      ],
    },
    {
      title: 'The world',
      /** The line on incidents follows these. */
      incident: true,
      lines: [
        'Risk grows when the race runs ahead of safety. Each round an incident happens with a chance of a quarter of the risk, in percent.',
      ],
    },
    {
      title: 'The end',
      lines: [
        'Every level in force pays each round, so early deals pay more.',
        'Three results stand side by side: your own gain and whether you met your mandate; what all gained together; and how dangerous the world is.',
      ],
    },
  ],
  /** Without a scenario at hand, as on the start page, the cost stays without a number. */
  incident: (numbers: IncidentNumbers | null) =>
    numbers
      ? `An incident costs every party ${count(numbers.points, 'point')}. ${count(numbers.ends, 'incident')}, or risk of 90, end the talks early.`
      : 'An incident costs every party points. Two incidents, or risk of 90, end the talks early.',
  more: 'Glossary',
};

export const glossary = {
  title: 'Glossary',
  open: 'Glossary',
  search: 'Look for a word',
  none: 'No such word here.',
  ofTheGame: 'Words of this game',
  ofTheSubject: 'Words of the subject',
  /** In alphabetical order. */
  words: [
    {
      term: 'Brier score',
      definition:
        'How well you read another party’s card: 0 is a perfect reading, and the more you gave to wrong cards, the higher it is.',
    },
    { term: 'Comply, hold back', definition: 'Doing a duty this round, or leaving it undone in secret.' },
    { term: 'Counter', definition: 'An offer made in answer to another one, with changed terms.' },
    { term: 'Deposit', definition: 'A signal on an offer that burns political capital at once, whatever comes of the offer.' },
    {
      term: 'Deterrence point (p*)',
      definition: 'The chance of being found at which holding back stops paying: above it, complying is worth more to you.',
    },
    { term: 'Duty', definition: 'What a party must do each round while a level is in force.' },
    {
      term: 'In truth',
      definition: 'What the world is really like, with every duty held back counted; it is told only in the debrief.',
    },
    {
      term: 'Joint value',
      definition: 'What all parties gained over no deal, added up, without the share of avoided risk.',
    },
    {
      term: 'Lapse',
      definition: 'An offer lapses when its time is up, or when a level that it needs is no longer there.',
    },
    {
      term: 'Mandate',
      definition: 'What all that is in force when the talks end must be worth to you in points.',
    },
    { term: 'Margin', definition: 'The points that a deal must add at your home before your home takes it.' },
    {
      term: 'On the record',
      definition: 'What everybody can see during the game; duties held back and not found are not in it.',
    },
    {
      term: 'Pledge',
      definition:
        'A signal on an offer that costs its author points, and everybody trust, if the author is found holding back on it.',
    },
    {
      term: 'Political capital',
      definition: 'What you spend at home to carry a deal that adds too little, and abroad on deposits and steps.',
    },
    { term: 'Step', definition: 'A level that a party puts in force alone; it pays the others and never its owner.' },
    { term: 'Talk', definition: 'A message, or an offer without a deposit or pledge: it costs nothing and binds nobody.' },
    {
      term: 'Verification level',
      definition:
        'How much checking the inspections in force bring, from 0 to 4; each level makes it likelier that what is held back is found.',
    },
    {
      term: 'Voices',
      definition: 'Groups within a party’s home; most of them must not lose by a deal, or the home refuses it.',
    },
  ],
};

/** Where a fact comes from: its document once, then each fact's own line. */
export const sources = {
  document: (publisher: string, title: string, date: string) => `${publisher}: ${title}, ${date}`,
  fact: (who: string, locator: string) => `${who}; ${locator}`,
};

export const settings = {
  title: 'Settings',
  open: 'Settings',
  textSize: 'Size of text',
  percent: (n: number) => `${n} %`,
  motion: 'Motion',
  motions: { system: 'As the device says', reduced: 'Less', full: 'Full' },
  motionNote: 'Less: things appear instead of moving.',
  help: 'Help',
  menu: 'Menu',
};
