/** Numbered rulings, R25 to R33: steps. */
import { expect, test } from 'vitest';
import { talks } from '../support/game.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const step = (issue: string, option: string) => ({ type: 'takeStep' as const, issue, option });
const undo = (issue: string) => ({ type: 'undoStep' as const, issue });

// --- steps
test('R25 a step costs 2 capital, stands at once, and has duties like a deal', () => {
  const g = talks();
  g.act('ash', step('aid', 'grant'));
  expect(g.capital('ash')).toBe(3);
  expect(g.inForce()).toEqual(['aid:grant']);
  expect(g.view('cedar').duties.map((d) => d.actor)).toEqual(['ash']);
});
test('R26 only a level whose duties all fall on the party itself is a step of its own', () => {
  const g = talks();
  expect(g.refused('birch', step('aid', 'grant'))).toBe('notAStep');
  expect(g.refused('ash', step('aid', 'fund'))).toBe('notAStep');
  expect(g.refused('ash', step('aid', 'none'))).toBe('notAStep');
});
test('R27 a step can be changed or undone from the next round on, at the same cost', () => {
  const scenario = tinyWith((s) => ({
    ...s,
    issues: s.issues.map((i) =>
      i.id === 'controls'
        ? { ...i, options: [...i.options, { ...(i.options[1] as (typeof i.options)[number]), id: 'close' }] }
        : i,
    ),
  }));
  const g = talks({ scenario });
  g.act('ash', step('controls', 'tighten'));
  expect(g.refused('ash', undo('controls'))).toBe('tooSoon');
  expect(g.refused('ash', step('controls', 'close'))).toBe('tooSoon');
  expect(g.refused('ash', step('controls', 'tighten'))).toBe('noChange');
  g.toTalks(2).act('ash', step('controls', 'close'));
  expect(g.capital('ash')).toBe(2);
  expect(g.refused('ash', undo('controls'))).toBe('tooSoon');
  g.toTalks(3).act('ash', undo('controls'));
  expect(g.capital('ash')).toBe(1);
  expect(g.inForce()).toEqual([]);
  expect(g.refused('ash', undo('controls'))).toBe('nothingToUndo');
});
test("R28 where another's step or any agreement stands, no step can be taken", () => {
  const g = talks();
  g.act('ash', step('controls', 'tighten'));
  expect(g.refused('birch', step('controls', 'curb'))).toBe('issueTaken');
  g.agree('ash', ['cedar'], { aid: 'grant' });
  g.toTalks(2);
  expect(g.refused('ash', step('aid', 'grant'))).toBe('issueTaken');
  expect(g.refused('ash', undo('aid'))).toBe('nothingToUndo');
});
test('R29 a step that breaks a linkage is refused, and so is undoing one that a linkage rests on', () => {
  const scenario = tinyWith((s) => ({
    ...s,
    linkages: [
      ...s.linkages,
      {
        ...(s.linkages[0] as (typeof s.linkages)[number]),
        issue: 'trade',
        options: ['licensed'],
        other: 'controls',
        otherOptions: ['curb'],
      },
    ],
  }));
  const g = talks({ scenario });
  g.act('birch', step('controls', 'curb'));
  g.agree('ash', ['birch'], { trade: 'licensed' });
  g.toTalks(2);
  expect(g.inForce()).toEqual(['controls:curb', 'trade:licensed']);
  expect(g.refused('birch', undo('controls'))).toBe('linkageBroken');
  const tiny = talks();
  tiny.agree('ash', ['birch'], { trade: 'open', checks: 'visits' });
  tiny.toTalks(2);
  expect(tiny.refused('ash', step('aid', 'grant'))).toBe('linkageBroken');
});
test('R30 the benefits of a step never count for its owner, its costs do, and the others get both', () => {
  const g = talks();
  g.act('ash', step('controls', 'tighten'));
  g.toPhase('outcome');
  const units = Object.fromEntries(Object.entries(g.state.parties).map(([id, p]) => [id, p.units]));
  expect(units).toEqual({ ash: 0, birch: -3, cedar: 0 });
  expect(g.desk('ash').inForce).toBe(0);
});
test('R31 an own step is replaced by a deal: it pays from then on, and cannot be undone alone', () => {
  const g = talks();
  g.act('ash', step('aid', 'grant'));
  g.toTalks(2);
  g.agree('ash', ['birch'], { aid: 'grant', trade: 'licensed' });
  g.toPhase('outcome');
  expect(g.state.parties.ash?.units).toBe(0);
  expect(g.state.clauses.every((c) => 'agreement' in c.source)).toBe(true);
  g.toTalks(3);
  expect(g.refused('ash', undo('aid'))).toBe('nothingToUndo');
});
test('R32 the owner of a step must sign what would replace it', () => {
  const g = talks();
  g.act('ash', step('controls', 'tighten'));
  expect(g.refused('birch', g.draft(['cedar'], { controls: 'curb' }))).toBe('missingSigner');
  g.table('birch', ['ash'], { controls: 'curb' });
});
test('R33 a step taken after the signing binds the deal: whoever has not signed is not replaced', () => {
  const g = talks();
  const id = g.tableAndSign('birch', ['cedar'], { controls: 'curb' });
  g.act('ash', step('controls', 'tighten'));
  g.toPhase('outcome');
  expect(g.offer('cedar', id)).toMatchObject({ status: 'lapsed', lapse: 'signers' });
  expect(g.capital('birch')).toBe(5);
});
