/** Sliders over another party's cards: always whole percents, always 100. */
import { evenShares, withShare } from '@track-two/client/model/beliefs.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sum = (shares: Readonly<Record<string, number>>) => Object.values(shares).reduce((a, b) => a + b, 0);

describe('belief sliders', () => {
  it('start even, the first cards a little ahead where 100 does not divide', () => {
    expect(evenShares(['a', 'b', 'c'])).toEqual({ a: 34, b: 33, c: 33 });
    expect(evenShares(['a', 'b'])).toEqual({ a: 50, b: 50 });
  });

  it('keep the proportions of the others when one is moved', () => {
    expect(withShare({ a: 20, b: 60, c: 20 }, 'a', 60)).toEqual({ a: 60, b: 30, c: 10 });
  });

  it('share what is left evenly when the others stood at nothing', () => {
    expect(withShare({ a: 100, b: 0, c: 0 }, 'a', 40)).toEqual({ a: 40, b: 30, c: 30 });
  });

  it('take no value outside 0 to 100', () => {
    expect(withShare({ a: 50, b: 50 }, 'a', 130)).toEqual({ a: 100, b: 0 });
    expect(withShare({ a: 50, b: 50 }, 'a', -5)).toEqual({ a: 0, b: 100 });
  });

  it('add up to 100 in whole percents after any moves', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 100 })), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (list) => {
        const end = list.reduce((shares, [card, value]) => withShare(shares, card, value), evenShares(['a', 'b', 'c']));
        return sum(end) === 100 && Object.values(end).every((v) => Number.isInteger(v) && v >= 0);
      }),
      { numRuns: 300 },
    );
  });
});
