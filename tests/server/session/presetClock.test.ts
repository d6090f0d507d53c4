import { roundSeconds, runningClock } from '@track-two/server/session/presetClock.ts';
import { expect, it } from 'vitest';
import { TINY } from '../../support/tinyScenario.ts';

const [first] = TINY.presets;
if (!first) throw new Error('the tiny scenario has a preset');
const short = { minutes: 50, briefing: 60, negotiation: 300, ratification: 30, implementation: 30, outcome: 60 };
const long = { ...short, minutes: 75, negotiation: 600 };
const preset = { ...first, clocks: [short, long] };

it('is the one that was chosen, or none', () => {
  expect(runningClock(preset, 75)).toBe(long);
  expect(runningClock(preset, null)).toBe(null);
  expect(runningClock(preset, 60)).toBe(null);
  expect(runningClock(undefined, 75)).toBe(null);
});

it('is the first one for a game that an older version kept with a 1', () => {
  expect(runningClock(preset, 1)).toBe(short);
  expect(runningClock({ ...preset, clocks: [short, { ...long, minutes: 1 }] }, 1)?.minutes).toBe(1);
  expect(runningClock({ ...preset, clocks: [] }, 1)).toBe(null);
});

it('tells how long a round takes', () => {
  expect(roundSeconds(short)).toBe(480);
});
