/** Shares of packages that meet mandates, and how many combinations one package works in: exactly where that is quick, else by one sample. */
import type { PartyId, Preset, Scenario, StanceId } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { canVisitAll } from './acceptance.ts';
import { type ReadersSpace, readersOf } from './balance.ts';
import { worksInBalance, type ZoneSpread, zoneBalance } from './balanceZone.ts';
import { canCount, cutOf } from './counting.ts';
import { countOutcomes, type Diagram } from './diagram.ts';
import { BOUNDS, combinationCount, someChoices } from './reportBounds.ts';
import { type Draw, drawOutcome, estimate } from './sampling.ts';
import { levelsAt } from './scenarioSpace.ts';
import { seenBy, utilitiesOf } from './space.ts';
import { quantile } from './statistics.ts';

/** A share of the packages, 0 to 1, with its 95 % interval (equal to it when exact), and the stances under which it is so. */
export interface ShareAt {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly stances: readonly StanceId[];
}

/** Packages that meet the mandates of some parties, over the combinations of their stances. */
export interface ZoneMeasure {
  readonly parties: readonly PartyId[];
  readonly min: ShareAt;
  readonly median: number;
  readonly max: ShareAt;
  readonly exact: boolean;
  /** Combinations looked at, and those under which no package (of the sample) meets the mandates. */
  readonly combinations: number;
  readonly empty: readonly (readonly StanceId[])[];
}

/** The package that works in the most combinations of stances. */
export interface WorksInMeasure {
  /** Share of the combinations in which it meets every mandate; of a sample, the best one drawn. */
  readonly most: number;
  readonly combinations: number;
  readonly total: number;
  readonly levels: Levels | null;
  /** Share of packages that work in more than half of the combinations. */
  readonly aboveHalf: number;
  readonly exact: boolean;
}

export interface ZoneMeasures {
  /** Valid packages; exact up to 2^53. */
  readonly packages: number;
  readonly all: ZoneMeasure;
  readonly pairs: readonly ZoneMeasure[];
  readonly worksIn: WorksInMeasure;
  /** Packages drawn, where a sample was needed. */
  readonly sample: number | null;
}

function measureOf(parties: readonly PartyId[], rows: readonly ShareAt[], exact: boolean): ZoneMeasure {
  const ordered = [...rows].sort((a, b) => a.share - b.share);
  const [min, max] = [ordered[0] as ShareAt, ordered.at(-1) as ShareAt];
  const median = quantile(
    rows.map((r) => r.share),
    0.5,
  );
  const empty = rows.filter((r) => r.share === 0).map((r) => r.stances);
  return { parties, min, median, max, exact, combinations: rows.length, empty };
}

const exactMeasure = ({ parties, combinations }: ZoneSpread): ZoneMeasure =>
  measureOf(
    parties,
    combinations.map(({ stances, zone: { share, low, high } }) => ({ share, low, high, stances })),
    true,
  );

/** Sets of parties asked about: all, and each pair (of two parties the pair is all). */
function setsOf(scenario: Scenario): readonly (readonly number[])[] {
  const everybody = scenario.parties.map((_, p) => p);
  const pairs = everybody.flatMap((a) => everybody.slice(a + 1).map((b) => [a, b]));
  return [everybody, ...(everybody.length > 2 ? pairs : [])];
}

/** True: counting every combination exactly stays within the bounds. */
function canCountAll(scenario: Scenario, space: ReadersSpace, diagram: Diagram): boolean {
  if (combinationCount(scenario) > BOUNDS.combinations) return false;
  let cells = 0;
  for (const set of setsOf(scenario)) {
    const columns = set.map((p) => space.readers.groups[p]?.[0] ?? 0);
    const seen = seenBy(space, columns);
    if (!canCount(seen, diagram)) return false;
    cells += cutOf(seen, diagram).touched * set.reduce((n, p) => n * (space.readers.groups[p]?.length ?? 1), 1);
  }
  return cells <= BOUNDS.cells;
}

const canJudgeAll = (space: ReadersSpace, diagram: Diagram): boolean =>
  canVisitAll(diagram) && countOutcomes(diagram) * space.parties <= BOUNDS.judged;

interface Sampled {
  readonly zones: readonly ZoneMeasure[];
  readonly worksIn: WorksInMeasure;
}

function sampled(scenario: Scenario, space: ReadersSpace, diagram: Diagram, draw: Draw): Sampled {
  const { groups, thresholds } = space.readers;
  const names = scenario.parties.flatMap((p) => p.stances.map((s) => s.id));
  const sets = setsOf(scenario).map((set) => ({
    parties: set.map((p) => scenario.parties[p]?.id ?? ''),
    columns: someChoices(
      set.map((p) => groups[p] ?? []),
      BOUNDS.combinations,
    ),
  }));
  const hits = sets.map((s) => new Int32Array(s.columns.length));
  const total = combinationCount(scenario);
  let [most, aboveHalf, best] = [0, 0, null as readonly number[] | null];
  for (let i = 0; i < BOUNDS.sample; i++) {
    const outcome = drawOutcome(diagram, draw);
    const accepts = utilitiesOf(space, outcome).map((u, k) => u >= (thresholds[k] ?? 0));
    sets.forEach(({ columns }, s) => {
      const row = hits[s] as Int32Array;
      columns.forEach((choice, c) => {
        if (choice.every((k) => accepts[k])) row[c] = (row[c] as number) + 1;
      });
    });
    const works = groups.reduce((n, group) => n * group.filter((k) => accepts[k]).length, 1);
    if (2 * works > total) aboveHalf++;
    if (works > most) [most, best] = [works, outcome];
  }
  return {
    zones: sets.map(({ parties, columns }, s) => {
      const rows = columns.map((choice, c) => ({
        ...estimate(hits[s]?.[c] ?? 0, BOUNDS.sample),
        stances: choice.map((k) => names[k] ?? ''),
      }));
      return measureOf(parties, rows, false);
    }),
    worksIn: {
      most: most / total,
      combinations: most,
      total,
      levels: best ? levelsAt(space, best) : null,
      aboveHalf: aboveHalf / BOUNDS.sample,
      exact: false,
    },
  };
}

function judged(scenario: Scenario, preset: Preset): WorksInMeasure {
  const w = worksInBalance(scenario, preset);
  return {
    most: w.most / w.combinations,
    combinations: w.most,
    total: w.combinations,
    levels: w.bestLevels,
    aboveHalf: w.aboveHalf.share,
    exact: true,
  };
}

/**
 * The zone measures of a preset.
 * @param diagram of the preset's packages; at least one must be valid (the status quo is)
 * @param draw for the sample, where one is needed
 */
export function zoneMeasures(scenario: Scenario, preset: Preset, diagram: Diagram, draw: Draw): ZoneMeasures {
  const space = readersOf(scenario, preset);
  const [count, judge] = [canCountAll(scenario, space, diagram), canJudgeAll(space, diagram)];
  const drawn = count && judge ? null : sampled(scenario, space, diagram, draw);
  const exact = count ? zoneBalance(scenario, preset) : null;
  const pairs = scenario.parties.length > 2 ? exact?.pairs : [];
  const zones = exact ? [exact.all, ...(pairs ?? [])].map(exactMeasure) : (drawn?.zones ?? []);
  return {
    packages: countOutcomes(diagram),
    all: zones[0] as ZoneMeasure,
    pairs: zones.slice(1),
    worksIn: judge || !drawn ? judged(scenario, preset) : drawn.worksIn,
    sample: drawn ? BOUNDS.sample : null,
  };
}
