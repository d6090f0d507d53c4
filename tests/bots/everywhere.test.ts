/** Every bot plays every seat of every shipped scenario and length to its end, and scenarios of two to six parties drawn by chance; nothing is refused. */
import { changesOf } from '@track-two/shared/bots/changes.ts';
import { PERSONALITIES } from '@track-two/shared/bots/index.ts';
import { othersOf } from '@track-two/shared/bots/others.ts';
import { packagesOf } from '@track-two/shared/bots/packages.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { expect, test } from 'vitest';
import { ANYBODY, inputAt, playTurns } from '../support/botTable.ts';
import { talks } from '../support/game.ts';
import { HUGE, hugeScenario } from '../support/hugeScenario.ts';
import { SHANGHAI, shipped } from '../support/scenario.ts';

const FULL = process.env.TEST_FULL === '1';
const IDS = PERSONALITIES.map((b) => b.id);
const LATIN = IDS.length;

/** Bots of game i of a square: in so many games as there are bots, each sits once at each seat. */
const square = (scenario: Scenario, i: number): Readonly<Record<string, string>> =>
  Object.fromEntries(scenario.parties.map(({ id }, k) => [id, IDS[(i + k * (k > 2 ? 1 : 2)) % LATIN] ?? '']));

const [GENEVA, FIRST_TALKS] = [shipped('geneva-2024'), shipped('first-talks')];
const LENGTHS = [
  [GENEVA, 'talks', LATIN],
  [GENEVA, 'day', LATIN],
  [FIRST_TALKS, 'lesson', LATIN],
  [SHANGHAI, 'quick', LATIN],
  [SHANGHAI, 'class', LATIN],
  [SHANGHAI, 'full', FULL ? LATIN : 2],
] as const;

test('these are all lengths of all shipped scenarios', () => {
  const all = [GENEVA, FIRST_TALKS, SHANGHAI].flatMap((s) => s.presets.map((p) => `${s.id} ${p.id}`)).sort();
  expect(LENGTHS.map(([s, p]) => `${s.id} ${p}`).sort()).toEqual(all);
});

test.each(LENGTHS.map(([s, preset, games]) => [s.title, preset, games, s] as const))(
  '%s, %s',
  { timeout: 900_000 },
  (_, preset, games, scenario) => {
    const seated = new Set<string>();
    let offers = 0;
    for (let i = 0; i < games; i++) {
      const seats = square(scenario, i);
      for (const [party, bot] of Object.entries(seats)) seated.add(`${party} ${bot}`);
      const end = playTurns({ scenario, preset, seed: `everywhere-${i}`, seats }, () => {});
      expect(end.results).not.toBeNull();
      offers += end.offers.length;
    }
    expect(seated.size).toBe(scenario.parties.length * games);
    expect(offers).toBeGreaterThan(games);
  },
);

test('beside somebody who does anything that is allowed', { timeout: 900_000 }, () => {
  for (let i = 0; i < LATIN; i++) {
    const bots = square(SHANGHAI, i);
    const seats = { ...bots, [SHANGHAI.parties[i % 3]?.id ?? '']: ANYBODY };
    const end = playTurns({ scenario: SHANGHAI, preset: 'quick', seed: `anybody-${i}`, seats }, () => {});
    expect(end.phase).toBe('debrief');
  }
});

test.each([2, 3, 4, 5, 6])('%i parties in scenarios drawn by chance, up to six cards each', { timeout: 900_000 }, (parties) => {
  for (let i = 0; i < (FULL ? 12 : 3); i++) {
    const size = {
      parties,
      stances: 2 + 2 * (i % 3),
      issues: 5 + 3 * (i % 6),
      options: 3,
      linkages: 2 * i,
      issuesPerOffer: 2 + (i % 4),
    };
    const scenario = hugeScenario(size, `drawn-${parties}-${i}`);
    const { offers } = playTurns({ scenario, seed: `drawn-${i}`, seats: square(scenario, i) }, () => {});
    expect(offers.length, JSON.stringify(size)).toBeGreaterThan(0);
  }
});

test('as large as the schema admits: packages are sought among a few issues only, for the whole frontier has no end', () => {
  const scenario = hugeScenario({ ...HUGE, parties: 4 });
  const input = inputAt(talks({ scenario, seed: 'large' }), 'party-0');
  const others = othersOf(input);
  const levels = levelsOf(scenario, input.preset, input.view.clauses);
  const found = packagesOf(input, levels, changesOf(input, levels, others), others);
  expect(found.length).toBeGreaterThan(0);
  expect(Math.max(...found.map((c) => c.changes.length))).toBeLessThanOrEqual(5);
});
