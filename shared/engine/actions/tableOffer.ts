/** Tabling an offer, and answering one with another (rules.md, Negotiation). */
import type { PartyId, Terms } from '../../scenario/types.ts';
import { canonical } from '../hash.ts';
import { reject } from '../reject.ts';
import { capitalFree, partyState } from '../state.ts';
import type { Condition, GameState, Offer, OfferId, Rejection, SidePayment } from '../types.ts';
import { audienceOf } from '../visible.ts';
import { type Decision, event, findOffer, firstRefusal, onlyIn } from './common.ts';
import { checkBacked, checkCondition, checkPayment } from './extras.ts';
import type { PartyAction } from './schema.ts';
import { checkSigners, checkTermsHold, checkTermsKnown } from './terms.ts';

type Draft = Extract<PartyAction, { type: 'tableOffer' | 'counterOffer' }>;

/** Whether a party may table anything at all now. */
export function checkMayTable(state: GameState, by: PartyId): Rejection | null {
  const most = state.scenario.rules.offersPerRound;
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () =>
      partyState(state, by).offersThisRound < most
        ? null
        : reject('tooManyOffers', `You have tabled ${most} offers this round, the most there may be.`),
  );
}

/** Whether a party may answer this offer with another. */
export function checkCounter(state: GameState, by: PartyId, parent: Offer): Rejection | null {
  return firstRefusal(
    () => checkMayTable(state, by),
    () => (parent.to.includes(by) ? null : reject('notAddressed')),
    () => (parent.status === 'open' ? null : reject('offerClosed')),
  );
}

function checkCost(state: GameState, by: PartyId, signal: Draft['signal']): Rejection | null {
  const cost = state.scenario.rules.depositCost;
  if (signal !== 'deposit' || capitalFree(state, by) >= cost) return null;
  return reject('notEnoughCapital', `A deposit burns ${cost} political capital; you have ${capitalFree(state, by)} free.`);
}

/** What makes two offers to the same parties the same. */
interface Wording {
  readonly terms: Terms;
  readonly condition?: Condition | null | undefined;
  readonly payment?: SidePayment | null | undefined;
}

function checkNew(state: GameState, by: PartyId, draft: Draft): Rejection | null {
  const key = ({ terms, condition, payment }: Wording) => canonical([terms, condition ?? null, payment ?? null]);
  const same = state.offers.some(
    (o) =>
      o.by === by &&
      o.status === 'open' &&
      key(o) === key(draft) &&
      o.visibility === draft.visibility &&
      [...o.to].sort().join() === [...draft.to].sort().join(),
  );
  return same ? reject('sameOffer') : null;
}

function tabled(state: GameState, by: PartyId, draft: Draft, parent: OfferId | null): Decision {
  const refusal = firstRefusal(
    () => (draft.expires < state.round ? reject('stale', 'That offer would lapse before it could be ratified.') : null),
    () => checkTermsKnown(state, draft.terms),
    () => checkSigners(state, by, draft.to, draft.terms),
    () => checkTermsHold(state, draft.terms),
    () => checkCondition(state, draft.terms, draft.condition ?? null),
    () => checkPayment(state, [by, ...draft.to], draft.payment ?? null),
    () => checkNew(state, by, draft),
    () => checkCost(state, by, draft.signal),
    () => checkBacked(state, by, draft.payment ?? null, draft.signal === 'deposit' ? state.scenario.rules.depositCost : 0),
  );
  if (refusal) return refusal;
  const offer: Offer = {
    id: state.offers.length + 1,
    by,
    to: state.scenario.parties.map((p) => p.id).filter((p) => draft.to.includes(p)),
    terms: draft.terms,
    condition: draft.condition ?? null,
    payment: draft.payment ?? null,
    visibility: draft.visibility,
    signal: draft.signal,
    round: state.round,
    expires: Math.min(draft.expires, state.lastRound),
    parent,
    status: 'open',
    lapse: null,
    lapseWhy: null,
    signatures: [by],
    rejectedBy: null,
    signedOrder: null,
    capital: {},
    failedBy: [],
  };
  return [event(state, audienceOf(offer), { type: 'offerTabled', offer })];
}

/** Tables an offer; the proposer signs by tabling. */
export function decideTableOffer(state: GameState, by: PartyId, action: Extract<PartyAction, { type: 'tableOffer' }>): Decision {
  return checkMayTable(state, by) ?? tabled(state, by, action, null);
}

/** Answers an offer with another: the parent is closed as countered. */
export function decideCounterOffer(
  state: GameState,
  by: PartyId,
  action: Extract<PartyAction, { type: 'counterOffer' }>,
): Decision {
  const parent = findOffer(state, by, action.parent);
  if ('code' in parent) return parent;
  return checkCounter(state, by, parent) ?? tabled(state, by, action, parent.id);
}
