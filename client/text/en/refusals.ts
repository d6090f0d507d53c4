/** A sentence for everything that can be refused or go wrong. */
import type { RejectionCode } from '@track-two/shared/engine/types.ts';
import type { Link } from '../../net/connection.ts';

export const rejections: Readonly<Record<RejectionCode, string>> = {
  malformed: 'The table could not read that. Please try once more.',
  wrongPhase: 'That cannot be done in this phase.',
  gameOver: 'The talks are over; nothing more can be changed.',
  stale: 'Too late: the table has moved on since.',
  unknownIssue: 'That issue is not part of this game.',
  unknownOption: 'That level is not open in this game.',
  unknownOffer: 'There is no such offer on your table.',
  unknownParty: 'There is no such party, or it is your own.',
  unknownDuty: 'That duty is not in force.',
  unknownStance: 'Those are not the cards of that party.',
  notAddressed: 'That offer is not addressed to you.',
  notYours: 'That is not yours to change.',
  offerClosed: 'That offer is no longer open.',
  alreadySigned: 'You have signed it already.',
  notSigned: 'Sign the offer first; then you can set capital on it.',
  tooManyIssues: 'That is more issues than one offer may hold.',
  noTerms: 'An offer needs at least one issue.',
  noChange: 'Everything in it is in force already.',
  missingSigner: 'Somebody whom it would bind is not among those addressed.',
  noSigner: 'An offer needs at least one other party to sign it.',
  linkageBroken: 'Some of its terms need, or rule out, the level of another issue.',
  tooManyOffers: 'You have tabled as many offers as one round allows.',
  notEnoughCapital: 'You do not have that much free political capital.',
  notAStep: 'That level binds others too, so it needs an offer; nobody can do it alone.',
  issueTaken: 'An agreement, or another party’s step, already stands on that issue.',
  tooSoon: 'A step can be changed from the next round on.',
  nothingToUndo: 'You have no step on that issue to undo.',
  beliefSum: 'The shares must add up to 100 percent.',
  emptyText: 'Write something first.',
  textTooLong: 'That message is too long: 500 characters at most.',
  textControl: 'That message has characters that cannot be shown.',
  tooManyMessages: 'You have written as much as one phase allows. Wait for the next.',
  alreadyReady: 'You are marked as ready already.',
  notReady: 'You are not marked as ready.',
  sameOffer: 'You have the same offer on the table already.',
};

/** Failures outside the rules: of the line, of joining, of the server. Others come with a sentence of the server's own, or take `other`. */
export const api: Readonly<Record<string, string>> & { readonly offline: string; readonly other: string } = {
  offline: 'The table cannot be reached just now. Check the connection and try again.',
  other: 'That did not work. Please try once more.',
  notSaved: 'The table could not keep that, so nothing happened. Please try again in a moment.',
  unknownCode: 'There is no table with that code. Check the letters and figures on the board.',
  malformedCode: 'A code is four letters and two figures, like KITE42.',
  full: 'Every seat at that table is taken.',
  solo: 'That is a solo game: only the person who began it plays there.',
  ended: 'The talks at that table are over.',
};

export const links: Readonly<Record<Link, { readonly title: string; readonly text: string }>> = {
  connecting: { title: 'Connecting…', text: 'Finding your seat at the table.' },
  live: { title: 'Connected', text: '' },
  reconnecting: { title: 'Reconnecting…', text: 'Your seat is kept. What you see is from before the line was lost.' },
  gone: { title: 'This table cannot be opened', text: 'The code may be mistyped, or the table has been cleared away.' },
  refused: {
    title: 'This seat is not yours any more',
    text: 'The table does not know this browser’s seat. Join again with the code.',
  },
};
