/** The rule book's frame, the glossary and the game's own words, settings. */
import { ruleBook } from './ruleBook.ts';

export const rules = {
  title: 'Rules',
  open: 'Rules',
  book: ruleBook,
  more: 'Words, sources, disputes',
};

export const glossary = {
  open: 'Reading',
  ofTheGame: 'Words of this game',
  ofTheSubject: 'Words of the subject',
  /** In alphabetical order. */
  words: [
    {
      term: 'Brier score',
      definition:
        'How well you read another party’s card: 0 is a perfect reading, and the more you gave to wrong cards, the higher it is.',
    },
    {
      term: 'Asleep',
      definition:
        'Agreed, but without duties or points for now: its condition does not hold, its agreement is suspended, or a level that it needs is gone.',
    },
    { term: 'Comply, hold back', definition: 'Doing a duty this round, or leaving it undone in secret.' },
    {
      term: 'Condition',
      definition: 'An if–then clause: the terms count only while another issue, or checking, stands at a level.',
    },
    { term: 'Counter', definition: 'An offer made in answer to another one, with changed terms.' },
    { term: 'Deposit', definition: 'A signal on an offer that burns political capital at once, whatever comes of the offer.' },
    {
      term: 'Deterrence point (p*)',
      definition: 'The chance of being found at which holding back stops paying: above it, complying is worth more to you.',
    },
    { term: 'Dossier', definition: 'A group of issues. In longer games dossiers come on the table one after another.' },
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
      definition:
        'What all that is in force when the talks end must be worth to you in points. Where dossiers open over time it grows with them.',
    },
    { term: 'Margin', definition: 'The points that a deal must add at your home before your home takes it.' },
    {
      term: 'On the record',
      definition: 'What everybody can see during the game; duties held back and not found are not in it.',
    },
    {
      term: 'Pledge',
      definition:
        'A signal on an offer that costs its author points, and everybody trust, if the author is found holding back on it or leaves the agreement.',
    },
    {
      term: 'Political capital',
      definition: 'What you spend at home to carry a deal that adds too little, and abroad on deposits and steps.',
    },
    {
      term: 'Side payment',
      definition: 'Political capital that one signer of a deal pays another when every home has ratified it.',
    },
    { term: 'Statement', definition: 'Public words from a menu, once a round each. They bind nobody.' },
    { term: 'Step', definition: 'A level that a party puts in force alone; it pays the others and never its owner.' },
    {
      term: 'Suspension',
      definition: 'Stopping an agreement after a breach of it was found, until all its signatories ask for it to go on.',
    },
    { term: 'Talk', definition: 'A message, or an offer without a deposit or pledge: it costs nothing and binds nobody.' },
    {
      term: 'Verification level',
      definition:
        'How much checking the inspections in force bring; each level makes it likelier that what is held back is found.',
    },
    {
      term: 'Voices',
      definition: 'Groups within a party’s home; most of them must not lose by a deal, or the home refuses it.',
    },
    {
      term: 'Withdrawal',
      definition: 'Leaving an agreement: announced in public, it ends the whole agreement after the next outcome.',
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
