import { dutiesInForce, dutyKey } from '@track-two/shared/terms/duties.ts';
import { changedIssues, levelsOf } from '@track-two/shared/terms/levels.ts';
import { requiredSigners, stepOwner } from '@track-two/shared/terms/signers.ts';
import { describe, expect, test } from 'vitest';
import { clause, tinyPreset } from '../support/cards.ts';
import { TINY } from '../support/tinyScenario.ts';

const signers = (clauses: Parameters<typeof requiredSigners>[1], terms: Readonly<Record<string, string>>) =>
  requiredSigners(TINY, clauses, terms).map((s) => s.party);

describe('who must sign', () => {
  test('every party with a duty under the terms', () => {
    expect(signers([], { trade: 'licensed', checks: 'visits' })).toEqual(['ash', 'birch']);
    expect(signers([], { aid: 'loan' })).toEqual(['ash', 'cedar']);
  });
  test('every party with a duty under what the terms replace, with that reason', () => {
    const [first, second] = requiredSigners(TINY, [clause('aid', 'loan')], { aid: 'none' });
    expect([first?.party, second?.party]).toEqual(['ash', 'cedar']);
    expect(second?.reasons).toEqual([{ kind: 'replaces', issue: 'aid', what: 'do the part of cedar' }]);
  });
  test('the owner of a step that the terms replace', () => {
    expect(signers([clause('controls', 'tighten', 'ash')], { controls: 'curb' })).toEqual(['ash', 'birch']);
  });
  test('duties of clauses on other issues do not count', () => {
    expect(signers([clause('council', 'seat')], { trade: 'licensed' })).toEqual(['ash']);
  });
  test('a level restated binds who has a duty under it, not twice', () => {
    const [only] = requiredSigners(TINY, [clause('trade', 'licensed')], { trade: 'licensed' });
    expect(only?.reasons).toHaveLength(1);
  });
});

test('a step is a level whose duties all fall on one party, at least one', () => {
  expect(stepOwner(TINY, 'aid', 'grant')).toBe('ash');
  expect(stepOwner(TINY, 'controls', 'curb')).toBe('birch');
  expect(stepOwner(TINY, 'aid', 'fund')).toBeNull();
  expect(stepOwner(TINY, 'aid', 'none')).toBeNull();
});

test('duties in force are named by issue, level and place', () => {
  const duties = dutiesInForce(TINY, [clause('aid', 'fund'), clause('checks', 'visits')]);
  expect(duties.map(dutyKey)).toEqual(['aid:fund:0', 'aid:fund:1', 'checks:visits:0']);
  expect(duties.map((d) => d.actor)).toEqual(['ash', 'birch', 'birch']);
});

test('issues that terms change: a level restated is no change', () => {
  const levels = levelsOf(TINY, tinyPreset(), [clause('trade', 'licensed')]);
  expect(changedIssues(levels, { trade: 'licensed', aid: 'fund', council: 'none' })).toEqual(['aid']);
});
