/** All static measures of a preset in one value of plain data: what a report on a scenario says in words (rules.md, Balance). */
import { issueOf, openOptions } from '../scenario/lookup.ts';
import type { IssueId, OptionId, PartyId, Preset, Scenario, StanceId } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { type IssueBalance, issueBalance } from './balanceIssues.ts';
import { stepBalance, stepsOf } from './balanceSteps.ts';
import { type Diagram, diagramOf, type Layer } from './diagram.ts';
import { BOUNDS, combinationCount, reportCombinations, unlessTooLarge } from './reportBounds.ts';
import { type EndingMeasure, endingMeasure } from './reportEndings.ts';
import { type NashMeasure, nashMeasures, type ReachMeasure } from './reportNash.ts';
import { type ZoneMeasures, zoneMeasures } from './reportZones.ts';
import type { Draw } from './sampling.ts';
import { forbiddenPairs, type ScenarioSpace, spaceOf } from './scenarioSpace.ts';
import { shapeOf } from './space.ts';

/** A stance that steps alone would content, and the levels that do. */
export interface StepWin {
  readonly party: PartyId;
  readonly stance: StanceId;
  readonly mandate: number;
  /** Points by the steps. */
  readonly points: number;
  readonly levels: Levels;
}

export interface StepMeasure {
  /** Steps there are. */
  readonly steps: number;
  /** Steps that alone meet their owner's mandate. */
  readonly single: readonly {
    readonly issue: IssueId;
    readonly option: OptionId;
    readonly party: PartyId;
    readonly stance: StanceId;
  }[];
  /** Stances whose party meets the mandate by its own steps together. */
  readonly own: readonly Omit<StepWin, 'levels'>[];
  /** Stances that the steps of anybody together would content. */
  readonly anybody: readonly StepWin[];
}

/** Everything measured of one preset. What is null was too large to measure; `BOUNDS` says where that begins. */
export interface PresetMeasures {
  readonly preset: string;
  readonly name: string;
  /** Combinations of stances. */
  readonly combinations: number;
  readonly zones: ZoneMeasures | null;
  readonly nash: NashMeasure | null;
  readonly reach: ReachMeasure | null;
  /** Options that no valid package has, because linkages shut them out. */
  readonly unreachable: readonly { readonly issue: IssueId; readonly option: OptionId }[] | null;
  readonly issues: IssueBalance;
  readonly steps: StepMeasure | null;
  readonly endings: EndingMeasure;
}

/** Options of each variable that lie on some path of the diagram from its beginning. */
function openOf(diagram: Diagram): ReadonlyMap<number, ReadonlySet<number>> {
  let live = new Set([0]);
  const open = new Map<number, ReadonlySet<number>>();
  diagram.layers.forEach((layer: Layer) => {
    const [options, after] = [new Set<number>(), new Set<number>()];
    for (const node of live) {
      for (let o = 0; o < layer.options; o++) {
        const next = layer.next[node * layer.options + o] as number;
        if (next < 0) continue;
        options.add(o);
        after.add(next);
      }
    }
    open.set(layer.variable, options);
    live = after;
  });
  return open;
}

function unreachableOf(space: ScenarioSpace, diagram: Diagram): PresetMeasures['unreachable'] {
  const open = openOf(diagram);
  return space.issues.flatMap((issue, v) =>
    (space.options[v] ?? []).flatMap((option, o) => (open.get(v)?.has(o) ? [] : [{ issue, option }])),
  );
}

/** True: what steps can do together can be searched. */
function canSearchSteps(scenario: Scenario, preset: Preset): boolean {
  const steps = stepsOf(scenario, preset);
  const options = preset.issues.map((issue) => [
    issueOf(scenario, issue).statusQuo,
    ...steps.filter((s) => s.issue === issue).map((s) => s.option),
  ]);
  const shape = {
    options: options.map((o) => o.length),
    forbidden: forbiddenPairs(scenario, { issues: preset.issues, options }),
  };
  const readers = scenario.parties.reduce((n, p) => n + p.stances.length, 0);
  return unlessTooLarge(() => diagramOf(shape, BOUNDS.ways / readers)) !== null;
}

function stepMeasure(scenario: Scenario, preset: Preset): StepMeasure | null {
  if (!canSearchSteps(scenario, preset)) return null;
  const { steps, best } = stepBalance(scenario, preset);
  const single = steps.flatMap((s) =>
    s.worth.flatMap((w) => {
      const mandate = best.find((b) => b.party === w.party && b.stance === w.stance)?.mandate ?? 0;
      const wins = w.party === s.owner && w.points >= mandate;
      return wins ? [{ issue: s.issue, option: s.option, party: w.party, stance: w.stance }] : [];
    }),
  );
  return {
    steps: steps.length,
    single,
    own: best.filter((b) => b.meetsAlone).map(({ party, stance, mandate, own }) => ({ party, stance, mandate, points: own })),
    anybody: best
      .filter((b) => b.meetsByAnybody)
      .map(({ party, stance, mandate, anybody, levels }) => ({
        party,
        stance,
        mandate,
        points: anybody,
        levels: Object.fromEntries(Object.entries(levels).filter(([issue, l]) => l !== issueOf(scenario, issue).statusQuo)),
      })),
  };
}

/**
 * Measures a preset, within `BOUNDS`: deterministic, and bounded in time and memory for any scenario that the schema admits.
 * @param draw the stream for samples, where exact counts are out of reach
 */
export function measuresOf(scenario: Scenario, preset: Preset, draw: Draw): PresetMeasures {
  const [first = []] = reportCombinations(scenario, 1);
  const space = spaceOf(scenario, preset, first);
  const diagram = unlessTooLarge(() => diagramOf(shapeOf(space), BOUNDS.ways));
  const unreachable = diagram && unreachableOf(space, diagram);
  const nash = diagram && nashMeasures(scenario, preset, diagram);
  const shut = new Set((unreachable ?? []).map((u) => `${u.issue}:${u.option}`));
  return {
    preset: preset.id,
    name: preset.name,
    combinations: combinationCount(scenario),
    zones: diagram && zoneMeasures(scenario, preset, diagram, draw),
    nash: nash?.nash ?? null,
    reach: nash?.reach ?? null,
    unreachable,
    issues: issueBalance(scenario, preset),
    steps: stepMeasure(scenario, preset),
    endings: endingMeasure(scenario, preset, (issue, option) => !shut.has(`${issue}:${option}`)),
  };
}

/** Number of options that a preset leaves open. */
export const optionCount = (scenario: Scenario, preset: Preset): number =>
  preset.issues.reduce((n, issue) => n + openOptions(scenario, preset, issue).length, 0);
