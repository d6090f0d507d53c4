import { conditionHolds } from '@track-two/shared/terms/conditions.ts';
import { denies } from '@track-two/shared/terms/duties.ts';
import { expect, test } from 'vitest';
import { TINY } from '../support/tinyScenario.ts';

const LEVELS = { trade: 'licensed', checks: 'none' };

test.each([
  [['licensed'], true],
  [['open', 'licensed'], true],
  [['open'], false],
])('a level condition holds at any of its levels: %j', (at, holds) => {
  expect(conditionHolds({ kind: 'level', issue: 'trade', at }, LEVELS, 0)).toBe(holds);
});

test('a level condition on an issue that has no level never holds', () => {
  expect(conditionHolds({ kind: 'level', issue: 'council', at: ['seat', 'none'] }, LEVELS, 4)).toBe(false);
});

test.each([
  [1, false],
  [2, true],
  [3, true],
])('a verification condition of 2 at level %i', (level, holds) => {
  expect(conditionHolds({ kind: 'verification', atLeast: 2 }, LEVELS, level)).toBe(holds);
});

test('a duty held back denies only those whom the scenario names', () => {
  const visits = { issue: 'checks', option: 'visits', index: 0, actor: 'birch' };
  expect(['ash', 'birch', 'cedar'].map((party) => denies(TINY, visits, party))).toEqual([true, false, true]);
  expect(denies(TINY, { issue: 'trade', option: 'open', index: 0, actor: 'ash' }, 'birch')).toBe(false);
});
