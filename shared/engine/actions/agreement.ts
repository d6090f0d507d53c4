/** What a party may do with an agreement that stands: suspend it, ask for it to resume, leave it (rules.md, Ratification and Outcome). */
import type { PartyId } from '../../scenario/types.ts';
import { denies } from '../../terms/duties.ts';
import { reject } from '../reject.ts';
import type { Agreement, AgreementNumber, GameEvent, GameState, Rejection } from '../types.ts';
import { agreementOn } from '../verification.ts';
import { type Decision, event, firstRefusal, onlyIn } from './common.ts';

const isSignatory = (agreement: Agreement, party: PartyId): Rejection | null =>
  agreement.parties.includes(party) ? null : reject('notASignatory');

/** Standing: something of it is in force or asleep. */
const stands = ({ status }: Agreement): Rejection | null =>
  status === 'ratified' || status === 'suspended' ? null : reject('unknownAgreement');

/** Whether a breach of this agreement that was found in the last outcome (in its phase: this round's) has denied the party something. */
function isHarmed(state: GameState, party: PartyId, agreement: Agreement): boolean {
  const last = state.outcomes.at(-1);
  const found = last?.heldBack.filter((b) => b.found && agreementOn(last.clauses, b.duty.issue) === agreement.number) ?? [];
  return found.some((b) => denies(state.scenario, b.duty, party));
}

/** Whether a party may suspend an agreement: in the outcome, as a signatory harmed by a breach of it that was found. */
export function checkSuspend(state: GameState, party: PartyId, agreement: Agreement): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'outcome'),
    () => isSignatory(agreement, party),
    () => stands(agreement),
    () => (agreement.suspension ? reject('alreadySuspended') : null),
    () => (isHarmed(state, party, agreement) ? null : reject('notHarmed')),
  );
}

/** Whether a party may ask for a suspended agreement to go on; it does when all its signatories have asked. */
export function checkResume(state: GameState, party: PartyId, agreement: Agreement): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation', 'outcome'),
    () => isSignatory(agreement, party),
    () => stands(agreement),
    () => (agreement.suspension ? null : reject('notSuspended')),
    () => (agreement.suspension?.resumedBy.includes(party) ? reject('alreadyAsked') : null),
  );
}

/** Whether a party may leave an agreement: a signatory, in the negotiation, effective after the next outcome. */
export function checkWithdrawFrom(state: GameState, party: PartyId, agreement: Agreement): Rejection | null {
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => isSignatory(agreement, party),
    () => (agreement.withdrawal ? reject('alreadyWithdrawn') : null),
    () => stands(agreement),
  );
}

type Check = (state: GameState, party: PartyId, agreement: Agreement) => Rejection | null;

function decideOn(
  state: GameState,
  by: PartyId,
  number: AgreementNumber,
  check: Check,
  then: (agreement: Agreement) => readonly GameEvent[],
): Decision {
  const agreement = state.agreements.find((a) => a.number === number);
  if (!agreement) return reject('unknownAgreement');
  return check(state, by, agreement) ?? then(agreement);
}

/** Stops an agreement at once: its clauses sleep until all its signatories resume it. */
export const decideSuspend = (state: GameState, by: PartyId, number: AgreementNumber): Decision =>
  decideOn(state, by, number, checkSuspend, ({ number: agreement }) => [
    event(state, 'all', { type: 'agreementSuspended', agreement, by }),
  ]);

/** Asks for a suspended agreement to go on; the last signatory to ask resumes it at once. */
export const decideResume = (state: GameState, by: PartyId, number: AgreementNumber): Decision =>
  decideOn(state, by, number, checkResume, ({ number: agreement, parties, suspension }) => {
    const asked = [...(suspension?.resumedBy ?? []), by];
    const all = parties.every((p) => asked.includes(p));
    const resumed = all ? [event(state, 'all', { type: 'agreementResumed', agreement, by })] : [];
    return [event(state, 'all', { type: 'resumptionAsked', agreement, by }), ...resumed];
  });

/** Announces, in public, that a party leaves the whole agreement; it ends with this round's outcome, which settles the price. */
export const decideWithdrawFrom = (state: GameState, by: PartyId, number: AgreementNumber): Decision =>
  decideOn(state, by, number, checkWithdrawFrom, ({ number: agreement }) => [
    event(state, 'all', { type: 'withdrawalAnnounced', agreement, by }),
  ]);
