/** A gain opened down: its parts add up to what the results say, whatever happened. */
import { gainRows } from '@track-two/client/model/debrief.ts';
import { type GainParts, gainParts } from '@track-two/client/model/gain.ts';
import { describe, expect, it } from 'vitest';
import { type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

function ended(g: TestGame, scenario: typeof TINY) {
  const view = g.toEnd().view(scenario.parties[0]?.id ?? '');
  if (!view.reveal) throw new Error('the game has not ended');
  const { reveal, rounds, preset } = view;
  return gainRows(scenario, reveal.results, rounds, preset).map((row) => {
    const parts = gainParts(reveal, row.party, rounds);
    if (!parts) throw new Error('no parts');
    return { party: row.party, gain: row.gain, parts };
  });
}
const sum = ({ levels, others }: GainParts) => [...levels, ...others].reduce((all, { points }) => all + points, 0);

describe('a gain opened down', () => {
  it('is nothing, and of nothing but what the run without deals had too, when nobody agrees', () => {
    for (const { parts } of ended(talks({ scenario: SHANGHAI }), SHANGHAI)) {
      expect(parts.levels).toEqual([]);
      expect(parts.total).toBe(0);
      expect(sum(parts)).toBeCloseTo(0);
    }
  });

  it('adds up to the gain, level by level, with what was lost and shared', () => {
    const g = talks();
    g.agree('ash', ['birch'], { trade: 'licensed' });
    const rows = ended(g, TINY);
    expect(rows.flatMap(({ parts }) => parts.levels.map((l) => `${l.issue}:${l.option}`))).toContain('trade:licensed');
    for (const { gain, parts } of rows) {
      expect(parts.total).toBe(gain);
      expect(sum(parts)).toBeCloseTo(gain);
    }
  });
});
