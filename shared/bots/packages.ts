/**
 * Offers from the exact analysis: the Pareto frontier over the issues that promise most to those at the deal, others' payoffs expected over
 * their cards, and on it the points that bargaining theory names (analysis/solutions.ts). So a trade that helps every side need not be guessed.
 */
import { paretoFrontier } from '../analysis/frontier.ts';
import { forbiddenPairs, type Named } from '../analysis/scenarioSpace.ts';
import { solutionPoints } from '../analysis/solutions.ts';
import type { Outcome, Space } from '../analysis/space.ts';
import type { Levels } from '../terms/levels.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Change, expected } from './changes.ts';
import type { Other } from './others.ts';
import type { BotInput } from './types.ts';

/** Expected payoffs are counted in hundredths of a point, so that the analysis stays in whole numbers. */
const HUNDRED = 100;
/** Issues among which packages are sought: with many parties hardly anything is beaten, and the frontier of more of them has no end. */
const ISSUES_MOST = 5;

/** Candidates at the named points of the frontier: of a deal with each single other, and of one of all. */
export function packagesOf(
  input: BotInput,
  levels: Levels,
  changes: readonly Change[],
  others: readonly Other[],
): readonly Candidate[] {
  const everybody = others.map((_, i) => i);
  const circles = others.length === 1 ? [everybody] : [...everybody.map((i) => [i]), everybody];
  return circles.flatMap((members) => packagesWith(input, levels, changes, others, members));
}

function packagesWith(
  input: BotInput,
  levels: Levels,
  changes: readonly Change[],
  others: readonly Other[],
  members: readonly number[],
): readonly Candidate[] {
  const circle = members.reduce((mask, i) => mask | (1 << i), 0);
  const inside = changes.filter((c) => (c.bound & ~circle) === 0);
  const chosen = mostPromising(inside, others, members, Math.min(ISSUES_MOST, input.scenario.rules.issuesPerOffer));
  const table = tableOf(input, levels, inside, chosen);
  const space = spaceFor(input, table, others, members);
  const frontier = paretoFrontier(space);
  const least = [input.view.desk.margin, ...members.map((i) => others[i]?.margin ?? 0)].map((points) => points * HUNDRED);
  const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = solutionPoints(frontier, least, { ideal: 'feasible' });
  const outcomes = [nash, kalaiSmorodinsky, egalitarian, utilitarian].flatMap((s) => (s ? [s.outcome] : []));
  const combos = outcomes.map((outcome) => comboOf(table, outcome)).filter((combo) => combo.length > 0);
  const distinct = new Map(combos.map((combo) => [combo.map((c) => `${c.issue}:${c.option}`).join(), combo]));
  return [...distinct.values()].map((combo) => candidateOf(combo, others));
}

/** The issues on which the best change adds most for those at the deal together. */
function mostPromising(
  changes: readonly Change[],
  others: readonly Other[],
  members: readonly number[],
  count: number,
): ReadonlySet<string> {
  const worth = new Map<string, number>();
  for (const change of changes) {
    const sum = members.reduce((s, i) => s + gainOf(change, others, i), change.own);
    worth.set(change.issue, Math.max(worth.get(change.issue) ?? Number.NEGATIVE_INFINITY, sum));
  }
  const ranked = [...worth].sort((a, b) => b[1] - a[1]).map(([issue]) => issue);
  return new Set(ranked.slice(0, count));
}

const gainOf = (change: Change, others: readonly Other[], index: number): number => {
  const other = others[index];
  return other ? expected(change, other, index) : 0;
};

/** Issues with what may become of each: nothing, or one of some changes. Issues that are not chosen stay as they are. */
interface Choices extends Named {
  readonly changes: readonly (readonly (Change | null)[])[];
}

function tableOf({ preset }: BotInput, levels: Levels, changes: readonly Change[], chosen: ReadonlySet<string>): Choices {
  const rows = preset.issues.map((issue) => [null, ...(chosen.has(issue) ? changes.filter((c) => c.issue === issue) : [])]);
  const options = rows.map((row, v) => row.map((change) => change?.option ?? levels[preset.issues[v] ?? ''] ?? ''));
  return { issues: preset.issues, options, changes: rows };
}

function spaceFor({ scenario }: BotInput, table: Choices, others: readonly Other[], members: readonly number[]): Space {
  const worth = (change: Change | null): readonly number[] =>
    [change?.own ?? 0, ...members.map((i) => (change ? gainOf(change, others, i) : 0))].map((x) => Math.round(HUNDRED * x) + 0);
  return {
    parties: 1 + members.length,
    variables: table.changes.map((row) => row.map(worth)),
    forbidden: forbiddenPairs(scenario, table),
  };
}

const comboOf = ({ changes }: Choices, outcome: Outcome): readonly Change[] =>
  outcome.flatMap((option, v) => {
    const change = changes[v]?.[option];
    return change ? [change] : [];
  });
