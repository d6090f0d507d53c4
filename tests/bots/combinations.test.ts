/** What can be put forward: every combination once with the right sums, and the packages of the exact analysis, against naive counts and brute force. */
import { plus, tallyOf } from '@track-two/shared/bots/candidate.ts';
import { type Candidate, candidates, highest, termsOf } from '@track-two/shared/bots/candidates.ts';
import { type Bundle, type Change, changesOf } from '@track-two/shared/bots/changes.ts';
import { combine } from '@track-two/shared/bots/combine.ts';
import { type Other, othersOf } from '@track-two/shared/bots/others.ts';
import { packagesOf } from '@track-two/shared/bots/packages.ts';
import type { BotInput } from '@track-two/shared/bots/types.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { forecast } from '@track-two/shared/terms/forecast.ts';
import { levelsOf, withTerms } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { optionPayoff } from '@track-two/shared/terms/payoff.ts';
import { requiredSigners } from '@track-two/shared/terms/signers.ts';
import { expect, test } from 'vitest';
import { inputAt } from '../support/botTable.ts';
import { TestGame, talks } from '../support/game.ts';
import { hugeScenario } from '../support/hugeScenario.ts';
import { TINY, tinyRules } from '../support/tinyScenario.ts';

/** Bundles of one to three changes of a few issues, with whole numbers drawn by the seed. */
function drawnBundles(seed: string): readonly Bundle[] {
  const rng = rngFor(seed, 'bundles');
  const change = (issue: number): Change => ({
    issue: `issue-${issue}`,
    option: `level-${rng(3)}`,
    own: rng(21) - 10,
    others: [0, 1].map(() => [rng(21) - 10, rng(21) - 10]),
    bound: rng(4),
  });
  return Array.from({ length: 3 + rng(6) }, () => {
    const first = rng(5);
    return Array.from({ length: 1 + rng(3) }, (_, k) => change(first + k));
  });
}

const nameOf = (changes: readonly Change[]): string => changes.map((c) => `${c.issue}:${c.option}:${c.own}`).join();

/** Every set of one to three bundles whose issues all differ and are no more than `most`, by trying all. */
function naive(bundles: readonly Bundle[], most: number): readonly (readonly Change[])[] {
  const sets: number[][] = [];
  for (let mask = 1; mask < 1 << bundles.length; mask++) {
    const set = bundles.flatMap((_, i) => (mask & (1 << i) ? [i] : []));
    if (set.length <= 3) sets.push(set);
  }
  const flat = sets.map((set) => set.flatMap((i) => bundles[i] ?? []));
  return flat.filter((changes) => changes.length <= most && new Set(changes.map((c) => c.issue)).size === changes.length);
}

test('combine gives every combination once, with its sums', () => {
  for (let i = 0; i < 60; i++) {
    const bundles = drawnBundles(`combine-${i}`);
    const most = 1 + (i % 5);
    const found = new Map<string, ReturnType<typeof tallyOf>>();
    let calls = 0;
    combine(bundles, most, (tally, changes) => {
      calls += 1;
      found.set(nameOf(changes()), tally);
    });
    const expected = naive(bundles, most);
    expect(calls).toBe(expected.length);
    expect([...found.keys()].sort()).toEqual([...new Set(expected.map(nameOf))].sort());
    for (const changes of expected) {
      const own = changes.reduce((sum, c) => sum + c.own, 0);
      const bound = changes.reduce((bits, c) => bits | c.bound, 0);
      const points = [0, 1].map((o) => [0, 1].map((card) => changes.reduce((sum, c) => sum + (c.others[o]?.[card] ?? 0), 0)));
      expect(found.get(nameOf(changes))).toEqual({ own, bound, points });
      expect(tallyOf(changes)).toEqual({ own, bound, points });
    }
  }
});

test('nothing together with something is that something', () => {
  const [bundle = []] = drawnBundles('plus');
  expect(plus({ own: 0, bound: 0, points: [] }, tallyOf(bundle))).toEqual(tallyOf(bundle));
});

