/** Away at ten seconds, warned at forty-five, a bot at sixty or at the phase's end; only while somebody is at the table. */
import { Absences } from '@track-two/server/session/absences.ts';
import { beforeEach, expect, it } from 'vitest';
import { FakeTimers } from '../../support/fakeTimers.ts';

let timers: FakeTimers;
let absences: Absences;
let told: string[];
const us = () => absences.presenceOf('us');

beforeEach(() => {
  timers = new FakeTimers();
  told = [];
  absences = new Absences(timers, () => told.push(us()));
});

/** Moves time, and gives what is known of the seat then. */
const after = async (seconds: number) => {
  await timers.pass(seconds * 1000);
  return us();
};

it('tells each stage when its time has come, and once', async () => {
  absences.attend();
  expect(us()).toBe('here');
  absences.leave('us');
  expect(us()).toBe('dropped');
  expect([await after(9.9), await after(0.1)]).toEqual(['dropped', 'away']);
  expect([await after(34.9), await after(0.1)]).toEqual(['away', 'warned']);
  expect([await after(14.9), await after(0.1)]).toEqual(['warned', 'standIn']);
  expect([await after(3600), told, timers.pending]).toEqual(['standIn', ['away', 'warned', 'standIn'], 0]);
});

it('hands back at once, and the next absence begins anew', async () => {
  absences.attend();
  absences.leave('us');
  await after(50);
  expect([absences.comeBack('us'), us(), timers.pending]).toEqual([true, 'here', 0]);
  expect(absences.comeBack('us')).toBe(false);
  absences.leave('us');
  expect([await after(20), await after(30), await after(10)]).toEqual(['away', 'warned', 'standIn']);
});

it('hears only once that somebody has gone', async () => {
  absences.attend();
  absences.leave('us');
  await after(30);
  absences.leave('us');
  expect(await after(30)).toBe('standIn');
});

it('gives the seat away at the end of a phase when the person is visibly away, not in the moment of a reload', async () => {
  absences.attend();
  absences.leave('us');
  absences.leave('china');
  await after(5);
  absences.comeBack('china');
  await after(6);
  absences.leave('china');
  absences.phaseEnded();
  expect([us(), absences.presenceOf('china'), absences.presenceOf('global-south')]).toEqual(['standIn', 'dropped', 'here']);
  expect([await after(60), absences.presenceOf('china')]).toEqual(['standIn', 'standIn']);
});

it('counts no time while nobody is at the table, and goes on where it was when somebody comes', async () => {
  absences.leave('us');
  expect([await after(3600), timers.pending]).toEqual(['dropped', 0]);
  absences.attend();
  expect(await after(44)).toBe('away');
  absences.stand();
  expect([await after(3600), timers.pending]).toEqual(['away', 0]);
  absences.attend();
  absences.attend();
  expect([await after(0.9), await after(0.1), await after(15)]).toEqual(['away', 'warned', 'standIn']);
});

it('keeps a bot at its seat while everybody else reloads', async () => {
  absences.attend();
  absences.leave('us');
  await after(60);
  absences.stand();
  absences.attend();
  expect([us(), timers.pending]).toEqual(['standIn', 0]);
});
