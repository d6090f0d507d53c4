/** The playability report of a scenario: measures and findings of its presets, as data (`--json`) and as text. */
import { measuresOf, type PresetMeasures } from '@track-two/shared/analysis/report.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import { dynamicFindings } from './dynamicFindings.ts';
import type { Dynamics } from './dynamics.ts';
import { dynamicWords } from './dynamicWords.ts';
import { staticFindings } from './staticFindings.ts';
import { staticWords } from './staticWords.ts';
import type { Finding } from './targets.ts';

/** The report on one preset. `simulation` only with --simulate. Fields are added, never renamed. */
export interface PresetReport {
  readonly preset: string;
  readonly measures: PresetMeasures;
  readonly findings: readonly Finding[];
  readonly simulation: { readonly dynamics: Dynamics; readonly findings: readonly Finding[] } | null;
}

/** Measures a preset. The sample's stream is the scenario's and the preset's own: the same file gives the same report. */
export function presetReport(scenario: Scenario, preset: Preset, dynamics: Dynamics | null): PresetReport {
  const measures = measuresOf(scenario, preset, rngFor(`${scenario.id}/${preset.id}`, 'report'));
  return {
    preset: preset.id,
    measures,
    findings: staticFindings(scenario, measures),
    simulation: dynamics && { dynamics, findings: dynamicFindings(scenario, dynamics) },
  };
}

/** The report on one preset as text. */
export function presetWords(scenario: Scenario, { measures, findings, simulation }: PresetReport): string {
  const words = staticWords(scenario, measures, findings);
  return simulation ? `${words}\n${dynamicWords(scenario, simulation.dynamics, simulation.findings)}` : words;
}