/** All terms on the tiny agenda but the status quo of everything. */
function allTerms(input: BotInput): readonly Readonly<Record<string, string>>[] {
  const { scenario, preset, view } = input;
  const levels = levelsOf(scenario, preset, view.clauses);
  return preset.issues
    .reduce<readonly Record<string, string>[]>(
      (sets, issue) => {
        const options = scenario.issues.find((i) => i.id === issue)?.options.map((o) => o.id) ?? [];
        return sets.flatMap((set) => options.map((o) => (o === levels[issue] ? set : { ...set, [issue]: o })));
      },
      [{}],
    )
    .filter((terms) => brokenLinkages(scenario, withTerms(levels, terms)).length === 0);
}

/** Points that terms add: to this seat, then to each other party as it expects them over their cards. From the definitions alone. */
function worthsOf(
  { scenario, view, preset }: BotInput,
  others: readonly Other[],
  terms: Readonly<Record<string, string>>,
): readonly number[] {
  const levels = levelsOf(scenario, preset, view.clauses);
  const adds = (party: string, card: string): number =>
    Object.entries(terms).reduce((sum, [issue, option]) => {
      const stance = stanceOf(scenario, party, card);
      return (
        sum +
        optionPayoff(scenario, party, stance, issue, option) -
        optionPayoff(scenario, party, stance, issue, levels[issue] ?? '')
      );
    }, 0);
  const expectedBy = ({ id, stances, cards }: Other) =>
    stances.reduce((sum, s, i) => sum + (cards[i]?.chance ?? 0) * adds(id, s.id), 0);
  return [adds(view.desk.party, view.desk.stance), ...others.map(expectedBy)];
}

const keyOf = (terms: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(terms).sort());

/** The whole tiny agenda fits into one offer. */
const ROOMY = tinyRules({ issuesPerOffer: 5 });

const DRAWN = { parties: 3, stances: 2, issues: 4, options: 4, linkages: 1, issuesPerOffer: 4 };

const GAMES: readonly (readonly [string, () => TestGame])[] = [
  ['at the start', () => talks({ scenario: ROOMY })],
  [
    'with an agreement in force',
    () => {
      const g = talks({ scenario: ROOMY });
      g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
      return g.toTalks(2);
    },
  ],
  [
    'with other cards and beliefs',
    () => {
      const g = talks({ scenario: ROOMY, stances: { ash: 'ash-wary', birch: 'birch-wary' } });
      for (const [party, about] of [
        ['ash', 'birch'],
        ['birch', 'cedar'],
        ['cedar', 'ash'],
      ] as const)
        g.act(party, { type: 'setBelief', about, shares: { [`${about}-plain`]: 20, [`${about}-wary`]: 80 } });
      return g;
    },
  ],
];

const drawnGames = [0, 1, 2, 3].map(
  (i) =>
    [`scenario ${i} drawn by chance`, () => talks({ scenario: hugeScenario(DRAWN, `drawn-${i}`), seed: `drawn-${i}` })] as const,
);

