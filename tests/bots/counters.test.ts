/** Answers: a counter-offer goes to who is answered, keeps something of what it answers, and stays in private where that was. */
import { viewFor } from '@track-two/shared/engine/index.ts';
import { expect, test } from 'vitest';
import { ANYBODY, PERSONALITY_IDS, playTurns, seatsFor } from '../support/botTable.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const FULL = process.env.TEST_FULL === '1';

test('counters keep to what they answer, once a round for each other party', { timeout: 900_000 }, () => {
  const seen = { open: 0, private: 0, bots: new Set<string>() };
  const tables = [
    [SHANGHAI, 'quick', FULL ? 60 : 8],
    [TINY, 'short', FULL ? 120 : 30],
  ] as const;
  for (const [scenario, preset, games] of tables) {
    for (let i = 0; i < games; i++) {
      const seats = i % 2 ? { ...seatsFor(scenario, i), [scenario.parties[i % 3]?.id ?? '']: ANYBODY } : seatsFor(scenario, i);
      const answered = new Set<string>();
      playTurns({ scenario, preset, seed: `counters-${i}`, seats }, ({ party, bot, view, move, after }) => {
        if (move?.action.type !== 'counterOffer') return;
        const parent = view.offers[move.action.parent - 1];
        const offer = viewFor(after, party).offers.at(-1);
        if (!parent || !offer) throw new Error('a counter without a parent');
        const what = `${bot}: ${JSON.stringify(parent.terms)} → ${JSON.stringify(offer.terms)}`;
        expect(offer.to, what).toContain(parent.by);
        expect(
          Object.entries(offer.terms).some(([issue, option]) => parent.terms[issue] === option),
          what,
        ).toBe(true);
        expect(offer.terms, what).not.toEqual(parent.terms);
        if (parent.visibility === 'private') expect(offer.visibility, what).toBe('private');
        const key = `${view.round} ${party} ${parent.by}`;
        expect(answered.has(key), `${key} twice`).toBe(false);
        answered.add(key);
        seen[parent.visibility] += 1;
        seen.bots.add(bot);
      });
    }
  }
  expect(seen.open).toBeGreaterThan(10);
  expect(seen.private).toBeGreaterThan(10);
  expect(seen.bots.size).toBe(PERSONALITY_IDS.length);
});
