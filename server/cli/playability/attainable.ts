/** What a seat could get at best: the measure against which gains of seats are compared. */
import { paretoFrontier, utilitiesAt } from '@track-two/shared/analysis/frontier.ts';
import { BOUNDS, unlessTooLarge } from '@track-two/shared/analysis/reportBounds.ts';
import { spaceOf } from '@track-two/shared/analysis/scenarioSpace.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';

export const BEST_FORMULA =
  'the largest whole-game payoff of the seat among the packages that leave no other party below 0; where those cannot be listed, the sum of its best levels';

type ByParty<T> = Readonly<Record<PartyId, T>>;

/** Best attainable payoffs in points by party, for stances by party. Remembers what it has found. */
export function attainableIn(scenario: Scenario, presetId: string): (stances: ByParty<string>) => ByParty<number> {
  const preset = presetOf(scenario, presetId);
  const known = new Map<string, ByParty<number>>();
  const most = scenario.parties.length > 3 ? BOUNDS.pointsOfMany : BOUNDS.points;
  const find = (ids: ByParty<string>): ByParty<number> => {
    const stances = scenario.parties.map((p) => stanceOf(scenario, p.id, ids[p.id] ?? ''));
    const space = spaceOf(scenario, preset, stances);
    const ideal = scenario.parties.map((_, p) =>
      space.variables.reduce((sum, options) => sum + Math.max(...options.map((worth) => worth[p] ?? 0)), 0),
    );
    const best = unlessTooLarge(() => {
      const frontier = paretoFrontier(space, undefined, most);
      const points = Array.from({ length: frontier.size }, (_, i) => utilitiesAt(frontier, i));
      return scenario.parties.map((_, p) =>
        points.reduce((top, u) => (u.every((x, q) => q === p || x >= 0) ? Math.max(top, u[p] ?? 0) : top), 0),
      );
    });
    return Object.fromEntries(scenario.parties.map((party, p) => [party.id, (best ?? ideal)[p] ?? 0]));
  };
  return (stances) => {
    const key = scenario.parties.map((p) => stances[p.id]).join();
    const found = known.get(key) ?? find(stances);
    known.set(key, found);
    return found;
  };
}
