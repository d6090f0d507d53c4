/**
 * The best joint payoff found another way, to check the analysis against: depth first, a branch is cut when even the best rest cannot beat
 * the best found, or cannot lift some party to zero. Fast on ten issues, without bound on many.
 */
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { IssueId, OptionId, Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { optionPayoff } from '@track-two/shared/terms/payoff.ts';

interface Row {
  readonly issue: IssueId;
  readonly options: readonly { readonly id: OptionId; readonly points: readonly number[]; readonly sum: number }[];
  /** Best sum, and best points a party, that this row and all after it can add. */
  readonly restSum: number;
  readonly restPoints: readonly number[];
}

function rowsOf(scenario: Scenario, preset: Preset, stances: readonly Stance[]): readonly Row[] {
  const rows: Row[] = [];
  let restSum = 0;
  let restPoints: readonly number[] = scenario.parties.map(() => 0);
  for (const issue of [...preset.issues].reverse()) {
    const options = openOptions(scenario, preset, issue).map((o) => {
      const points = scenario.parties.map((p, i) => optionPayoff(scenario, p.id, stances[i] as Stance, issue, o.id));
      return { id: o.id, points, sum: points.reduce((a, b) => a + b, 0) };
    });
    options.sort((a, b) => b.sum - a.sum);
    restSum += Math.max(...options.map((o) => o.sum));
    restPoints = restPoints.map((rest, i) => rest + Math.max(...options.map((o) => o.points[i] ?? 0)));
    rows.unshift({ issue, options, restSum, restPoints });
  }
  return rows;
}

/**
 * Best joint payoff in points.
 * @param stances the cards drawn, in the order of the scenario's parties
 * @returns the sum, at least 0 (the status quo), and its levels
 */
export function branchAndBound(
  scenario: Scenario,
  preset: Preset,
  stances: readonly Stance[],
): { sum: number; levels: Readonly<Record<IssueId, OptionId>> } {
  const rows = rowsOf(scenario, preset, stances);
  const levels: Record<IssueId, OptionId> = {};
  const best = { sum: 0, levels: {} as Record<IssueId, OptionId> };
  const visit = (at: number, sum: number, points: readonly number[]): void => {
    const row = rows[at];
    if (!row) {
      if (sum > best.sum && points.every((p) => p >= 0)) Object.assign(best, { sum, levels: { ...levels } });
      return;
    }
    if (sum + row.restSum <= best.sum || points.some((p, i) => p + (row.restPoints[i] ?? 0) < 0)) return;
    for (const option of row.options) {
      levels[row.issue] = option.id;
      if (brokenLinkages(scenario, levels).length === 0)
        visit(
          at + 1,
          sum + option.sum,
          points.map((p, i) => p + (option.points[i] ?? 0)),
        );
      delete levels[row.issue];
    }
  };
  visit(
    0,
    0,
    scenario.parties.map(() => 0),
  );
  return best;
}
