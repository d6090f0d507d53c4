/** The briefs of the shipped scenario: two pages at most, something for every job, and nothing that nobody could know that day. */
import type { Claim, Party } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { shipped } from './shippedText.ts';

const scenario = shipped();
const { parties } = scenario;

const claimsOf = ({ brief }: Party): readonly Claim[] =>
  [brief.wants, brief.redLines, brief.canOffer, brief.constraints, brief.knows].flat();

const wordsOf = (text: string): number => text.split(/\s+/).length;

test.each(parties)('$id: the brief fits two pages', (party) => {
  const words = [party.brief.who, ...claimsOf(party).map((c) => c.text)].map(wordsOf).reduce((a, b) => a + b, 0);
  expect(words).toBeLessThanOrEqual(900);
  expect(party.brief.redLines).toHaveLength(3);
});

test.each(parties)('$id: every job knows at least two things that the others do not, facts cited', (party) => {
  const known = new Set(scenario.jobs.map((j) => j.id));
  expect([...known]).toEqual(['head', 'economy', 'security', 'home', 'scribe']);
  const claims = claimsOf(party);
  for (const job of known) {
    const own = claims.filter((c) => c.job === job && c.facts.length > 0);
    expect(own.length, job).toBeGreaterThanOrEqual(2);
  }
  expect(claims.flatMap((c) => (c.job === undefined || known.has(c.job) ? [] : [c.job]))).toEqual([]);
  expect(party.brief.knows.every((c) => c.job !== undefined)).toBe(true);
});

test.each(parties)('$id: what everybody in the delegation knows is enough to play by', (party) => {
  for (const list of [party.brief.wants, party.brief.redLines, party.brief.canOffer]) {
    expect(list.length).toBeGreaterThanOrEqual(3);
    expect(list.every((c) => c.job === undefined)).toBe(true);
  }
});

test('no claim is told twice', () => {
  const texts = parties.flatMap(claimsOf).map((c) => c.text);
  expect(new Set(texts).size).toBe(texts.length);
});

test('what was written after the day is never known for certain at the table', () => {
  const later = new Set(['lesswrong-thread-2025', 'fagella-waic-post-2025', 'action-plan-excerpt-2025']);
  const fromLater = new Set(scenario.facts.filter((f) => later.has(f.document)).map((f) => f.id));
  const claims = parties.flatMap(claimsOf).filter((c) => c.facts.length > 0 && c.facts.every((f) => fromLater.has(f)));
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((c) => c.basis === 'documented').map((c) => c.text)).toEqual([]);
});

test('every stance rests on facts, and each dimension that it weighs is at stake in every preset', () => {
  for (const party of parties) {
    for (const stance of party.stances) {
      expect(stance.facts.length, stance.id).toBeGreaterThanOrEqual(3);
      for (const preset of scenario.presets) {
        const open = scenario.issues.filter((i) => preset.issues.includes(i.id)).flatMap((i) => i.options);
        const moved = new Set(open.flatMap((o) => Object.keys(o.effects[party.id] ?? {})));
        const idle = Object.entries(stance.weights).filter(([dimension, weight]) => weight > 0 && !moved.has(dimension));
        expect(idle, `${stance.id} ${preset.id}`).toEqual([]);
      }
    }
  }
});

test('the three stances of a party differ, and every dimension weighs with somebody', () => {
  for (const party of parties) {
    const weights = party.stances.map((s) => JSON.stringify(s.weights));
    expect(new Set(weights).size).toBe(party.stances.length);
  }
  const weighed = new Set(
    parties.flatMap((p) => p.stances.flatMap((s) => Object.keys(s.weights).filter((d) => (s.weights[d] ?? 0) > 0))),
  );
  expect([...weighed].sort()).toEqual(scenario.dimensions.map((d) => d.id).sort());
});
