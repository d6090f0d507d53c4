/** Words of the debrief. */
import type { Results } from '@track-two/shared/engine/types.ts';
import { and, capital, count, the } from './words.ts';

/** Risk and number of incidents at which this scenario ends the talks. */
interface Limits {
  readonly risk: number;
  readonly incidents: number;
}
const reasons: Readonly<Record<Results['reason'], (limits: Limits) => string>> = {
  rounds: () => 'The last round was played.',
  called: () =>
    'Whoever ran the table ended the talks early. The rounds left out were paid as if all in force had been complied with.',
  risk: ({ risk }) => `Risk reached ${risk}, and the talks ended early.`,
  incidents: ({ incidents }) =>
    `${incidents === 1 ? 'An incident' : capital(count(incidents, 'incident'))} ended the talks early.`,
};

export const debrief = {
  title: 'Debrief',
  notEnded: 'These talks are still going on. The debrief opens when they end.',
  howItEnded: 'How it ended',
  reasons,
  resultsTitle: 'Three results, never one winner',
  gain: 'Gain over no deal',
  gainNote: 'Points over the same game without any deal, share of avoided risk included.',
  gainAndMandate:
    'Gain and mandate can differ: gain is what was really earned round by round, losses for breaches found and incidents included; the mandate asks what all that is in force at the end would be worth if kept for a whole game.',
  points: (n: string) => `${n} points`,
  mandateMet: (over: number) => (over === 0 ? 'mandate met exactly' : `mandate met, ${over} over`),
  mandateShort: (n: number) => `mandate missed by ${count(n, 'point')}`,
  gainOf: (party: string, points: string) => `${capital(the(party))}: ${points} points over no deal`,
  mandateLine: (inForce: string, mandate: number) => `in force at the end ${inForce}, mandate ${mandate}`,
  mandateOpen: (open: number, all: number, whole: number) =>
    `The mandate counts what was on the table: ${open} of ${all} issues. For the whole agenda it is ${whole}.`,
  rest: (shown: string) => `of which ${shown} for rounds left out`,
  riskShare: (points: number, shown: string) =>
    points > 0 ? `of which ${shown} share of avoided risk` : `of which ${shown} for risk above that of no deal`,
  joint: 'Joint value',
  jointNote:
    'What all parties gained from round to round, added up, without the share of avoided risk; never below 0. Beside it the most that a package leaving nobody worse off could have brought.',
  jointLine: (got: string, best: string, percent: number) => `${got} of ${best} points, ${percent} %`,
  jointNoBest: (got: string) => `${got} points`,
  risk: 'Risk at the end',
  riskNote: 'In truth, beside the same game without any deal.',
  inTruth: 'in truth',
  riskOnRecord: (now: number) => `As on the record: ${now}.`,
  riskWhy: 'The two can differ: duties held back and not found count in truth, but are not on the record.',
  riskLine: (now: number) => `${now} of 100`,
  riskBaseline: (baseline: number, by: number) =>
    by === 0
      ? `no deal: ${baseline}, the same`
      : `no deal: ${baseline}; ${by > 0 ? `${by} lower` : `${-by} higher`} with your deals`,
  cards: 'Cards drawn',
  card: 'Card',
  timeline: 'What happened when',
  timelineNote: 'Each runs from 0 to 100 and is as on the record: duties held back and not found are not in it.',
  timelineStart: 'Start',
  timelineTable: 'The same in numbers',
  round: (n: number) => `Round ${n}`,
  breaches: (n: number) => count(n, 'breach found', 'breaches found'),
  agreed: (n: number) => count(n, 'new agreement'),
  /** Where there is little room; said in full in the title of the mark. */
  agreedShort: (n: number) => `+${n}`,
  timelineShort: 'Above each round: how many agreements were new.',
  incident: 'Incident',
  agreementsTitle: 'What became of what was agreed',
  noAgreements: 'Nothing was ever agreed.',
  ratified: 'Ratified',
  fates: {
    inForce: 'in force at the end',
    asleep: 'agreed, asleep at the end',
    suspended: (who: string, round: number) => `suspended by ${the(who)} in round ${round}`,
    left: (who: string, round: number) => `${the(who)} left it after round ${round}`,
    replaced: 'replaced by newer terms',
  },
  termReplaced: 'replaced by newer terms',
  worthOf: (who: string, n: number, points: string) => `Offer ${n} to ${the(who)}: ${points} points`,
  offersTitle: 'What was offered',
  offersNote:
    'The points say what the terms of each offer would be worth to each party over the whole game if nothing else were in force (against the status quo), all complying. In play you saw what an offer would add to what was in force then, so the two can differ. Numbers count every offer, private ones too; in play each side counted those it saw.',
  noOffers: 'Nobody ever tabled an offer.',
  offer: (n: number) => `Offer ${n}`,
  offerHead: 'Offer',
  terms: 'Terms',
  fate: 'Fate',
  seenBy: (who: readonly string[]) => `Seen only by ${and(who.map(the))}`,
  signal: 'Signal',
  dutiesTitle: 'Held back',
  noneHeldBack: 'Nobody held anything back. Every duty was done.',
  heldBack: (who: string, what: string, round: number) => `Round ${round}: ${the(who)} was to ${what}, and held back.`,
  found: 'found',
  unfound: 'never found',
  chance: (percent: number) => `chance ${percent} %`,
  kept: (kept: number, of: number) => (of === 0 ? 'had none' : `${kept} of ${of}`),
  beliefsTitle: 'What they believed of one another',
  beliefsNote: (guesses: readonly { readonly cards: number; readonly score: number }[]) =>
    `Share that each gave to the true card, last set. Brier score: 0 is a perfect reading; ${and(
      guesses.map(({ cards, score }) => `giving each of ${cards} cards the same share scores ${score.toFixed(2)}`),
    )}; above that is worse than not knowing.`,
  worseThanGuess: 'worse than a guess',
  believes: (who: string, about: string) => `${capital(the(who))} about ${the(about)}`,
  noBelief: 'never said',
  trueCard: (share: number) => `${share} % on the true card`,
  brier: (score: string) => `Brier ${score}`,
  wordsTitle: 'Words and deeds',
  deposits: 'Deposits',
  pledges: 'Pledges',
  dutiesDone: 'Duties kept',
  questions: 'Ask the room',
  allQuestions: 'All the questions',
  questionsNote: 'Chosen for what happened in your game.',
  log: 'Download the log',
  again: 'Play another game',
  print: 'Print',
};
