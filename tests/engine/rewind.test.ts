/** Taking a phase back is an entry of the log: what it undoes leaves no trace in the state, and replaying it comes to the same. */
import { logEntrySchema, replay, replayCourse, stateHash, undosIn } from '@track-two/shared/engine/index.ts';
import { advance, courseFrom } from '@track-two/shared/engine/rewind.ts';
import type { Actor, Phase } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { type TestGame, talks } from '../support/game.ts';

const undo = (round: number, phase: Exclude<Phase, 'debrief'>) => ({ type: 'undoPhase' as const, round, phase });
const takeBack = (g: TestGame) => g.actAs('facilitator', undo(g.state.round, g.state.phase as 'negotiation'));

/** The talks of round 1 with an offer, a word and somebody ready in them. */
function busyTalks(): TestGame {
  const g = talks();
  g.table('ash', ['birch'], { checks: 'visits' }, { signal: 'deposit' });
  return g.act('birch', { type: 'say', to: 'ash', text: 'Let me think.' }).ready('cedar');
}

function refusal(g: TestGame, actor: Actor, round: number, phase: Exclude<Phase, 'debrief'>): string {
  const result = advance(replayCourse(g.header, g.entries), actor, undo(round, phase));
  return result.ok ? 'accepted' : result.rejection.code;
}

test('the phase stands as it began: the very state, with offers, words, capital and log of then', () => {
  const before = talks().state;
  const g = takeBack(busyTalks());
  expect(g.state).toEqual(before);
  expect(g.entries.length).toBeGreaterThan(4);
});

test('a game with undone parts ends as the same game without them, and replays to its hash, also through JSON', () => {
  const plain = talks();
  plain.agree('ash', ['birch'], { checks: 'visits' });
  plain.toPhase('implementation').toEnd();
  const g = takeBack(busyTalks());
  g.agree('ash', ['birch'], { checks: 'visits' });
  g.toPhase('implementation').holdBack('birch', 'checks:visits:0');
  takeBack(g).toEnd();
  expect(stateHash(g.state)).toBe(stateHash(plain.state));
  const entries = JSON.parse(JSON.stringify(g.entries)).map((e: unknown) => logEntrySchema.parse(e));
  expect(stateHash(replay(g.header, entries))).toBe(stateHash(g.state));
  expect(undosIn(entries)).toBe(2);
});

test('the start of a phase is the state right after it began, with what the system did then', () => {
  const g = talks().toPhase('outcome');
  const began = g.state;
  expect(began.outcomes).toHaveLength(1);
  g.ready('ash');
  expect(takeBack(g).state).toEqual(began);
});

test('it is refused to parties, for another phase, when nothing has been done since, and when all is over', () => {
  const g = busyTalks();
  expect(refusal(g, { party: 'ash' }, 1, 'negotiation')).toBe('notYours');
  expect(refusal(g, 'system', 1, 'negotiation')).toBe('notYours');
  expect(refusal(g, 'facilitator', 1, 'briefing')).toBe('stale');
  expect(refusal(g, 'facilitator', 2, 'negotiation')).toBe('stale');
  expect(refusal(g, 'facilitator', 1, 'negotiation')).toBe('accepted');
  expect(refusal(takeBack(g), 'facilitator', 1, 'negotiation')).toBe('nothingDone');
  expect(refusal(g.toPhase('ratification'), 'facilitator', 1, 'ratification')).toBe('nothingDone');
  expect(refusal(g.toEnd(), 'facilitator', g.state.round, 'outcome')).toBe('gameOver');
});

test('a new game has nothing to take back', () => {
  const g = busyTalks();
  const course = replayCourse(g.header, []);
  expect(advance(course, 'facilitator', undo(1, 'briefing'))).toMatchObject({ ok: false, rejection: { code: 'nothingDone' } });
});

test('an undo that does not fit, or comes to another hash, is named when the log is replayed', () => {
  const g = takeBack(busyTalks());
  const last = g.entries.length;
  const again = [...g.entries, { seq: last + 1, at: 0, actor: 'facilitator' as const, action: undo(1, 'negotiation') }];
  expect(() => replay(g.header, again)).toThrow(`entry ${last + 1} is refused: nothingDone`);
  const wrong = g.entries.map((e) => (e.seq === last ? { ...e, hash: '0'.repeat(64) } : e));
  expect(() => replay(g.header, wrong)).toThrow(`entry ${last} has another hash`);
});

test('the course passed in is never changed', () => {
  const course = courseFrom(talks().state);
  const said = advance(course, { party: 'ash' }, { type: 'say', to: null, text: 'Hello.' });
  if (!said.ok) throw new Error(said.rejection.code);
  const copy = structuredClone(said.course);
  expect(advance(said.course, 'facilitator', undo(1, 'negotiation'))).toMatchObject({ ok: true, events: [] });
  expect(said.course).toEqual(copy);
  expect(course.phaseStart).toBe(said.course.phaseStart);
});
