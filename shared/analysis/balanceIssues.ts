/** How much each issue matters to whom: importance, its rank correlation between parties, common interests and sharp oppositions. */
import { openOptions } from '../scenario/lookup.ts';
import type { IssueId, PartyId, Preset, Scenario, Stance, StanceId } from '../scenario/types.ts';
import { optionPayoff } from '../terms/payoff.ts';
import { partyPairs } from './balance.ts';
import { pearson, spearman } from './statistics.ts';

/**
 * Importance of an issue to a stance: the range of its options' payoffs as a share of the sum of the ranges of all issues (0 to 1; swing
 * weights, Keeney & Raiffa 1976). To a party: the mean over its stances.
 */
export interface IssueImportance {
  readonly issue: IssueId;
  readonly byParty: Readonly<Record<PartyId, number>>;
}

/** The issue that matters most to a stance, and its importance. */
export interface LargestIssue {
  readonly party: PartyId;
  readonly stance: StanceId;
  readonly issue: IssueId;
  readonly share: number;
}

export interface PairRank {
  readonly parties: readonly [PartyId, PartyId];
  /** Spearman's correlation of the two parties' importances. Low: much to trade. */
  readonly spearman: number;
  /** The same for each pair of their stances. */
  readonly stances: readonly { readonly stances: readonly [StanceId, StanceId]; readonly spearman: number }[];
}

/** Two parties that want an issue to go opposite ways. */
export interface SharpOpposition {
  readonly issue: IssueId;
  readonly parties: readonly [PartyId, PartyId];
  /** Pearson's correlation of their mean payoffs over the options. */
  readonly pearson: number;
}

export interface IssueBalance {
  readonly importance: readonly IssueImportance[];
  readonly largest: readonly LargestIssue[];
  readonly pairs: readonly PairRank[];
  /** Issues with an option other than the status quo that is worth more than 0 to every party on average and to most stances of each. */
  readonly commonInterest: readonly IssueId[];
  /** Issues of weight (at least 7 % to both) on which payoffs of two parties run against one another (Pearson at most −0.6). */
  readonly sharplyOpposed: readonly SharpOpposition[];
}

const OPPOSED_IMPORTANCE = 0.07;
const OPPOSED_PEARSON = -0.6;

const mean = (xs: readonly number[]): number => (xs.length === 0 ? 0 : xs.reduce((a, b) => a + b, 0) / xs.length);

/** Payoffs of the options of each issue to a stance. */
type Sheet = readonly (readonly number[])[];

interface Reader {
  readonly party: PartyId;
  readonly stance: StanceId;
  readonly sheet: Sheet;
  readonly importance: readonly number[];
}

function readerOf(scenario: Scenario, preset: Preset, party: PartyId, stance: Stance): Reader {
  const sheet = preset.issues.map((issue) =>
    openOptions(scenario, preset, issue).map((o) => optionPayoff(scenario, party, stance, issue, o.id)),
  );
  const ranges = sheet.map((payoffs) => Math.max(...payoffs) - Math.min(...payoffs));
  const sum = ranges.reduce((a, b) => a + b, 0);
  return { party, stance: stance.id, sheet, importance: ranges.map((r) => (sum > 0 ? r / sum : 0)) };
}

const meanOver = (readers: readonly Reader[], number: (r: Reader) => number): number => mean(readers.map(number));

function largestOf(preset: Preset, { party, stance, importance }: Reader): LargestIssue {
  const share = Math.max(...importance);
  return { party, stance, issue: preset.issues[importance.indexOf(share)] ?? '', share };
}

/** True: some option that changes something is good for every party on average and for more than half of its stances. */
function isCommon(
  scenario: Scenario,
  preset: Preset,
  byParty: readonly (readonly Reader[])[],
  issue: IssueId,
  v: number,
): boolean {
  const statusQuo = scenario.issues.find((i) => i.id === issue)?.statusQuo;
  return openOptions(scenario, preset, issue).some((option, o) => {
    if (option.id === statusQuo) return false;
    return byParty.every((readers) => {
      const payoffs = readers.map((r) => r.sheet[v]?.[o] ?? 0);
      return mean(payoffs) > 0 && 2 * payoffs.filter((x) => x > 0).length > payoffs.length;
    });
  });
}

function opposedOn(a: readonly Reader[], b: readonly Reader[], options: number, v: number): number | null {
  if ([a, b].some((readers) => meanOver(readers, (r) => r.importance[v] ?? 0) < OPPOSED_IMPORTANCE)) return null;
  const payoffs = [a, b].map((readers) =>
    Array.from({ length: options }, (_, o) => meanOver(readers, (r) => r.sheet[v]?.[o] ?? 0)),
  );
  const r = pearson(payoffs[0] ?? [], payoffs[1] ?? []);
  return r <= OPPOSED_PEARSON ? r : null;
}

/** Importance of a preset's issues and what follows from it. Open options only. */
export function issueBalance(scenario: Scenario, preset: Preset): IssueBalance {
  const byParty = scenario.parties.map((p) => p.stances.map((s) => readerOf(scenario, preset, p.id, s)));
  const of = (at: number): readonly Reader[] => byParty[at] ?? [];
  const means = byParty.map((readers) => preset.issues.map((_, v) => meanOver(readers, (r) => r.importance[v] ?? 0)));
  return {
    importance: preset.issues.map((issue, v) => ({
      issue,
      byParty: Object.fromEntries(scenario.parties.map((p, i) => [p.id, means[i]?.[v] ?? 0])),
    })),
    largest: byParty.flat().map((reader) => largestOf(preset, reader)),
    pairs: partyPairs(scenario).map(({ parties, at: [a, b] }) => ({
      parties,
      spearman: spearman(means[a] ?? [], means[b] ?? []),
      stances: of(a).flatMap((x) =>
        of(b).map((y) => ({ stances: [x.stance, y.stance] as const, spearman: spearman(x.importance, y.importance) })),
      ),
    })),
    commonInterest: preset.issues.filter((issue, v) => isCommon(scenario, preset, byParty, issue, v)),
    sharplyOpposed: preset.issues.flatMap((issue, v) =>
      partyPairs(scenario).flatMap(({ parties, at: [a, b] }) => {
        const r = opposedOn(of(a), of(b), openOptions(scenario, preset, issue).length, v);
        return r === null ? [] : [{ issue, parties, pearson: r }];
      }),
    ),
  };
}
