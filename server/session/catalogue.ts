/** The scenarios and bots that this server offers. What comes with the game is read once at start, the host's own whenever it is asked for. */
import { botAt, type Difficulty, USUAL_DIFFICULTY, weightOf } from '@track-two/shared/bots/difficulties.ts';
import type {
  CreateGame,
  DifficultySummary,
  PresetSummary,
  ScenarioList,
  ScenarioSummary,
  UnplayableScenario,
} from '@track-two/shared/protocol/http.ts';
import { pathText } from '@track-two/shared/scenario/problems.ts';
import type { Party, Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import type { OwnScenarios, Unplayable } from '../scenarios/ownScenarios.ts';
import type { Decide } from '../world/botDriver.ts';
import { clockFor, roundSeconds } from './presetClock.ts';
import { Refused } from './Refused.ts';
import { pick } from './seating.ts';

export interface BotKind {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface Bots {
  readonly kinds: readonly BotKind[];
  readonly difficulties: readonly Difficulty[];
  readonly decide: Decide;
}

/** Mistakes of one scenario that are told. */
const MISTAKES_TOLD = 20;

export class Catalogue {
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly #own: OwnScenarios | null;
  readonly bots: Bots;

  constructor(scenarios: readonly Scenario[], bots: Bots, own: OwnScenarios | null = null) {
    this.#scenarios = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
    this.#own = own;
    const { decide, difficulties } = bots;
    const kinds = bots.kinds.map(({ id, name, summary }) => ({ id, name, summary }));
    this.bots = { kinds, decide, difficulties };
  }

  /** All scenarios, and those of the host's own that cannot be played, each with its first mistakes. */
  async list(): Promise<ScenarioList> {
    const shipped = [...this.#scenarios.values()];
    const own = await this.#ownList();
    return {
      scenarios: [...shipped, ...own.playable].map((scenario) => summaryOf(scenario, this.bots.kinds)),
      unplayable: own.unplayable.map(mistakesOf),
      difficulties: this.bots.difficulties.map((difficulty) => this.#told(difficulty)),
    };
  }

  #told({ id, name, summary, mix }: Difficulty): DifficultySummary {
    const names = this.botNames();
    return { id, name, summary, mix: mix.map(({ bot, weight }) => ({ bot, weight, name: names[bot] ?? bot })) };
  }

  async #ownList(): ReturnType<OwnScenarios['list']> {
    return (await this.#own?.list([...this.#scenarios.keys()])) ?? { playable: [], unplayable: [] };
  }

  async #find(id: string): Promise<Scenario | undefined> {
    return this.#scenarios.get(id) ?? (await this.#ownList()).playable.find((scenario) => scenario.id === id);
  }

  /** The scenario of a new game, after checking that all that the request names exists. Rejects with Refused. */
  async scenarioFor(request: CreateGame): Promise<Scenario> {
    const scenario = await this.#find(request.scenario);
    if (!scenario) throw new Refused(400, 'unknownScenario', 'This server has no such scenario.');
    const preset = scenario.presets.find(({ id }) => id === request.preset);
    if (!preset) throw new Refused(400, 'unknownPreset', 'That scenario has no such length of game.');
    if (request.clock !== null && !clockFor(preset, request.clock)) {
      throw new Refused(400, 'unknownClock', 'That length of game has no such clock.');
    }
    const isParty = (id: string) => scenario.parties.some((party) => party.id === id);
    const named = [...(request.party === undefined ? [] : [request.party]), ...Object.keys(request.bots ?? {})];
    if (!named.every(isParty)) throw new Refused(400, 'unknownParty', 'There is no such party in that scenario.');
    const isBot = (id: string) => this.bots.kinds.some((kind) => kind.id === id);
    if (!Object.values(request.bots ?? {}).every(isBot)) throw new Refused(400, 'unknownBot', 'This server has no such bot.');
    if (request.difficulty !== undefined && !this.#difficulty(request.difficulty)) {
      const names = this.bots.difficulties.map(({ name }) => name).join(', ');
      throw new Refused(400, 'unknownDifficulty', `This server has no such table of bots. It has: ${names}.`);
    }
    return scenario;
  }

  #difficulty(wanted: string): Difficulty | undefined {
    return this.bots.difficulties.find(({ id }) => id === wanted);
  }

  /** The bot for a seat that nobody asked a particular one for: drawn by the seed, with the odds of the difficulty or of the usual one. */
  botFor(seed: string, party: string, difficulty = USUAL_DIFFICULTY): string {
    const { mix } = this.#difficulty(difficulty) ?? { mix: [] };
    return mix.length > 0 ? botAt(mix, pick(seed, `bot/${party}`, weightOf(mix))) : (this.bots.kinds[0]?.id ?? '');
  }

  /** Bots' names by id. */
  botNames(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.bots.kinds.map(({ id, name }) => [id, name]));
  }
}

const summaryOf = (scenario: Scenario, bots: readonly BotKind[]): ScenarioSummary => ({
  id: scenario.id,
  title: scenario.title,
  place: scenario.place,
  date: scenario.date,
  summary: scenario.summary,
  presets: scenario.presets.map(presetSummary),
  parties: scenario.parties.map(({ id, name, short, shape, brief }: Party) => ({ id, name, short, shape, who: brief.who })),
  bots,
});

const presetSummary = ({ id, name, summary, rounds, issues, clocks }: Preset): PresetSummary => ({
  id,
  name,
  summary,
  rounds,
  issues: issues.length,
  clocks: clocks.map((clock) => ({ minutes: clock.minutes, roundSeconds: roundSeconds(clock) })),
});

/** Characters told of one mistake: a file may hold a name of any length. */
const TEXT_TOLD = 300;

const mistakesOf = ({ file, problems }: Unplayable): UnplayableScenario => ({
  file,
  mistakes: problems.slice(0, MISTAKES_TOLD).map(({ path, file: name, line, message }) => ({
    path: pathText(path).slice(0, TEXT_TOLD),
    file: name,
    line,
    message: message.slice(0, TEXT_TOLD),
  })),
  more: Math.max(0, problems.length - MISTAKES_TOLD),
});
