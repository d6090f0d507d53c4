/** How far a seat relies on what others promise: by what was found of them so far, and by what they have put at stake. */
import type { OfferView } from '../engine/viewTypes.ts';
import { stanceOf } from '../scenario/lookup.ts';
import type { PartyId } from '../scenario/types.ts';
import { type DutyAt, denies, dutiesOf, dutyKey } from '../terms/duties.ts';
import { clausePayoff } from '../terms/payoff.ts';
import type { BotInput } from './types.ts';

/** Duties that one is taken to have had before the game, and share of them held back: what is known of nobody in particular. */
const BEFORE = { duties: 10, heldBack: 0.1 } as const;
/** What is held back is found about every second time. */
const PER_FOUND = 2;
/** A pledge at stake makes holding back so much less likely. */
const PLEDGED = 0.3;

/** Chance (0 to 1) that a party holds back one of its duties, from those that came due and the breaches that were found. */
export function heldBackRate({ view }: Pick<BotInput, 'view'>, party: PartyId): number {
  const due = view.outcomes.reduce((sum, o) => sum + o.dutiesChecked.filter((d) => d.actor === party).length, 0);
  const found = view.outcomes.reduce((sum, o) => sum + o.breaches.filter((b) => b.found && b.duty.actor === party).length, 0);
  return Math.min(0.9, (BEFORE.duties * BEFORE.heldBack + PER_FOUND * found) / (BEFORE.duties + due));
}

/** Points that an offer may be expected to lose for this seat because others hold back what they promise in it. */
export function expectedLoss(input: BotInput, offer: OfferView): number {
  const { scenario, view } = input;
  const me = view.desk.party;
  const card = stanceOf(scenario, me, view.desk.stance);
  const pledged = (party: PartyId) => (offer.signal === 'pledge' && offer.by === party ? PLEDGED : 1);
  const lost = (duty: DutyAt): number => {
    const clause = { issue: duty.issue, option: duty.option, source: { agreement: 0 } };
    const kept = clausePayoff(scenario, me, card, clause);
    return kept - clausePayoff(scenario, me, card, clause, new Map([[dutyKey(duty), { found: false }]]));
  };
  return Object.entries(offer.terms)
    .flatMap(([issue, option]) => dutiesOf(scenario, issue, option))
    .filter((duty) => duty.actor !== me && denies(scenario, duty, me))
    .reduce((sum, duty) => sum + heldBackRate(input, duty.actor) * pledged(duty.actor) * lost(duty), 0);
}
