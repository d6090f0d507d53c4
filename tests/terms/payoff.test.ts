import { effectsOn } from '@track-two/shared/terms/effects.ts';
import { clausePayoff, optionPayoff, optionPoints, packagePayoff, payoffInForce } from '@track-two/shared/terms/payoff.ts';
import { describe, expect, test } from 'vitest';
import { clause, plain, wary } from '../support/cards.ts';
import { TINY } from '../support/tinyScenario.ts';

const held = (duty: string, found: boolean) => new Map([[duty, { found }]]);

describe('payoff', () => {
  test('is the sum over dimensions of weight times effect', () => {
    expect(optionPayoff(TINY, 'ash', plain('ash'), 'trade', 'licensed')).toBe(-1);
    expect(optionPayoff(TINY, 'ash', wary('ash'), 'trade', 'licensed')).toBe(-5);
    expect(optionPoints(TINY, 'ash', wary('ash'), 'trade', 'licensed')).toEqual({
      'security-edge': -6,
      'legitimacy-influence': 1,
    });
  });
  test('counts from the status quo, which is worth nothing', () => {
    for (const issue of TINY.issues)
      for (const party of TINY.parties)
        for (const stance of party.stances) expect(optionPayoff(TINY, party.id, stance, issue.id, issue.statusQuo)).toBe(0);
  });
  test('of a package is the sum of its levels', () => {
    expect(packagePayoff(TINY, 'birch', plain('birch'), { trade: 'licensed', checks: 'visits', aid: 'none' })).toBe(3);
  });
  test('counts what others agree', () => {
    expect(payoffInForce(TINY, 'cedar', plain('cedar'), [clause('checks', 'visits'), clause('trade', 'licensed')])).toBe(1);
  });
  test("counts an own step's costs and never its benefits; the others get both", () => {
    expect(clausePayoff(TINY, 'ash', plain('ash'), clause('controls', 'tighten', 'ash'))).toBe(0);
    expect(clausePayoff(TINY, 'ash', plain('ash'), clause('controls', 'tighten'))).toBe(5);
    expect(clausePayoff(TINY, 'birch', plain('birch'), clause('controls', 'tighten', 'ash'))).toBe(-3);
    expect(clausePayoff(TINY, 'cedar', plain('cedar'), clause('aid', 'grant', 'ash'))).toBe(4);
  });
});

describe('holding back', () => {
  const licensed = { issue: 'trade', option: 'licensed' };
  test('spares the actor the costs listed, not its other effects', () => {
    expect(effectsOn(TINY, licensed, 'ash', held('trade:licensed:0', false))).toEqual({
      'security-edge': 0,
      'legitimacy-influence': 1,
    });
  });
  test('denies the others the benefits listed', () => {
    expect(effectsOn(TINY, licensed, 'birch', held('trade:licensed:0', false))).toEqual({ 'compute-access': 0 });
  });
  test('when found spares nothing, and the others go without all the same', () => {
    expect(effectsOn(TINY, licensed, 'ash', held('trade:licensed:0', true))).toEqual({
      'security-edge': -2,
      'legitimacy-influence': 1,
    });
    expect(effectsOn(TINY, licensed, 'birch', held('trade:licensed:0', true))).toEqual({ 'compute-access': 0 });
  });
  test('of one duty leaves the other duties of the level alone', () => {
    expect(effectsOn(TINY, { issue: 'aid', option: 'fund' }, 'cedar', held('aid:fund:1', false))).toEqual({
      'development-equity': 6,
      'legitimacy-influence': -1,
    });
    expect(effectsOn(TINY, { issue: 'aid', option: 'fund' }, 'birch', held('aid:fund:1', false))).toEqual({
      'development-equity': 0,
      'legitimacy-influence': 3,
    });
  });
  test('never changes the scenario', () => {
    const before = JSON.stringify(TINY);
    effectsOn(TINY, licensed, 'birch', held('trade:licensed:0', true));
    expect(JSON.stringify(TINY)).toBe(before);
  });
});
