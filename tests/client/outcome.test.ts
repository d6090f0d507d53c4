/** The outcome in three steps, and the debrief, from real views. */
import {
  deedsRows,
  fittingQuestions,
  gainRows,
  heldBackRows,
  jointValue,
  offerWorths,
  timeline,
} from '@track-two/client/model/debrief.ts';
import { thresholdPercent } from '@track-two/client/model/duties.ts';
import { judge, worldRows } from '@track-two/client/model/indicators.ts';
import { incidentShown, latestOutcome, ownPoints, verification, worldOutcome } from '@track-two/client/model/outcome.ts';
import type { OutcomeView } from '@track-two/shared/engine/viewTypes.ts';
import { describe, expect, it } from 'vitest';
import { type TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

/** Birch was to admit visits and held back; ash hoped for them. */
function afterHoldingBack(): TestGame {
  const g = talks();
  g.agree('ash', ['birch'], { checks: 'visits' });
  g.toPhase('implementation').holdBack('birch', 'checks:visits:0');
  return g.toPhase('outcome');
}
function outcomeOf(g: TestGame, party: string): OutcomeView {
  const outcome = latestOutcome(g.view(party).outcomes);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

describe('verification', () => {
  it('shows others a breach only when it was found, and me my own', () => {
    const g = afterHoldingBack();
    const found = g.state.outcomes[0]?.heldBack[0]?.found === true;
    const [mine, theirs] = [verification(outcomeOf(g, 'birch')), verification(outcomeOf(g, 'ash'))];
    expect(mine.found.length + mine.unfound.length).toBe(1);
    expect(theirs.unfound).toEqual([]);
    expect(theirs.found).toHaveLength(found ? 1 : 0);
    expect(theirs.nothingFound).toHaveLength(found ? 0 : 1);
  });
});

describe('the incident draw', () => {
  const outcome = outcomeOf(talks().toPhase('outcome'), 'ash');
  const drawn = (chance: number, draw: number, hit: boolean) =>
    incidentShown({ ...outcome, incident: { chance, draw, of: 4000, hit } });

  it('is told of 100 with one decimal', () => {
    expect(drawn(460, 2520, false)).toEqual({ chance: 11.5, draw: 63, hit: false, hidden: false });
  });
  it('says when it hit beyond the risk on record', () => {
    expect(drawn(460, 470, true).hidden).toBe(true);
    expect(drawn(460, 450, true).hidden).toBe(false);
  });
});

describe('the world moves', () => {
  it('in the usual order, all six, with causes that sum to the change', () => {
    const rows = worldOutcome(outcomeOf(afterHoldingBack(), 'cedar'));
    expect(rows.map((r) => r.change.indicator)).toEqual(['risk', 'safety', 'trust', 'racePace', 'fragmentation', 'development']);
    for (const row of rows) {
      const sum = row.causes.reduce((total, cause) => total + cause.by, 0);
      expect(Math.round(10 * row.by)).toBe(sum);
    }
  });

  it('for better or worse by what the indicator is', () => {
    expect(judge('risk', 3)).toBe('worse');
    expect(judge('trust', 3)).toBe('better');
    expect(judge('capability', 3)).toBe('neither');
    expect(judge('safety', 0)).toBe('neither');
  });

  it('and beside each number stands its change as shown', () => {
    const view = afterHoldingBack().view('ash');
    for (const row of worldRows(view)) {
      expect(row.value).toBe(Math.round(view.indicators.world[row.indicator] / 10));
      expect(row.value - row.change).toBe(Math.round(view.before.world[row.indicator] / 10));
    }
  });

  it('pays own points in points, not units', () => {
    const g = talks();
    g.agree('ash', ['birch'], { checks: 'visits' });
    const { total, parts } = ownPoints(outcomeOf(g.toPhase('outcome'), 'ash'), 3);
    expect(total).toBe(2);
    expect(parts).toHaveLength(1);
  });
});

describe('the deterrence point', () => {
  it('is gain over gain and loss, in percent', () => {
    expect(thresholdPercent(3, 9)).toBe(25);
    expect(thresholdPercent(0, 9)).toBe(0);
    expect(thresholdPercent(0, 0)).toBe(0);
    expect(thresholdPercent(5, 0)).toBe(100);
  });
});

describe('the debrief', () => {
  const g = talks();
  g.agree('ash', ['birch'], { checks: 'visits' }, { signal: 'deposit' });
  g.toPhase('implementation').holdBack('birch', 'checks:visits:0');
  g.toTalks(2);
  g.act('ash', { type: 'setBelief', about: 'birch', shares: { 'birch-plain': 80, 'birch-wary': 20 } });
  g.table('cedar', ['ash'], { aid: 'loan' }, { visibility: 'private' });
  const view = g.toEnd().view('observer');
  const { reveal } = view;
  if (!reveal) throw new Error('nothing revealed');

  it('tells gains and mandates party by party, without a rank', () => {
    const rows = gainRows(TINY, reveal.results, view.rounds, view.preset);
    expect(rows.map((r) => r.party)).toEqual(['ash', 'birch', 'cedar']);
    for (const row of rows) expect(row.met).toBe(row.inForce >= row.mandate);
  });

  it('tells cards, signals, duties and how each was read', () => {
    const [ash, birch] = deedsRows(TINY, reveal);
    expect(ash).toMatchObject({ deposits: 1, pledges: 0 });
    expect(ash?.stance.id).toBe('ash-plain');
    expect(birch?.duties).toBe(3);
    expect(birch?.kept).toBe(2);
    expect(birch?.readBy.find((b) => b.by === 'ash')).toMatchObject({ share: 80, brier: 0.08 });
    expect(birch?.readBy.find((b) => b.by === 'cedar')).toMatchObject({ share: null, brier: null });
  });

  it('tells every offer with its worth to each, and who saw it', () => {
    const worths = offerWorths(TINY, reveal);
    expect(worths[0]?.worth).toEqual([
      { party: 'ash', points: 6 },
      { party: 'birch', points: -2 },
      { party: 'cedar', points: 1 },
    ]);
    expect(worths[1]?.offer.seenBy).toEqual(['cedar', 'ash']);
  });

  it('tells what was held back and the course of the world', () => {
    expect(heldBackRows(reveal).map((r) => [r.round, r.breach.duty.actor])).toEqual([[1, 'birch']]);
    expect(timeline(TINY, reveal).map((p) => p.round)).toEqual([0, 1, 2, 3]);
  });

  it('gives joint value as a share of the best there was', () => {
    const { got, best, percent } = jointValue(reveal.results, view.rounds);
    expect(percent).toBe(Math.round((100 * got) / best));
    expect(jointValue({ ...reveal.results, bestJointUnits: 0 }, 3).percent).toBeNull();
  });

  it('asks few questions, each once', () => {
    const end = talks({ scenario: SHANGHAI }).toEnd().view('observer');
    const asked = fittingQuestions(SHANGHAI, end, 3).map((q) => q.id);
    expect(new Set(asked).size).toBe(3);
  });
});
