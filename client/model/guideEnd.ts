/** The end of the guided game: what the player could have had, now that all cards are told. */
import type { Reveal } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, openOptions, partyIds, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Preset, Scenario, Terms } from '@track-two/shared/scenario/types.ts';
import { packagePayoff } from '@track-two/shared/terms/payoff.ts';

/** Above so many packages none is looked for: the guided game has nine. */
const PACKAGES_MOST = 500;

export interface Possible {
  readonly terms: Terms;
  /** Whole-game points by party, at the cards that were held. */
  readonly points: Readonly<Record<PartyId, number>>;
}

/** All packages of a preset, every issue at one of its levels. */
function packages(scenario: Scenario, preset: Preset): readonly Terms[] {
  return preset.issues.reduce<readonly Terms[]>(
    (all, issue) => all.flatMap((terms) => openOptions(scenario, preset, issue).map((o) => ({ ...terms, [issue]: o.id }))),
    [{}],
  );
}

/** Only what differs from the status quo. */
const changed = (scenario: Scenario, terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).filter(([issue, option]) => issueOf(scenario, issue).statusQuo !== option));

/**
 * The package with the largest sum for all of those that met the most mandates at once; the status quo where nothing did better. Null in
 * games too large to try every package.
 */
export function bestForAll(scenario: Scenario, preset: Preset, { stances }: Pick<Reveal, 'stances'>): Possible | null {
  const size = preset.issues.reduce((n, issue) => n * openOptions(scenario, preset, issue).length, 1);
  if (size > PACKAGES_MOST) return null;
  const parties = partyIds(scenario).map((id) => ({ id, card: stanceOf(scenario, id, stances[id] ?? '') }));
  const rated = packages(scenario, preset).map((terms) => {
    const points = Object.fromEntries(parties.map(({ id, card }) => [id, packagePayoff(scenario, id, card, terms)]));
    const met = parties.filter(({ id, card }) => (points[id] ?? 0) >= (card.mandate[preset.id] ?? 0)).length;
    const sum = Object.values(points).reduce((a, b) => a + b, 0);
    return { terms: changed(scenario, terms), points, met, sum };
  });
  const [best] = rated.sort((a, b) => b.met - a.met || b.sum - a.sum);
  return best ? { terms: best.terms, points: best.points } : null;
}
