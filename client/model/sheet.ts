/** The payoff sheet: for each issue in the game what every level is worth to the viewer, in whole-game points, dossier by dossier. */

import type { Clause, SleepReason } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, openOptions, opensIn } from '@track-two/shared/scenario/lookup.ts';
import type { Issue, IssueId, Option, PartyId, Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { clauseOn, levelsOf } from '@track-two/shared/terms/levels.ts';
import { clausePayoff, optionPayoff } from '@track-two/shared/terms/payoff.ts';

export interface LevelCell {
  readonly option: Option;
  readonly points: number;
  readonly inForce: boolean;
  /** In a live offer that the viewer sees. */
  readonly offered: boolean;
  readonly statusQuo: boolean;
  /** In force by a step of the viewer's own: its points are what it really pays its owner, never more than nothing. */
  readonly ownStep: boolean;
  /** Agreed, and without effect now; its points are those of the level once it wakes. */
  readonly asleep: SleepReason | null;
}
export interface SheetRow {
  readonly issue: Issue;
  readonly cells: readonly LevelCell[];
  /** Points of the worst and of the best level, whatever is in force: how much this issue matters to the viewer. */
  readonly least: number;
  readonly most: number;
}
/** Issues of one dossier. */
export interface SheetGroup {
  readonly id: string;
  readonly name: string;
  /** Round in which it comes on the table; null once it is there. */
  readonly opensIn: number | null;
  readonly rows: readonly SheetRow[];
}
export interface Seat {
  readonly party: PartyId;
  readonly stance: Stance;
}

/** Offers that may still become agreements. */
export const isLive = (offer: { status: string }): boolean => offer.status === 'open' || offer.status === 'signed';

/** The viewer's own step in force on an issue; null when there is none. */
export function ownStepOn(view: PartyView, party: PartyId, issue: IssueId): Clause | null {
  const clause = clauseOn(view.clauses, issue);
  return clause && 'step' in clause.source && clause.source.step === party ? clause : null;
}

function rowOf(scenario: Scenario, preset: Preset, seat: Seat, view: PartyView, id: IssueId): SheetRow {
  const issue = issueOf(scenario, id);
  const level = levelsOf(scenario, preset, view.clauses)[id];
  const step = ownStepOn(view, seat.party, id);
  const sleeping = view.sleeping.find((c) => c.issue === id);
  const worth = (option: Option) => optionPayoff(scenario, seat.party, seat.stance, id, option.id);
  const options = openOptions(scenario, preset, id);
  const cells = options.map((option) => ({
    option,
    points: step?.option === option.id ? clausePayoff(scenario, seat.party, seat.stance, step) : worth(option),
    ownStep: step?.option === option.id,
    inForce: level === option.id,
    offered: view.offers.some((offer) => isLive(offer) && offer.terms[id] === option.id),
    statusQuo: issue.statusQuo === option.id,
    asleep: sleeping?.option === option.id ? sleeping.reason : null,
  }));
  const points = options.map(worth);
  return { issue, cells, least: Math.min(...points), most: Math.max(...points) };
}

/** One row an issue of the preset, in its order. */
export function sheetRows(scenario: Scenario, preset: Preset, seat: Seat, view: PartyView): readonly SheetRow[] {
  return preset.issues.map((id) => rowOf(scenario, preset, seat, view, id));
}

/** The rows by dossier: those on the table first, the others by their rounds; dossiers without an issue in this preset are left out. */
export function sheetGroups(scenario: Scenario, preset: Preset, seat: Seat, view: PartyView): readonly SheetGroup[] {
  const rows = sheetRows(scenario, preset, seat, view);
  const groups = scenario.dossiers.flatMap(({ id, name }): readonly SheetGroup[] => {
    const held = rows.filter((row) => row.issue.dossier === id);
    const first = held[0];
    if (!first) return [];
    const closed = !view.openIssues.includes(first.issue.id);
    return [{ id, name, opensIn: closed ? opensIn(scenario, preset, first.issue.id) : null, rows: held }];
  });
  return [...groups].sort((a, b) => (a.opensIn ?? 0) - (b.opensIn ?? 0));
}

/** Largest difference between best and worst level over all issues: what the bars of importance are scaled to. At least 1. */
export const widestRange = (groups: readonly SheetGroup[]): number =>
  Math.max(1, ...groups.flatMap((g) => g.rows.map((row) => row.most - row.least)));
