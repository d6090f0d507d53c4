/** What the static measures of balance share (rules.md, Balance): combinations of stances, mandates, and stances as readers of a package. */
import type { PartyId, Preset, Scenario, Stance } from '../scenario/types.ts';
import type { Readers } from './acceptance.ts';
import { diagramOf } from './diagram.ts';
import type { Draw } from './sampling.ts';
import { type ScenarioSpace, spaceOf } from './scenarioSpace.ts';
import { shapeOf } from './space.ts';

/** A sample to draw where looking at every package would take too long. */
export interface Sample {
  readonly draw: Draw;
  readonly size: number;
}

/** One stance for each party, in the scenario's order. */
export type Combination = readonly Stance[];

/** Every combination of stances; those of the last party change first. */
export function combinationsOf(scenario: Scenario): readonly Combination[] {
  return scenario.parties.reduce<readonly Combination[]>(
    (all, party) => all.flatMap((combination) => party.stances.map((stance) => [...combination, stance])),
    [[]],
  );
}

/** What a stance's capital expects of a package of this preset, in points. A stance without a mandate for it expects nothing. */
export const mandateOf = (preset: Preset, stance: Stance): number => stance.mandate[preset.id] ?? 0;

/** The preset's packages with a column for every stance of every party: parties in the scenario's order, each with its stances in theirs. */
export interface ReadersSpace extends ScenarioSpace {
  readonly readers: Readers;
}

/** Packages as all stances read them, and from which payoff each accepts. */
export function readersOf(scenario: Scenario, preset: Preset): ReadersSpace {
  // One space for each place in the lists of stances; parties with fewer stances repeat their last, whose extra columns are not taken.
  const depth = Math.max(...scenario.parties.map((p) => p.stances.length));
  const spaces = Array.from({ length: depth }, (_, k) =>
    spaceOf(
      scenario,
      preset,
      scenario.parties.map((p) => p.stances[Math.min(k, p.stances.length - 1)] as Stance),
    ),
  );
  const first = spaces[0] as ScenarioSpace;
  const columns = scenario.parties.flatMap((party, p) => party.stances.map((stance, k) => ({ p, k, stance })));
  const variables = first.variables.map((options, v) =>
    options.map((_, o) => columns.map(({ p, k }) => spaces[k]?.variables[v]?.[o]?.[p] ?? 0)),
  );
  const groups = scenario.parties.map((_, p) => columns.flatMap((c, i) => (c.p === p ? [i] : [])));
  return {
    ...first,
    parties: columns.length,
    variables,
    readers: { groups, thresholds: columns.map(({ stance }) => mandateOf(preset, stance)) },
  };
}

/** The diagram of a preset's packages: the same for all stances. */
export function packagesOf(scenario: Scenario, preset: Preset) {
  const [first = []] = combinationsOf(scenario);
  return diagramOf(shapeOf(spaceOf(scenario, preset, first)));
}

/** Parties of a scenario two by two, by id and by place. */
export function partyPairs(
  scenario: Scenario,
): readonly { readonly parties: readonly [PartyId, PartyId]; readonly at: readonly [number, number] }[] {
  return scenario.parties.flatMap((a, i) =>
    scenario.parties.slice(i + 1).map((b, k) => ({ parties: [a.id, b.id] as const, at: [i, i + 1 + k] as const })),
  );
}
