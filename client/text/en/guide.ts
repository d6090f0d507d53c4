/** Words of the guide through the first game: one step at a time, two short sentences each. */
import { and, capital, count, the } from './words.ts';

const range = (least: string, most: string): string => (least === most ? least : `${least} to ${most}`);

/** Who asks what; `instead`: after turning the player's own offer down. */
const puts = (offer: number, by: string, instead: boolean): string =>
  `${capital(the(by))} ${instead ? 'turned your offer down, and ' : ''}puts offer ${offer} to you`;

/** What is to be read, and what to do. Button names are those on the page. */
const steps = {
  news: () => 'This is the news; all read it. It moves the numbers of the world.',
  cable: () => 'Your private line from home. Only you get it.',
  stance: (others: readonly string[]) =>
    `Your secret stance: what you really want. ${capital(and(others.map(the)))} sees which stances you might hold, not which one.`,
  sheet: () =>
    'What each level is worth to you, in points. One issue brings you points. The other costs you some: it is what you can give.',
  home: (margin: number, mandate: number) =>
    `Two bars to clear. Each deal must add ${count(margin, 'point')} at home, or home refuses it. At the end, all in force should be worth ${mandate}: your mandate.`,
  open: () => 'That is all you need. Press “Open the negotiation”.',
  round: (round: number, inForce: string, mandate: number) =>
    `Round ${round}, the last. In force: ${inForce} of the ${mandate} points of your mandate. Press “Open the negotiation”.`,
  goTo: (panel: string) => `Now to “${panel}”: press it at the bottom.`,
  draft: () => 'Now make an offer. Press the button for a draft.',
  draftOn: () => 'Your draft is kept. Open it again.',
  addWant: (issue: string) => `Add “${issue}”: that is what brings you points.`,
  addGive: (issue: string, others: readonly string[]) =>
    `So far it gives ${and(others.map(the))} nothing. Add “${issue}”: a small cost for you, a gain for them.`,
  noChange: () => 'All of this is in force already. Choose another level, or throw the draft away.',
  draftPoor: (others: readonly string[]) =>
    `This gives ${and(others.map(the))} too little to sign, whatever its stance. Try levels that give more, or throw the draft away.`,
  draftShort: (short: number) =>
    `At home this is ${count(short, 'point')} short. You may table it all the same, and set capital on it once it is signed.`,
  draftBetter: (short: number, issue: string, level: string) =>
    `At home this is ${count(short, 'point')} short. Set “${issue}” to “${level}”: then it passes.`,
  tableIt: (points: string, others: readonly { readonly name: string; readonly least: string; readonly most: string }[]) =>
    `For you ${points}. For ${and(others.map((o) => `${the(o.name)} ${range(o.least, o.most)}`))}, by its secret stance. Change levels if you like, then press the marked button.`,
  waitAnswer: (others: readonly string[]) =>
    `It is on the table. ${capital(and(others.map(the)))} will answer, or not: when nothing comes, say that you are ready.`,
  unanswered: (others: readonly string[]) =>
    `${capital(and(others.map(the)))} will not sign this now. Draft another that gives more, or say that you are ready and go on.`,
  turnedDown: (others: readonly string[]) =>
    `${capital(and(others.map(the)))} turned it down. Draft another: give a little more, or ask a little less.`,
  answerSign: (offer: number, by: string, adds: string, instead: boolean) =>
    `${puts(offer, by, instead)}: ${adds} points, and your home would pass it. Sign it, or press “Counter” and ask for more.`,
  answerCounter: (offer: number, by: string, adds: string, short: number, instead: boolean) =>
    short > 0
      ? `${puts(offer, by, instead)}: ${adds} points, ${short} short at home. Press “Counter” and change a level.`
      : `${puts(offer, by, instead)}: ${adds} points. Press “Counter” and change a level, or reject it.`,
  signed: (passes: boolean) =>
    passes
      ? 'Signed by all: it goes home. Say that you are ready.'
      : 'Signed by all. Your home would still refuse it: capital can help in the next phase. Say that you are ready.',
  lastOffer: () => 'Your last chance for a deal, or for a better one. Press the button for a draft, or say that you are ready.',
  content: () => 'Your mandate is met. Improve on it with another offer if you like, or say that you are ready.',
  goOn: () => 'Nothing more to do here. Press the marked button to go on.',
  waiting: (others: readonly string[]) =>
    `You are ready. ${capital(and(others.map(the)))} is still at it; the phase ends when all are ready.`,
  belief: (others: readonly string[]) =>
    `Which stance does ${and(others.map(the))} hold? Open the line and move the sliders to your guess. Only you see it; the debrief scores it.`,
  coach: () =>
    'The coach says what to look at, and finds trades from what you know. Open it when you are stuck; “Coach” switches it off.',
  nothingHome: () => 'Nothing was signed, so nothing goes home. Press the marked button to go on.',
  setCapital: (short: number, units: number) =>
    `Your home is ${count(short, 'point')} short. Set ${units} capital on it with “+”: capital closes the gap. It pays nothing else at the end.`,
  willFail: (adds: string, margin: number) =>
    `It adds ${adds}; home asks ${margin}. It will fail. Send it and see, or learn for the next round.`,
  sendHome: (adds: string, margin: number) =>
    `It adds ${adds}; your home asks ${margin}. It passes. You cannot see what their home says. Send it.`,
  duty: () =>
    'Your duty. Comply, or hold it back in secret: the line says what that spares, what it costs if found, and how likely that is.',
  noDuty: () => 'You have no duty here. Press the marked button to go on.',
  done: () => 'Chosen? Nobody sees it unless it is found. Press “Done choosing”.',
  breach: () => 'They held back what they had promised, and it was found. You may suspend the deal, or keep it.',
  outcome: () => 'What was found, whether an incident struck, how the world moved. Here is what the round has paid you.',
  toDebrief: () => 'The talks are over. In the debrief all is told.',
};

export const guide = {
  label: 'Guide',
  start: 'First time? Learn the table in five minutes',
  startNote: 'A small game with a friendly bot and a guide. No form.',
  again: 'The guided game again',
  name: 'Newcomer',
  missing: 'This server does not have the first game.',
  next: 'Next',
  show: 'Show me where',
  leave: 'Leave the guide',
  /** Where there is little room. */
  short: { show: 'Show me', leave: 'Leave' },
  steps,
  end: {
    gains: (own: string, mandate: number, met: boolean) =>
      `Your result: ${own} points gained, the mandate of ${mandate} ${met ? 'met' : 'not met'}. Nobody wins alone: three results stand side by side.`,
    stances: () => 'Now the cards are open: what each side wanted, what it did, and what it believed of the other.',
    could: (terms: string, points: readonly string[]) => `What you could have had: ${terms}. With these cards: ${and(points)}.`,
    found: (terms: string) => `You found the best that these cards allowed: ${terms}.`,
    nothing: 'With these cards no deal would have been better than none.',
    pointsFor: (party: string, points: string) => `${points} for ${the(party)}`,
    level: (issue: string, level: string) => `${issue} at ${level}`,
    on: 'You know the table. The real one has three parties and ten issues.',
    play: 'Now play Shanghai 2025, quick',
  },
};
