/** What is chosen for a new game: scenario, length, party, clock and bots; each choice fits the one above it. */
import type { ClockSummary, CreateGame, PresetSummary, ScenarioSummary } from '@track-two/shared/protocol/http.ts';

/** What is chosen when the form opens, if this server has it. */
const USUAL = { scenario: 'shanghai-2025', preset: 'quick' } as const;

export type Mode = 'solo' | 'open';

export interface Choices {
  readonly scenario: string;
  readonly preset: string;
  /** Null: drawn. */
  readonly party: string | null;
  /** Lesson minutes of one of the preset's clocks; null: no clock. */
  readonly clock: number | null;
  /** Bot by party; '' or left out: any. */
  readonly bots: Readonly<Record<string, string>>;
}

const isUsual = (scenario: ScenarioSummary): boolean => scenario.id === USUAL.scenario;

/** The usual scenario first, the others as the server has them. */
export const inOrder = (scenarios: readonly ScenarioSummary[]): readonly ScenarioSummary[] => [
  ...scenarios.filter(isUsual),
  ...scenarios.filter((scenario) => !isUsual(scenario)),
];

/** The preset that is chosen; undefined when it is not there. */
export const presetOf = (scenario: ScenarioSummary | undefined, preset: string): PresetSummary | undefined =>
  scenario?.presets.find(({ id }) => id === preset);

/** What is chosen first: the usual scenario in its usual length; a table has a clock, a person alone has none. */
export function firstChoices(scenarios: readonly ScenarioSummary[], mode: Mode): Choices {
  const [scenario] = inOrder(scenarios);
  const empty = { scenario: '', preset: '', party: null, clock: null, bots: {} };
  return scenario ? withScenario(empty, scenario, mode === 'open') : empty;
}

/** Another scenario: its usual or first length, and nobody's seat or bot from the last one. */
export function withScenario(choices: Choices, scenario: ScenarioSummary, clocked = choices.clock !== null): Choices {
  const preset = presetOf(scenario, USUAL.preset) ?? scenario.presets[0];
  const clean = { ...choices, scenario: scenario.id, preset: '', party: null, bots: {} };
  return preset ? withPreset(clean, preset, clocked) : clean;
}

/** Another length: with a clock of its own if there was one. */
export const withPreset = (choices: Choices, preset: PresetSummary, clocked = choices.clock !== null): Choices => ({
  ...choices,
  preset: preset.id,
  clock: clocked ? (preset.clocks[0]?.minutes ?? null) : null,
});

/** The request for these choices; what was left to chance is left out. */
export function requestOf(mode: Mode, nickname: string, choices: Choices): CreateGame {
  const { scenario, preset, party, clock, bots } = choices;
  const named = Object.fromEntries(Object.entries(bots).filter(([seat, bot]) => bot !== '' && seat !== party));
  return {
    scenario,
    preset,
    mode,
    nickname,
    clock,
    ...(party ? { party } : {}),
    ...(Object.keys(named).length > 0 ? { bots: named } : {}),
  };
}

/** Minutes of play in all by a clock, over so many rounds. */
export const playMinutes = ({ roundSeconds }: ClockSummary, rounds: number): number => Math.round((roundSeconds * rounds) / 60);

/** Lesson minutes for which a scenario has clocks, each once, shortest first. */
export const lessonMinutes = ({ presets }: ScenarioSummary): readonly number[] =>
  [...new Set(presets.flatMap(({ clocks }) => clocks.map(({ minutes }) => minutes)))].sort((a, b) => a - b);
