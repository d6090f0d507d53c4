/** Deals that pass at home: which sets of changed issues could be one offer (rules.md, Ratification). */
import type { IssueId, OptionId, Scenario, Stance } from '../scenario/types.ts';
import { forecast } from '../terms/forecast.ts';
import { requiredSigners } from '../terms/signers.ts';

/** Issues that are to change, each with its new level. */
export type Changes = readonly (readonly [IssueId, OptionId])[];

/** A deal that passes, as places in the changes. */
export interface Deal {
  readonly issues: readonly number[];
  /** Least points to spare among those who must sign. */
  readonly spare: number;
  /** Points that the deal takes from what is left for the others, all parties together. */
  readonly spent: number;
}

/** What a home has to say about each change: points in all, points by voice, and whether the party must sign. */
export interface Home {
  readonly margin: number;
  readonly points: readonly number[];
  readonly voices: readonly (readonly number[])[];
  readonly signs: readonly boolean[];
}

const SIGNERS_LEAST = 2;

/** The homes of all parties, at their own margins and without capital. Nothing is in force on the changed issues. */
export function homesOf(scenario: Scenario, stances: readonly Stance[], changes: Changes): readonly Home[] {
  const signers = changes.map(([issue, option]) => requiredSigners(scenario, [], { [issue]: option }).map((s) => s.party));
  return scenario.parties.map((party, p) => {
    const at = { party: party.id, stance: stances[p] as Stance, margin: party.margin, capital: 0 };
    const alone = changes.map(([issue, option]) => forecast(scenario, at, [], { [issue]: option }));
    return {
      margin: party.margin,
      points: alone.map((f) => f.adds),
      voices: party.voices.map((_, k) => alone.map((f) => f.voices[k]?.points ?? 0)),
      signs: signers.map((s) => s.includes(party.id)),
    };
  });
}

function sumAt(numbers: readonly number[], places: readonly number[]): number {
  let sum = 0;
  for (const i of places) sum += numbers[i] as number;
  return sum;
}

/** Points to spare at a home; null: it refuses. The same rule as `forecast`, all of whose parts are sums over issues. */
function spareAt(home: Home, issues: readonly number[]): number | null {
  const spare = sumAt(home.points, issues) - home.margin;
  if (spare < 0) return null;
  let holding = 0;
  for (const voice of home.voices) if (sumAt(voice, issues) >= 0) holding++;
  return home.voices.length === 0 || 2 * holding > home.voices.length ? spare : null;
}

/** The deal on these issues if all who must sign pass it, and one more does where only one must; else null. */
export function dealOn(homes: readonly Home[], issues: readonly number[]): Deal | null {
  let [signers, least, spent] = [0, Number.POSITIVE_INFINITY, 0];
  for (const home of homes) {
    const must = issues.some((i) => home.signs[i]);
    const spare = spareAt(home, issues);
    if (spare === null && must) return null;
    if (spare !== null) signers++;
    if (spare !== null && must) least = Math.min(least, spare);
    spent += sumAt(home.points, issues);
  }
  return signers >= SIGNERS_LEAST ? { issues, spare: least, spent } : null;
}

/** All passing deals among these changes of at most so many issues. */
export function dealsAmong(homes: readonly Home[], places: readonly number[], largest: number): readonly Deal[] {
  const deals: Deal[] = [];
  const extend = (issues: readonly number[], from: number): void => {
    for (let i = from; i < places.length; i++) {
      const more = [...issues, places[i] as number];
      const deal = dealOn(homes, more);
      if (deal) deals.push(deal);
      if (more.length < largest) extend(more, i + 1);
    }
  };
  extend([], 0);
  return deals;
}
