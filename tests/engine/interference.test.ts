/** Two worlds that differ only in a secret give those who may not know it the same bytes until the debrief. */
import { draw } from '@track-two/shared/engine/random.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { viewFor } from '@track-two/shared/engine/view.ts';
import { visibleOffers } from '@track-two/shared/engine/visible.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { bytesFor } from '../support/bytes.ts';
import { type TestGame, talks } from '../support/game.ts';
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

/** A condition and a payment, for offers that only two may see. */
const HIDDEN = {
  condition: { kind: 'level' as const, issue: 'checks', at: ['visits'] },
  payment: { from: 'ash', to: 'birch', units: 2 },
};

// --- by hand, where a random game seldom goes

const sameFor = (one: TestGame, other: TestGame, viewer: string) =>
  expect(bytesFor(one.state, viewer)).toBe(bytesFor(other.state, viewer));

test.each([
  ['ash', 'trade:licensed:0'],
  ['birch', 'checks:visits:0'],
] as const)('what %s holds back unfound changes nothing that another is told of its points', (holder, duty) => {
  const scenario = blind(TINY);
  const [one, other] = [talks({ scenario }), talks({ scenario })];
  for (const g of [one, other]) g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  for (let round = 1; round <= 3; round++) {
    for (const g of [one, other]) g.toPhase('implementation');
    one.holdBack(holder, duty);
    for (const g of [one, other]) g.toPhase('outcome');
    for (const viewer of everybodyBut(scenario, holder)) sameFor(one, other, viewer);
  }
  expect(one.state.trueIndicators).not.toEqual(other.state.trueIndicators);
  for (const g of [one, other]) g.toEnd();
  expect(bytesFor(one.state, 'cedar')).not.toBe(bytesFor(other.state, 'cedar'));
});

test('a private deal that fails at home is noticed by no third', () => {
  const one = talks();
  const other = talks();
  one.tableAndSign('ash', ['birch'], { aid: 'fund' }, { visibility: 'private', signal: 'deposit', ...HIDDEN });
  for (const viewer of ['cedar', 'observer'])
    for (const phase of ['ratification', 'outcome', 'briefing', 'negotiation'] as const) {
      if (viewer === 'cedar') for (const g of [one, other]) g.toPhase(phase);
      sameFor(one, other, viewer);
    }
  expect(one.status(1)).toBe('failed');
});

test('an open offer answered in private reads as rejected: in its status, and in the log', () => {
  const one = talks();
  const other = talks();
  for (const g of [one, other]) g.table('ash', ['birch', 'cedar'], { trade: 'licensed', checks: 'visits' });
  one.counter('birch', 1, ['cedar'], { controls: 'curb' }, { visibility: 'private' });
  other.act('birch', { type: 'rejectOffer', offer: 1 });
  sameFor(one, other, 'ash');
  sameFor(one, other, 'observer');
  expect(one.view('cedar').offers[0]?.status).toBe('countered');
});

test('what stands in a private offer beside its terms, and what it sets aside, is noticed by no third', () => {
  const one = talks();
  const other = talks();
  one.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private', ...HIDDEN });
  other.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private' });
  for (const viewer of ['cedar', 'observer']) {
    sameFor(one, other, viewer);
    for (const g of [one, other]) if (viewer === 'cedar') g.toTalks(2);
    sameFor(one, other, viewer);
  }
  expect(one.state.offers[0]?.payment).not.toEqual(other.state.offers[0]?.payment);
});

test('who may suspend tells of found breaches only: an unfound one gives its victim no right and no hint', () => {
  const scenario = blind(TINY);
  const [one, other] = [talks({ scenario }), talks({ scenario })];
  for (const g of [one, other]) g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  for (const g of [one, other]) g.toPhase('implementation');
  one.holdBack('ash', 'trade:licensed:0');
  for (const g of [one, other]) g.toPhase('outcome');
  sameFor(one, other, 'birch');
  expect(one.refused('birch', { type: 'suspendAgreement', agreement: 1 })).toBe('notHarmed');
});

test('a private offer to one who is ready does not show in who is waited for', () => {
  const one = talks().ready('birch');
  const other = talks().ready('birch');
  one.table('ash', ['birch'], { trade: 'licensed' }, { visibility: 'private' });
  sameFor(one, other, 'cedar');
  sameFor(one, other, 'observer');
});

/** A world in which visits that are held back leave a risk far above the record, and nothing is ever found. */
const HIDDEN_RISK = blind({
  ...TINY,
  world: {
    ...TINY.world,
    rules: {
      ...TINY.world.rules,
      safety: { ...TINY.world.rules.safety, numbers: { perEffect: 100 } },
      risk: { ...TINY.world.rules.risk, numbers: { divisor: 2, ends: 10_000 } },
    },
  },
});

/** Compares what cedar is told of the last incident draw with what was drawn. Gives whether they differ. */
function toldOtherwise(g: TestGame): boolean {
  const drawn = g.state.outcomes.at(-1)?.incident;
  const told = g.view('cedar').outcomes.at(-1)?.incident;
  expect(told?.hit).toBe(drawn?.hit);
  expect(told && told.draw < told.chance).toBe(told?.hit);
  expect(told?.draw).toBeLessThan(told?.of ?? 0);
  return told?.draw !== drawn?.draw;
}

test('the draw of an incident is told on the side of the chance on record where it fell, until the debrief', () => {
  let otherwise = 0;
  for (let i = 0; i < 400; i++) {
    const g = talks({ scenario: HIDDEN_RISK, seed: `hidden-${i}` });
    g.agree('ash', ['birch'], { checks: 'visits', trade: 'licensed' });
    while (g.state.phase !== 'debrief') {
      const { round, phase } = g.state;
      g.actAs('system', { type: 'endPhase', round, phase });
      if (g.state.phase === 'implementation') g.holdBack('birch', 'checks:visits:0');
      if (g.state.phase === 'outcome' && toldOtherwise(g)) otherwise += 1;
    }
    expect(g.view('cedar').outcomes.map((o) => o.incident)).toEqual(g.state.outcomes.map((o) => o.incident));
  }
  expect(otherwise).toBeGreaterThan(2);
});
