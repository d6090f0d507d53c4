/**
 * Whether a package can be reached by a sequence of deals, each of few issues, each passing at every signer's home (rules.md, Balance).
 * Payoffs add up over issues and each issue is dealt with once, so whether a deal passes does not depend on the deals before it: what is
 * sought is a partition of the changed issues into passing deals that some order makes valid under the linkages.
 */
import { issueOf } from '../scenario/lookup.ts';
import type { IssueId, PartyId, Preset, Scenario, Stance, Terms } from '../scenario/types.ts';
import { forecast } from '../terms/forecast.ts';
import type { Levels } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { requiredSigners } from '../terms/signers.ts';

/** Deals in their order; none: no partition exists; stopped: the search was given up. */
export type Reach =
  | { readonly kind: 'found'; readonly deals: readonly Terms[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

export interface ReachOptions {
  /** Partial partitions to look at before giving up. */
  readonly most?: number;
}

const LOOKED_AT_MOST = 3000;
const SIGNERS_LEAST = 2;

/** A deal that passes, as places of the changed issues. */
interface Deal {
  readonly issues: readonly number[];
  /** Least points to spare among the signers: little is thrifty. */
  readonly spare: number;
}

/** What a home has to say about one issue at its new level: points by voice, and in all. */
interface Home {
  readonly party: PartyId;
  readonly margin: number;
  readonly points: readonly number[];
  readonly voices: readonly (readonly number[])[];
  /** Must sign whenever the issue is in the deal. */
  readonly signs: readonly boolean[];
}

function homesOf(
  scenario: Scenario,
  stances: readonly Stance[],
  changes: readonly (readonly [IssueId, string])[],
): readonly Home[] {
  const signers = changes.map(([issue, option]) => requiredSigners(scenario, [], { [issue]: option }).map((s) => s.party));
  return scenario.parties.map((party, p) => {
    const at = { party: party.id, stance: stances[p] as Stance, margin: party.margin, capital: 0 };
    const alone = changes.map(([issue, option]) => forecast(scenario, at, [], { [issue]: option }));
    return {
      party: party.id,
      margin: party.margin,
      points: alone.map((f) => f.adds),
      voices: party.voices.map((_, k) => alone.map((f) => f.voices[k]?.points ?? 0)),
      signs: signers.map((s) => s.includes(party.id)),
    };
  });
}

const sumAt = (numbers: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, i) => sum + (numbers[i] as number), 0);

/** Points to spare at a home; null: it refuses. The same rule as `forecast`, of which the parts are sums over issues. */
export function spareAt(home: Home, issues: readonly number[]): number | null {
  const spare = sumAt(home.points, issues) - home.margin;
  const holding = home.voices.filter((voice) => sumAt(voice, issues) >= 0).length;
  return spare >= 0 && (home.voices.length === 0 || 2 * holding > home.voices.length) ? spare : null;
}

/** The deal on these issues, if every party that must sign passes it, with one more that does where only one must. */
function dealOn(homes: readonly Home[], issues: readonly number[]): Deal | null {
  const verdicts = homes.map((home) => ({ must: issues.some((i) => home.signs[i]), spare: spareAt(home, issues) }));
  if (verdicts.some((v) => v.must && v.spare === null)) return null;
  if (verdicts.filter((v) => v.spare !== null).length < SIGNERS_LEAST) return null;
  return { issues, spare: Math.min(...verdicts.flatMap((v) => (v.must && v.spare !== null ? [v.spare] : []))) };
}

/** All passing deals of at most so many issues, by each issue they hold; thrifty ones first, so that points are left for the others. */
function dealsByIssue(homes: readonly Home[], count: number, largest: number): readonly (readonly Deal[])[] {
  const byIssue: Deal[][] = Array.from({ length: count }, () => []);
  const extend = (issues: readonly number[], from: number): void => {
    for (let i = from; i < count; i++) {
      const more = [...issues, i];
      const deal = dealOn(homes, more);
      if (deal) for (const place of more) byIssue[place]?.push(deal);
      if (more.length < largest) extend(more, i + 1);
    }
  };
  extend([], 0);
  for (const deals of byIssue) deals.sort((a, b) => a.spare - b.spare || b.issues.length - a.issues.length);
  return byIssue;
}

/** An order of the deals in which no linkage is broken after any of them; null: there is none. */
function ordered(scenario: Scenario, start: Levels, deals: readonly Terms[]): readonly Terms[] | null {
  let [levels, left] = [start, deals];
  const done: Terms[] = [];
  while (left.length > 0) {
    const next = left.find((terms) => brokenLinkages(scenario, { ...levels, ...terms }).length === 0);
    if (!next) return null;
    levels = { ...levels, ...next };
    left = left.filter((terms) => terms !== next);
    done.push(next);
  }
  return done;
}

/**
 * A sequence of deals from the status quo to these levels, at every party's own margin and without capital.
 * @param stances one for each party, in the scenario's order
 * @param target levels that break no linkage; issues it does not name stay as they are
 */
export function reach(
  scenario: Scenario,
  preset: Preset,
  stances: readonly Stance[],
  target: Levels,
  options: ReachOptions = {},
): Reach {
  const start = Object.fromEntries(preset.issues.map((issue) => [issue, issueOf(scenario, issue).statusQuo]));
  const changes = preset.issues.flatMap((issue) =>
    target[issue] !== undefined && target[issue] !== start[issue] ? [[issue, target[issue]] as const] : [],
  );
  const byIssue = dealsByIssue(homesOf(scenario, stances, changes), changes.length, scenario.rules.issuesPerOffer);
  const found = partition(byIssue, options.most ?? LOOKED_AT_MOST, (deals) =>
    ordered(
      scenario,
      start,
      deals.map((deal) => Object.fromEntries(deal.issues.map((i) => changes[i] as readonly [string, string]))),
    ),
  );
  if (found === 'stopped') return { kind: 'stopped' };
  return found ? { kind: 'found', deals: found } : { kind: 'none' };
}

/**
 * Deals that hold every issue once and that `accept` turns into something, by depth first: the issue with the fewest deals left comes next.
 * What is left once some issues are taken is tried once only, unless all that failed then was the order.
 */
function partition<T>(
  byIssue: readonly (readonly Deal[])[],
  most: number,
  accept: (deals: readonly Deal[]) => T | null,
): T | 'stopped' | null {
  const taken = new Uint8Array(byIssue.length);
  const chosen: Deal[] = [];
  const hopeless = new Set<string>();
  let left = most;
  let refused = 0;
  const set = (deal: Deal, value: 0 | 1): void => {
    for (const i of deal.issues) taken[i] = value;
  };
  const hardest = (): readonly Deal[] | null => {
    const rows = byIssue.flatMap((deals, i) =>
      taken[i] === 0 ? [deals.filter((d) => d.issues.every((k) => taken[k] === 0))] : [],
    );
    return rows.reduce<readonly Deal[] | null>((least, row) => (least === null || row.length < least.length ? row : least), null);
  };
  const search = (): T | 'stopped' | null => {
    const key = taken.join('');
    if (hopeless.has(key)) return null;
    if (--left < 0) return 'stopped';
    const deals = hardest();
    if (deals === null) {
      const made = accept(chosen);
      if (made === null) refused++;
      return made;
    }
    const before = refused;
    for (const deal of deals) {
      chosen.push(deal);
      set(deal, 1);
      const found = search();
      if (found !== null) return found;
      set(deal, 0);
      chosen.pop();
    }
    if (refused === before) hopeless.add(key);
    return null;
  };
  return search();
}
