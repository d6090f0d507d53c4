/**
 * Recorded games, with the scenario that they were played on, give the same events and the same state to the last byte. A change that is
 * wanted is recorded anew with record.ts, and the difference of the digests says what it did.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { advance, courseFrom, newGame, replay, stateHash, viewFor } from '@track-two/shared/engine/index.ts';
import type { GameEvent } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { digestOf, GOLDEN, goldenFile, PLAYED, readGolden } from './games.ts';

const NAMES = [...GOLDEN.map((g) => g.name), ...PLAYED];
const load = (name: string) => readGolden(readFileSync(goldenFile(name), 'utf8'));

const KINDS: readonly GameEvent['type'][] = [
  'roundStarted',
  'phaseStarted',
  'offerTabled',
  'offerSigned',
  'offerRejected',
  'offerWithdrawn',
  'offerLapsed',
  'capitalSet',
  'readied',
  'stepTaken',
  'stepUndone',
  'said',
  'beliefSet',
  'complianceChosen',
  'agreementRatified',
  'agreementSuspended',
  'resumptionAsked',
  'agreementResumed',
  'withdrawalAnnounced',
  'clausesSlept',
  'clausesWoke',
  'endCalled',
  'ratificationFailed',
  'roundSettled',
  'gameEnded',
];

test.each(NAMES)('%s replays to what was recorded', (name) => {
  const { digest, header, entries } = load(name);
  const state = replay(header, entries);
  expect(digestOf(state)).toEqual(digest);
  expect(entries.at(-1)?.hash).toBe(stateHash(state));
});

test.each(NAMES)('%s can be looked at from every seat after any action', (name) => {
  const { header, entries } = load(name);
  let course = courseFrom(newGame(header));
  for (const [i, entry] of entries.entries()) {
    const next = advance(course, entry.actor, entry.action);
    if (!next.ok) throw new Error(`${entry.seq}: ${next.rejection.code}`);
    course = next.course;
    const { state } = course;
    if (i % 20 === 0)
      for (const viewer of [...Object.keys(state.parties), 'observer']) expect(viewFor(state, viewer).viewer).toBe(viewer);
  }
  expect(course.state.phase).toBe('debrief');
});

test('each log on the shelf is one of the golden games', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((f) => f.endsWith('.jsonl'));
  expect(files.sort()).toEqual(NAMES.map((name) => `${name}.jsonl`).sort());
});

test('between them the golden games hold every kind of event', () => {
  const kinds = new Set(GOLDEN.flatMap((g) => Object.keys(load(g.name).digest.events)));
  const unseen = KINDS.filter((kind) => !kinds.has(kind));
  expect(unseen).toEqual([]);
});
