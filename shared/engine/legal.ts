/** What a viewer may do now and, if not, why: the same checks that decide actions, asked without acting. */
import { openOptions } from '../scenario/lookup.ts';
import type { PartyId } from '../scenario/types.ts';
import { stepOwner } from '../terms/signers.ts';
import { checkReject, checkSetCapital, checkSign, checkWithdraw } from './actions/answerOffer.ts';
import { checkMayBelieve, checkMayComply, checkReady } from './actions/ownDesk.ts';
import { checkMaySay } from './actions/say.ts';
import { checkTakeStep, checkUndoStep } from './actions/step.ts';
import { checkCounter, checkMayTable } from './actions/tableOffer.ts';
import { reject } from './reject.ts';
import type { GameState, Offer, Rejection } from './types.ts';
import type { Legal, OfferView, Verdict } from './viewTypes.ts';

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

/** Verdicts on everything but single offers. */
export function legalFor(state: GameState, party: PartyId): Legal {
  const steps = state.preset.issues.flatMap((issue) =>
    openOptions(state.scenario, state.preset, issue)
      .filter((o) => stepOwner(state.scenario, issue, o.id) === party)
      .map((o) => ({ issue, option: o.id, verdict: verdict(checkTakeStep(state, party, issue, o.id)) })),
  );
  const own = state.clauses.filter((c) => 'step' in c.source && c.source.step === party);
  return {
    tableOffer: verdict(checkMayTable(state, party)),
    say: verdict(checkMaySay(state, party)),
    setBelief: verdict(checkMayBelieve(state)),
    setCompliance: verdict(checkMayComply(state)),
    ready: verdict(checkReady(state, party, true)),
    notReady: verdict(checkReady(state, party, false)),
    steps,
    undoSteps: own.map((c) => ({ issue: c.issue, verdict: verdict(checkUndoStep(state, party, c.issue)) })),
  };
}
