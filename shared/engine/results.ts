/** The three results and the ending (rules.md, Score and ending). Never one winner. */

import { bestJoint } from '../analysis/bestJoint.ts';
import { openIssues, stanceOf } from '../scenario/lookup.ts';
import type { ByParty, PartyId, Stance } from '../scenario/types.ts';
import { payoffInForce } from '../terms/payoff.ts';
import { partyState } from './state.ts';
import { allHold } from './triggers.ts';
import type { Belief, GameState, PartyResult, Results } from './types.ts';

/** What the no-deal run ended with: units by party, and risk in tenths. */
export interface Baseline {
  readonly units: ByParty<number>;
  readonly risk: number;
}

/** Why a game ends after its last outcome, or null when it goes on. */
export function endReason(state: GameState): Results['reason'] | null {
  const { risk, incident } = state.scenario.world.rules;
  if (state.indicators.world.risk >= risk.numbers.ends) return 'risk';
  if (state.incidents >= incident.numbers.ends) return 'incidents';
  if (state.round < state.lastRound) return null;
  return state.lastRound < state.preset.rounds ? 'called' : 'rounds';
}

/**
 * Brier score of the last belief held about each other party: sum over its cards of (share − truth)², 0 perfect, 2 wholly wrong, in
 * thousandths (integer); null when no belief was set. After Brier (1950).
 */
export function brierScores(state: GameState, beliefs: readonly Belief[]): ByParty<number | null> {
  const score = (about: PartyId): number | null => {
    const last = beliefs.filter((b) => b.about === about).at(-1);
    if (!last) return null;
    const truth = partyState(state, about).stance;
    const squares = Object.entries(last.shares).map(([stance, share]) => (share - (stance === truth ? 100 : 0)) ** 2);
    return Math.round(squares.reduce((a, b) => a + b, 0) / 10);
  };
  return Object.fromEntries(Object.keys(state.parties).map((id) => [id, score(id)]));
}

/** What the capital expects of what is on the table: the card's mandate, scaled by the share of the issues that are open, rounded down. */
export function mandateOf({ scenario, preset, round }: GameState, stance: Stance): number {
  const whole = stance.mandate[preset.id] ?? 0;
  return Math.floor((whole * openIssues(scenario, preset, round).length) / Math.max(1, preset.issues.length));
}

function partyResult(state: GameState, id: PartyId, stance: Stance, baseline: Baseline, roundsLeft: number): PartyResult {
  const party = partyState(state, id);
  const avoided = baseline.risk - state.trueIndicators.world.risk;
  const riskShare = Math.trunc((state.preset.rounds * avoided) / state.scenario.rules.riskTenthsPerPoint) + 0; // never −0
  const inForce = payoffInForce(state.scenario, id, stance, state.clauses);
  const mandate = mandateOf(state, stance);
  const restUnits = roundsLeft * inForce + 0; // never −0
  return {
    stance: stance.id,
    mandate,
    inForce,
    mandateMet: inForce >= mandate,
    gain: party.units + restUnits - (baseline.units[id] ?? 0) + riskShare,
    riskShare,
    restUnits,
    brier: brierScores(state, party.beliefs),
  };
}

/** Results of a finished game against its no-deal run. */
export function resultsOf(state: GameState, reason: Results['reason'], baseline: Baseline): Results {
  const { scenario, preset } = state;
  const stances = scenario.parties.map((p) => stanceOf(scenario, p.id, partyState(state, p.id).stance));
  // A world that breaks pays nothing more; an end that was called pays the rounds left out as in force with all complying.
  const roundsLeft = reason === 'called' ? preset.rounds - state.round : 0;
  const result = (id: PartyId, stance: Stance) => partyResult(state, id, stance, baseline, roundsLeft);
  const parties = scenario.parties.map((p, i) => [p.id, result(p.id, stances[i] as Stance)] as const);
  const joint = parties.reduce((sum, [, r]) => sum + r.gain - r.riskShare, 0);
  const reading = { state, indicators: state.trueIndicators, round: state.round, label: 'ending' };
  return {
    ending: scenario.endings.find((e) => allHold(e.when, reading))?.id ?? '',
    reason,
    parties: Object.fromEntries(parties),
    jointUnits: Math.max(0, joint),
    bestJointUnits: bestJoint(scenario, preset, stances).sum * preset.rounds,
    risk: state.trueIndicators.world.risk,
    baselineRisk: baseline.risk,
  };
}
