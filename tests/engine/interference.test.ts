/** Two worlds that differ only in a secret give those who may not know it the same bytes until the debrief. */
import { draw } from '@track-two/shared/engine/random.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { viewFor } from '@track-two/shared/engine/view.ts';
import { visibleOffers } from '@track-two/shared/engine/visible.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';
import { type Experiment, playBoth, type Twist } from '../support/twoWorlds.ts';

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ['tiny', TINY],
  ['Shanghai 2025', SHANGHAI],
];
const GAMES = process.env.TEST_FULL === '1' ? 40 : 3;

/** Room for anything: what is tested is secrecy, not scarcity. */
const roomy = (s: Scenario): Scenario => ({
  ...s,
  rules: { ...s.rules, offersPerRound: 500, messagesPerPhase: 500, capitalPerRound: 10 },
  parties: s.parties.map((p) => ({ ...p, capital: 10 })),
});
/** Nothing held back is ever found. */
const blind = (s: Scenario): Scenario => ({ ...s, rules: { ...s.rules, detectionMost: 0 } });
/** A refusal at home takes no capital: what is set aside for a private payment would decide what is left behind a public deal. */
const unfined = (s: Scenario): Scenario => ({ ...s, rules: { ...s.rules, failedAtHomeCapital: 0 } });
/** Every home passes everything, so that capital decides nothing. */
const indifferent = (s: Scenario): Scenario => ({
  ...s,
  parties: s.parties.map((p) => ({
    ...p,
    margin: 0,
    stances: p.stances.map((card) => ({
      ...card,
      weights: Object.fromEntries(Object.keys(card.weights).map((d) => [d, 0])),
    })),
  })),
  events: s.events.map((e) => ({ ...e, margins: {} })),
});

/** Seeds in which no incident can strike: an incident rests on the true risk (a rule), and so tells of it. */
function quietSeeds(scenario: Scenario, count: number): readonly string[] {
  const of = scenario.world.rules.incident.numbers.divisor;
  const quiet = (seed: string) => [1, 2, 3, 4, 5, 6].every((r) => draw(seed, `incident/${r}`, of) >= 1000);
  return Array.from({ length: 50 * count }, (_, i) => `quiet-${i}`)
    .filter(quiet)
    .slice(0, count);
}

const everybodyBut = (scenario: Scenario, ...parties: readonly string[]): readonly string[] => [
  ...scenario.parties.map((p) => p.id).filter((p) => !parties.includes(p)),
  'observer',
];

/** Plays games in both worlds; every step must look the same to the watchers. */
function expectSecret(scenario: Scenario, experiment: (holder: string) => Omit<Experiment, 'scenario' | 'seed'>): void {
  let twisted = 0;
  quietSeeds(scenario, GAMES).forEach((seed, i) => {
    const holder = scenario.parties[i % scenario.parties.length]?.id ?? '';
    const worlds = playBoth({ scenario, seed, ...experiment(holder) }, (w) => {
      expect(w.differences(), seed).toEqual([]);
      return true;
    });
    expect(worlds.compared, seed).toBeGreaterThan(30);
    twisted += worlds.twisted;
  });
  expect(twisted).toBeGreaterThan(0);
}

test.each(SCENARIOS)('holding back unfound is noticed by nobody: %s', (_, scenario) => {
  const flip: (holder: string) => Twist = (holder) => (party, action) =>
    party === holder && action.type === 'setCompliance'
      ? { ...action, choice: action.choice === 'complied' ? 'heldBack' : 'complied' }
      : action;
  const unseen = roomy(blind(indifferent(scenario)));
  const prefer: Experiment['prefer'] = (state, party, player) =>
    state.phase === 'implementation' ? player.comply(viewFor(state, party), party) : null;
  expectSecret(unseen, (holder) => ({ twist: flip(holder), prefer, watchers: everybodyBut(unseen, holder) }));
});

test.each(SCENARIOS)('political capital set on an offer is noticed by nobody: %s', (_, scenario) => {
  const none: (holder: string) => Twist = (holder) => (party, action) =>
    party === holder && action.type === 'setCapital' ? { ...action, units: 0 } : action;
  const rich = roomy(indifferent(scenario));
  const prefer: Experiment['prefer'] = (state, party, player) => player.capital(viewFor(state, party));
  expectSecret(rich, (holder) => ({ twist: none(holder), prefer, watchers: everybodyBut(rich, holder) }));
});

