/** The rules on one page, the glossary's frame, settings. */

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
        'Implementation: in secret you comply with each duty, or hold back.',
        'Outcome: some breaches are found, an incident may happen, and the world moves.',
      ],
    },
    {
      title: 'Offers',
      lines: [
        'An offer names levels for one to five issues. Everybody who gets a duty, or loses one, must sign.',
        'Talk is free. A deposit burns 2 capital now. A pledge costs 4 points, and trust, if you are found holding back.',
        'Some levels need others, or rule them out. The builder says so and offers a repair.',
        'A step is something that you can do alone: it costs 2 capital and pays the others, not you.',
      ],
    },
    {
      title: 'Holding back',
      lines: [
        'It spares you that duty’s costs this round and denies the others its benefit.',
        'It is found with a chance of 20 % and 15 % more for each level of checking, at most 85 %.',
        'If it is found you lose what you saved and 3 points more, and trust falls by 5.',
      ],
    },
    {
      title: 'The world',
      lines: [
        'Risk grows when the race runs ahead of safety. Each round an incident happens with a chance of a quarter of the risk, in percent.',
        'Two incidents, or risk of 90, end the talks early.',
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
  more: 'Glossary',
};

export const glossary = { title: 'Glossary', open: 'Glossary', search: 'Look for a word', none: 'No such word here.' };

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
