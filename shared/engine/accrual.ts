/** What a round pays each party, in units of 1/rounds point (rules.md, Score and ending). */
import { stanceOf } from '../scenario/lookup.ts';
import type { ByParty, PartyId } from '../scenario/types.ts';
import { dutyKey } from '../terms/duties.ts';
import type { HeldBack } from '../terms/effects.ts';
import { clausePayoff } from '../terms/payoff.ts';
import { leavings } from './leaving.ts';
import { partyState } from './state.ts';
import type { Breach, GameState, Payment } from './types.ts';

/** What was held back, as a map for the payoff functions. */
export function heldBack(breaches: readonly Breach[]): HeldBack {
  return new Map(breaches.map((b) => [dutyKey(b.duty), { found: b.found }]));
}

/** Breaches that a party can know of: those found, and its own. */
export const knownTo = (breaches: readonly Breach[], party: PartyId): readonly Breach[] =>
  breaches.filter((b) => b.found || b.duty.actor === party);

/** Payments of one round to one party, given the breaches to count and whether an incident struck. */
export function paymentsTo(state: GameState, party: PartyId, breaches: readonly Breach[], incident: boolean): readonly Payment[] {
  const { scenario, preset } = state;
  const stance = stanceOf(scenario, party, partyState(state, party).stance);
  const held = heldBack(breaches);
  const pledge = 0 - scenario.rules.pledgePoints * preset.rounds;
  const payments: Payment[] = state.clauses.map((c) => ({
    kind: 'clause',
    issue: c.issue,
    option: c.option,
    units: clausePayoff(scenario, party, stance, c, held),
  }));
  for (const breach of breaches.filter((b) => b.found && b.duty.actor === party)) {
    const at = { issue: breach.duty.issue, option: breach.duty.option };
    payments.push({ kind: 'loss', ...at, units: 0 - preset.lossWhenFound * preset.rounds });
    if (breach.pledgeForfeited) payments.push({ kind: 'pledge', ...at, units: pledge });
  }
  const left = leavings(state, breaches).filter((l) => l.pledge && l.by === party);
  payments.push(...left.map((): Payment => ({ kind: 'pledge', issue: null, option: null, units: pledge })));
  const cost = scenario.world.rules.incident.numbers.points * preset.rounds;
  if (incident) payments.push({ kind: 'incident', issue: null, option: null, units: 0 - cost });
  return payments;
}

/** Payments of one round to all: in truth, and as each party itself can know them. */
export function payments(
  state: GameState,
  breaches: readonly Breach[],
  incident: boolean,
): { truth: ByParty<readonly Payment[]>; onRecord: ByParty<readonly Payment[]> } {
  const ids = Object.keys(state.parties);
  return {
    truth: Object.fromEntries(ids.map((id) => [id, paymentsTo(state, id, breaches, incident)])),
    onRecord: Object.fromEntries(ids.map((id) => [id, paymentsTo(state, id, knownTo(breaches, id), incident)])),
  };
}
