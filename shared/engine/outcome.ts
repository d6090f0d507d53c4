/** The outcome of a round: verification, incident draw, payments, the world moves (rules.md, Outcome). */
import { dutiesInForce } from '../terms/duties.ts';
import { heldBack, payments } from './accrual.ts';
import { event } from './actions/common.ts';
import { leavings } from './leaving.ts';
import { draw } from './random.ts';
import type { Breach, GameEvent, GameState, IncidentDraw, RoundOutcome } from './types.ts';
import { agreementOn, verify } from './verification.ts';
import { moveWorld } from './worldRules.ts';

/** The incident draw on the risk that the round ran under. The chance told is that of the record; hidden breaches can make it worse. */
function drawIncident(state: GameState): IncidentDraw {
  const of = state.scenario.world.rules.incident.numbers.divisor;
  const drawn = draw(state.seed, `incident/${state.round}`, of);
  return { chance: state.indicators.world.risk, draw: drawn, of, hit: drawn < state.trueIndicators.world.risk };
}

const onRecord = (breaches: readonly Breach[]) => breaches.filter((b) => b.found);

/** Settles the round: one event that holds all that happened, in truth and on the record; its audience is nobody, views cut it down. */
export function settleRound(state: GameState): GameEvent {
  const duties = dutiesInForce(state.scenario, state.clauses);
  const { breaches, level } = verify(state, duties);
  const found = onRecord(breaches);
  const incident = drawIncident(state);
  const paid = payments(state, breaches, incident.hit);
  const record = moveWorld(state, state.indicators, { held: heldBack(found), found });
  const truth = moveWorld(state, state.trueIndicators, { held: heldBack(breaches), found });
  const outcome: RoundOutcome = {
    round: state.round,
    clauses: state.clauses,
    dutiesChecked: duties,
    heldBack: breaches,
    verificationLevel: level,
    incident,
    changes: record.changes,
    payments: paid.truth,
    paymentsOnRecord: paid.onRecord,
    indicators: record.indicators,
    trueRisk: truth.indicators.world.risk,
  };
  const left = leavings(state, found);
  const broken = breaches.filter((b) => b.pledgeForfeited).map((b) => agreementOn(state.clauses, b.duty.issue) ?? 0);
  const forfeited = [...broken, ...left.filter((l) => l.pledge).map((l) => l.agreement.number)];
  const ended = left.map((l) => l.agreement.number);
  return event(state, [], { type: 'roundSettled', outcome, trueIndicators: truth.indicators, forfeited, ended });
}
