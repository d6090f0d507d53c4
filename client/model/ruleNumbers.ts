/** The numbers of the rule book, from the scenario and the preset on the table: texts name no number of their own. */
import type { Preset, Scenario } from '@track-two/shared/scenario/types.ts';

/** Points are whole-game points, capital political capital, indicators whole points of 100. */
export interface RuleNumbers {
  readonly parties: number;
  readonly rounds: number;
  readonly issues: number;
  /** Dossiers that open after the first round: name and round, in order of opening. Empty: all is on the table from the start. */
  readonly opens: readonly { readonly name: string; readonly round: number }[];
  readonly rules: Scenario['rules'];
  readonly lossWhenFound: number;
  readonly trust: { readonly [K in keyof Scenario['world']['rules']['trust']['numbers']]: number };
  readonly riskEnds: number;
  /** What the risk is divided by for the chance of an incident in percent. */
  readonly incidentDivisor: number;
  readonly incidentPoints: number;
  readonly incidentEnds: number;
  /** Points of risk avoided that pay everybody one point. */
  readonly riskPerPoint: number;
  /** Parties whose home has voices: name, and how many. */
  readonly voices: readonly { readonly party: string; readonly n: number }[];
  readonly hasStatements: boolean;
  readonly hasJobs: boolean;
}

const TENTHS = 10;

function opening(scenario: Scenario, preset: Preset): RuleNumbers['opens'] {
  const used = new Set(scenario.issues.filter((i) => preset.issues.includes(i.id)).map((i) => i.dossier));
  return scenario.dossiers
    .filter((d) => used.has(d.id))
    .map((d) => ({ name: d.name, round: preset.opens[d.id] ?? 1 }))
    .filter((d) => d.round > 1)
    .sort((a, b) => a.round - b.round);
}

/** All that the rule book fills in. */
export function ruleNumbers(scenario: Scenario, preset: Preset): RuleNumbers {
  const { trust, risk, incident } = scenario.world.rules;
  const inPoints = Object.entries(trust.numbers).map(([name, tenths]) => [name, Math.abs(tenths) / TENTHS] as const);
  return {
    parties: scenario.parties.length,
    rounds: preset.rounds,
    issues: preset.issues.length,
    opens: opening(scenario, preset),
    rules: scenario.rules,
    lossWhenFound: preset.lossWhenFound,
    trust: Object.fromEntries(inPoints) as RuleNumbers['trust'],
    riskEnds: risk.numbers.ends / TENTHS,
    incidentDivisor: incident.numbers.divisor / 1000,
    incidentPoints: incident.numbers.points,
    incidentEnds: incident.numbers.ends,
    riskPerPoint: scenario.rules.riskTenthsPerPoint / TENTHS,
    voices: scenario.parties.filter((p) => p.voices.length > 0).map((p) => ({ party: p.name, n: p.voices.length })),
    hasStatements: scenario.statements.length > 0,
    hasJobs: scenario.jobs.length > 0,
  };
}
