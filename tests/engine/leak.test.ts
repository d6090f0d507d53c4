/**
 * No byte of another party's secret reaches a seat before the debrief. First by markers: each secret of each party holds a word of its own,
 * and whole random games are searched for it, byte by byte, at every step. Then by non-interference (interference.test.ts).
 */
import { type PartyAction, partyActionSchema } from '@track-two/shared/engine/actions/schema.ts';
import { newGame, play } from '@track-two/shared/engine/index.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { bytesFor } from '../support/bytes.ts';
import { RandomPlayer } from '../support/randomActions.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

const PARTIES = TINY.parties.map((p) => p.id);
const PAIRS = [
  ['ash', 'birch'],
  ['birch', 'cedar'],
  ['ash', 'cedar'],
] as const;

const briefMark = (party: string) => `qbrief${party}q`;
const cableMark = (party: string) => `qcable${party}q`;
const cardMark = (party: string, index: number) => `qcard${party}${index}q`;
const wordMark = (from: string, to: string) => `qword${from}${to}q`;
/** An issue that only the private offers of this pair name; no home passes it. */
const issueMark = (a: string, b: string) => `qissue${a}${b}q`;
/** An issue that only the conditions of private offers of this pair name. */
const conditionMark = (a: string, b: string) => `qwhen${a}${b}q`;
/** Political capital that only the private offers of this pair pay. */
const PAID = 9;
const paidMark = (from: string, to: string) => `{"from":"${from}","to":"${to}","units":${PAID}}`;
const SEED_MARK = 'qseedq';

function markedParty(party: Scenario['parties'][number]): Scenario['parties'][number] {
  const mark = { text: briefMark(party.id), facts: [], basis: 'extrapolated' as const };
  const brief = {
    who: briefMark(party.id),
    wants: [mark],
    redLines: [mark],
    canOffer: [mark],
    constraints: [mark],
    knows: [mark],
  };
  return { ...party, brief, stances: party.stances.map((s, i) => ({ ...s, id: cardMark(party.id, i) })) };
}

const secretIssue = (id: string, [a, b]: readonly [string, string]): Scenario['issues'][number] => {
  const [first] = TINY.issues;
  if (!first) throw new Error('no issue');
  const duty = (actor: string) => ({ actor, what: 'keep quiet', verifiable: 0, spares: [], denies: {} });
  const level = { name: 'x', short: 'x', reasons: [], verification: 0, facts: [], basis: 'extrapolated' as const };
  return {
    ...first,
    id,
    statusQuo: 'none',
    options: [
      { ...level, id: 'none', effects: {}, duties: [] },
      { ...level, id: 'pact', effects: { [a]: { 'security-edge': -6, 'safety-assurance': -6 } }, duties: [duty(a), duty(b)] },
    ],
  };
};

const SECRETS = PAIRS.flatMap(([a, b]) => [secretIssue(issueMark(a, b), [a, b]), secretIssue(conditionMark(a, b), [a, b])]);
const MARKED = tinyWith((s) => ({
  ...s,
  parties: s.parties.map(markedParty),
  issues: [...s.issues, ...SECRETS],
  presets: s.presets.map((p) => ({ ...p, issues: [...p.issues, ...SECRETS.map((i) => i.id)] })),
  events: s.events.map((e) => ({ ...e, cables: Object.fromEntries(PARTIES.map((p) => [p, cableMark(p)])) })),
}));

/** Random play in which everything private is said and offered under its marker, and nothing public is. */
class Conspirator {
  readonly #rng;
  readonly #player: RandomPlayer;

  constructor(seed: string) {
    this.#rng = rngFor(seed, 'leak');
    this.#player = new RandomPlayer(this.#rng, false);
  }

  party(): string {
    return this.#player.pick(PARTIES) ?? '';
  }

  action(state: GameState, party: string): PartyAction {
    const other = this.#player.pick(PARTIES.filter((p) => p !== party)) ?? '';
    const dice = this.#rng(12);
    if (dice === 0) return { type: 'say', to: other, text: wordMark(party, other) };
    if (dice === 1 && state.phase === 'negotiation') return this.#secretOffer(state, party, other);
    return partyActionSchema.parse(this.#public(this.#player.action(state, party)));
  }

  #secretOffer(state: GameState, party: string, other: string): PartyAction {
    const [a, b] = PAIRS.find((pair) => pair.includes(party as never) && pair.includes(other as never)) ?? PAIRS[0];
    const terms = { [issueMark(a, b)]: 'pact' };
    const parent = state.offers.findIndex((o) => o.to.includes(party) && o.status === 'open');
    const draft = {
      to: [other],
      terms,
      visibility: 'private' as const,
      signal: 'talk' as const,
      expires: state.round,
      condition: { kind: 'level' as const, issue: conditionMark(a, b), at: ['pact'] },
      payment: this.#rng(2) === 0 ? { from: other, to: party, units: PAID } : null,
    };
    const answers = parent >= 0 && this.#rng(2) === 0;
    return answers ? { type: 'counterOffer', parent: parent + 1, ...draft } : { type: 'tableOffer', ...draft };
  }

