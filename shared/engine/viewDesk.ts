/** One party's own desk: what it alone may know. */
import { eventOf, partyOf, stanceOf } from '../scenario/lookup.ts';
import type { PartyId } from '../scenario/types.ts';
import { dutiesInForce, dutyKey } from '../terms/duties.ts';
import { clausePayoff, payoffInForce } from '../terms/payoff.ts';
import { mandateOf } from './results.ts';
import { capitalFree, capitalReserved, partyState } from './state.ts';
import type { DutyRef, GameState } from './types.ts';
import { detectionChance, verificationLevel } from './verification.ts';
import type { Desk, DutyView } from './viewTypes.ts';

/** The desk of a party. */
export function viewDesk(state: GameState, party: PartyId): Desk {
  const { scenario } = state;
  const { stance, capital, capitalMoves, margin, unitsOnRecord, beliefs } = partyState(state, party);
  const card = stanceOf(scenario, party, stance);
  const news = state.news.find((n) => n.round === state.round);
  return {
    party,
    stance,
    brief: partyOf(scenario, party).brief,
    cable: news ? (eventOf(scenario, news.event).cables[party] ?? null) : null,
    capital,
    capitalFree: capitalFree(state, party),
    capitalReserved: capitalReserved(state, party),
    capitalMoves,
    margin,
    mandate: mandateOf(state, card),
    mandateWhole: card.mandate[state.preset.id] ?? 0,
    inForce: payoffInForce(scenario, party, card, state.clauses),
    units: unitsOnRecord,
    beliefs,
    duties: dutiesInForce(scenario, state.clauses).map((d) => viewDuty(state, party, d)),
  };
}

/** Others' choices are hidden; the own deterrence point p* = gain / (gain + loss) follows from `spares` and `loses`. */
function viewDuty(state: GameState, party: PartyId, duty: DutyRef): DutyView {
  const own = duty.actor === party;
  const key = dutyKey(duty);
  const chance = detectionChance(state.scenario, duty, levelIfHeldBack(state, duty));
  if (!own) return { key, duty, choice: null, spares: null, loses: null, chance };
  return {
    key,
    duty,
    choice: state.heldBackNow.includes(key) ? 'heldBack' : 'complied',
    spares: sparedUnits(state, party, duty),
    loses: lossUnits(state, party, duty),
    chance,
  };
}

/** Level in force if this duty is held back and all others are complied with: what a party can know before it chooses. */
function levelIfHeldBack(state: GameState, duty: DutyRef): number {
  return verificationLevel(state.scenario, state.clauses, [dutyKey(duty)]);
}

/** Units a round that holding back alone spares, if not found. */
function sparedUnits(state: GameState, party: PartyId, duty: DutyRef): number {
  const card = stanceOf(state.scenario, party, partyState(state, party).stance);
  const clause = state.clauses.find((c) => c.issue === duty.issue);
  if (!clause) return 0;
  const kept = clausePayoff(state.scenario, party, card, clause);
  return clausePayoff(state.scenario, party, card, clause, new Map([[dutyKey(duty), { found: false }]])) - kept;
}

/** Units lost when found, a pledge that would be forfeited included; what was spared is lost besides. */
function lossUnits(state: GameState, party: PartyId, duty: DutyRef): number {
  const source = state.clauses.find((c) => c.issue === duty.issue)?.source;
  const agreement = source && 'agreement' in source ? state.agreements.find((a) => a.number === source.agreement) : undefined;
  const pledged = agreement?.pledgedBy === party && !agreement.pledgeForfeited;
  const points = state.preset.lossWhenFound + (pledged ? state.scenario.rules.pledgePoints : 0);
  return points * state.preset.rounds;
}
