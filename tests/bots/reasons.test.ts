/** What bots say of their moves: one line of plain words, numbers with their units, nothing that a learner has to look up, and no secret of another. */
import { percent, points } from '@track-two/shared/bots/words.ts';
import { viewFor } from '@track-two/shared/engine/index.ts';
import { expect, test } from 'vitest';
import { ANYBODY, playTurns, seatsFor } from '../support/botTable.ts';
import { SHANGHAI, shipped } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const FULL = process.env.TEST_FULL === '1';

test('numbers are rounded and have their unit', () => {
  expect([1, -1, 0, 2.46, -0.01, 0.96, -16].map(points)).toEqual([
    '1 point',
    '−1 point',
    '0 points',
    '2.5 points',
    '0 points',
    '1 point',
    '−16 points',
  ]);
  expect([0, 0.646, 1].map(percent)).toEqual(['0 %', '65 %', '100 %']);
});

/** Every reason, with who gave it of what. */
function everyReason(each: (reason: string, party: string, names: readonly string[]) => void): void {
  const tables = [
    [SHANGHAI, 'quick', FULL ? 60 : 6],
    [shipped('geneva-2024'), 'talks', FULL ? 60 : 12],
    [TINY, 'short', FULL ? 60 : 12],
  ] as const;
  for (const [scenario, preset, games] of tables) {
    for (let i = 0; i < games; i++) {
      const seats = i % 3 === 2 ? { ...seatsFor(scenario, i), [scenario.parties[1]?.id ?? '']: ANYBODY } : seatsFor(scenario, i);
      playTurns({ scenario, preset, seed: `reasons-${i}`, seats }, ({ party, move, before }) => {
        const others = scenario.parties.filter((p) => p.id !== party);
        const cards = others.flatMap((p) => p.stances.flatMap((s) => [s.id, s.name]));
        if (move) each(move.reason, party, cards);
        if (move && 'offer' in move.action) expect(move.action.offer).toBeLessThanOrEqual(viewFor(before, party).offers.length);
      });
    }
  }
}

/** Words of the trade, of the program, and what broken templates leave behind. */
const JARGON =
  /AC_|MiCRO|Boulware|Bayes|Pareto|Nash|max.?min|utilit|expected value|posterior|candidate|stance|null|NaN|undefined|Infinity|\[object|[_{}<>]/i;
/** What a number may stand before or after. */
const UNITS = /(?:[Oo]ffer|[Aa]greement) \d+|−?\d+(?:\.\d)? (?:points?|units? of capital|%|times|different offers?|steps?)/g;

test('every reason is one plain line, its numbers have units, and it names no card of another party', {
  timeout: 900_000,
}, () => {
  const different = new Set<string>();
  everyReason((reason, party, cards) => {
    expect(reason, party).toMatch(/^[A-Z][^\n]{9,219}\.$/);
    expect(reason).not.toMatch(JARGON);
    expect(reason.replaceAll(UNITS, ''), reason).not.toMatch(/\d/);
    expect(reason).not.toMatch(/(?<![\d.])1 (?:points|units|steps)|\b1 different offers/);
    for (const card of cards) expect(reason.includes(card), `${reason} names ${card}`).toBe(false);
    different.add(reason.replaceAll(/[−\d.]+/g, '#'));
  });
  expect(different.size).toBeGreaterThan(30);
});
