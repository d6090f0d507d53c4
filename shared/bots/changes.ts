/**
 * Changes that a seat could ask for now: every level of every issue on the table, with the companions that linkages demand, so that what is
 * built of them mostly holds together. Long agendas are cut to a short list, for a seat that weighs everything never answers.
 */
import { openOptions, stanceOf } from '../scenario/lookup.ts';
import type { Linkage, Scenario } from '../scenario/types.ts';
import { dutiesOf } from '../terms/duties.ts';
import { type Levels, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import type { Other } from './others.ts';
import type { BotInput } from './types.ts';
import { tableOf, type Worth } from './worth.ts';

/** One possible change of one issue, with all that sums need. */
export interface Change {
  readonly issue: string;
  readonly option: string;
  readonly own: number;
  /** By other party, by card. */
  readonly others: readonly (readonly number[])[];
  /** Others with a duty under it or under what it replaces, as bits. */
  readonly bound: number;
}

/** Changes that only make sense together: one, and what its linkages ask for. */
export type Bundle = readonly Change[];

/** Bundles that a short list holds: the most promising, and some of the rest that change from round to round. */
const PROMISING = 22;
const OTHERS = 10;

/** All single changes of issues on the table. */
export function changesOf({ scenario, preset, view }: BotInput, levels: Levels, others: readonly Other[]): readonly Change[] {
  const own = tableOf(scenario, view.desk.party, stanceOf(scenario, view.desk.party, view.desk.stance));
  const tables = others.map(({ id, stances }) => stances.map((card) => tableOf(scenario, id, card)));
  const bits = (issue: string, option: string) =>
    dutiesOf(scenario, issue, option).reduce((mask, d) => mask | (1 << others.findIndex((o) => o.id === d.actor)), 0);
  return view.openIssues.flatMap((issue) => {
    const now = levels[issue] ?? '';
    // What sleeps on the issue would be replaced too, and its duties' holders must sign that.
    const asleep = view.sleeping.find((c) => c.issue === issue);
    const boundNow = bits(issue, now) | (asleep ? bits(issue, asleep.option) : 0);
    const gain = (table: Worth, option: string) => (table.get(issue)?.get(option) ?? 0) - (table.get(issue)?.get(now) ?? 0);
    return openOptions(scenario, preset, issue)
      .filter((o) => o.id !== now)
      .map((o) => ({
        issue,
        option: o.id,
        own: gain(own, o.id),
        others: tables.map((cards) => cards.map((table) => gain(table, o.id))),
        bound: (bits(issue, o.id) | boundNow) & ((1 << others.length) - 1),
      }));
  });
}

/** Single changes made whole with companions, cut to a short list when there are many. */
export function bundlesOf(
  input: BotInput,
  levels: Levels,
  changes: readonly Change[],
  others: readonly Other[],
): readonly Bundle[] {
  const promise = (c: Change): number => c.own + others.reduce((sum, o, i) => sum + expected(c, o, i), 0);
  const ranked = changes.map((c) => ({ c, promise: promise(c) })).sort((a, b) => b.promise - a.promise);
  const whole = (c: Change) => completed(input.scenario, levels, changes, [c], promise);
  const wholes = (list: typeof ranked): readonly Bundle[] => list.map(({ c }) => whole(c)).filter((bundle) => bundle !== null);
  if (ranked.length <= PROMISING + OTHERS) return wholes(ranked);
  const rest = ranked.slice(PROMISING);
  const stride = Math.ceil(rest.length / OTHERS);
  const sample = rest.filter((_, i) => i % stride === input.view.round % stride);
  return wholes([...ranked.slice(0, PROMISING), ...sample]);
}

/** Points that a change may be expected to add for another party, over its cards. */
export function expected(change: Change, other: Other, index: number): number {
  return other.cards.reduce((sum, card, i) => sum + card.chance * (change.others[index]?.[i] ?? 0), 0);
}

/** The bundle with the most promising companions for the linkages that it would break; null when there are none. */
function completed(
  scenario: Scenario,
  levels: Levels,
  changes: readonly Change[],
  bundle: Bundle,
  promise: (c: Change) => number,
): Bundle | null {
  const terms = Object.fromEntries(bundle.map((c) => [c.issue, c.option]));
  const [broken] = brokenLinkages(scenario, withTerms(levels, terms));
  if (!broken) return bundle;
  if (bundle.length >= scenario.rules.issuesPerOffer) return null;
  const mends = changes.filter((c) => !(c.issue in terms) && isMend(c, broken)).sort((a, b) => promise(b) - promise(a));
  const [first] = mends;
  return first ? completed(scenario, levels, changes, [...bundle, first], promise) : null;
}

const isMend = (change: Change, linkage: Linkage): boolean =>
  linkage.kind === 'requires'
    ? change.issue === linkage.other && linkage.otherOptions.includes(change.option)
    : (change.issue === linkage.other && !linkage.otherOptions.includes(change.option)) ||
      (change.issue === linkage.issue && !linkage.options.includes(change.option));
