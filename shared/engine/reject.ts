/** Refusals: a code for programs and a sentence for people. The client has its own sentences by language; these are the fallback and the API's. */
import type { Rejection, RejectionCode } from './types.ts';

const MESSAGES: Readonly<Record<RejectionCode, string>> = {
  malformed: 'That request could not be read.',
  wrongPhase: 'That cannot be done in this phase.',
  gameOver: 'The game is over.',
  stale: 'That phase has already passed.',
  unknownIssue: 'That issue is not part of this game.',
  unknownOption: 'That level does not exist or is not open in this game.',
  unknownOffer: 'There is no such offer on your table.',
  unknownParty: 'There is no such party, or it is your own.',
  unknownDuty: 'That duty is not in force.',
  unknownStance: 'Name each of that party’s stance cards, and only those.',
  notAddressed: 'That offer is not addressed to you.',
  notYours: 'That is not yours to change.',
  offerClosed: 'That offer is no longer open.',
  alreadySigned: 'You have signed it already.',
  notSigned: 'Set capital only on an offer that you have signed.',
  tooManyIssues: 'An offer holds at most as many issues as the rules allow.',
  noTerms: 'An offer needs at least one issue.',
  noChange: 'Every level in it is in force already.',
  missingSigner: 'Somebody with a duty under it, or under what it replaces, is not addressed.',
  noSigner: 'An offer needs at least one other signer.',
  linkageBroken: 'It breaks a linkage between issues.',
  tooManyOffers: 'You have tabled as many offers as one round allows.',
  notEnoughCapital: 'You do not have that much free political capital.',
  notAStep: 'That level binds others too; it cannot be a step of yours alone.',
  issueTaken: 'An agreement or somebody else’s step stands on that issue.',
  tooSoon: 'A step can be changed from the next round on.',
  nothingToUndo: 'You have no step on that issue.',
  beliefSum: 'The shares must add up to 100 percent.',
  emptyText: 'Write something first.',
  textTooLong: 'That message is too long.',
  textControl: 'That message has characters that cannot be shown.',
  tooManyMessages: 'You have written as much as one phase allows; wait for the next.',
  alreadyReady: 'You are marked as ready already.',
  notReady: 'You are not marked as ready.',
  sameOffer: 'You have the same offer on the table already.',
};

/** A refusal with its standard sentence, or with a more precise one. */
export function reject(code: RejectionCode, message: string = MESSAGES[code]): Rejection {
  return { code, message };
}
