/** Why an action is refused: codes for programs, and the shape of a refusal. Part of the vocabulary (types.ts). */
export const REJECTION_CODES = [
  'malformed',
  'wrongPhase',
  'gameOver',
  'stale',
  'unknownIssue',
  'unknownOption',
  'unknownOffer',
  'unknownParty',
  'unknownDuty',
  'unknownStance',
  'notAddressed',
  'notYours',
  'offerClosed',
  'alreadySigned',
  'notSigned',
  'tooManyIssues',
  'noTerms',
  'noChange',
  'missingSigner',
  'noSigner',
  'linkageBroken',
  'tooManyOffers',
  'notEnoughCapital',
  'notAStep',
  'issueTaken',
  'tooSoon',
  'nothingToUndo',
  'beliefSum',
  'emptyText',
  'textTooLong',
  'textControl',
  'tooManyMessages',
  'alreadyReady',
  'notReady',
  'sameOffer',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A refusal: nothing happened, and why. `details` fill the sentence of the code. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
}
