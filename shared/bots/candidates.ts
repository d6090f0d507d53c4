/**
 * Offers that a seat could table now: one to three changes, each with what its linkages ask for, with what it adds at home, what it may be worth to
 * the others, and how likely those who must sign would take it, given what the seat believes of their cards.
 */
import { stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { forecast } from '../terms/forecast.ts';
import { levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { type Candidate, candidateFrom, termsOf } from './candidate.ts';
import { bundlesOf, changesOf } from './changes.ts';
import { combine } from './combine.ts';
import { othersOf } from './others.ts';
import { packagesOf } from './packages.ts';
import type { BotInput } from './types.ts';

export { type Candidate, termsOf } from './candidate.ts';

/** What is less likely than this to be taken is not worth a thought. */
const TAKEN_LEAST = 0.08;

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
  const changes = changesOf(input, levels, others);
  const found = packagesOf(input, levels, changes, others).filter(
    (c) => c.own >= input.view.desk.margin && c.taken >= TAKEN_LEAST,
  );
  combine(bundlesOf(input, levels, changes, others), input.scenario.rules.issuesPerOffer, (tally, combo) => {
    if (tally.own < input.view.desk.margin) return;
    const candidate = candidateFrom(tally, others, TAKEN_LEAST, combo);
    if (candidate) found.push(candidate);
  });
  return found.sort((a, b) => b.own - a.own);
}

/** How many of the highest scores are looked at closely. */
const LOOKED_AT = 60;

/** The few highest by score, highest first; of equal ones the earlier. Scores of −∞ are left out. */
export function highest(list: readonly Candidate[], score: (c: Candidate) => number, count: number): readonly Candidate[] {
  const top: { c: Candidate; score: number }[] = [];
  for (const c of list) {
    const s = score(c);
    if (s === Number.NEGATIVE_INFINITY || (top.length >= count && s <= (top.at(-1)?.score ?? 0))) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1]?.score ?? 0) < s) at -= 1;
    top.splice(at, 0, { c, score: s });
    if (top.length > count) top.pop();
  }
  return top.map((t) => t.c);
}

/**
 * The candidate with the highest score that holds together, passes at home and is wanted; null when none of the highest is.
 * @param score −∞: not at all
 * @param wanted a last check, made of few
 */
export function best(
  input: BotInput,
  list: readonly Candidate[],
  score: (c: Candidate) => number,
  wanted: (c: Candidate) => boolean,
): Candidate | null {
  return highest(list, score, LOOKED_AT).find((c) => wanted(c) && isSound(input, c)) ?? null;
}

/** The candidate that adds most at home of those likely enough, sound as in `best`. */
export function topOf(input: BotInput, list: readonly Candidate[], hope: number): Candidate | null {
  let looked = 0;
  for (const c of list) {
    if (c.taken < hope) continue;
    if (isSound(input, c)) return c;
    looked += 1;
    if (looked >= LOOKED_AT) return null;
  }
  return null;
}

/** Whether a candidate's levels hold together, it passes at the own home, and no addressee's voices refuse it under all of its likely cards. */
export function isSound(input: BotInput, c: Candidate): boolean {
  const { scenario, preset, view } = input;
  const terms = termsOf(c);
  const levels = levelsOf(scenario, preset, view.clauses);
  if (brokenLinkages(scenario, withTerms(levels, terms)).length > 0) return false;
  const { party, stance, margin } = view.desk;
  const home = { party, stance: stanceOf(scenario, party, stance), margin, capital: 0 };
  return forecast(scenario, home, view.clauses, terms).passes && voicesMayHold(input, c.to, terms);
}

/** Cards less likely than this are not counted on, nor those well below even odds where a party has many. */
const LIKELY = 0.2;
const OF_EVEN_ODDS = 0.9;

function voicesMayHold(input: BotInput, to: readonly PartyId[], terms: Terms): boolean {
  const { scenario, view } = input;
  return othersOf(input)
    .filter(({ id }) => to.includes(id))
    .every(({ id, margin, stances, cards }) =>
      stances.some((stance, i) => {
        if ((cards[i]?.chance ?? 0) < Math.min(LIKELY, OF_EVEN_ODDS / cards.length)) return false;
        return forecast(scenario, { party: id, stance, margin, capital: 0 }, view.clauses, terms).voicesPass;
      }),
    );
}
