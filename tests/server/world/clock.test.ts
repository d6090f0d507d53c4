import { PhaseClock } from '@track-two/server/world/clock.ts';
import { beforeEach, expect, it } from 'vitest';
import { FakeTimers } from '../../support/fakeTimers.ts';

const SECONDS = { briefing: 60, negotiation: 300, ratification: 60, implementation: 30, outcome: 45 };

let timers: FakeTimers;
let due: unknown[];
const clockOf = (seconds: typeof SECONDS | null) => new PhaseClock({ timers, seconds, onDue: (action) => due.push(action) });

beforeEach(() => {
  timers = new FakeTimers();
  due = [];
});

it('ends a phase when its time is over', async () => {
  const clock = clockOf(SECONDS);
  clock.follow({ round: 1, phase: 'briefing' });
  clock.resume();
  expect(clock.deadline).toBe(timers.now() + 60_000);
  await timers.pass(59_999);
  expect(due).toEqual([]);
  await timers.pass(1);
  expect(due).toEqual([{ type: 'endPhase', round: 1, phase: 'briefing' }]);
});

it('gives a phase its time once, however often it is told of it', async () => {
  const clock = clockOf(SECONDS);
  clock.resume();
  clock.follow({ round: 1, phase: 'negotiation' });
  await timers.pass(100_000);
  clock.follow({ round: 1, phase: 'negotiation' });
  expect(clock.deadline - timers.now()).toBe(200_000);
  clock.follow({ round: 2, phase: 'negotiation' });
  expect(clock.deadline - timers.now()).toBe(300_000);
});

it('keeps the time left while it is paused', async () => {
  const clock = clockOf(SECONDS);
  clock.follow({ round: 1, phase: 'briefing' });
  clock.resume();
  await timers.pass(20_000);
  clock.pause();
  expect(clock.deadline).toBe(0);
  await timers.pass(1_000_000);
  expect(due).toEqual([]);
  clock.resume();
  expect(clock.deadline - timers.now()).toBe(40_000);
});

it('has no deadline in a game without a clock, nor in the debrief', async () => {
  const without = clockOf(null);
  without.follow({ round: 1, phase: 'briefing' });
  without.resume();
  const ended = clockOf(SECONDS);
  ended.resume();
  ended.follow({ round: 4, phase: 'debrief' });
  expect([without.deadline, ended.deadline, timers.pending]).toEqual([0, 0, 0]);
});
