/** Points of every level to every card, computed once a card: what candidates and readings are summed from. */
import type { IssueId, OptionId, PartyId, Scenario, Stance, Terms } from '../scenario/types.ts';
import { optionPayoff } from '../terms/payoff.ts';

export type Worth = ReadonlyMap<IssueId, ReadonlyMap<OptionId, number>>;
const tables = new WeakMap<Stance, Worth>();

/** All points of a card, by issue and option. */
export function tableOf(scenario: Scenario, party: PartyId, stance: Stance): Worth {
  const known = tables.get(stance);
  if (known) return known;
  const made = new Map(
    scenario.issues.map(
      (i) => [i.id, new Map(i.options.map((o) => [o.id, optionPayoff(scenario, party, stance, i.id, o.id)]))] as const,
    ),
  );
  tables.set(stance, made);
  return made;
}

/** Whole-game points of one level to a party with this card. */
export function worth(scenario: Scenario, party: PartyId, stance: Stance, issue: IssueId, option: OptionId): number {
  return tableOf(scenario, party, stance).get(issue)?.get(option) ?? 0;
}

/** Points that terms would add to a party with this card, against these levels. */
export function adds(
  scenario: Scenario,
  party: PartyId,
  stance: Stance,
  levels: Readonly<Record<string, string>>,
  terms: Terms,
): number {
  return Object.entries(terms).reduce(
    (sum, [issue, option]) =>
      sum + worth(scenario, party, stance, issue, option) - worth(scenario, party, stance, issue, levels[issue] ?? option),
    0,
  );
}

/**
 * How likely a home with the usual margin takes what adds so many points: a half at the margin, rising to 1. A rational sigmoid, because
 * only + − × ÷ give the same last bit on every machine.
 */
export function acceptance(points: number, margin: number): number {
  const x = (points - margin) / 3;
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}
