/** Tables at which bots sit, alone or beside somebody who does anything that is allowed; every turn can be looked at. */
import { type BotMove, decide, PERSONALITIES } from '@track-two/shared/bots/index.ts';
import type { BotInput } from '@track-two/shared/bots/types.ts';
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { newGame, play, viewFor } from '@track-two/shared/engine/index.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { TestGame } from './game.ts';
import { RandomPlayer } from './randomActions.ts';

export const PERSONALITY_IDS: readonly string[] = PERSONALITIES.map((b) => b.id);

/** In the seats of a table: somebody who does anything that is allowed, drawn by the seed. */
export const ANYBODY = 'anybody';

/** One decision of a bot and what came of it. `after` is the state before when the engine refused. */
export interface Turn {
  readonly party: string;
  readonly bot: string;
  readonly seed: string;
  readonly before: GameState;
  readonly view: PartyView;
  readonly move: BotMove | null;
  readonly after: GameState;
}

export interface BotTable {
  readonly scenario: Scenario;
  readonly preset?: string;
  readonly seed: string;
  /** Bot id, or ANYBODY, by party. */
  readonly seats: Readonly<Record<string, string>>;
}

/** Turns of everybody after which a phase is ended by the clock. */
const ROUNDS_OF_A_PHASE = 40;

/** Personalities of game i: over their square each sits at each seat and meets each. */
export const seatsFor = (scenario: Scenario, i: number): Readonly<Record<string, string>> => {
  const n = PERSONALITY_IDS.length;
  return Object.fromEntries(
    scenario.parties.map(({ id }, k) => [id, PERSONALITY_IDS[(i + k * (1 + Math.floor(i / n))) % n] ?? '']),
  );
};

/** Plays a game to its end, calling back after every decision of a bot. Throws when a bot is refused. */
export function playTurns(
  { scenario, preset = scenario.presets[0]?.id ?? '', seed, seats }: BotTable,
  each: (turn: Turn) => void,
) {
  const anybody = new RandomPlayer(rngFor(seed, 'anybody'), false);
  let state = newGame({ scenario, preset, seed });
  let count = 0;
  const botActs = (party: string, bot: string): boolean => {
    const before = state;
    const view = viewFor(before, party);
    const label = `${seed}/${party}/${count}`;
    const move = decide(bot, { scenario, preset, view, seed: label });
    const played = move && play(before, { party }, move.action);
    if (played && !played.ok) throw new Error(`${seed}: ${bot} for ${party} ${JSON.stringify(move)}: ${played.rejection.code}`);
    if (played) state = played.state;
    count += 1;
    each({ party, bot, seed: label, before, view, move, after: state });
    return move !== null;
  };
  while (state.phase !== 'debrief') {
    const { round, phase } = state;
    for (let i = 0; i < ROUNDS_OF_A_PHASE && state.phase === phase && state.round === round; i++) {
      const acted = Object.entries(seats).map(([party, bot]) => {
        if (state.phase !== phase || state.round !== round) return true;
        if (bot !== ANYBODY) return botActs(party, bot);
        const played = play(state, { party }, anybody.action(state, party));
        if (played.ok) state = played.state;
        return false;
      });
      if (!acted.includes(true) && i > 3) break;
    }
    if (state.phase !== phase || state.round !== round) continue;
    const ended = play(state, 'system', { type: 'endPhase', round, phase });
    if (!ended.ok) throw new Error(`${seed}: ${phase} does not end`);
    state = ended.state;
  }
  return state;
}

/** What a bot at this seat is given, with chance of its own. */
export function inputAt(g: TestGame, party: string, seed = 'input'): BotInput {
  const { desk, legal, ...view } = g.view(party);
  if (!desk || !legal) throw new Error(`${party} has no desk`);
  return { scenario: g.state.scenario, preset: g.state.preset, view: { ...view, desk, legal }, rng: rngFor(seed, party) };
}

/** A bot's next move in a game by hand. */
export const moveAt = (g: TestGame, bot: string, party: string, seed = 'move'): BotMove | null =>
  decide(bot, { scenario: g.state.scenario, preset: g.state.preset.id, view: g.view(party), seed });

/** Lets a bot act until it does one of these, and gives that action, not yet played; null when it is ready without, or stops. */
export function untilActs(
  g: TestGame,
  bot: string,
  party: string,
  kinds: readonly PartyAction['type'][],
  seed = 'until',
): PartyAction | null {
  for (let turn = 0; turn < 40; turn++) {
    const move = moveAt(g, bot, party, `${seed}/${turn}`);
    if (!move || move.action.type === 'setReady') return null;
    if (kinds.includes(move.action.type)) return move.action;
    g.act(party, move.action);
  }
  throw new Error(`${bot} goes on and on`);
}
