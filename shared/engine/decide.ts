/** Finds the rule for an action. Pure: events to come, or a refusal; the state is untouched. */
import { findParty } from '../scenario/lookup.ts';
import type { PartyId } from '../scenario/types.ts';
import { decideResume, decideSuspend, decideWithdrawFrom } from './actions/agreement.ts';
import { decideReject, decideSetCapital, decideSign, decideWithdraw } from './actions/answerOffer.ts';
import { type Decision, isRejection } from './actions/common.ts';
import { decideSetBelief, decideSetCompliance, decideSetReady } from './actions/ownDesk.ts';
import { decideMakeStatement, decideSay } from './actions/say.ts';
import type { PartyAction } from './actions/schema.ts';
import { decideTakeStep, decideUndoStep } from './actions/step.ts';
import { decideCounterOffer, decideTableOffer } from './actions/tableOffer.ts';
import { reject } from './reject.ts';
import type { GameState } from './types.ts';

/** Decides one party's action. */
export function decide(state: GameState, by: PartyId, action: PartyAction): Decision {
  if (!findParty(state.scenario, by)) return reject('unknownParty');
  if (state.phase === 'debrief') return reject('gameOver');
  switch (action.type) {
    case 'tableOffer':
      return decideTableOffer(state, by, action);
    case 'counterOffer':
      return decideCounterOffer(state, by, action);
    case 'signOffer':
      return decideSign(state, by, action.offer);
    case 'rejectOffer':
      return decideReject(state, by, action.offer);
    case 'withdrawOffer':
      return decideWithdraw(state, by, action.offer);
    case 'setCapital':
      return decideSetCapital(state, by, action.offer, action.units);
    case 'takeStep':
      return decideTakeStep(state, by, action.issue, action.option);
    case 'undoStep':
      return decideUndoStep(state, by, action.issue);
    case 'suspendAgreement':
      return decideSuspend(state, by, action.agreement);
    case 'resumeAgreement':
      return decideResume(state, by, action.agreement);
    case 'withdrawFromAgreement':
      return decideWithdrawFrom(state, by, action.agreement);
    case 'makeStatement':
      return decideMakeStatement(state, by, action.statement);
    case 'say':
      return decideSay(state, by, action.to, action.text);
    case 'setBelief':
      return decideSetBelief(state, by, action.about, action.shares);
    case 'setCompliance':
      return decideSetCompliance(state, by, action.duty, action.choice);
    case 'setReady':
      return decideSetReady(state, by, action);
  }
}

export { isRejection };
