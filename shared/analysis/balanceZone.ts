/**
 * How many packages meet mandates (rules.md, Balance: 0.5–3 % those of all, 3–17 % those of a pair, for every combination of stances), and in
 * how many combinations one package works (none in more than half).
 */
import type { PartyId, Preset, Scenario, StanceId } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { type WorksIn, worksIn } from './acceptance.ts';
import { type Zone, zonesOf } from './agreementZone.ts';
import { packagesOf, partyPairs, readersOf, type Sample } from './balance.ts';
import { countOutcomes } from './diagram.ts';
import { levelsAt } from './scenarioSpace.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Packages acceptable to these parties under one combination of their stances. */
export interface ZoneOf {
  readonly stances: readonly StanceId[];
  readonly zone: Zone;
}

/** The same over all combinations of these parties' stances. */
export interface ZoneSpread {
  readonly parties: readonly PartyId[];
  /** Shares of the valid packages, 0 to 1. */
  readonly shares: Spread;
  readonly exact: boolean;
  readonly combinations: readonly ZoneOf[];
}

export interface ZoneBalance {
  /** Valid packages of the preset. */
  readonly packages: number;
  readonly all: ZoneSpread;
  readonly pairs: readonly ZoneSpread[];
}

/** Every choice of one from each list. */
const choices = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>((all, list) => all.flatMap((c) => list.map((x) => [...c, x])), [[]]);

/**
 * Shares of packages that meet the mandates of all parties and of each pair, for every combination of their stances.
 * @param sample used where exact counting is out of reach
 */
export function zoneBalance(scenario: Scenario, preset: Preset, sample?: Sample): ZoneBalance {
  const space = readersOf(scenario, preset);
  const { groups, thresholds } = space.readers;
  const names = scenario.parties.flatMap((p) => p.stances.map((s) => s.id));
  const everybody = scenario.parties.map((_, p) => p);
  const asked = [everybody, ...partyPairs(scenario).map(({ at }) => [...at])].map((parties) => ({
    parties,
    subsets: choices(parties.map((p) => groups[p] as readonly number[])),
  }));
  const subsets = asked.flatMap((a) => a.subsets);
  const diagram = packagesOf(scenario, preset);
  const zones = zonesOf(space, thresholds, subsets, { diagram, ...(sample ? { sample } : {}) });
  let at = 0;
  const [all, ...pairs] = asked.map(({ parties, subsets: own }): ZoneSpread => {
    const combinations = own.map((columns) => ({ stances: columns.map((k) => names[k] as string), zone: zones[at++] as Zone }));
    return {
      parties: parties.map((p) => scenario.parties[p]?.id ?? ''),
      shares: spreadOf(combinations.map((c) => c.zone.share)),
      exact: combinations.every((c) => c.zone.exact),
      combinations,
    };
  });
  return { packages: countOutcomes(diagram), all: all as ZoneSpread, pairs };
}

export interface WorksInBalance extends WorksIn {
  /** The package that works in the most combinations. */
  readonly bestLevels: Levels | null;
}

/** In how many of the combinations of stances a package meets all mandates, over the preset's packages. */
export function worksInBalance(scenario: Scenario, preset: Preset, sample?: Sample): WorksInBalance {
  const space = readersOf(scenario, preset);
  const found = worksIn(space, space.readers, packagesOf(scenario, preset), sample);
  return { ...found, bestLevels: found.best && found.most > 0 ? levelsAt(space, found.best) : null };
}
