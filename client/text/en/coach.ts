/** Words of the coach. It says what a number means and what one could do; it never says what to want. */
import { and, capital, count, the } from './words.ts';

const inHundred = (n: number): string => `${n} in 100`;
const points = (n: string): string => `${n} ${/^\D?1$/.test(n) ? 'point' : 'points'}`;

/** A headline, and what there is to say below it. */
export interface CoachWords {
  readonly head: string;
  readonly text: string;
  /** What is better read one below the other. */
  readonly lines?: readonly string[];
}

const words = {
  news: (name: string, moves: readonly string[], issues: readonly string[], margin: number, cable: boolean): CoachWords => ({
    head: `In the news: ${name}`,
    text: [
      moves.length > 0 ? `It moves ${and(moves)}.` : 'It moves no number of the world.',
      issues.length > 0 ? `It bears on ${and(issues)}.` : '',
      margin === 0 ? '' : `Your home now asks ${count(Math.abs(margin), 'point')} ${margin > 0 ? 'more' : 'less'} of a deal.`,
      cable ? 'Your private cable below says what home thinks.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  }),
  mandate: (inForce: string, mandate: number, short: number, rounds: number): CoachWords => ({
    head: short > 0 ? `Your mandate is ${count(short, 'point')} away` : 'Your mandate is met',
    text: [
      `In force: ${inForce} of ${points(String(mandate))}.`,
      rounds > 0 ? `${capital(count(rounds, 'round'))} to go.` : 'The talks end now.',
      short <= 0 && rounds > 0 ? 'What is in force pays every round while it is kept.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  }),
  offerWaits: (offer: number, by: string, adds: string): CoachWords => ({
    head: `Offer ${offer} waits for your signature`,
    text: `${capital(the(by))} offers you ${points(adds)}, and your home would pass it.`,
  }),
  receives: (units: number) => `You also get ${units} capital.`,
  pays: (units: number) => `It costs you ${units} capital.`,
  settledBy: (offers: readonly number[]) => `But offer ${and(offers.map(String))}, signed already, settles the same issue first.`,
  sleeps: 'Its condition does not hold now: until then it pays nothing.',
  fails: (offer: number, mine: boolean): string => `${mine ? 'Your offer' : 'Offer'} ${offer} would fail at your home`,
  short: (adds: string, margin: number, short: number) => `It adds ${adds}; home asks ${margin}: ${short} short.`,
  loses: (issues: readonly string[], dimensions: readonly string[]) =>
    `Most is lost on ${and(issues)}${dimensions.length > 0 ? `; by dimension, in ${and(dimensions)}` : ''}.`,
  tooLittle: 'Nothing in it hurts you; it brings too little.',
  named: (name: string, n: string) => `${name} (${n})`,
  voices: (voices: readonly string[]) => `Too many of your voices lose: ${and(voices)}. Capital does not help there.`,
  capitalWould: (units: number) => `${units} capital set on it, once it is signed, closes the gap.`,
  mendAdd: (issue: string, level: string, adds: string) => `Adding ${issue} at ${level} makes it ${adds} for you.`,
  mendChange: (issue: string, level: string, adds: string) => `${issue} at ${level} instead makes it ${adds} for you.`,
  mendRemove: (issue: string, adds: string) => `Without ${issue} it is ${adds} for you.`,
  mendOthers: (changes: readonly { readonly name: string; readonly change: number }[], believed: boolean) => {
    const told = changes.map(({ name, change }) =>
      change === 0
        ? `${the(name)} nothing`
        : `${the(name)} about ${points(String(Math.abs(change)))} ${change < 0 ? 'less' : 'more'}`,
    );
    return `${believed ? 'By your beliefs' : 'At even odds'} that means ${and(told)}.`;
  },
  setCapital: (offer: number, short: number, units: number, free: number): CoachWords => ({
    head: `Offer ${offer} is ${count(short, 'point')} short at home`,
    text: `Set ${units} of your ${free} free capital on it, and it passes. Capital left at the end pays nothing.`,
  }),
  trade: (both: boolean, terms: readonly string[]): CoachWords => ({
    head: both ? 'A trade that may help both sides' : 'A trade that may help all sides',
    text: `${and(terms)}.`,
  }),
  forYou: (own: string) => `You: ${own}; your home would pass it.`,
  atLevel: (issue: string, level: string) => `${issue} at ${level}`,
  forParty: (party: string, cards: readonly string[]) => `${capital(the(party))}: ${cards.join(', ')}.`,
  ifCard: (n: string, card: string) => `${n} if ${card}`,
  rests: (chance: number, unset: readonly string[]) => {
    const basis = unset.length === 0 ? 'By your beliefs' : `At even odds, as you have set no belief about ${and(unset.map(the))}`;
    return `${basis}: ${inHundred(chance)} that ${unset.length === 0 ? 'it' : 'this'} suits everybody who must sign.`;
  },
  nothingTabled: {
    head: 'You have tabled nothing this round',
    text: 'What is agreed early pays every round. Put what you want beside something that others want.',
  },
  beliefs: (about: readonly string[]): CoachWords => ({
    head: `What ${about.length === 1 ? 'does' : 'do'} ${and(about.map(the))} want?`,
    text: 'Set your belief for this round: trades rest on it, and the debrief scores it. Look at what they offered and refused.',
  }),
  waitedFor: { head: 'All wait for you', text: 'When you have done what you want to do, say that you are ready.' },
  lastRound: (inForce: string, mandate: number): CoachWords => ({
    head: 'This is the last round',
    text: `What is in force at its end counts for your mandate: ${inForce} of ${points(String(mandate))} now. Capital left over pays nothing.`,
  }),
  duty: (what: string, pays: boolean): string =>
    `${capital(what)}: holding back ${pays ? 'would pay on average' : 'does not pay on average'}`,
  odds: (spares: string, loses: string, chance: number, threshold: number) =>
    `It spares you ${points(spares)} this round; found, you lose ${points(loses)}. Found in ${inHundred(chance)}; it pays below ${inHundred(threshold)} (p*).`,
  stake: (trust: number) => `Also at stake: ${trust} trust`,
  pledge: 'your pledge, counted in what you lose',
  suspendable: (parties: readonly string[], agreement: number, worth: string) =>
    `${and(parties.map(the))} may suspend agreement ${agreement}, worth ${points(worth)} to you over a whole game`,
  suspend: (agreement: number, by: readonly string[], worth: string): CoachWords => ({
    head: `${by.length > 0 ? capital(and(by.map(the))) : 'Somebody'} broke agreement ${agreement}`,
    text: `You may suspend it in this phase. Its duties stop then, and its points: ${worth} for you over a whole game. Without an answer it stands.`,
  }),
  found: (duties: readonly string[]): CoachWords => ({
    head: 'You were found holding back',
    text: `${capital(and(duties))}. Those whom it harmed may suspend the agreement in this phase.`,
  }),
};

export const coach = {
  title: 'Coach',
  onLabel: 'Coach: on',
  offLabel: 'Coach: off',
  switchNote: 'Says what to look at, from what you may know. Solo games only.',
  count: (n: number) => count(n, 'piece of advice', 'pieces of advice'),
  none: 'Nothing presses now.',
  private: 'Reckoned from what you may know, and your own beliefs. It never sees a hidden card.',
  away: 'Put away',
  awayLabel: (head: string) => `Put away: ${head}`,
  aloud: (head: string) => `Coach: ${head}.`,
  actions: {
    news: 'Read the news',
    standing: 'What stands now',
    offer: (n: number) => `Go to offer ${n}`,
    mend: 'Draft it',
    trade: 'Open it as a draft',
    /** The draft that was kept is lost by it. */
    instead: 'Open it in place of your draft',
    draft: 'Draft an offer',
    beliefs: 'Set your belief',
    issue: (name: string) => `About ${name}`,
  },
  words,
};
