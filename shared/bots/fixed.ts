/**
 * Fixed policies of three lines (rules.md, Balance): what nobody who thinks should lose to. `simulate` plays each against the real bots.
 * Not offered as opponents.
 */
import type { OfferView } from '../engine/viewTypes.ts';
import { ready } from './routine.ts';
import type { Bot, BotInput, BotMove, Policy } from './types.ts';

const REASON = 'A fixed policy.';

const signable = ({ view }: BotInput): OfferView | undefined => view.offers.find((o) => o.legal.sign.ok);
const sign = (offer: OfferView | undefined): BotMove | null =>
  offer ? { action: { type: 'signOffer', offer: offer.number }, reason: REASON } : null;

/** Signs what passes at home and is no loss. */
const signIfPasses = (input: BotInput): BotMove | null =>
  sign(input.view.offers.find((o) => o.legal.sign.ok && o.forecast?.passes === true));

function holdAllBack({ view }: BotInput): BotMove | null {
  const duty = view.desk.duties.find((d) => d.choice === 'complied');
  return duty ? { action: { type: 'setCompliance', duty: duty.key, choice: 'heldBack' }, reason: REASON } : null;
}

/** Tightens alone as far as it can: takes every step open to it. */
function takeSteps({ view }: BotInput): BotMove | null {
  const step = view.legal.steps.find((s) => s.verdict.ok);
  return step ? { action: { type: 'takeStep', issue: step.issue, option: step.option }, reason: REASON } : null;
}

/** Tables the last offer that somebody else made, as its own. */
function copyLast({ view }: BotInput): BotMove | null {
  const last = view.offers.filter((o) => o.by !== view.desk.party && o.to.includes(view.desk.party)).at(-1);
  const mine = view.offers.some((o) => o.by === view.desk.party && o.round === view.round);
  if (!last || mine || !view.legal.tableOffer.ok || last.forecast === null) return null;
  const to = [last.by, ...last.to.filter((p) => p !== view.desk.party)];
  return {
    action: { type: 'tableOffer', to, terms: { ...last.terms }, visibility: 'open', signal: 'talk', expires: view.round },
    reason: REASON,
  };
}

function fixed(id: string, name: string, negotiation: Policy, implementation: Policy): Bot {
  const policy: Policy = (input) => {
    const act =
      input.view.phase === 'negotiation'
        ? negotiation(input)
        : input.view.phase === 'implementation'
          ? implementation(input)
          : null;
    return act ?? ready(input, REASON);
  };
  return { id, name, summary: name, policy };
}

/** Complying is what happens when nobody chooses. */
const keepAll: Policy = () => null;

export const FIXED: readonly Bot[] = [
  fixed('always-sign', 'Always sign', (input) => sign(signable(input)), keepAll),
  fixed('sign-what-passes', 'Sign what passes at home', signIfPasses, keepAll),
  fixed('always-hold-back', 'Sign what passes, always hold back', signIfPasses, holdAllBack),
  fixed('tighten-and-wait', 'Take every step, then wait', takeSteps, keepAll),
  fixed('copy-last-offer', 'Copy the last offer', (input) => signIfPasses(input) ?? copyLast(input), keepAll),
  fixed(
    'wait-for-the-end',
    'Sign what passes in the last round only',
    (input) => (input.view.round === input.view.rounds ? signIfPasses(input) : null),
    keepAll,
  ),
];
