/** The scenarios and bots that this server offers, read once at start. */
import type { CreateGame, ScenarioSummary } from '@track-two/shared/protocol/http.ts';
import type { Party, Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import type { Decide } from '../world/botDriver.ts';
import { Refused } from './Refused.ts';
import { pick } from './seating.ts';

export interface BotKind {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface Bots {
  readonly kinds: readonly BotKind[];
  readonly decide: Decide;
}

export class Catalogue {
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly bots: Bots;

  constructor(scenarios: readonly Scenario[], bots: Bots) {
    this.#scenarios = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
    this.bots = { kinds: bots.kinds.map(({ id, name, summary }) => ({ id, name, summary })), decide: bots.decide };
  }

  summaries(): readonly ScenarioSummary[] {
    return [...this.#scenarios.values()].map((scenario) => ({
      id: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      presets: scenario.presets.map(({ id, name, summary, minutes, rounds }: Preset) => ({ id, name, summary, minutes, rounds })),
      parties: scenario.parties.map(({ id, name, short, shape, brief }: Party) => ({ id, name, short, shape, who: brief.who })),
      bots: this.bots.kinds,
    }));
  }

  /** The scenario of a new game, after checking that all that the request names exists. Throws Refused. */
  scenarioFor(request: CreateGame): Scenario {
    const scenario = this.#scenarios.get(request.scenario);
    if (!scenario) throw new Refused(400, 'unknownScenario', 'This server has no such scenario.');
    if (!scenario.presets.some(({ id }) => id === request.preset)) {
      throw new Refused(400, 'unknownPreset', 'That scenario has no such length of game.');
    }
    const isParty = (id: string) => scenario.parties.some((party) => party.id === id);
    const named = [...(request.party === undefined ? [] : [request.party]), ...Object.keys(request.bots ?? {})];
    if (!named.every(isParty)) throw new Refused(400, 'unknownParty', 'There is no such party in that scenario.');
    const isBot = (id: string) => this.bots.kinds.some((kind) => kind.id === id);
    if (!Object.values(request.bots ?? {}).every(isBot)) throw new Refused(400, 'unknownBot', 'This server has no such bot.');
    return scenario;
  }

  /** The bot for a seat that nobody asked a particular one for: drawn by the seed, never the one that acts at random. */
  botFor(seed: string, party: string): string {
    const kinds = this.bots.kinds.filter(({ id }) => id !== 'random');
    return kinds[pick(seed, `bot/${party}`, kinds.length || 1)]?.id ?? this.bots.kinds[0]?.id ?? '';
  }

  /** Bots' names by id. */
  botNames(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.bots.kinds.map(({ id, name }) => [id, name]));
  }
}
