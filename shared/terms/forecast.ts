/** How a deal fares at home (rules.md, Ratification): what it adds, plus 3 per unit of capital, against the margin; then the voices. */
import { partyOf } from '../scenario/lookup.ts';
import type { ByDimension, PartyId, Scenario, Stance, Terms } from '../scenario/types.ts';
import { type ClauseInForce, clauseOn } from './levels.ts';
import { clausePayoff, optionPoints, total } from './payoff.ts';

/** Verdict of one home on terms. All numbers in points but `capital` and `capitalNeeded`. */
export interface HomeForecast {
  /** What the terms add to what is in force. */
  readonly adds: number;
  readonly margin: number;
  readonly capital: number;
  readonly capitalPoints: number;
  /** Points missing to the margin after capital; 0: none. */
  readonly short: number;
  /** Capital in all that would reach the margin. */
  readonly capitalNeeded: number;
  readonly voices: readonly { readonly id: string; readonly points: number; readonly holds: boolean }[];
  readonly voicesPass: boolean;
  readonly passes: boolean;
  readonly byDimension: ByDimension;
}

/** Who judges: a party at its card and margin, with this much capital set on the deal. */
export interface Home {
  readonly party: PartyId;
  readonly stance: Stance;
  readonly margin: number;
  readonly capital: number;
}

/** What terms add for a party by dimension, against the levels in force. */
function addsByDimension(scenario: Scenario, home: Home, clauses: readonly ClauseInForce[], terms: Terms): ByDimension {
  const sums: Record<string, number> = {};
  const count = (points: ByDimension, sign: 1 | -1) => {
    for (const [d, p] of Object.entries(points)) sums[d] = (sums[d] ?? 0) + sign * p;
  };
  for (const [issue, option] of Object.entries(terms)) {
    count(optionPoints(scenario, home.party, home.stance, issue, option), 1);
    const old = clauseOn(clauses, issue);
    if (old) count(optionPoints(scenario, home.party, home.stance, issue, old.option), -1);
  }
  return sums;
}

/** Points that the terms add to what is in force; an own step replaced gives back its cost only. */
export function addedPayoff(
  scenario: Scenario,
  party: PartyId,
  stance: Stance,
  clauses: readonly ClauseInForce[],
  terms: Terms,
): number {
  let adds = 0;
  for (const [issue, option] of Object.entries(terms)) {
    const old = clauseOn(clauses, issue);
    if (old?.option === option && !('step' in old.source)) continue;
    adds += total(optionPoints(scenario, party, stance, issue, option));
    if (old) adds -= clausePayoff(scenario, party, stance, old);
  }
  return adds;
}

/** Forecast of ratification at one home, against what is in force now. */
export function forecast(scenario: Scenario, home: Home, clauses: readonly ClauseInForce[], terms: Terms): HomeForecast {
  const perCapital = scenario.rules.pointsPerCapital;
  const byDimension = addsByDimension(scenario, home, clauses, terms);
  const adds = addedPayoff(scenario, home.party, home.stance, clauses, terms);
  const capitalPoints = perCapital * home.capital;
  const short = Math.max(0, home.margin - adds - capitalPoints);
  const voices = partyOf(scenario, home.party).voices.map((voice) => {
    const points = voice.dimensions.reduce((sum, d) => sum + (byDimension[d] ?? 0), 0);
    return { id: voice.id, points, holds: points >= 0 };
  });
  const voicesPass = voices.length === 0 || 2 * voices.filter((v) => v.holds).length > voices.length;
  return {
    adds,
    margin: home.margin,
    capital: home.capital,
    capitalPoints,
    short,
    capitalNeeded: Math.max(0, Math.ceil((home.margin - adds) / perCapital)),
    voices,
    voicesPass,
    passes: short === 0 && voicesPass,
    byDimension,
  };
}
