/** What a step of the guide is: where it points, how one goes on from it, and what its sentences are filled with. */
import type { IssueId, OptionId, PartyId } from '@track-two/shared/scenario/types.ts';
import type { Panel } from './desk.ts';

/** What a step points at; the page knows where that is. */
export type Target =
  | 'news'
  | 'cable'
  | 'stance'
  | 'sheet'
  | 'home'
  | 'ready'
  | 'notReady'
  | 'draft'
  | 'addIssue'
  | 'terms'
  | 'points'
  | 'table'
  | 'capital'
  | 'duty'
  | 'breach'
  | 'ownPoints'
  | 'beliefs'
  | 'coach'
  | 'toDebrief'
  | 'gains'
  | 'joint'
  | 'stances'
  | { readonly offer: number }
  | { readonly tab: Panel };

/** Steps to be read: they have a button to go on. */
export type ReadStep = 'news' | 'cable' | 'stance' | 'sheet' | 'home' | 'duty' | 'breach' | 'outcome' | 'belief' | 'coach';

/** Steps without numbers of their own. */
export type PlainStep =
  | ReadStep
  | 'open'
  | 'draft'
  | 'draftOn'
  | 'noChange'
  | 'draftPoor'
  | 'waitAnswer'
  | 'unanswered'
  | 'turnedDown'
  | 'lastOffer'
  | 'content'
  | 'goOn'
  | 'waiting'
  | 'nothingHome'
  | 'noDuty'
  | 'done'
  | 'toDebrief';

/** One level of a draft that would make it pass at home. */
export interface BetterLevel {
  readonly issue: IssueId;
  readonly option: OptionId;
}

/** The step to take now. */
export type GuideStep = {
  readonly target: Target;
  /** Read and go on by a button of the guide; else by doing what it says. */
  readonly read: boolean;
  /** Panel on which its target is, on a phone; null: always in sight. */
  readonly on: Panel | null;
} & (
  | { readonly id: PlainStep }
  /** On a phone: the panel that the step is about has to be opened first. */
  | { readonly id: 'goTo'; readonly panel: Panel }
  | { readonly id: 'round'; readonly round: number; readonly inForce: number; readonly mandate: number }
  /** An issue to add to the draft: the one that brings most, or one that others want. */
  | { readonly id: 'addWant' | 'addGive'; readonly issue: IssueId }
  | { readonly id: 'draftShort'; readonly short: number; readonly better: BetterLevel | null }
  | {
      readonly id: 'tableIt';
      readonly points: number;
      /** What it would add for each other signer, least and most by its public cards. */
      readonly others: readonly { readonly party: PartyId; readonly least: number; readonly most: number }[];
    }
  | {
      readonly id: 'answerSign' | 'answerCounter';
      readonly offer: number;
      readonly by: PartyId;
      readonly adds: number;
      readonly short: number;
      /** The one who asks has turned down an offer of the player's this round. */
      readonly instead: boolean;
    }
  | { readonly id: 'signed'; readonly passes: boolean }
  | { readonly id: 'setCapital'; readonly offer: number; readonly short: number; readonly units: number }
  | { readonly id: 'willFail' | 'sendHome'; readonly adds: number; readonly margin: number }
);

export type StepId = GuideStep['id'];
