/**
 * Offers that a seat could table now: every change of one to three issues, with what it adds at home and how likely those who must sign
 * would take it, given what the seat believes of their cards.
 */
import { openOptions, stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Stance, Terms } from '../scenario/types.ts';
import { dutiesOf } from '../terms/duties.ts';
import { forecast } from '../terms/forecast.ts';
import { type Levels, levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { believedStances } from './reader.ts';
import type { BotInput } from './types.ts';
import { acceptance, tableOf, type Worth } from './worth.ts';

/** One possible change of one issue, with all that sums need. */
interface Change {
  readonly issue: string;
  readonly option: string;
  readonly own: number;
  /** By other party, by card. */
  readonly others: readonly (readonly number[])[];
  /** Others with a duty under it or under what it replaces, as bits. */
  readonly bound: number;
}

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

interface Other {
  readonly id: PartyId;
  readonly margin: number;
  readonly stances: readonly Stance[];
  readonly cards: readonly { readonly chance: number }[];
}

function othersOf(input: BotInput): readonly Other[] {
  const { scenario, view } = input;
  return scenario.parties
    .filter((p) => p.id !== view.desk.party)
    .map((p) => {
      const chances = believedStances(input, p.id);
      return { id: p.id, margin: p.margin, stances: p.stances, cards: p.stances.map((s) => ({ chance: chances[s.id] ?? 0 })) };
    });
}

function changesOf({ scenario, preset, view }: BotInput, levels: Levels, others: readonly Other[]): readonly Change[] {
  const own = tableOf(scenario, view.desk.party, stanceOf(scenario, view.desk.party, view.desk.stance));
  const tables = others.map(({ id, stances }) => stances.map((card) => tableOf(scenario, id, card)));
  const bits = (issue: string, option: string) =>
    dutiesOf(scenario, issue, option).reduce((mask, d) => mask | (1 << others.findIndex((o) => o.id === d.actor)), 0);
  return preset.issues.flatMap((issue) => {
    const now = levels[issue] ?? '';
    const boundNow = bits(issue, now);
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

/** Calls back with every combination of one to three changes on different issues. */
function combine(changes: readonly Change[], use: (combo: readonly Change[]) => void): void {
  changes.forEach((a, i) => {
    use([a]);
    changes.slice(i + 1).forEach((b, j) => {
      if (b.issue === a.issue) return;
      use([a, b]);
      for (const c of changes.slice(i + j + 2)) if (c.issue !== b.issue) use([a, b, c]);
    });
  });
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
  const key = JSON.stringify([desk.party, desk.stance, desk.margin, desk.beliefs]);
  const list = known.get(key) ?? listCandidates(input);
  known.set(key, list);
  return list;
}

function listCandidates(input: BotInput): readonly Candidate[] {
  const levels = levelsOf(input.scenario, input.preset, input.view.clauses);
  const others = othersOf(input);
  const to = addressees(others);
  const found: Candidate[] = [];
  combine(changesOf(input, levels, others), (combo) => {
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
