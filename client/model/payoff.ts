/**
 * A payoff opened down (rules.md, Parties, stances, briefs): weight × effect by dimension, with the reason, the facts and how far the
 * documents hold each. The parts always add up to the points that the rules count.
 */
import type { SleepReason } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, optionOf } from '@track-two/shared/scenario/lookup.ts';
import type {
  Basis,
  FactId,
  Issue,
  IssueId,
  Option,
  OptionId,
  PartyId,
  Scenario,
  Stance,
} from '@track-two/shared/scenario/types.ts';

/** One dimension of a payoff. */
export interface PayoffPart {
  readonly dimension: Scenario['dimensions'][number];
  readonly weight: number;
  readonly effect: number;
  /** weight × effect. */
  readonly points: number;
  /** Why this effect is as it is, where the scenario says so of this one; null: the issue's own reason has to do. */
  readonly reason: string | null;
  readonly facts: readonly FactId[];
  readonly basis: Basis;
}

/** How a level counts: agreed, as one's own step (never above 0), or not at all because it sleeps. */
export type CountedAs = 'agreed' | 'ownStep' | SleepReason;

export interface Payoff {
  readonly issue: Issue;
  readonly option: Option;
  readonly parts: readonly PayoffPart[];
  readonly as: CountedAs;
  /** Points that the parts have and the rules do not count: benefits of an own step, all of a sleeping clause. 0: none. */
  readonly uncounted: number;
  /** What counts: sum of the parts plus `uncounted`. */
  readonly points: number;
}

/** Whose payoff: a party at a card. */
export interface Holder {
  readonly party: PartyId;
  readonly stance: Stance;
}

function partOf(issue: Issue, option: Option, { party, stance }: Holder, dimension: PayoffPart['dimension']): PayoffPart | null {
  const effect = option.effects[party]?.[dimension.id] ?? 0;
  const reason = option.reasons.find((r) => r.party === party && r.dimension === dimension.id);
  // An effect of 0 is told where the scenario says why it is none.
  if (effect === 0 && !reason) return null;
  const weight = stance.weights[dimension.id] ?? 0;
  return {
    dimension,
    weight,
    effect,
    points: weight * effect,
    reason: reason?.text ?? null,
    facts: reason?.facts ?? [],
    basis: reason?.basis ?? issue.scoreBasis[party] ?? issue.basis,
  };
}

/** What of the sum does not count, as a number to add to it. */
function uncountedOf(sum: number, as: CountedAs): number {
  if (as === 'agreed') return 0;
  const counted = as === 'ownStep' ? Math.min(0, sum) : 0;
  return counted - sum;
}

/**
 * The payoff of one level to a party, opened down.
 * @param as how it counts; `agreed` for a level that is only looked at
 */
export function payoffOf(
  scenario: Scenario,
  holder: Holder,
  at: { readonly issue: IssueId; readonly option: OptionId },
  as: CountedAs = 'agreed',
): Payoff {
  const issue = issueOf(scenario, at.issue);
  const option = optionOf(scenario, at.issue, at.option);
  const parts = scenario.dimensions.flatMap((d) => partOf(issue, option, holder, d) ?? []);
  const sum = parts.reduce((all, p) => all + p.points, 0);
  const uncounted = uncountedOf(sum, as);
  return { issue, option, parts, as, uncounted, points: sum + uncounted };
}

/** How a level counts for the viewer now: as its own step or as a sleeping clause, where it stands as one. */
export function countedAs(view: PartyView, party: PartyId, issue: IssueId, option: OptionId): CountedAs {
  const same = (c: { issue: IssueId; option: OptionId }) => c.issue === issue && c.option === option;
  const asleep = view.sleeping.find(same);
  if (asleep) return asleep.reason;
  const clause = view.clauses.find(same);
  return clause && 'step' in clause.source && clause.source.step === party ? 'ownStep' : 'agreed';
}
