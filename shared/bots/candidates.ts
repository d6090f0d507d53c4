/**
 * Offers that a seat could table now: one to three changes, each with what its linkages ask for, with what it adds at home and how likely those who must sign
 * would take it, given what the seat believes of their cards.
 */
import { stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { forecast } from '../terms/forecast.ts';
import { levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { type Bundle, bundlesOf, type Change } from './changes.ts';
import { type Other, othersOf } from './others.ts';
import type { BotInput } from './types.ts';
import { acceptance } from './worth.ts';

/** A combination of changes, and how it looks from this seat. Its terms are written out only once it is looked at (`termsOf`). */
export interface Candidate {
  readonly changes: readonly Change[];
  /** Points it adds at the own home. */
  readonly own: number;
  readonly to: readonly PartyId[];
  /** Chance that all addressees would take it, by this seat's reading. */
  readonly taken: number;
}

/** Terms of a candidate. */
export const termsOf = (c: Candidate): Terms => Object.fromEntries(c.changes.map((change) => [change.issue, change.option]));

/** Calls back with every combination of one to three bundles on different issues that one offer can hold. */
function combine(bundles: readonly Bundle[], most: number, use: (combo: readonly Change[]) => void): void {
  const extend = (combo: readonly Change[], from: number, left: number): void => {
    for (let i = from; i < bundles.length; i++) {
      const bundle = bundles[i] ?? [];
      if (combo.length + bundle.length > most || bundle.some((b) => combo.some((c) => c.issue === b.issue))) continue;
      const longer = combo.length === 0 ? bundle : [...combo, ...bundle];
      use(longer);
      if (left > 1) extend(longer, i + 1, left - 1);
    }
  };
  extend([], 0, 3);
}

function takenBy(combo: readonly Change[], other: Other, index: number): number {
  let chance = 0;
  for (let card = 0; card < other.cards.length; card++) {
    let points = 0;
    for (const change of combo) points += change.others[index]?.[card] ?? 0;
    chance += (other.cards[card]?.chance ?? 0) * acceptance(points, other.margin);
  }
  return chance;
}

/** Addressees by the bits of who is bound, so that candidates share their lists. */
function addressees(others: readonly Other[]): (mask: number) => readonly PartyId[] {
  const lists = Array.from({ length: 1 << others.length }, (_, mask) =>
    others.filter((_, i) => mask & (1 << i)).map((o) => o.id),
  );
  return (mask) => lists[mask] ?? [];
}

/** Those bound must sign; if nobody else is, the likeliest to agree is asked. */
function signersOf(combo: readonly Change[], others: readonly Other[]): { mask: number; taken: number } {
  let mask = 0;
  for (const change of combo) mask |= change.bound;
  const chances = others.map((o, i) => (mask === 0 || mask & (1 << i) ? takenBy(combo, o, i) : 1));
  if (mask !== 0) return { mask, taken: chances.reduce((product, c) => product * c, 1) };
  const taken = Math.max(...chances);
  return { mask: 1 << chances.indexOf(taken), taken };
}

/** What is less likely than this to be taken is not worth a thought. */
const TAKEN_LEAST = 0.1;

/** Lists already made, by what is in force: a seat asks several times while nothing that they rest on has changed. */
const made = new WeakMap<object, Map<string, readonly Candidate[]>>();

/** Candidates that pass the margin, those that add most at home first. Linkages and voices are not checked here (see `best`): most are never looked at. */
export function candidates(input: BotInput): readonly Candidate[] {
  const { clauses, desk } = input.view;
  const known = made.get(clauses) ?? new Map<string, readonly Candidate[]>();
  made.set(clauses, known);
  const key = JSON.stringify([desk.party, desk.stance, desk.margin, desk.beliefs, input.view.round]);
  const list = known.get(key) ?? listCandidates(input);
  known.set(key, list);
  return list;
}

function listCandidates(input: BotInput): readonly Candidate[] {
  const levels = levelsOf(input.scenario, input.preset, input.view.clauses);
  const others = othersOf(input);
  const to = addressees(others);
  const found: Candidate[] = [];
  combine(bundlesOf(input, levels, others), input.scenario.rules.issuesPerOffer, (combo) => {
    let own = 0;
    for (const change of combo) own += change.own;
    if (own < input.view.desk.margin) return;
    const { mask, taken } = signersOf(combo, others);
    if (taken >= TAKEN_LEAST) found.push({ changes: combo, own, to: to(mask), taken });
  });
  return found.sort((a, b) => b.own - a.own);
}

/**
 * The candidate with the highest score that holds together, passes at home and is wanted; null when none of the first hundred is.
 * @param wanted a last check, made of few, on the written-out terms
 */
export function best(
  input: BotInput,
  list: readonly Candidate[],
  score: (c: Candidate) => number,
  wanted: (terms: Terms) => boolean,
): Candidate | null {
  const scored = list.map((c) => ({ c, score: score(c) })).sort((a, b) => b.score - a.score);
  return scored.slice(0, 100).find(({ c }) => wanted(termsOf(c)) && isSound(input, termsOf(c)))?.c ?? null;
}

/** The candidate that adds most at home of those likely enough, sound as in `best`. */
export function topOf(input: BotInput, list: readonly Candidate[], hope: number): Candidate | null {
  const hoped = list.filter((c) => c.taken >= hope).slice(0, 100);
  return hoped.find((c) => isSound(input, termsOf(c))) ?? null;
}

function isSound({ scenario, preset, view }: BotInput, terms: Terms): boolean {
  const levels = levelsOf(scenario, preset, view.clauses);
  if (brokenLinkages(scenario, withTerms(levels, terms)).length > 0) return false;
  const { party, stance, margin } = view.desk;
  return forecast(scenario, { party, stance: stanceOf(scenario, party, stance), margin, capital: 0 }, view.clauses, terms).passes;
}
