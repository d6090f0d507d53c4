/** What is chosen for a new game: scenario, length, party, opponents and clock; each choice fits the one above it. */
import type {
  ClockSummary,
  CreateGame,
  DifficultySummary,
  PresetSummary,
  ScenarioSummary,
} from '@track-two/shared/protocol/http.ts';

/** What is chosen when the form opens, if this server has it. */
const USUAL = { scenario: 'shanghai-2025', preset: 'quick' } as const;
/** The mixture of bots that is chosen first: the easiest for a person alone, all kinds beside people. */
const USUAL_DIFFICULTY = { solo: 'gentle', open: 'mixed' } as const;

export type Mode = 'solo' | 'open';

/** What a server offers for new games. */
export interface Offered {
  readonly scenarios: readonly ScenarioSummary[];
  readonly difficulties: readonly DifficultySummary[];
}

export interface Choices {
  readonly scenario: string;
  readonly preset: string;
  /** Null: drawn. */
  readonly party: string | null;
  /** Lesson minutes of one of the preset's clocks; null: no clock. */
  readonly clock: number | null;
  /** From which mixture the bots are drawn; '' where the server has none. */
  readonly difficulty: string;
  /** Bot by party; '' or left out: drawn. */
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
export function firstChoices({ scenarios, difficulties }: Offered, mode: Mode): Choices {
  const [scenario] = inOrder(scenarios);
  const { id: difficulty } = difficulties.find(({ id }) => id === USUAL_DIFFICULTY[mode]) ?? difficulties[0] ?? { id: '' };
  const empty = { scenario: '', preset: '', party: null, clock: null, difficulty, bots: {} };
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
  const { scenario, preset, party, clock, difficulty, bots } = choices;
  const named = Object.fromEntries(Object.entries(bots).filter(([seat, bot]) => bot !== '' && seat !== party));
  return {
    scenario,
    preset,
    mode,
    nickname,
    clock,
    ...(party ? { party } : {}),
    ...(difficulty === '' ? {} : { difficulty }),
    ...(Object.keys(named).length > 0 ? { bots: named } : {}),
  };
}

/** Minutes of play in all by a clock, over so many rounds. */
export const playMinutes = ({ roundSeconds }: ClockSummary, rounds: number): number => Math.round((roundSeconds * rounds) / 60);

/** Lesson minutes for which a scenario has clocks, each once, shortest first. */
export const lessonMinutes = ({ presets }: ScenarioSummary): readonly number[] =>
  [...new Set(presets.flatMap(({ clocks }) => clocks.map(({ minutes }) => minutes)))].sort((a, b) => a - b);

/** Who may sit at a seat by name, and how likely each is: one in so many, where all are equally likely, else so many in so many. */
export interface Odds {
  readonly names: readonly string[];
  readonly weights: readonly number[];
  /** Sum of the weights. */
  readonly of: number;
}

export const oddsOf = ({ mix }: DifficultySummary): Odds => ({
  names: mix.map(({ name }) => name),
  weights: mix.map(({ weight }) => weight),
  of: mix.reduce((sum, { weight }) => sum + weight, 0),
});
