import { addedPayoff, forecast, type Home } from '@track-two/shared/terms/forecast.ts';
import { describe, expect, test } from 'vitest';
import { clause, plain, wary } from '../support/cards.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

const home = (party: string, changes: Partial<Home> = {}): Home => ({
  party,
  stance: plain(party),
  margin: 2,
  capital: 0,
  ...changes,
});

describe('forecast at home', () => {
  test('passes when what is added reaches the margin exactly', () => {
    expect(forecast(TINY, home('birch'), [], { aid: 'fund' })).toMatchObject({ adds: 2, short: 0, passes: true });
    expect(forecast(TINY, home('birch', { margin: 3 }), [], { aid: 'fund' })).toMatchObject({ short: 1, passes: false });
  });
  test('counts 3 points for each unit of capital, and says how much would do', () => {
    expect(forecast(TINY, home('ash'), [], { trade: 'licensed' })).toMatchObject({
      adds: -1,
      short: 3,
      capitalNeeded: 1,
      passes: false,
    });
    expect(forecast(TINY, home('ash', { capital: 1 }), [], { trade: 'licensed' })).toMatchObject({
      capitalPoints: 3,
      short: 0,
      passes: true,
    });
    expect(forecast(TINY, home('ash', { stance: wary('ash') }), [], { trade: 'licensed' }).capitalNeeded).toBe(3);
  });
  test('needs no capital for what passes anyway', () => {
    expect(forecast(TINY, home('ash', { capital: 2 }), [], { checks: 'visits' })).toMatchObject({
      capitalNeeded: 0,
      passes: true,
    });
  });
  test('a margin of 0 asks for no loss', () => {
    expect(forecast(TINY, home('cedar', { margin: 0 }), [], { trade: 'licensed' }).passes).toBe(true);
    expect(forecast(TINY, home('ash', { margin: 0 }), [], { trade: 'licensed' }).passes).toBe(false);
  });
  test('adds are counted against what is in force', () => {
    const clauses = [clause('aid', 'fund')];
    expect(addedPayoff(TINY, 'cedar', plain('cedar'), clauses, { aid: 'grant' })).toBe(-1);
    expect(addedPayoff(TINY, 'cedar', plain('cedar'), clauses, { aid: 'none' })).toBe(-5);
    expect(addedPayoff(TINY, 'cedar', plain('cedar'), clauses, { aid: 'fund' })).toBe(0);
  });
  test('an own step that is replaced gives back its cost only', () => {
    const step = [clause('controls', 'tighten', 'ash')];
    expect(addedPayoff(TINY, 'ash', plain('ash'), step, { controls: 'keep' })).toBe(0);
    expect(addedPayoff(TINY, 'birch', plain('birch'), step, { controls: 'keep' })).toBe(3);
    expect(addedPayoff(TINY, 'ash', plain('ash'), step, { controls: 'tighten' })).toBe(5);
  });
});

describe('voices', () => {
  test('a majority must not lose', () => {
    const loan = forecast(TINY, home('cedar'), [], { aid: 'loan' });
    expect(loan).toMatchObject({ adds: 4, short: 0, voicesPass: false, passes: false });
    expect(loan.voices).toEqual([
      { id: 'growth', points: 6, holds: true },
      { id: 'safety', points: -1, holds: false },
      { id: 'say', points: -1, holds: false },
    ]);
  });
  test('a voice that gains nothing does not lose', () => {
    expect(forecast(TINY, home('cedar'), [], { aid: 'fund' })).toMatchObject({ voicesPass: true, passes: true });
  });
  test('cannot be bought with capital', () => {
    expect(forecast(TINY, home('cedar', { capital: 5 }), [], { aid: 'loan' }).passes).toBe(false);
  });
  test('half of them is no majority', () => {
    const two = tinyWith((s) => ({
      ...s,
      parties: s.parties.map((p) => (p.id === 'cedar' ? { ...p, voices: p.voices.filter((v) => v.id !== 'say') } : p)),
    }));
    expect(forecast(two, home('cedar', { stance: plain('cedar', two) }), [], { aid: 'loan' }).voicesPass).toBe(false);
  });
  test('are judged on the whole offer, not issue by issue', () => {
    expect(forecast(TINY, home('cedar'), [], { aid: 'loan', checks: 'visits' }).voicesPass).toBe(true);
  });
  test('a party without voices is judged by its margin alone', () => {
    expect(forecast(TINY, home('ash'), [], { aid: 'loan' })).toMatchObject({ voices: [], voicesPass: true, passes: true });
  });
});
