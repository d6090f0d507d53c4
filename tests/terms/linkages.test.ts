import { levelsOf, withTerms } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages, mended, repairs } from '@track-two/shared/terms/linkages.ts';
import { describe, expect, test } from 'vitest';
import { clause, tinyPreset } from '../support/cards.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

const start = levelsOf(TINY, tinyPreset(), []);
const broken = (terms: Readonly<Record<string, string>>) => brokenLinkages(TINY, withTerms(start, terms)).map((l) => l.reason);

describe('linkages', () => {
  test('requires: the level needs one of the other levels', () => {
    expect(broken({ council: 'seat' })).toEqual(['No seat without visits.']);
    expect(broken({ council: 'seat', checks: 'visits' })).toEqual([]);
    expect(broken({ checks: 'visits' })).toEqual([]);
  });
  test('excludes: both levels together are refused, each alone is not', () => {
    expect(broken({ trade: 'open', aid: 'grant' })).toEqual(['No grant beside open trade.']);
    expect(broken({ trade: 'open' })).toEqual([]);
    expect(broken({ aid: 'grant' })).toEqual([]);
  });
  test('are judged with what is in force already', () => {
    const levels = levelsOf(TINY, tinyPreset(), [clause('checks', 'visits')]);
    expect(brokenLinkages(TINY, withTerms(levels, { council: 'seat' }))).toEqual([]);
  });
  test('to an issue that the preset leaves out are waived', () => {
    const without = tinyWith((s) => ({
      ...s,
      presets: s.presets.map((p) => ({ ...p, issues: p.issues.filter((i) => i !== 'checks') })),
    }));
    const levels = levelsOf(without, tinyPreset(without), []);
    expect(levels.checks).toBeUndefined();
    expect(brokenLinkages(without, withTerms(levels, { council: 'seat' }))).toEqual([]);
  });
});

describe('repairs', () => {
  const repairsOf = (terms: Readonly<Record<string, string>>) => {
    const [linkage] = brokenLinkages(TINY, withTerms(start, terms));
    if (!linkage) throw new Error('nothing is broken');
    return { linkage, found: repairs(TINY, start, terms, linkage) };
  };
  test('of a requirement: add what is missing, or take the level out', () => {
    expect(repairsOf({ council: 'seat' }).found).toEqual([
      { issue: 'checks', option: 'visits' },
      { issue: 'council', option: null },
    ]);
  });
  test('of an exclusion: another level of the other issue, or either out', () => {
    const { found } = repairsOf({ trade: 'open', aid: 'grant' });
    expect(found).toContainEqual({ issue: 'aid', option: 'fund' });
    expect(found).toContainEqual({ issue: 'trade', option: null });
    expect(found).toContainEqual({ issue: 'aid', option: null });
    expect(found).not.toContainEqual({ issue: 'aid', option: 'grant' });
  });
  test('each mends what it was found for', () => {
    const drafts: Record<string, string>[] = [{ council: 'seat' }, { trade: 'open', aid: 'grant', council: 'seat' }];
    for (const terms of drafts) {
      const { linkage, found } = repairsOf(terms);
      for (const repair of found) expect(brokenLinkages(TINY, withTerms(start, mended(terms, repair)))).not.toContain(linkage);
    }
  });
});
