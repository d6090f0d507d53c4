/**
 * Offers that a seat could table now: every change of one to three issues, with what it adds at home and how likely those who must sign
 * would take it, given what the seat believes of their cards.
 */
import { openOptions, partyOf, stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { dutiesOf } from '../terms/duties.ts';
import { forecast } from '../terms/forecast.ts';
import { type Levels, levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { readStances } from './reader.ts';
import type { BotInput } from './types.ts';
import { acceptance, worth } from './worth.ts';

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

export interface Candidate {
  readonly terms: Terms;
  /** Points it adds at the own home. */
  readonly own: number;
  readonly to: readonly PartyId[];
  /** Chance that all addressees would take it, by this seat's reading. */
  readonly taken: number;
}

interface Other {
  readonly id: PartyId;
  readonly margin: number;
  readonly cards: readonly { readonly chance: number }[];
}

function othersOf(input: BotInput): readonly Other[] {
  const { scenario, view } = input;
  return scenario.parties
    .filter((p) => p.id !== view.desk.party)
    .map((p) => {
      const chances = readStances(input, p.id);
      return { id: p.id, margin: p.margin, cards: p.stances.map((s) => ({ chance: chances[s.id] ?? 0 })) };
    });
}

function changesOf({ scenario, preset, view }: BotInput, levels: Levels, others: readonly Other[]): readonly Change[] {
  const own = stanceOf(scenario, view.desk.party, view.desk.stance);
  const bits = (issue: string, option: string) =>
    dutiesOf(scenario, issue, option).reduce((mask, d) => mask | (1 << others.findIndex((o) => o.id === d.actor)), 0);
  return preset.issues.flatMap((issue) => {
    const now = levels[issue] ?? '';
    return openOptions(scenario, preset, issue)
      .filter((o) => o.id !== now)
      .map((o) => ({
        issue,
        option: o.id,
        own: worth(scenario, view.desk.party, own, issue, o.id) - worth(scenario, view.desk.party, own, issue, now),
        others: others.map(({ id }) =>
          partyOf(scenario, id).stances.map((s) => worth(scenario, id, s, issue, o.id) - worth(scenario, id, s, issue, now)),
        ),
        bound: (bits(issue, o.id) | bits(issue, now)) & ((1 << others.length) - 1),
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
      for (const c of changes.slice(i + j + 2)) if (c.issue !== a.issue && c.issue !== b.issue) use([a, b, c]);
    });
  });
}

function takenBy(combo: readonly Change[], other: Other, index: number): number {
  return other.cards.reduce((sum, { chance }, card) => {
    const points = combo.reduce((s, c) => s + (c.others[index]?.[card] ?? 0), 0);
    return sum + chance * acceptance(points, other.margin);
  }, 0);
}

function candidateOf(combo: readonly Change[], own: number, others: readonly Other[]): Candidate {
  const taken = others.map((o, i) => takenBy(combo, o, i));
  const bound = combo.reduce((mask, c) => mask | c.bound, 0);
  const likeliest = taken.indexOf(Math.max(...taken));
  const signs = (i: number) => (bound === 0 ? i === likeliest : (bound & (1 << i)) !== 0);
  return {
    terms: Object.fromEntries(combo.map((c) => [c.issue, c.option])),
    own,
    to: others.filter((_, i) => signs(i)).map((o) => o.id),
    taken: taken.reduce((product, t, i) => (signs(i) ? product * t : product), 1),
  };
}

/** Candidates that add at least `atLeast` points at home. Linkages and voices are not checked here (see `best`): most are never looked at. */
export function candidates(input: BotInput, atLeast: number): readonly Candidate[] {
  const levels = levelsOf(input.scenario, input.preset, input.view.clauses);
  const others = othersOf(input);
  const found: Candidate[] = [];
  combine(changesOf(input, levels, others), (combo) => {
    const own = combo.reduce((sum, c) => sum + c.own, 0);
    if (own >= atLeast) found.push(candidateOf(combo, own, others));
  });
  return found;
}

/** The candidate with the highest score that holds together and passes at home; null when none of the first hundred does. */
export function best(input: BotInput, list: readonly Candidate[], score: (c: Candidate) => number): Candidate | null {
  const scored = list.map((c) => ({ c, score: score(c) })).sort((a, b) => b.score - a.score);
  return scored.slice(0, 100).find(({ c }) => isSound(input, c))?.c ?? null;
}

function isSound({ scenario, preset, view }: BotInput, { terms }: Candidate): boolean {
  const levels = levelsOf(scenario, preset, view.clauses);
  if (brokenLinkages(scenario, withTerms(levels, terms)).length > 0) return false;
  const { party, stance, margin } = view.desk;
  return forecast(scenario, { party, stance: stanceOf(scenario, party, stance), margin, capital: 0 }, view.clauses, terms).passes;
}
