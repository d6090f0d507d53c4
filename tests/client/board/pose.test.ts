import type { BoardModel } from '@track-two/client/board/model.ts';
import { Mover } from '@track-two/client/board/mover.ts';
import { beforeOutcome, type OutcomeStep, timeOutcome } from '@track-two/client/board/outcome.ts';
import { lengthOf, motionsTo, poseOf, valueAt } from '@track-two/client/board/pose.ts';
import { describe, expect, it } from 'vitest';
import { cord, flight, model } from './samples.ts';

const calm = model();
const busy = model(3, {
  flights: [flight(1, 'us', ['china']), flight(2, 'global-south', ['us', 'china'])],
  cords: [cord(1, ['us', 'china']), cord(2, ['us', 'china', 'global-south'], { state: 'frayed' })],
  levels: { risk: 60, safety: 40, trust: 20, racePace: 70, fragmentation: 50, development: 44 },
  incidents: 1,
  round: 4,
});

/** Plays the motions between two models to their end, in steps. */
function play(from: BoardModel, to: BoardModel, step = 37): Mover {
  const mover = new Mover();
  mover.settle(poseOf(from));
  mover.begin(motionsTo(mover.pose, from, to), poseOf(to), 1000);
  for (let now = 1000; mover.advance(now); now += step);
  return mover;
}

describe('motions', () => {
  it.each([
    [calm, busy],
    [busy, calm],
    [busy, busy],
  ])('end exactly in the next model’s pose', (from, to) => {
    expect(play(from, to).pose).toEqual(poseOf(to));
  });

  it('need none when nothing changed', () => {
    expect(motionsTo(poseOf(busy), busy, busy)).toEqual([]);
  });

  it('move indicators one after another, 600 ms each', () => {
    const next = model(3, { levels: { ...calm.levels, risk: 50, safety: 35, development: 40 } });
    const motions = motionsTo(poseOf(calm), calm, next);
    expect(motions.map((m) => [m.key, m.at, m.time])).toEqual([
      ['risk', 0, 600],
      ['safety', 700, 600],
      ['development', 1400, 600],
    ]);
  });

  it('go on from where things are when a new model comes in mid-air', () => {
    const mover = new Mover();
    mover.settle(poseOf(calm));
    mover.begin(motionsTo(mover.pose, calm, busy), poseOf(busy), 0);
    mover.advance(350);
    const flown = mover.pose['fly:1'] ?? 0;
    expect(flown).toBeGreaterThan(0);
    expect(flown).toBeLessThan(1);
    const again = motionsTo(mover.pose, busy, { ...busy, incidents: 2 });
    expect(again.find((m) => m.key === 'fly:1')?.from).toBe(flown);
  });

  it('slide a countered card back and let the answer fly', () => {
    const offered = model(3, { flights: [flight(1, 'us', ['china'])] });
    const answered = model(3, { flights: [flight(2, 'china', ['us'], { parent: 1 })] });
    const motions = motionsTo(poseOf(offered), offered, answered);
    expect(motions.find((m) => m.key === 'back:1')?.to).toBe(24);
    expect(motions.find((m) => m.key === 'card:1')?.to).toBe(0);
    expect(motions.find((m) => m.key === 'fly:2')).toMatchObject({ from: 0, to: 1, time: 700 });
  });

  it('let a tentative cord lie until its rope has grown, and slacken when it failed', () => {
    const signed = model(3, { cords: [cord(4, ['us', 'china'], { key: 'o4', state: 'tentative', label: 'Talks' })] });
    const agreed = model(3, { cords: [cord(1, ['china', 'us'], { label: 'Talks' })] });
    const hold = (next: BoardModel) => motionsTo(poseOf(signed), signed, next).find((m) => m.key === 'hold:o4');
    expect(hold(agreed)).toMatchObject({ at: 900, time: 1 });
    expect(hold(calm)).toMatchObject({ at: 0, time: 600 });
  });

  it('press a card that was signed', () => {
    const open = model(3, { flights: [flight(1, 'us', ['china', 'global-south'])] });
    const signed = model(3, { flights: [flight(1, 'us', ['china', 'global-south'], { signatures: ['us', 'china'] })] });
    expect(motionsTo(poseOf(open), open, signed)).toEqual([{ key: 'press:1', from: 1, to: 0, at: 0, time: 200 }]);
  });

  it('give no value before they begin and their last one ever after', () => {
    const motion = { key: 'risk', from: 10, to: 20, at: 100, time: 200 };
    expect(valueAt(motion, 99)).toBeNull();
    expect(valueAt(motion, 200)).toBeCloseTo(15, 6);
    expect(valueAt(motion, 900)).toBe(20);
  });
});

describe('an outcome', () => {
  const steps: readonly OutcomeStep[] = [
    { kind: 'breaches', cords: ['a2'] },
    { kind: 'incident', chance: 0.115, draw: 0.05, hit: true, number: 0 },
    ...(['risk', 'safety', 'trust', 'racePace', 'fragmentation', 'development'] as const).map((indicator) => ({
      kind: 'indicator' as const,
      indicator,
      from: 10,
      to: busy.levels[indicator],
    })),
  ];
  const timed = timeOutcome(steps, busy);
  const motions = timed.flatMap((step) => step.motions);

  it('takes at most 9 s with everything in it', () => {
    expect(lengthOf(motions)).toBeLessThanOrEqual(9000);
    expect(timed.map((s) => s.at)).toEqual([...timed.map((s) => s.at)].sort((a, b) => a - b));
  });

  it('begins before the round’s consequences and ends in the model’s pose', () => {
    const start = beforeOutcome(timed);
    expect(start).toMatchObject({ 'fray:a2': 0, ring: 0, risk: 10, 'crack:0': 0, strip: 0 });
    const mover = new Mover();
    mover.settle(poseOf(busy));
    mover.begin(motions, poseOf(busy), 0, start);
    for (let now = 0; mover.advance(now); now += 41);
    expect(mover.pose).toEqual(poseOf(busy));
  });
});
