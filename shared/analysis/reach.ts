/**
 * Whether a package can be reached by a sequence of deals, each of few issues, each passing at every signer's home (rules.md, Balance).
 * Payoffs add up over issues and each issue is dealt with once, so whether a deal passes does not depend on the deals before it: what is
 * sought is a partition of the changed issues into passing deals that some order makes valid under the linkages.
 */
import { issueOf } from '../scenario/lookup.ts';
import type { Preset, Scenario, Stance, Terms } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { type Changes, type Deal, dealsAmong, homesOf } from './deals.ts';

/** Deals in their order; none: there is no such sequence; stopped: the search was given up. */
export type Reach =
  | { readonly kind: 'found'; readonly deals: readonly Terms[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

export interface ReachOptions {
  /** Partial partitions to look at before giving up. */
  readonly most?: number;
}

const LOOKED_AT_MOST = 6000;
/** With more changes than this only some of the deals are tried at first … */
const COMPLETE_UP_TO = 15;
const DEALS_TRIED = 10_000;
/** … and all of them once as few changes are left. */
const ENDGAME = 11;

/** Which deals to try first: each order finds what others miss. */
const ORDERS: readonly ((a: Deal, b: Deal) => number)[] = [
  (a, b) => b.issues.length - a.issues.length || a.spent - b.spent,
  (a, b) => a.spare - b.spare || b.issues.length - a.issues.length,
  (a, b) => a.spent - b.spent,
];

/** For each change, those that must come before it or with it: at their old level a linkage would break. */
function needsOf(scenario: Scenario, changes: Changes): readonly (readonly number[])[] {
  const stuck = (levels: Levels): boolean => brokenLinkages(scenario, levels).length > 0;
  return changes.map(([issue, option]) =>
    changes.flatMap(([other], k) =>
      other !== issue && stuck({ [issue]: option, [other]: issueOf(scenario, other).statusQuo }) ? [k] : [],
    ),
  );
}

/** The deals in an order in which each comes after what it needs of the others; null: they need one another. */
function ordered(needs: readonly (readonly number[])[], deals: readonly Deal[]): readonly Deal[] | null {
  const dealOf = new Map(deals.flatMap((deal) => deal.issues.map((i) => [i, deal] as const)));
  const done = new Set<Deal | undefined>([undefined]);
  const ready = (deal: Deal): boolean =>
    deal.issues.every((i) => (needs[i] ?? []).every((k) => dealOf.get(k) === deal || done.has(dealOf.get(k))));
  while (done.size <= deals.length) {
    const next = deals.find((deal) => !done.has(deal) && ready(deal));
    if (!next) return null;
    done.add(next);
  }
  return [...done].flatMap((deal) => (deal ? [deal] : []));
}

/** What a search knows: all passing deals among some changes, and what each change needs. */
interface Task {
  readonly count: number;
  readonly needs: readonly (readonly number[])[];
  readonly among: (places: readonly number[]) => readonly Deal[];
  readonly order: (a: Deal, b: Deal) => number;
}

/** Evenly chosen deals of a sorted list. */
function spread(deals: readonly Deal[], most: number): readonly Deal[] {
  const stride = Math.max(1, Math.ceil(deals.length / most));
  return deals.filter((_, i) => i % stride === 0);
}

/** The deals of the change that has the fewest; null: nothing is left to change. */
function hardest(left: readonly number[], deals: readonly Deal[]): readonly Deal[] | null {
  if (left.length === 0) return null;
  const counts = new Map(left.map((i) => [i, 0]));
  for (const deal of deals) for (const i of deal.issues) counts.set(i, (counts.get(i) ?? 0) + 1);
  const fewest = left.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a));
  return deals.filter((deal) => deal.issues.includes(fewest));
}

/**
 * Deals that hold every change once, in a possible order, by depth first: the change with the fewest deals left comes next. What is left once
 * some changes are made is tried once only, unless deals failed by their order.
 */
function partition(task: Task, start: readonly Deal[], most: number): readonly Deal[] | 'stopped' | null {
  const chosen: Deal[] = [];
  const hopeless = new Set<string>();
  let [looks, refused] = [most, 0];
  const search = (left: readonly number[], dealsLeft: () => readonly Deal[]): readonly Deal[] | 'stopped' | null => {
    const key = left.join();
    if (hopeless.has(key)) return null;
    const inOrder = ordered(task.needs, chosen);
    if (inOrder === null) refused++;
    if (inOrder === null) return null;
    if (--looks < 0) return 'stopped';
    const deals = dealsLeft();
    const next = hardest(left, deals);
    if (next === null) return inOrder;
    const before = refused;
    for (const deal of next) {
      const rest = left.filter((i) => !deal.issues.includes(i));
      const endgame = task.count > COMPLETE_UP_TO && rest.length <= ENDGAME && left.length > ENDGAME;
      chosen.push(deal);
      const found = search(rest, () =>
        endgame ? [...task.among(rest)].sort(task.order) : deals.filter((d) => d.issues.every((i) => !deal.issues.includes(i))),
      );
      if (found !== null) return found;
      chosen.pop();
    }
    if (refused === before) hopeless.add(key);
    return null;
  };
  return search(
    Array.from({ length: task.count }, (_, i) => i),
    () => start,
  );
}

/**
 * A sequence of deals from the status quo to these levels, at every party's own margin and without capital. Exact while at most 15 issues
 * change; beyond that a search that may end without an answer.
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
  const changes: Changes = preset.issues.flatMap((issue) => {
    const level = target[issue];
    return level !== undefined && level !== issueOf(scenario, issue).statusQuo ? [[issue, level] as const] : [];
  });
  const homes = homesOf(scenario, stances, changes);
  const among = (places: readonly number[]): readonly Deal[] => dealsAmong(homes, places, scenario.rules.issuesPerOffer);
  const all = among(changes.map((_, i) => i));
  const needs = needsOf(scenario, changes);
  const most = Math.ceil((options.most ?? LOOKED_AT_MOST) / ORDERS.length);
  const complete = changes.length <= COMPLETE_UP_TO;
  for (const order of ORDERS) {
    const sorted = [...all].sort(order);
    const found = partition(
      { count: changes.length, needs, among, order },
      complete ? sorted : spread(sorted, DEALS_TRIED),
      most,
    );
    if (found === null && complete) return { kind: 'none' };
    if (found === null || found === 'stopped') continue;
    const terms = found.map((deal) => Object.fromEntries(deal.issues.map((i) => changes[i] as readonly [string, string])));
    return { kind: 'found', deals: terms };
  }
  return { kind: 'stopped' };
}
