/** The payoff sheet: for each issue in the game what every level is worth to the viewer, in whole-game points. */

import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Issue, Option, PartyId, Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { optionPayoff } from '@track-two/shared/terms/payoff.ts';

export interface LevelCell {
  readonly option: Option;
  readonly points: number;
  readonly inForce: boolean;
  /** In a live offer that the viewer sees. */
  readonly offered: boolean;
  readonly statusQuo: boolean;
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

/** One row an issue of the preset, in its order. */
export function sheetRows(scenario: Scenario, preset: Preset, seat: Seat, view: PartyView): readonly SheetRow[] {
  const levels = levelsOf(scenario, preset, view.clauses);
  const live = view.offers.filter(isLive);
  return preset.issues.map((id) => {
    const issue = issueOf(scenario, id);
    const cells = openOptions(scenario, preset, id).map((option) => ({
      option,
      points: optionPayoff(scenario, seat.party, seat.stance, id, option.id),
      inForce: levels[id] === option.id,
      offered: live.some((offer) => offer.terms[id] === option.id),
      statusQuo: issue.statusQuo === option.id,
    }));
    return { issue, cells };
  });
}
