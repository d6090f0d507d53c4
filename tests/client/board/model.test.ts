import { boardFacts } from '@track-two/client/board/facts.ts';
import { type BoardModel, boardModel } from '@track-two/client/board/model.ts';
import { outcomeSteps } from '@track-two/client/board/outcome.ts';
import { expect, test } from 'vitest';
import { drawnBelow, type TestGame, talks } from '../../support/game.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const LICENCES = 'trade:licensed:0';

const board = (g: TestGame, viewer: string): BoardModel => boardModel(g.view(viewer), g.state.scenario);

test('seats stand in the scenario’s order, the viewer’s own is marked, numbers are points of 100', () => {
  const model = board(talks(), 'birch');
  expect(model.seats.map((seat) => [seat.party, seat.angle, seat.own])).toEqual([
    ['ash', 150, false],
    ['birch', 30, true],
    ['cedar', 270, false],
  ]);
  const { start } = talks().state.scenario.world;
  expect(model.levels.safety).toBeCloseTo(start.safety / 10, 6);
  for (const level of Object.values(model.levels)) expect(level >= 0 && level <= 100).toBe(true);
});

test('an offer flies for those who may see it, and for nobody else', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { visibility: 'private', signal: 'deposit' });
  expect(board(g, 'birch').flights).toEqual([
    expect.objectContaining({
      number: 1,
      by: 'ash',
      to: ['birch'],
      private: true,
      signal: 'deposit',
      terms: 2,
      signatures: ['ash'],
    }),
  ]);
  for (const other of ['cedar', 'observer']) {
    expect(board(g, other).flights).toEqual([]);
    expect(JSON.stringify(board(g, other))).toEqual(JSON.stringify(board(talks({ seed: g.state.seed }), other)));
  }
});

test('signed by all, an offer is a tentative cord, seen by those who see the offer', () => {
  const g = talks();
  const offer = g.table('ash', ['birch'], DEAL, { visibility: 'private' });
  g.sign('birch', offer);
  expect(board(g, 'ash').cords).toEqual([expect.objectContaining({ key: 'o1', state: 'tentative', parties: ['ash', 'birch'] })]);
  expect(board(g, 'ash').flights[0]?.status).toBe('signed');
  expect(board(g, 'cedar').cords).toEqual([]);
});

test('an agreement in force is a cord for all, with the first issue’s name and how many more', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation');
  for (const viewer of ['ash', 'cedar', 'observer']) {
    const [cord, ...more] = board(g, viewer).cords;
    expect(more).toEqual([]);
    expect(cord).toMatchObject({ key: 'a1', state: 'ratified', parties: ['ash', 'birch'], fresh: true });
    expect(cord?.label).toMatch(/ and 1 more$/);
  }
});

test('a breach that was found frays the cord and rings in the outcome; the next round it is past', () => {
  const g = talks({ when: (seed) => drawnBelow(1, LICENCES, 50)(seed) });
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  const model = board(g, 'cedar');
  expect(model.cords[0]).toMatchObject({ state: 'frayed', frayedBy: ['ash'] });
  expect(model.breaches).toEqual([expect.objectContaining({ party: 'ash', cord: 'a1' })]);
  const steps = outcomeSteps(g.view('cedar'), model);
  expect(steps[0]).toEqual({ kind: 'breaches', cords: ['a1'] });
  expect(steps[1]?.kind).toBe('incident');
  g.toPhase('briefing');
  expect(board(g, 'cedar').breaches).toEqual([]);
});

test('what was held back and not found shows on nobody’s board', () => {
  const g = talks({ when: (seed) => !drawnBelow(1, LICENCES, 86)(seed) });
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  for (const viewer of ['ash', 'birch', 'cedar', 'observer']) {
    expect(board(g, viewer).breaches).toEqual([]);
    expect(board(g, viewer).cords[0]?.state).toBe('ratified');
  }
});

test('an agreement that sleeps, is suspended or being left is a cord that shows it, in words too; one that is over is none', () => {
  const g = talks({ when: (seed) => drawnBelow(1, LICENCES, 20)(seed) });
  g.tableAndSign('ash', ['birch'], DEAL);
  g.tableAndSign('ash', ['birch'], { aid: 'fund' }, { condition: { kind: 'level', issue: 'council', at: ['seat'] } });
  g.toPhase('implementation').holdBack('ash', LICENCES).toPhase('outcome');
  const states = () => board(g, 'cedar').cords.map((c) => [c.key, c.state, c.leaver]);
  const said = () => boardFacts(board(g, 'cedar')).join(' ');
  const stood = states().map(([key]) => key);
  expect(stood).toContain('a1');
  g.act('birch', { type: 'suspendAgreement', agreement: 1 });
  expect(states()[0]).toEqual(['a1', 'suspended', null]);
  expect(board(g, 'cedar').breaches[0]?.cord).toBe('a1');
  expect(said()).toMatch(/suspended after a breach/);
  g.act('ash', { type: 'resumeAgreement', agreement: 1 }).act('birch', { type: 'resumeAgreement', agreement: 1 });
  g.toTalks(2).act('birch', { type: 'withdrawFromAgreement', agreement: 1 });
  expect(states()[0]?.[2]).toBe('birch');
  expect(said()).toMatch(/ends with this round, because Birch leaves it/);
  g.toPhase('outcome');
  expect(states().map(([key]) => key)).not.toContain('a1');
});

test('a cord whose condition fails is asleep', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL, { condition: { kind: 'level', issue: 'aid', at: ['fund'] } });
  g.toPhase('outcome');
  expect(board(g, 'cedar').cords).toEqual([
    expect.objectContaining({ state: 'sleeping', label: expect.stringMatching(/and 1 more/) }),
  ]);
  expect(boardFacts(board(g, 'cedar')).join(' ')).toMatch(/asleep; nothing of it counts now/);
});

test('the indicator steps of an outcome lead to the levels that the board then shows', () => {
  const g = talks();
  g.toPhase('outcome');
  const model = board(g, 'ash');
  const steps = outcomeSteps(g.view('ash'), model).filter((step) => step.kind === 'indicator');
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) {
    expect(step.to).toBeCloseTo(model.levels[step.indicator], 6);
    expect(step.from).not.toBe(step.to);
  }
});

test('the facts tell in words what the picture shows, in the same order', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2).table('cedar', ['ash', 'birch'], { aid: 'fund' }, { signal: 'pledge' });
  const model = board(g, 'birch');
  const facts = boardFacts(model);
  const name = (party: string) => model.seats.find((seat) => seat.party === party)?.name ?? '';
  const at = (pattern: RegExp) => facts.findIndex((fact) => pattern.test(fact));
  expect(facts[0]).toMatch(/^Round 2 of \d: Negotiation\.$/);
  expect(at(/\(you\)/)).toBe(2);
  expect(at(/^Risk \d+ of 100/)).toBeGreaterThan(at(/^.*standing/));
  expect(at(new RegExp(`^Agreement 1, .* between ${name('ash')} and ${name('birch')}`))).toBeGreaterThan(at(/^Development/));
  expect(
    at(new RegExp(`^Offer 2 from ${name('cedar')} to ${name('ash')} and ${name('birch')}: 1 term, backed by a pledge`)),
  ).toBe(facts.length - 1);
});
