/** What an offer may carry besides its terms: an if–then condition and a side payment (rules.md, Negotiation). */
import { openIssues, openOptions, partyOf } from '../../scenario/lookup.ts';
import type { PartyId, Terms } from '../../scenario/types.ts';
import type { Condition } from '../../terms/conditions.ts';
import { brokenLinkages } from '../../terms/linkages.ts';
import { reject } from '../reject.ts';
import { capitalFree } from '../state.ts';
import type { GameState, Rejection, SidePayment } from '../types.ts';
import { checkIssueOpen } from './terms.ts';

/** Whether a condition can be read and could come about: on an issue that is on the table and not settled by the terms themselves. */
export function checkCondition(state: GameState, terms: Terms, condition: Condition | null): Rejection | null {
  if (!condition) return null;
  return condition.kind === 'level' ? checkLevel(state, terms, condition) : checkVerification(state, terms, condition.atLeast);
}

function checkLevel(state: GameState, terms: Terms, { issue, at }: Extract<Condition, { kind: 'level' }>): Rejection | null {
  const refusal = checkIssueOpen(state, issue);
  if (refusal) return refusal;
  if (terms[issue] !== undefined) return reject('conditionOnItself');
  const open = openOptions(state.scenario, state.preset, issue).map((o) => o.id);
  if (new Set(at).size !== at.length || !at.every((o) => open.includes(o))) return reject('unknownOption');
  // Only linkages between the condition and the terms: what else a level may need can still be agreed.
  const clash = (option: string) => brokenLinkages(state.scenario, { ...terms, [issue]: option })[0];
  const clashes = at.map(clash);
  const [first] = clashes;
  return first && clashes.every((c) => c) ? reject('linkageBroken', first.reason) : null;
}

/** Levels of verification add up over issues; conditional terms never count, and so neither do those of this offer. */
function checkVerification(state: GameState, terms: Terms, atLeast: number): Rejection | null {
  const others = openIssues(state.scenario, state.preset, state.round).filter((issue) => terms[issue] === undefined);
  const best = (issue: string) => Math.max(...openOptions(state.scenario, state.preset, issue).map((o) => o.verification));
  const most = Math.min(
    state.scenario.rules.verificationMost,
    others.reduce((sum, issue) => sum + best(issue), 0),
  );
  if (atLeast <= most) return null;
  return reject(
    'unknownCondition',
    most === 0
      ? 'Nothing else on the table brings verification.'
      : `The other issues on the table can bring verification to level ${most} at most.`,
  );
}

/** Whether a side payment runs between two signers and is within what a party may ever hold. */
export function checkPayment(state: GameState, signers: readonly PartyId[], payment: SidePayment | null): Rejection | null {
  if (!payment) return null;
  const { from, to, units } = payment;
  const most = state.scenario.rules.capitalMost;
  if (from === to) return reject('badPayment', 'A side payment goes from one signer to another, not back to the same.');
  if (!signers.includes(from) || !signers.includes(to))
    return reject('badPayment', 'A side payment runs between two parties that sign the offer.');
  if (units >= 1 && units <= most) return null;
  return reject('badPayment', `A side payment is at least 1 and at most ${most} political capital; this one is ${units}.`);
}

/** Whether a party that signs can set its side payment aside, together with what else the signing costs it now. */
export function checkBacked(state: GameState, party: PartyId, payment: SidePayment | null, burnt = 0): Rejection | null {
  if (payment?.from !== party) return null;
  const free = capitalFree(state, party) - burnt;
  if (free >= payment.units) return null;
  return reject(
    'notEnoughCapital',
    `Signing sets aside ${payment.units} political capital for ${partyOf(state.scenario, payment.to).name}; you have ${Math.max(0, free)} free.`,
  );
}
