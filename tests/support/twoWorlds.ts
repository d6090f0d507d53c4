/**
 * Non-interference: one random game is played in two worlds that differ only in a secret. Whoever may not know the secret must receive the
 * same bytes in both, at every step, and be refused in the same words.
 */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { newGame, play } from '@track-two/shared/engine/index.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Actor, GameState, OfferId } from '@track-two/shared/engine/types.ts';
import { numberOf, offerByNumber, visibleOffers } from '@track-two/shared/engine/visible.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { bytesFor } from './bytes.ts';
import { RandomPlayer } from './randomActions.ts';

/** What a party does in the second world when it does this in the first; `skip`: not in the first either, null: nothing in the second. */
export type Twist = (party: string, action: PartyAction, worlds: TwoWorlds) => PartyAction | null | 'skip';

export interface Experiment {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly twist: Twist;
  /** Who must not notice. */
  readonly watchers: readonly string[];
  /** What a party likes to do, asked now and then before its random action. */
  readonly prefer?: (state: GameState, party: string, player: RandomPlayer) => PartyAction | null;
  /** Changes the second world before anything is done in it. */
  readonly start?: (state: GameState) => GameState;
}

const TURNS_MOST = 180;

export class TwoWorlds {
  first: GameState;
  second: GameState;
  /** Steps at which all watchers received the same. */
  compared = 0;
  /** Actions that differed. */
  twisted = 0;
  readonly #watchers: readonly string[];
  /** Ids in the second world of offers of the first. */
  readonly #offers = new Map<OfferId, OfferId>();

  constructor({ scenario, seed, watchers, start }: Experiment) {
    this.first = newGame({ scenario, preset: scenario.presets[0]?.id ?? '', seed });
    this.second = start ? start(this.first) : this.first;
    this.#watchers = watchers;
  }

  get over(): boolean {
    return this.first.phase === 'debrief' || this.second.phase === 'debrief';
  }

  /** The offer of the first world that a party calls by this number. */
  offer(party: string, number: number) {
    return offerByNumber(this.first, party, number);
  }

  /** Plays in the first world and what it is twisted to in the second. Gives whether the first accepted it. */
  play(actor: Actor, action: Parameters<typeof play>[2], twisted: Parameters<typeof play>[2] | null): boolean {
    const one = play(this.first, actor, action);
    const other = twisted && play(this.second, actor, this.#translated(actor, twisted));
    this.#checkRefusals(actor, one, other);
    if (!one.ok) return false;
    if (other && !other.ok)
      throw new Error(`refused in the second world only: ${other.rejection.code} ${JSON.stringify(twisted)}`);
    if (JSON.stringify(action) !== JSON.stringify(twisted)) this.twisted += 1;
    this.first = one.state;
    if (other) this.second = other.state;
    if (action.type === 'tableOffer' || action.type === 'counterOffer')
      if (twisted && twisted.type !== 'rejectOffer') this.#offers.set(this.first.offers.length, this.second.offers.length);
    return true;
  }

  /** Differences in what the watchers receive, in words. */
  differences(): readonly string[] {
    this.compared += 1;
    return this.#watchers.flatMap((viewer) => {
      const one = bytesFor(this.first, viewer).split('\n');
      const other = bytesFor(this.second, viewer).split('\n');
      const line = one.findIndex((part, i) => part !== other[i]);
      if (line < 0 && one.length === other.length) return [];
      return [`${viewer} at ${this.first.round}/${this.first.phase}: ${one[line] ?? 'nothing'} | ${other[line] ?? 'nothing'}`];
    });
  }

  #checkRefusals(actor: Actor, one: ReturnType<typeof play>, other: ReturnType<typeof play> | null): void {
    if (typeof actor === 'string' || !this.#watchers.includes(actor.party)) return;
    const words = (p: ReturnType<typeof play> | null) =>
      p && !p.ok ? `${p.rejection.code}: ${p.rejection.message}` : 'accepted';
    if (words(one) !== words(other)) throw new Error(`${actor.party} is told otherwise: ${words(one)} | ${words(other)}`);
  }

  /** The same action with the number by which its party calls that offer in the second world. */
  #translated(actor: Actor, action: Parameters<typeof play>[2]): Parameters<typeof play>[2] {
    if (typeof actor === 'string') return action;
    const to = (number: number): number => {
      const id = offerByNumber(this.first, actor.party, number)?.id;
      const known = id === undefined ? undefined : this.#offers.get(id);
      return known === undefined ? number : (numberOf(visibleOffers(this.second, actor.party), known) ?? number);
    };
    if ('parent' in action) return { ...action, parent: to(action.parent) };
    return 'offer' in action ? { ...action, offer: to(action.offer) } : action;
  }
}

/** Plays a random game in both worlds until the debrief of either; calls back after each step, and stops when that gives false. */
export function playBoth(experiment: Experiment, eachStep: (worlds: TwoWorlds) => boolean): TwoWorlds {
  const worlds = new TwoWorlds(experiment);
  const rng = rngFor(experiment.seed, 'two worlds');
  const player = new RandomPlayer(rng);
  for (let turn = 0; !worlds.over; turn++) {
    const { round, phase } = worlds.first;
    if (phase === 'debrief') break;
    if (turn > TURNS_MOST || rng(40) === 0) {
      worlds.play('system', { type: 'endPhase', round, phase }, { type: 'endPhase', round, phase });
    } else {
      const party = player.pick(Object.keys(worlds.first.parties)) ?? '';
      const preferred = rng(3) === 0 ? experiment.prefer?.(worlds.first, party, player) : null;
      const action = preferred ?? player.action(worlds.first, party);
      const twisted = experiment.twist(party, action, worlds);
      if (twisted === 'skip' || !worlds.play({ party }, action, twisted)) continue;
    }
    if (!worlds.over && !eachStep(worlds)) break;
  }
  return worlds;
}
