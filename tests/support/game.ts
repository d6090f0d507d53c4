/** A game played by hand in a test: every helper throws when the rules refuse, so that a test says only what it is about. */
import type { LoggedAction, PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { partyActionSchema } from '@track-two/shared/engine/actions/schema.ts';
import { newGame, play, viewFor } from '@track-two/shared/engine/index.ts';
import type { LogEntry, LogHeader } from '@track-two/shared/engine/log.ts';
import { ENGINE_VERSION, LOG_FORMAT } from '@track-two/shared/engine/log.ts';
import { draw } from '@track-two/shared/engine/random.ts';
import { advance } from '@track-two/shared/engine/rewind.ts';
import type { Actor, GameState, Phase, RejectionCode, Signal } from '@track-two/shared/engine/types.ts';
import type { OfferView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { offerByNumber } from '@track-two/shared/engine/visible.ts';
import { presetOf } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario, Terms } from '@track-two/shared/scenario/types.ts';
import { TINY } from './tinyScenario.ts';

export interface Setup {
  readonly scenario?: Scenario;
  readonly preset?: string;
  /** A seed; else the first of seed-0, seed-1, … in which the cards are the plain ones, no incident strikes, and `when` holds. */
  readonly seed?: string;
  readonly when?: (seed: string) => boolean;
  /** Card by party, for the seed that is looked for. */
  readonly stances?: Readonly<Record<string, string>>;
  /** Whether incidents may strike in the seed that is looked for. */
  readonly incidents?: boolean;
}

export interface OfferOptions {
  readonly signal?: Signal;
  readonly visibility?: 'open' | 'private';
  readonly expires?: number;
  readonly condition?: Draft['condition'];
  readonly payment?: Draft['payment'];
}
type Draft = Extract<PartyAction, { type: 'tableOffer' }>;

const SEEDS_MOST = 20_000;
/** No incident in any round of the tiny scenario, whatever its risk: its divisor is 4000 and risk is at most 1000. */
const quiet = (seed: string, rounds: number): boolean =>
  Array.from({ length: rounds }, (_, i) => draw(seed, `incident/${i + 1}`, 4000)).every((d) => d >= 1000);

function seedFor(setup: Setup, scenario: Scenario, preset: string): string {
  if (setup.seed !== undefined) return setup.seed;
  const { rounds } = presetOf(scenario, preset);
  const cards = setup.stances ?? {};
  for (let i = 0; i < SEEDS_MOST; i++) {
    const seed = `seed-${i}`;
    const drawn = scenario.parties.every(
      (p) => p.stances[draw(seed, `stance/${p.id}`, p.stances.length)]?.id === (cards[p.id] ?? p.stances[0]?.id),
    );
    if (drawn && (setup.incidents || quiet(seed, rounds)) && (setup.when?.(seed) ?? true)) return seed;
  }
  throw new Error('no seed has what the test asks for');
}

export class TestGame {
  state: GameState;
  #phaseStart: GameState;
  readonly header: LogHeader;
  readonly entries: LogEntry[] = [];

  constructor(setup: Setup) {
    const scenario = setup.scenario ?? TINY;
    const preset = setup.preset ?? scenario.presets[0]?.id ?? '';
    const seed = seedFor(setup, scenario, preset);
    this.header = { format: LOG_FORMAT, engineVersion: ENGINE_VERSION, scenario, preset, seed, seats: {} };
    this.state = newGame({ scenario, preset, seed });
    this.#phaseStart = this.state;
  }

  /** Plays an action; throws when it is refused. */
  act(party: string, action: PartyAction): this {
    return this.actAs({ party }, action);
  }

  actAs(actor: Actor, action: LoggedAction): this {
    const next = advance({ state: this.state, phaseStart: this.#phaseStart }, actor, action);
    if (!next.ok) throw new Error(`${JSON.stringify(actor)} ${JSON.stringify(action)}: ${next.rejection.code}`);
    this.state = next.course.state;
    this.#phaseStart = next.course.phaseStart;
    this.entries.push({ seq: this.entries.length + 1, at: 0, actor, action });
    return this;
  }

  /** Code with which an action is refused; throws when it is accepted. The state must be untouched. */
  refused(party: string, action: PartyAction): RejectionCode {
    partyActionSchema.parse(action);
    const before = JSON.stringify(this.state);
    const played = play(this.state, { party }, action);
    if (played.ok) throw new Error(`${party} ${JSON.stringify(action)} was accepted`);
    if (JSON.stringify(this.state) !== before) throw new Error('a refused action changed the state');
    return played.rejection.code;
  }

  /** Ends phases by the clock until this one is reached, in this round or (when it has passed) the next. */
  toPhase(phase: Phase): this {
    do {
      if (this.state.phase === 'debrief') throw new Error(`the game ended before ${phase}`);
      this.actAs('system', { type: 'endPhase', round: this.state.round, phase: this.state.phase });
    } while (this.state.phase !== phase);
    return this;
  }

  /** To the negotiation of a round; stays when it is there already. */
  toTalks(round = Math.max(1, this.state.round)): this {
    while (this.state.round !== round || this.state.phase !== 'negotiation') this.toPhase('negotiation');
    return this;
  }

  /** To the end of the game, by the clock. */
  toEnd(): this {
    while (this.state.phase !== 'debrief')
      this.actAs('system', { type: 'endPhase', round: this.state.round, phase: this.state.phase });
    return this;
  }

  /** The action that tables these terms, open and as talk unless said otherwise. */
  draft(to: readonly string[], terms: Terms, options: OfferOptions = {}): Draft {
    return {
      type: 'tableOffer',
      to: [...to],
      terms: { ...terms },
      visibility: options.visibility ?? 'open',
      signal: options.signal ?? 'talk',
      expires: options.expires ?? this.state.round,
      ...(options.condition ? { condition: options.condition } : {}),
      ...(options.payment ? { payment: options.payment } : {}),
    };
  }

  /** Tables an offer and gives the engine's id of it. */
  table(by: string, to: readonly string[], terms: Terms, options: OfferOptions = {}): number {
    this.act(by, this.draft(to, terms, options));
    return this.state.offers.length;
  }

  /** Answers an offer with another, and gives the new one's id. */
  counter(by: string, parent: number, to: readonly string[], terms: Terms, options: OfferOptions = {}): number {
    this.act(by, { ...this.draft(to, terms, options), type: 'counterOffer', parent: this.number(by, parent) });
    return this.state.offers.length;
  }

  /** Number by which a party calls an offer. Throws when it does not see it. */
  number(party: string, id: number): number {
    for (let n = 1; n <= this.state.offers.length; n++) if (offerByNumber(this.state, party, n)?.id === id) return n;
    throw new Error(`${party} does not see offer ${id}`);
  }

  sign(party: string, id: number): this {
    return this.act(party, { type: 'signOffer', offer: this.number(party, id) });
  }

  setCapital(party: string, id: number, units: number): this {
    return this.act(party, { type: 'setCapital', offer: this.number(party, id), units });
  }

  /** Tables an offer and has every addressee sign; gives its id. */
  tableAndSign(by: string, to: readonly string[], terms: Terms, options: OfferOptions = {}): number {
    const id = this.table(by, to, terms, options);
    for (const party of to) this.sign(party, id);
    return id;
  }

  /** An agreement by these parties, whatever their homes say: margins are met by capital where they can be. */
  agree(by: string, to: readonly string[], terms: Terms, options: OfferOptions = {}): number {
    const id = this.tableAndSign(by, to, terms, options);
    for (const party of [by, ...to]) {
      const needed = this.offer(party, id).forecast?.capitalNeeded ?? 0;
      if (needed > 0) this.setCapital(party, id, needed);
    }
    this.toPhase('ratification');
    return id;
  }

  holdBack(party: string, duty: string): this {
    return this.act(party, { type: 'setCompliance', duty, choice: 'heldBack' });
  }

  ready(party: string): this {
    const { round, phase } = this.state;
    if (phase === 'debrief') throw new Error('the game is over');
    return this.act(party, { type: 'setReady', ready: true, round, phase });
  }

  view(viewer: string): PartyView {
    return viewFor(this.state, viewer);
  }

  desk(party: string): NonNullable<PartyView['desk']> {
    const { desk } = this.view(party);
    if (!desk) throw new Error(`${party} has no desk`);
    return desk;
  }

  /** An offer as a party sees it. */
  offer(party: string, id: number): OfferView {
    const offer = this.view(party).offers[this.number(party, id) - 1];
    if (!offer) throw new Error(`${party} does not see offer ${id}`);
    return offer;
  }

  /** Status of an offer in truth. */
  status(id: number): string {
    return this.state.offers[id - 1]?.status ?? 'none';
  }

  capital(party: string): number {
    return this.state.parties[party]?.capital ?? Number.NaN;
  }

  trust(): number {
    return this.state.indicators.world.trust;
  }

  /** Clauses that sleep, `issue:option reason`, sorted. */
  asleep(): readonly string[] {
    return this.state.sleeping.map((c) => `${c.issue}:${c.option} ${c.reason}`).sort();
  }

  /** What this round's indicator moves say of trust: rule inputs, by cause. */
  trustCauses(): readonly { readonly by: number; readonly kinds: readonly string[] }[] {
    const change = this.state.outcomes.at(-1)?.changes.find((c) => c.indicator === 'trust');
    return (change?.causes ?? []).map((c) => ({ by: c.by, kinds: c.inputs.map((i) => i.kind) }));
  }

  /** Levels in force that are not the status quo, `issue:option`, sorted. */
  inForce(): readonly string[] {
    return this.state.clauses.map((c) => `${c.issue}:${c.option}`).sort();
  }
}

/** A new game at its first briefing: the tiny scenario, plain cards, no incidents, unless said otherwise. */
export const game = (setup: Setup = {}): TestGame => new TestGame(setup);

/** A new game in its first negotiation. */
export const talks = (setup: Setup = {}): TestGame => game(setup).toTalks();

/** Whether a duty held back in a round is drawn below a chance in percent. */
export const drawnBelow =
  (round: number, duty: string, chance: number) =>
  (seed: string): boolean =>
    draw(seed, `verification/${round}/${duty}`, 100) < chance;
