/** Random actions of a party: sensible ones, so that games go somewhere, and wild ones that only satisfy the schema. */
import { type PartyAction, partyActionSchema } from '@track-two/shared/engine/actions/schema.ts';
import type { Rng } from '@track-two/shared/engine/random.ts';
import { heldClauses } from '@track-two/shared/engine/standing.ts';
import { type GameState, PHASES, SIGNALS } from '@track-two/shared/engine/types.ts';
import { viewFor } from '@track-two/shared/engine/view.ts';
import type { OfferView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { openIssues, openOptions } from '@track-two/shared/scenario/lookup.ts';
import { requiredSigners } from '@track-two/shared/terms/signers.ts';

type Draft = Omit<Extract<PartyAction, { type: 'tableOffer' }>, 'type'>;

/** Words that no game knows, or that mean something to JavaScript. */
const STRANGE = ['dune', 'constructor', '__proto__', 'toString', 'observer', 'omniscient', 'all', '0'];

/** What may be done with an agreement, by the name of its verdict. */
const ON_AGREEMENT = {
  suspend: 'suspendAgreement',
  resume: 'resumeAgreement',
  withdraw: 'withdrawFromAgreement',
} as const;

export class RandomPlayer {
  readonly #rng: Rng;
  /** Whether it also does what only satisfies the schema. */
  readonly #wild: boolean;

  constructor(rng: Rng, wild = true) {
    this.#rng = rng;
    this.#wild = wild;
  }

  /** One action of the party in this state; it may be refused. */
  action(state: GameState, party: string): PartyAction {
    const action = this.#wild && this.#rng(4) === 0 ? this.#wildAction(state, party) : this.#sensible(state, party);
    return partyActionSchema.parse(action);
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.#rng(Math.max(1, list.length))];
  }

  #sensible(state: GameState, party: string): PartyAction {
    const view = viewFor(state, party);
    const dice = this.#rng(20);
    if (dice === 0) return this.speech(state, party);
    if (dice === 1) return this.belief(state, party);
    if (dice === 2) return this.#statement(state);
    if (view.phase === 'negotiation') return this.#negotiate(state, view, party);
    if (view.phase === 'ratification' && dice < 12) return this.capital(view) ?? ready(view, party);
    if (view.phase === 'implementation' && dice < 12) return this.comply(view, party) ?? ready(view, party);
    if (view.phase === 'outcome' && dice < 14) return this.#onAgreement(view, 'suspend', 'resume') ?? ready(view, party);
    return ready(view, party);
  }

  #negotiate(state: GameState, view: PartyView, party: string): PartyAction {
    const dice = this.#rng(20);
    const open = view.offers.filter((o) => o.legal.sign.ok);
    const offer = this.pick(open);
    if (offer && dice < 8) return { type: 'signOffer', offer: offer.number };
    if (dice < 12) return { type: 'tableOffer', ...this.draft(state, party) };
    if (offer && dice === 12) return { type: 'rejectOffer', offer: offer.number };
    if (offer && dice === 13) return { type: 'counterOffer', parent: offer.number, ...this.draft(state, party) };
    if (dice === 14) return this.#withdraw(view, party) ?? ready(view, party);
    if (dice < 17) return this.capital(view) ?? ready(view, party);
    if (dice < 18) return this.#step(view, party);
    if (dice === 18) return this.#onAgreement(view, 'resume', 'withdraw') ?? ready(view, party);
    return ready(view, party);
  }

  /** Something that the party may do with an agreement, or null. */
  #onAgreement(view: PartyView, ...kinds: readonly (keyof typeof ON_AGREEMENT)[]): PartyAction | null {
    const able = view.agreements.flatMap((a) => kinds.filter((k) => a.legal?.[k].ok).map((k) => [k, a.number] as const));
    const [kind, agreement] = this.pick(able) ?? [];
    return kind && agreement ? { type: ON_AGREEMENT[kind], agreement } : null;
  }

  #statement(state: GameState): PartyAction {
    return { type: 'makeStatement', statement: this.pick(state.scenario.statements)?.id ?? 'none' };
  }

  /** Terms that name real levels, addressed to all whom they bind. */
  draft(state: GameState, party: string): Draft {
    const terms: Record<string, string> = {};
    const open = openIssues(state.scenario, state.preset, state.round);
    for (let i = 1 + this.#rng(3); i > 0; i--) {
      const issue = this.pick(open) ?? '';
      terms[issue] = this.pick(openOptions(state.scenario, state.preset, issue))?.id ?? '';
    }
    const bound = requiredSigners(state.scenario, heldClauses(state), terms).map((s) => s.party);
    const others = state.scenario.parties.map((p) => p.id).filter((p) => p !== party);
    const to = others.filter((p) => bound.includes(p) || this.#rng(4) === 0);
    const addressed = to.length > 0 ? to : [this.pick(others) ?? ''];
    return {
      to: addressed,
      terms,
      condition: this.#rng(4) === 0 ? this.#condition(state, open) : null,
      payment: this.#rng(4) === 0 ? this.#payment([party, ...addressed]) : null,
      visibility: this.#rng(3) === 0 ? 'private' : 'open',
      signal: this.pick(SIGNALS) ?? 'talk',
      expires: Math.min(12, state.round + this.#rng(3)),
    };
  }

  #condition(state: GameState, open: readonly string[]): NonNullable<Draft['condition']> {
    if (this.#rng(3) === 0) return { kind: 'verification', atLeast: 1 + this.#rng(2) };
    const issue = this.pick(open) ?? '';
    const options = openOptions(state.scenario, state.preset, issue).map((o) => o.id);
    const at = options.filter(() => this.#rng(2) === 0);
    return { kind: 'level', issue, at: at.length > 0 ? at : [options[0] ?? ''] };
  }

  #payment(signers: readonly string[]): NonNullable<Draft['payment']> {
    const [from = '', to = ''] = this.#rng(2) === 0 ? signers : [...signers].reverse();
    return { from, to, units: 1 + this.#rng(4) };
  }

  /** Capital set on an offer that the party may set it on, or null. */
  capital(view: PartyView): PartyAction | null {
    const offer = this.pick(view.offers.filter((o) => o.legal.setCapital.ok));
    if (!offer) return null;
    const needed = offer.forecast?.capitalNeeded ?? 0;
    return { type: 'setCapital', offer: offer.number, units: this.#rng(3) === 0 ? this.#rng(11) : Math.min(10, needed) };
  }

  #withdraw(view: PartyView, party: string): PartyAction | null {
    const offer = this.pick(view.offers.filter((o: OfferView) => o.by === party && o.status === 'open'));
    return offer ? { type: 'withdrawOffer', offer: offer.number } : null;
  }

  #step(view: PartyView, party: string): PartyAction {
    const undo = this.pick(view.legal?.undoSteps ?? []);
    if (undo && this.#rng(2) === 0) return { type: 'undoStep', issue: undo.issue };
    const steps = view.legal?.steps ?? [];
    const allowed = steps.filter((s) => s.verdict.ok);
    const step = this.pick(allowed.length > 0 && this.#rng(4) > 0 ? allowed : steps);
    return step ? { type: 'takeStep', issue: step.issue, option: step.option } : ready(view, party);
  }

  /** A choice on an own duty, mostly to hold back; null without duties. */
  comply(view: PartyView, party: string): PartyAction | null {
    const duty = this.pick((view.desk?.duties ?? []).filter((d) => d.duty.actor === party));
    return duty ? { type: 'setCompliance', duty: duty.key, choice: this.#rng(3) === 0 ? 'complied' : 'heldBack' } : null;
  }

  /** Words to all or to one. */
  speech(state: GameState, party: string): PartyAction {
    const to = this.pick([null, ...state.scenario.parties.map((p) => p.id).filter((p) => p !== party)]) ?? null;
    return { type: 'say', to, text: `word ${this.#rng(1000)}` };
  }

  /** A belief about another party. */
  belief(state: GameState, party: string): PartyAction {
    const about = this.pick(state.scenario.parties.filter((p) => p.id !== party));
    const cards = about?.stances.map((s) => s.id) ?? [];
    const first = this.#rng(101);
    return {
      type: 'setBelief',
      about: about?.id ?? 'dune',
      shares: Object.fromEntries(cards.map((c, i) => [c, i === 0 ? first : i === 1 ? 100 - first : 0])),
    };
  }

  /** Anything that the schema lets through: unknown names, wrong phases, other people's things. */
  #wildAction(state: GameState, party: string): unknown {
    const names = [...STRANGE, ...state.preset.issues, ...state.scenario.parties.map((p) => p.id)];
    const name = () => this.pick(names) ?? 'dune';
    const offer = 1 + this.#rng(state.offers.length + 3);
    const option = () => this.pick(state.scenario.issues.flatMap((i) => i.options.map((o) => o.id))) ?? 'dune';
    const terms = () => Object.fromEntries(Array.from({ length: this.#rng(7) }, () => [name(), option()]));
    const draft = () => ({ ...this.draft(state, party), terms: terms(), to: Array.from({ length: this.#rng(4) }, name) });
    const some: readonly (() => unknown)[] = [
      () => ({ type: 'tableOffer', ...draft() }),
      () => ({ type: 'counterOffer', parent: offer, ...draft() }),
      () => ({ type: 'tableOffer', ...this.draft(state, party), expires: 1 + this.#rng(12) }),
      () => ({ type: 'signOffer', offer }),
      () => ({ type: 'rejectOffer', offer }),
      () => ({ type: 'withdrawOffer', offer }),
      () => ({ type: 'setCapital', offer, units: this.#rng(11) }),
      () => ({ type: 'takeStep', issue: name(), option: option() }),
      () => ({ type: 'undoStep', issue: name() }),
      () => ({ type: this.pick(Object.values(ON_AGREEMENT)), agreement: 1 + this.#rng(state.agreements.length + 2) }),
      () => ({ type: 'makeStatement', statement: name() }),
      () => ({ type: 'tableOffer', ...this.draft(state, party), condition: { kind: 'level', issue: name(), at: [option()] } }),
      () => ({
        type: 'tableOffer',
        ...this.draft(state, party),
        condition: { kind: 'verification', atLeast: 1 + this.#rng(10) },
      }),
      () => ({
        type: 'tableOffer',
        ...this.draft(state, party),
        payment: { from: name(), to: name(), units: 1 + this.#rng(10) },
      }),
      () => ({ type: 'say', to: name(), text: this.pick(['', ' ', 'x'.repeat(600), '<b>', '\u202E']) }),
      () => ({ type: 'setBelief', about: name(), shares: { [name()]: this.#rng(101), [name()]: this.#rng(101) } }),
      () => ({ type: 'setCompliance', duty: `${name()}:${option()}:${this.#rng(3)}`, choice: 'heldBack' }),
      () => ({ type: 'setReady', ready: this.#rng(2) === 0, round: 1 + this.#rng(12), phase: this.pick(PHASES) }),
    ];
    return this.pick(some)?.();
  }
}

function ready(view: PartyView, party: string): PartyAction {
  const phase = view.phase === 'debrief' ? 'outcome' : view.phase;
  return { type: 'setReady', ready: !view.ready[party], round: view.round, phase };
}
