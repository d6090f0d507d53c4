/** A sentence for every entry of the log. Party, issue and option come as names. */
import type { LapseReason, SleepReason } from '@track-two/shared/engine/types.ts';
import { and, capital, count, sentence, the } from './words.ts';

const lapses: Readonly<Record<LapseReason, string>> = {
  expired: 'its time had passed',
  linkage: 'a linkage it needs no longer holds',
  signers: 'somebody else would now have to sign it',
  ended: 'the talks ended',
};

const sleeps: Readonly<Record<SleepReason, string>> = {
  condition: 'its condition does not hold',
  suspended: 'its agreement is suspended',
  linkage: 'a level that it needs is gone',
};

/** "on A, B and C", or nothing where the issues are not known. */
const on = (issues: readonly string[]): string => (issues.length === 0 ? '' : ` on ${and(issues)}`);

export const log = {
  title: 'Log',
  open: 'Log',
  empty: 'Nothing has happened yet.',
  older: 'Show earlier entries',
  olderFailed: 'Earlier entries cannot be fetched just now.',
  where: (round: number, phase: string) => `Round ${round}, ${phase.toLowerCase()}`,
  lapses,
  roundStarted: (round: number, news: string | null) =>
    news === null ? `Round ${round} began. No news.` : `Round ${round} began. News: ${news}.`,
  phaseStarted: (phase: string) => `${phase} began.`,
  offerTabled: (who: string, n: number, issues: readonly string[]) => `${capital(the(who))} tabled offer ${n}${on(issues)}.`,
  offerSigned: (who: string, n: number, issues: readonly string[]) => `${capital(the(who))} signed offer ${n}${on(issues)}.`,
  offerRejected: (who: string, n: number, issues: readonly string[]) => `${capital(the(who))} rejected offer ${n}${on(issues)}.`,
  offerWithdrawn: (who: string, n: number, issues: readonly string[]) => `${capital(the(who))} withdrew offer ${n}${on(issues)}.`,
  offerLapsed: (n: number, reason: LapseReason, issues: readonly string[]) =>
    `Offer ${n}${on(issues)} lapsed: ${lapses[reason]}.`,
  stepTaken: (who: string, issue: string, option: string) => `${capital(the(who))} took a step alone: ${issue} at “${option}”.`,
  stepUndone: (who: string, issue: string) => `${capital(the(who))} took back its step on ${issue}.`,
  /** `extras`: its condition and its side payment, in words. */
  agreementRatified: (n: number, parties: readonly string[], terms: readonly string[], extras: readonly string[]) =>
    [`Agreement ${n} of ${and(parties.map(the))} was ratified: ${terms.join('; ')}`, ...extras].map(sentence).join(' '),
  ratificationFailed: (n: number, parties: readonly string[], issues: readonly string[]) =>
    `Offer ${n}${on(issues)} failed at home in ${and(parties.map(the))}.`,
  agreementSuspended: (who: string, n: number) =>
    `${capital(the(who))} suspended agreement ${n} after a breach of it: its duties and points stop.`,
  resumptionAsked: (who: string, n: number) => `${capital(the(who))} asked for agreement ${n} to go on.`,
  agreementResumed: (who: string, n: number) => `Agreement ${n} goes on: ${the(who)} was the last to ask for it.`,
  withdrawalAnnounced: (who: string, n: number) =>
    `${capital(the(who))} announced that it leaves agreement ${n}, which ends after this round’s outcome.`,
  agreementEnded: (who: string, n: number) => `Agreement ${n} ended: ${the(who)} has left it.`,
  clausesSlept: (parts: readonly string[]) => `Asleep from now on, without duties or points: ${parts.join('; ')}.`,
  slept: (issue: string, option: string, reason: SleepReason) => `${issue} at “${option}”, because ${sleeps[reason]}`,
  clausesWoke: (parts: readonly string[]) => `In force again: ${parts.join('; ')}.`,
  woke: (issue: string, option: string) => `${issue} at “${option}”`,
  endCalled: (after: number) => `The talks will end after the outcome of round ${after}.`,
  statement: (who: string, text: string) => `${capital(the(who))} stated in public: “${text}”`,
  statementClaim: (dimension: string) => `It says that this comes first: ${dimension.toLowerCase()}.`,
  why: (name: string, to: number, by: string, causes: readonly string[]) =>
    `${name} ${to} (${by})${causes.length > 0 ? `: ${causes.join(' · ')}` : ''}`,
  stopsAtNothing: 'it cannot fall below 0',
  stopsAtHundred: 'it cannot rise above 100',
  whyMoved: 'Why each number moved',
  cause: (label: string, by: string) => `${label} ${by}`,
  breachFound: (who: string, what: string) => `${capital(the(who))} held back a duty, and it was found: ${what}.`,
  incident: (n: number) =>
    ['', 'An AI incident happened.', 'A second AI incident happened.'][n] ?? `AI incident number ${n} happened.`,
  indicatorsMoved: (parts: readonly string[]) =>
    parts.length === 0 ? 'No number of the world moved.' : `The world moved: ${parts.join(', ')}.`,
  moved: (name: string, to: number, by: string) => `${name} ${to} (${by})`,
  gameEnded: (ending: string) => `The talks ended: ${ending}.`,
  entries: (n: number) => count(n, 'entry', 'entries'),
};