test.each(SCENARIOS)('beliefs are noticed by nobody: %s', (_, scenario) => {
  const turned: (holder: string) => Twist = (holder) => (party, action) => {
    if (party !== holder || action.type !== 'setBelief') return action;
    const values = Object.values(action.shares);
    return {
      ...action,
      shares: Object.fromEntries(Object.keys(action.shares).map((k, i) => [k, values[(i + 1) % values.length] ?? 0])),
    };
  };
  const prefer: Experiment['prefer'] = (state, party, player) => player.belief(state, party);
  expectSecret(roomy(scenario), (holder) => ({ twist: turned(holder), prefer, watchers: everybodyBut(scenario, holder) }));
});

test.each(SCENARIOS)('what two say to each other is noticed by no third: %s', (_, scenario) => {
  const [a, b] = scenario.parties.map((p) => p.id);
  const other: Twist = (party, action) =>
    action.type === 'say' && action.to !== null && [a, b].includes(party) && [a, b].includes(action.to)
      ? { ...action, text: `${action.text} or not` }
      : action;
  const prefer: Experiment['prefer'] = (state, party, player) => player.speech(state, party);
  expectSecret(roomy(scenario), () => ({ twist: other, prefer, watchers: everybodyBut(scenario, a ?? '', b ?? '') }));
});

/** Without the private offers of two; an open offer answered in private is rejected instead. Private offers stay unsigned. */
function withoutPrivate(a: string, b: string): Twist {
  const between = (by: string, to: readonly string[]) => [by, ...to].every((p) => p === a || p === b);
  return (party, action, worlds) => {
    if (action.type === 'tableOffer' || action.type === 'counterOffer') {
      const parent = action.type === 'counterOffer' ? worlds.offer(party, action.parent) : undefined;
      const hiddenParent = parent?.visibility === 'private' && between(parent.by, parent.to);
      if (action.visibility === 'private' && between(party, action.to)) {
        if (action.signal !== 'talk') return 'skip';
        return action.type === 'counterOffer' && parent && !hiddenParent ? { type: 'rejectOffer', offer: action.parent } : null;
      }
      if (!hiddenParent || action.type === 'tableOffer') return action;
      const { parent: _, ...draft } = action;
      return { ...draft, type: 'tableOffer' };
    }
    const offer = 'offer' in action ? worlds.offer(party, action.offer) : undefined;
    if (offer?.visibility !== 'private' || !between(offer.by, offer.to)) return action;
    return action.type === 'rejectOffer' || action.type === 'withdrawOffer' ? null : 'skip';
  };
}

test.each(SCENARIOS)('private offers between two are noticed by no third: %s', (_, scenario) => {
  const [a = '', b = ''] = scenario.parties.map((p) => p.id);
  const prefer: Experiment['prefer'] = (state, party, player) => {
    if (state.phase !== 'negotiation' || ![a, b].includes(party)) return null;
    const draft = {
      ...player.draft(state, party),
      to: [party === a ? b : a],
      visibility: 'private' as const,
      signal: 'talk' as const,
    };
    const open = visibleOffers(state, party).findIndex((o) => o.status === 'open' && o.to.includes(party));
    return open < 0 ? { type: 'tableOffer', ...draft } : { type: 'counterOffer', parent: open + 1, ...draft };
  };
  expectSecret(unfined(roomy(scenario)), () => ({
    twist: withoutPrivate(a, b),
    prefer,
    watchers: everybodyBut(scenario, a, b),
  }));
});

/** The same game with another card drawn for one party. */
const withOtherCard =
  (scenario: Scenario, holder: string): Experiment['start'] =>
  (state) => {
    const was = state.parties[holder];
    const card = scenario.parties.find((p) => p.id === holder)?.stances.find((s) => s.id !== was?.stance);
    if (!was || !card) throw new Error('no other card');
    return { ...state, parties: { ...state.parties, [holder]: { ...was, stance: card.id } } };
  };

test.each(SCENARIOS)('a stance card is noticed by nobody until a home has judged by it: %s', (_, scenario) => {
  const homes = (state: GameState) => JSON.stringify(state.offers.map((o) => [o.status, o.failedBy]));
  let judged = 0;
  for (const [i, seed] of quietSeeds(scenario, 3 * GAMES).entries()) {
    const holder = scenario.parties[i % scenario.parties.length]?.id ?? '';
    const start = withOtherCard(scenario, holder);
    const experiment = { scenario: roomy(scenario), seed, watchers: everybodyBut(scenario, holder), ...(start ? { start } : {}) };
    playBoth({ ...experiment, twist: (_party, action) => action }, (worlds) => {
      const apart = homes(worlds.first) !== homes(worlds.second);
      if (apart) judged += 1;
      else expect(worlds.differences(), seed).toEqual([]);
      return !apart;
    });
  }
  expect(judged).toBeGreaterThan(0);
});
