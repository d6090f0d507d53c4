/** What a viewer may do now and, if not, why: the same checks that decide actions, asked without acting. */
import { openIssues, openOptions } from '../scenario/lookup.ts';
import type { PartyId } from '../scenario/types.ts';
import { stepOwner } from '../terms/signers.ts';
import { checkResume, checkSuspend, checkWithdrawFrom } from './actions/agreement.ts';
import { checkReject, checkSetCapital, checkSign, checkWithdraw } from './actions/answerOffer.ts';
import { checkMayBelieve, checkMayComply, checkReady } from './actions/ownDesk.ts';
import { checkMaySay, checkStatement } from './actions/say.ts';
import { checkTakeStep, checkUndoStep } from './actions/step.ts';
import { checkCounter, checkMayTable } from './actions/tableOffer.ts';
import { reject } from './reject.ts';
import { heldClauses } from './standing.ts';
import type { Agreement, GameState, Offer, Rejection } from './types.ts';
import type { AgreementView, Legal, OfferView, Verdict } from './viewTypes.ts';

const verdict = (refusal: Rejection | null): Verdict => (refusal ? { ok: false, ...refusal } : { ok: true });

/** Verdicts on one offer for one party; an observer may do nothing. */
export function legalOn(state: GameState, viewer: PartyId, offer: Offer): OfferView['legal'] {
  if (!state.parties[viewer]) {
    const no = verdict(reject('notYours'));
    return { sign: no, reject: no, counter: no, withdraw: no, setCapital: no };
  }
  return {
    sign: verdict(checkSign(state, viewer, offer)),
    reject: verdict(checkReject(state, viewer, offer)),
    counter: verdict(checkCounter(state, viewer, offer)),
    withdraw: verdict(checkWithdraw(state, viewer, offer)),
    setCapital: verdict(checkSetCapital(state, viewer, offer)),
  };
}

/** Verdicts on one agreement for one party; null for those who have no seat. */
export function legalWith(state: GameState, viewer: PartyId, agreement: Agreement): AgreementView['legal'] {
  if (!state.parties[viewer]) return null;
  return {
    suspend: verdict(checkSuspend(state, viewer, agreement)),
    resume: verdict(checkResume(state, viewer, agreement)),
    withdraw: verdict(checkWithdrawFrom(state, viewer, agreement)),
  };
}

/** Verdicts on everything but single offers and agreements. */
export function legalFor(state: GameState, party: PartyId): Legal {
  const steps = openIssues(state.scenario, state.preset, state.round).flatMap((issue) =>
    openOptions(state.scenario, state.preset, issue)
      .filter((o) => stepOwner(state.scenario, issue, o.id) === party)
      .map((o) => ({ issue, option: o.id, verdict: verdict(checkTakeStep(state, party, issue, o.id)) })),
  );
  const own = heldClauses(state).filter((c) => 'step' in c.source && c.source.step === party);
  return {
    tableOffer: verdict(checkMayTable(state, party)),
    say: verdict(checkMaySay(state, party)),
    setBelief: verdict(checkMayBelieve(state)),
    setCompliance: verdict(checkMayComply(state)),
    ready: verdict(checkReady(state, party, true)),
    notReady: verdict(checkReady(state, party, false)),
    statements: state.scenario.statements.map(({ id }) => ({
      statement: id,
      verdict: verdict(checkStatement(state, party, id)),
    })),
    steps,
    undoSteps: own.map((c) => ({ issue: c.issue, verdict: verdict(checkUndoStep(state, party, c.issue)) })),
  };
}