test.each([...GAMES, ...drawnGames])(
  'packages lie on the frontier of each circle of parties, and the best product is among them: %s',
  (_, begin) => {
    const g = begin();
    for (const party of g.state.scenario.parties.map((p) => p.id)) {
      const input = inputAt(g, party);
      const others = othersOf(input);
      const levels = levelsOf(input.scenario, input.preset, input.view.clauses);
      const found = packagesOf(input, levels, changesOf(input, levels, others), others).map(termsOf);
      expect(found.length).toBeGreaterThan(0);
      const circles = [[0], [1], [0, 1]].map((members) => {
        const names = [party, ...members.map((i) => others[i]?.id ?? '')];
        const inside = allTerms(input).filter((terms) =>
          requiredSigners(input.scenario, input.view.clauses, terms).every((s) => names.includes(s.party)),
        );
        const worth = (terms: Readonly<Record<string, string>>): readonly number[] => {
          const all = worthsOf(input, others, terms);
          return [all[0] ?? 0, ...members.map((i) => all[1 + i] ?? 0)];
        };
        const least = [input.view.desk.margin, ...members.map((i) => others[i]?.margin ?? 0)];
        const vectors = inside.map(worth);
        const beaten = (v: readonly number[]) =>
          vectors.some((w) => w.every((x, i) => x >= (v[i] ?? 0)) && w.some((x, i) => x > (v[i] ?? 0)));
        const product = (v: readonly number[]) =>
          v.every((x, i) => x >= (least[i] ?? 0)) ? v.reduce((p, x, i) => p * (x - (least[i] ?? 0)), 1) : -1;
        return { inside: new Set(inside.map(keyOf)), worth, beaten, product, most: Math.max(-1, ...vectors.map(product)) };
      });
      for (const terms of found) {
        const key = keyOf(terms);
        const good = circles.some((c) => c.inside.has(key) && !c.beaten(c.worth(terms)));
        expect(good, `${party} ${key}`).toBe(true);
      }
      for (const circle of circles.filter((c) => c.most >= 0)) {
        const within = found.filter((terms) => circle.inside.has(keyOf(terms)));
        const best = Math.max(...within.map((terms) => circle.product(circle.worth(terms))));
        expect(best, party).toBeCloseTo(circle.most, 6);
      }
    }
  },
);

test('candidates say what they add at home, who must sign, and are each there once', () => {
  for (const [, begin] of GAMES) {
    const g = begin();
    for (const party of ['ash', 'birch', 'cedar']) {
      const input = inputAt(g, party);
      const { scenario, view } = input;
      const home = { party, stance: stanceOf(scenario, party, view.desk.stance), margin: view.desk.margin, capital: 0 };
      const list = candidates(input);
      expect(list.length).toBeGreaterThan(3);
      expect(list.map((c) => c.own)).toEqual([...list.map((c) => c.own)].sort((a, b) => b - a));
      for (const c of list) {
        expect(c.own).toBe(forecast(scenario, home, view.clauses, termsOf(c)).adds);
        const bound = requiredSigners(scenario, view.clauses, termsOf(c))
          .map((s) => s.party)
          .filter((p) => p !== party);
        if (bound.length > 0) expect([...c.to].sort()).toEqual([...bound].sort());
        else expect(c.to).toHaveLength(1);
        expect(c.taken).toBeGreaterThan(0);
        expect(c.taken).toBeLessThanOrEqual(1);
        expect(c.own).toBeGreaterThanOrEqual(view.desk.margin);
      }
    }
  }
});

test('the highest by score, in order, of equal ones the earlier, those of −∞ not at all', () => {
  const rng = rngFor('highest', 'x');
  for (let i = 0; i < 50; i++) {
    const list = Array.from(
      { length: rng(40) },
      (_, at): Candidate => ({ changes: [], own: at, to: [], taken: rng(6), gains: [] }),
    );
    const score = (c: Candidate) => (c.taken === 0 ? Number.NEGATIVE_INFINITY : c.taken);
    const count = 1 + rng(10);
    const sorted = list.filter((c) => c.taken > 0).sort((a, b) => b.taken - a.taken || a.own - b.own);
    expect(highest(list, score, count)).toEqual(sorted.slice(0, count));
  }
});

test('what was made for one state of affairs is not used for another', () => {
  const at = (party: string, change: (input: BotInput) => BotInput) =>
    candidates(change(inputAt(shared, party))).map((c) => c.own);
  const shared = new TestGame({ scenario: TINY }).toTalks();
  const same = (input: BotInput) => input;
  const stricter = (input: BotInput) => ({ ...input, view: { ...input.view, desk: { ...input.view.desk, margin: 6 } } });
  const all = at('ash', same);
  expect(at('ash', stricter)).toEqual(all.filter((own) => own >= 6));
  expect(at('ash', same)).toEqual(all);
  expect(at('birch', same)).not.toEqual(all);
});
