/** A payoff opened down adds up to what the rules count, for every level and card of the shipped scenario; terms and standing too. */
import { countedAs, payoffOf } from '@track-two/client/model/payoff.ts';
import { sheetGroups, widestRange } from '@track-two/client/model/sheet.ts';
import { addedRows, addsInAll, standingRows } from '@track-two/client/model/worth.ts';
import { presetOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { Terms } from '@track-two/shared/scenario/types.ts';
import { addedPayoff } from '@track-two/shared/terms/forecast.ts';
import { clausePayoff, optionPayoff, packagePayoff } from '@track-two/shared/terms/payoff.ts';
import { describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY, tinyWith } from '../support/tinyScenario.ts';

const cards = SHANGHAI.parties.flatMap((party) => party.stances.map((stance) => ({ party: party.id, stance })));
const levels = SHANGHAI.issues.flatMap((issue) => issue.options.map((option) => ({ issue: issue.id, option: option.id })));

describe('a payoff opened down', () => {
  it.each(cards)('adds up for every level: $party, $stance.id', (holder) => {
    const differ = levels.filter((at) => {
      const payoff = payoffOf(SHANGHAI, holder, at);
      const sum = payoff.parts.reduce((all, p) => all + p.weight * p.effect, 0);
      const rule = optionPayoff(SHANGHAI, holder.party, holder.stance, at.issue, at.option);
      return sum !== payoff.points || payoff.points !== rule || payoff.parts.some((p) => p.points !== p.weight * p.effect);
    });
    expect(differ).toEqual([]);
  });

  it('tells every number how far the documents hold it, by its own reason before the issue’s', () => {
    const withReason = SHANGHAI.issues.flatMap((issue) =>
      issue.options.flatMap((option) => option.reasons.map((reason) => ({ issue, option, reason }))),
    );
    expect(withReason.length).toBeGreaterThan(0);
    for (const { issue, option, reason } of withReason) {
      const stance = cards.find((c) => c.party === reason.party)?.stance;
      if (!stance) throw new Error(`no card of ${reason.party}`);
      const { parts } = payoffOf(SHANGHAI, { party: reason.party, stance }, { issue: issue.id, option: option.id });
      const part = parts.find((p) => p.dimension.id === reason.dimension);
      expect(part).toMatchObject({ reason: reason.text, basis: reason.basis, facts: reason.facts });
    }
  });

  it('without a reason of its own rests on how far the issue’s scores are documented for this party', () => {
    const holder = { party: 'ash', stance: stanceOf(TINY, 'ash', 'ash-plain') };
    const { parts } = payoffOf(TINY, holder, { issue: 'checks', option: 'visits' });
    const issue = TINY.issues.find((i) => i.id === 'checks');
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(part).toMatchObject({ reason: null, basis: issue?.scoreBasis.ash ?? issue?.basis });
  });

  it('of an own step counts losses only, and says how much it leaves out', () => {
    for (const holder of cards)
      for (const at of levels) {
        const step = payoffOf(SHANGHAI, holder, at, 'ownStep');
        const source = { step: holder.party };
        expect(step.points).toBe(clausePayoff(SHANGHAI, holder.party, holder.stance, { ...at, source }));
        expect(step.points - step.uncounted).toBe(payoffOf(SHANGHAI, holder, at).points);
      }
  });

  it('of a sleeping clause is 0', () => {
    const holder = { party: 'ash', stance: stanceOf(TINY, 'ash', 'ash-plain') };
    const awake = payoffOf(TINY, holder, { issue: 'checks', option: 'visits' });
    const asleep = payoffOf(TINY, holder, { issue: 'checks', option: 'visits' }, 'condition');
    expect(awake.points).not.toBe(0);
    expect([asleep.points, asleep.uncounted]).toEqual([0, -awake.points]);
  });
});

describe('what terms add', () => {
  const g = talks();
  g.agree('ash', ['birch'], { checks: 'visits' });
  const view = g.toTalks(2).view('ash');
  const holder = { party: 'ash', stance: stanceOf(TINY, 'ash', view.desk?.stance ?? '') };

  it('issue by issue is what the home reckons', () => {
    const all: readonly Terms[] = [{ checks: 'visits' }, { checks: 'none' }, { aid: 'loan' }, { checks: 'none', aid: 'loan' }];
    for (const terms of all) {
      const rows = addedRows(TINY, holder, view.clauses, terms);
      expect(addsInAll(rows)).toBe(addedPayoff(TINY, holder.party, holder.stance, view.clauses, terms));
    }
  });

  it('against the status quo is the payoff of the package', () => {
    const terms = { checks: 'visits', aid: 'loan' };
    expect(addsInAll(addedRows(TINY, holder, [], terms))).toBe(packagePayoff(TINY, holder.party, holder.stance, terms));
  });

  it('and what stands is what the desk counts', () => {
    const rows = standingRows(TINY, holder, view.clauses, view.sleeping);
    expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(view.desk?.inForce);
  });

  it('counts an agreed level that sleeps as asleep', () => {
    const clause = view.clauses[0];
    if (!clause) throw new Error('nothing is in force');
    const asleep = { ...view, clauses: [], sleeping: [{ ...clause, reason: 'suspended' as const }] };
    expect(countedAs(asleep, 'ash', 'checks', 'visits')).toBe('suspended');
    expect(countedAs(view, 'ash', 'checks', 'visits')).toBe('agreed');
    const rows = standingRows(TINY, holder, asleep.clauses, asleep.sleeping);
    expect(rows.map((r) => r.points)).toEqual([0]);
  });
});

describe('the sheet by dossiers', () => {
  it.each(SHANGHAI.presets.map((p) => p.id))('has every issue of %s once, those on the table first', (id) => {
    const g = talks({ scenario: SHANGHAI, preset: id });
    const view = g.view('china');
    const seat = { party: 'china', stance: stanceOf(SHANGHAI, 'china', view.desk?.stance ?? '') };
    const preset = presetOf(SHANGHAI, id);
    const groups = sheetGroups(SHANGHAI, preset, seat, view);
    const issues = groups.flatMap((group) => group.rows.map((row) => row.issue.id));
    expect([...issues].sort()).toEqual([...preset.issues].sort());
    const rounds = groups.map((group) => group.opensIn ?? 0);
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
    for (const group of groups)
      for (const row of group.rows) expect(view.openIssues.includes(row.issue.id)).toBe(group.opensIn === null);
  });

  it('says how much each issue matters by its worst and best level', () => {
    const g = talks();
    const view = g.view('ash');
    const seat = { party: 'ash', stance: stanceOf(TINY, 'ash', view.desk?.stance ?? '') };
    const groups = sheetGroups(TINY, presetOf(TINY, 'short'), seat, view);
    for (const row of groups.flatMap((group) => group.rows)) {
      const points = row.cells.map((c) => c.points);
      expect([row.least, row.most]).toEqual([Math.min(...points), Math.max(...points)]);
      expect(row.most - row.least).toBeLessThanOrEqual(widestRange(groups));
    }
  });

  it('marks a dossier that opens later with its round', () => {
    const later = tinyWith((s) => ({
      ...s,
      dossiers: [...s.dossiers, { id: 'later', name: 'Later' }],
      issues: s.issues.map((i) => (i.id === 'aid' ? { ...i, dossier: 'later' } : i)),
      presets: s.presets.map((p) => ({ ...p, opens: { later: 2 } })),
    }));
    const g = talks({ scenario: later });
    const groupsOf = () => {
      const view = g.view('ash');
      const seat = { party: 'ash', stance: stanceOf(later, 'ash', view.desk?.stance ?? '') };
      return sheetGroups(later, presetOf(later, 'short'), seat, view).map((group) => [group.id, group.opensIn]);
    };
    expect(groupsOf()).toEqual([
      ['all', null],
      ['later', 2],
    ]);
    g.toTalks(2);
    expect(groupsOf()).toEqual([
      ['all', null],
      ['later', null],
    ]);
  });
});
