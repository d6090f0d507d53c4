/** The payoff sheet: for each issue in the game what every level is worth to the viewer, in whole-game points. */

import type { Clause } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, openOptions } from '@track-two/shared/scenario/lookup.ts';
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
}
export interface SheetRow {
  readonly issue: Issue;
  readonly cells: readonly LevelCell[];
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

/** One row an issue of the preset, in its order. */
export function sheetRows(scenario: Scenario, preset: Preset, seat: Seat, view: PartyView): readonly SheetRow[] {
  const levels = levelsOf(scenario, preset, view.clauses);
  const live = view.offers.filter(isLive);
  return preset.issues.map((id) => {
    const issue = issueOf(scenario, id);
    const step = ownStepOn(view, seat.party, id);
    const cells = openOptions(scenario, preset, id).map((option) => ({
      option,
      points:
        step?.option === option.id
          ? clausePayoff(scenario, seat.party, seat.stance, step)
          : optionPayoff(scenario, seat.party, seat.stance, id, option.id),
      ownStep: step?.option === option.id,
      inForce: levels[id] === option.id,
      offered: live.some((offer) => offer.terms[id] === option.id),
      statusQuo: issue.statusQuo === option.id,
    }));
    return { issue, cells };
  });
}
