/**
 * A party's gain opened down (rules.md, Score and ending): what each level really paid over the rounds, what breaches and incidents cost,
 * and the shares that the end adds. The rows always add up to the gain of the results.
 */
import type { Payment } from '@track-two/shared/engine/types.ts';
import type { Reveal } from '@track-two/shared/engine/viewTypes.ts';
import type { IssueId, OptionId, PartyId } from '@track-two/shared/scenario/types.ts';
import { unitsAsPoints } from './numbers.ts';
import type { CountedAs } from './payoff.ts';

/** What one level paid. */
export interface PaidLevel {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly as: CountedAs;
  /** Rounds in which it was in force. */
  readonly rounds: number;
  readonly points: number;
}

/** What else goes into a gain: breaches found, incidents, rounds left out, risk avoided, and what the run without deals would have brought. */
export type OtherPart = 'loss' | 'pledge' | 'incident' | 'rest' | 'riskShare' | 'baseline';

export interface GainParts {
  readonly levels: readonly PaidLevel[];
  readonly others: readonly { readonly kind: OtherPart; readonly points: number }[];
  /** The gain as the results have it. */
  readonly total: number;
}

const sumOf = (payments: readonly Payment[]): number => payments.reduce((sum, p) => sum + p.units, 0);

/** Clause payments of a party by level, in the order in which they began. */
function paidLevels(reveal: Reveal, party: PartyId, rounds: number): readonly PaidLevel[] {
  const found = new Map<string, { issue: IssueId; option: OptionId; as: CountedAs; rounds: number; units: number }>();
  for (const { clauses, payments } of reveal.outcomes) {
    for (const { issue, option, source } of clauses) {
      const as = 'step' in source && source.step === party ? 'ownStep' : 'agreed';
      const key = `${issue}/${option}/${as}`;
      const paid = (payments[party] ?? []).filter((p) => p.kind === 'clause' && p.issue === issue && p.option === option);
      const before = found.get(key) ?? { issue, option, as, rounds: 0, units: 0 };
      found.set(key, { ...before, rounds: before.rounds + 1, units: before.units + sumOf(paid) });
    }
  }
  return [...found.values()].map(({ units, ...level }) => ({ ...level, points: unitsAsPoints(units, rounds) }));
}

/**
 * The parts of a party's gain, in points.
 * @param rounds of the whole game: what a unit is a share of
 */
export function gainParts(reveal: Reveal, party: PartyId, rounds: number): GainParts | null {
  const result = reveal.results.parties[party];
  if (!result) return null;
  const payments = reveal.outcomes.flatMap((o) => o.payments[party] ?? []);
  const costs = (['loss', 'pledge', 'incident'] as const).map((kind) => ({
    kind,
    units: sumOf(payments.filter((p) => p.kind === kind)),
  }));
  // What the run without deals brought is taken off; the results hold it in their gain only.
  const baseline = result.gain - sumOf(payments) - result.restUnits - result.riskShare;
  const others: { kind: OtherPart; units: number }[] = [
    ...costs,
    { kind: 'rest', units: result.restUnits },
    { kind: 'riskShare', units: result.riskShare },
    { kind: 'baseline', units: baseline },
  ];
  return {
    levels: paidLevels(reveal, party, rounds),
    others: others.filter(({ units }) => units !== 0).map(({ kind, units }) => ({ kind, points: unitsAsPoints(units, rounds) })),
    total: unitsAsPoints(result.gain, rounds),
  };
}