  /** Open offers name no marked issue, and no words go to one alone unmarked. */
  #public(action: PartyAction): PartyAction {
    if (action.type === 'say') return { ...action, to: null };
    if (action.type !== 'tableOffer' && action.type !== 'counterOffer') return action;
    const terms = Object.fromEntries(Object.entries(action.terms).filter(([issue]) => !issue.startsWith('q')));
    const { condition } = action;
    const marked = condition?.kind === 'level' && condition.issue.startsWith('q');
    return { ...action, terms, condition: marked ? null : condition, payment: null, visibility: 'open' };
  }
}

/** Markers that must not be in what this viewer receives, in this state. */
function forbidden(state: GameState, viewer: string): readonly string[] {
  const others = PARTIES.filter((p) => p !== viewer);
  const pairs = PAIRS.filter((pair) => !pair.includes(viewer as never));
  return [
    SEED_MARK,
    ...others.flatMap((p) => [briefMark(p), cableMark(p)]),
    ...others.map((p) => state.parties[p]?.stance ?? ''),
    ...pairs.flatMap(([a, b]) => [wordMark(a, b), wordMark(b, a), issueMark(a, b), conditionMark(a, b)]),
    ...pairs.flatMap(([a, b]) => [paidMark(a, b), paidMark(b, a)]),
  ];
}

/**
 * Without what names marked things in public: beliefs name the cards of others (they are compared in interference.test.ts), and the agenda
 * names every issue.
 */
const withoutPublic = (bytes: string): string => bytes.replaceAll(/"beliefs":\[.*?\}\]/g, '').replaceAll(/^openIssues .*$/gm, '');

function search(seed: string): { steps: number; secrets: number } {
  const who = new Conspirator(seed);
  let state = newGame({ scenario: MARKED, preset: 'short', seed });
  let steps = 0;
  for (let turn = 0; turn < 220 && state.phase !== 'debrief'; turn++) {
    const party = who.party();
    const played = play(state, { party }, who.action(state, party));
    if (!played.ok || played.state.phase === 'debrief') continue;
    state = played.state;
    steps += 1;
    for (const viewer of [...PARTIES, 'observer']) {
      const bytes = withoutPublic(bytesFor(state, viewer));
      for (const marker of forbidden(state, viewer))
        expect(bytes.includes(marker), `${viewer} reads ${marker} in ${seed}`).toBe(false);
    }
  }
  const secrets =
    state.messages.filter((m) => m.to !== null).length + state.offers.filter((o) => o.visibility === 'private').length;
  return { steps, secrets };
}

test('no marker of a secret is in the bytes of another seat, at any step of random games', { timeout: 60_000 }, () => {
  let secrets = 0;
  for (let i = 0; i < 8; i++) {
    const found = search(`${SEED_MARK}-${i}`);
    expect(found.steps).toBeGreaterThan(40);
    secrets += found.secrets;
  }
  expect(secrets).toBeGreaterThan(50);
});

test('the search finds what is there: each marker is in the bytes of those who may know it', () => {
  const state = newGame({ scenario: MARKED, preset: 'short', seed: SEED_MARK });
  const said = play(state, { party: 'ash' }, { type: 'say', to: 'birch', text: wordMark('ash', 'birch') });
  if (!said.ok) throw new Error(said.rejection.code);
  for (const party of PARTIES) {
    const bytes = bytesFor(said.state, party);
    for (const marker of [briefMark(party), cableMark(party), state.parties[party]?.stance ?? ''])
      expect(bytes).toContain(marker);
    expect(bytes.includes(wordMark('ash', 'birch'))).toBe(party !== 'cedar');
  }
});

test('in the debrief all is told to all', () => {
  let state = newGame({ scenario: MARKED, preset: 'short', seed: SEED_MARK });
  while (state.phase !== 'debrief') {
    const played = play(state, 'system', { type: 'endPhase', round: state.round, phase: state.phase });
    if (!played.ok) throw new Error(played.rejection.code);
    state = played.state;
  }
  for (const viewer of [...PARTIES, 'observer'])
    for (const party of PARTIES) expect(bytesFor(state, viewer)).toContain(state.parties[party]?.stance);
});
