/** What a bot does about promises that others broke: it stops an agreement when its patience is at an end, and forgives once. */
import type { AgreementView } from '../engine/viewTypes.ts';
import { stanceOf } from '../scenario/lookup.ts';
import type { BotInput, BotMove } from './types.ts';
import { worth } from './worth.ts';

/** Breaches of an agreement by others that were found, in the rounds since it was last stopped. */
function foundBreaches({ view }: BotInput, agreement: AgreementView): number {
  const since = lastStopped(view.log, agreement.number);
  return view.outcomes
    .filter((o) => o.round > since)
    .flatMap((o) => o.breaches)
    .filter((b) => b.found && b.duty.actor !== view.desk.party && agreement.terms[b.duty.issue] === b.duty.option).length;
}

function lastStopped(log: BotInput['view']['log'], agreement: number): number {
  return log.findLast((e) => e.type === 'agreementSuspended' && e.agreement === agreement)?.round ?? 0;
}

/**
 * Stops an agreement of which so many breaches by others were found.
 * @param patience breaches that it takes, at least 1
 */
export function suspend(input: BotInput, patience: number): BotMove | null {
  const broken = input.view.agreements.find((a) => a.legal?.suspend.ok && foundBreaches(input, a) >= patience);
  if (!broken) return null;
  const found = foundBreaches(input, broken);
  return {
    action: { type: 'suspendAgreement', agreement: broken.number },
    reason: `Agreement ${broken.number} was broken ${found === 1 ? 'once' : found === 2 ? 'twice' : `${found} times`}; I keep my part when the others keep theirs.`,
  };
}

/** Asks for a stopped agreement to go on when it is worth something to this seat: once, a round after it was stopped. */
export function resume(input: BotInput): BotMove | null {
  const { view } = input;
  const wanted = view.agreements.find(
    (a) => a.legal?.resume.ok && a.suspension && view.round > a.suspension.round && isWorthResuming(input, a),
  );
  if (!wanted) return null;
  return {
    action: { type: 'resumeAgreement', agreement: wanted.number },
    reason: `Agreement ${wanted.number} is worth more to me kept than stopped; everybody gets a second chance.`,
  };
}

function isWorthResuming({ scenario, view }: BotInput, agreement: AgreementView): boolean {
  const { party } = view.desk;
  const card = stanceOf(scenario, party, view.desk.stance);
  const points = Object.entries(agreement.terms).reduce(
    (sum, [issue, option]) => sum + worth(scenario, party, card, issue, option),
    0,
  );
  const stopped = view.log.filter((e) => e.type === 'agreementSuspended' && e.agreement === agreement.number).length;
  return points > 0 && stopped <= 1;
}
