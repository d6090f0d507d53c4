/** What the debrief tells: gains, joint value, and how well the cards were read. */
import { deedsRows, gainRows, guesses, guessScore, jointValue } from '@track-two/client/model/debrief.ts';
import { describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';

/** A whole game in which China reads the United States as certain, rightly or wrongly, or spreads its shares evenly. */
function gameWith(shareOfTruth: 100 | 0 | 'even') {
  const g = talks({ scenario: SHANGHAI });
  const truth = g.view('us').desk?.stance ?? '';
  const cards = SHANGHAI.parties.find((p) => p.id === 'us')?.stances.map((s) => s.id) ?? [];
  const wrong = cards.find((id) => id !== truth);
  const even = (id: string) => (id === wrong ? 34 : 33);
  const certain = (id: string) => (id === (shareOfTruth === 100 ? truth : wrong) ? 100 : 0);
  const shares = Object.fromEntries(cards.map((id) => [id, shareOfTruth === 'even' ? even(id) : certain(id)]));
  g.act('china', { type: 'setBelief', about: 'us', shares });
  const view = g.toEnd().view('us');
  if (!view.reveal) throw new Error('the game has not ended');
  return { view, reveal: view.reveal };
}

const readByChina = (share: 100 | 0 | 'even') =>
  deedsRows(SHANGHAI, gameWith(share).reveal)
    .find((row) => row.party === 'us')
    ?.readBy.find((b) => b.by === 'china');

describe('the Brier score', () => {
  it('of a guess among n cards is 1 − 1/n', () => {
    expect([guessScore(2), guessScore(4)]).toEqual([0.5, 0.75]);
    expect(guesses(SHANGHAI).map(({ cards, score }) => [cards, score.toFixed(2)])).toEqual([[3, '0.67']]);
  });

  it('is called worse than a guess only above that', () => {
    expect(readByChina(100)).toMatchObject({ share: 100, brier: 0, worseThanGuess: false });
    expect(readByChina(0)).toMatchObject({ share: 0, brier: 2, worseThanGuess: true });
    expect(readByChina('even')).toMatchObject({ share: 33, worseThanGuess: false });
  });
});

describe('joint value', () => {
  it('is the sum of the gains without the share of avoided risk, never below 0', () => {
    const { view, reveal } = gameWith('even');
    const sum = gainRows(SHANGHAI, reveal.results, view.rounds, view.preset).reduce(
      (all, row) => all + row.gain - row.riskShare,
      0,
    );
    expect(jointValue(reveal.results, view.rounds).got).toBeCloseTo(Math.max(0, sum));
  });
});
