/** A sentence for every entry of the log. Party, issue and option come as names. */
import type { LapseReason } from '@track-two/shared/engine/types.ts';
import { and, capital, count, the } from './words.ts';

const lapses: Readonly<Record<LapseReason, string>> = {
  expired: 'its time had passed',
  linkage: 'a linkage it needs no longer holds',
  signers: 'somebody else would now have to sign it',
  ended: 'the talks ended',
};

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
  offerTabled: (who: string, n: number) => `${capital(the(who))} tabled offer ${n}.`,
  offerSigned: (who: string, n: number) => `${capital(the(who))} signed offer ${n}.`,
  offerRejected: (who: string, n: number) => `${capital(the(who))} rejected offer ${n}.`,
  offerWithdrawn: (who: string, n: number) => `${capital(the(who))} withdrew offer ${n}.`,
  offerLapsed: (n: number, reason: LapseReason) => `Offer ${n} lapsed: ${lapses[reason]}.`,
  stepTaken: (who: string, issue: string, option: string) => `${capital(the(who))} took a step alone: ${issue} at “${option}”.`,
  stepUndone: (who: string, issue: string) => `${capital(the(who))} took back its step on ${issue}.`,
  agreementRatified: (n: number, parties: readonly string[], terms: readonly string[]) =>
    `Agreement ${n} of ${and(parties.map(the))} was ratified: ${terms.join('; ')}.`,
  ratificationFailed: (n: number, parties: readonly string[]) => `Offer ${n} failed at home in ${and(parties.map(the))}.`,
  breachFound: (who: string, what: string) => `${capital(the(who))} held back a duty, and it was found: ${what}.`,
  incident: (n: number) => (n === 1 ? 'An AI incident happened.' : `Incident number ${n} happened.`),
  indicatorsMoved: (parts: readonly string[]) =>
    parts.length === 0 ? 'No number of the world moved.' : `The world moved: ${parts.join(', ')}.`,
  moved: (name: string, to: number, by: string) => `${name} ${to} (${by})`,
  gameEnded: (ending: string) => `The talks ended: ${ending}.`,
  entries: (n: number) => count(n, 'entry', 'entries'),
};
