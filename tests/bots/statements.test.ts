/** Words in character: whom they are true of, never the same twice, at most one a round, and none once an own offer lies there. */
import { speak, type Voice } from '@track-two/shared/bots/statements.ts';
import { partyOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { expect, test } from 'vitest';
import { inputAt, playTurns, seatsFor } from '../support/botTable.ts';
import { TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';

/** To the next negotiation; false when the game ends before. */
function toTalks(g: TestGame): boolean {
  do {
    if (g.state.phase === 'debrief') return false;
    g.actAs('system', { type: 'endPhase', round: g.state.round, phase: g.state.phase });
  } while (g.state.phase !== 'negotiation');
  return true;
}

/** Everything that a voice says in a game, a statement a round: the weight of each claim as a share of the card's heaviest, null: of nothing. */
function said(voice: Voice, party: string, seed: string): readonly (number | null)[] {
  const g = new TestGame({ scenario: SHANGHAI, preset: 'class', seed });
  const { weights } = stanceOf(SHANGHAI, party, g.state.parties[party]?.stance ?? '');
  const heaviest = Math.max(...Object.values(weights));
  const words = new Set<string>();
  const shares: (number | null)[] = [];
  for (let round = 1; toTalks(g); round++) {
    const move = speak(inputAt(g, party, `${seed}/${round}`), voice, 1);
    if (move?.action.type !== 'makeStatement') break;
    const { statement } = move.action;
    expect(words.has(statement)).toBe(false);
    words.add(statement);
    const { claims } = SHANGHAI.statements.find((s) => s.id === statement) ?? {};
    shares.push(claims === undefined ? null : (heaviest - (weights[claims] ?? 0)) / heaviest);
    g.act(party, move.action);
    expect(speak(inputAt(g, party, 'again'), voice, 1)).toBeNull();
  }
  return shares;
}

const allSaid = (voice: Voice): readonly (number | null)[] =>
  SHANGHAI.parties.flatMap(({ id }) => Array.from({ length: 8 }, (_, i) => said(voice, id, `words-${i}`)).flat());

test('the frank speak of what weighs most or next to it, the posturing of lighter things only, the vague of anything but the heaviest', () => {
  const frank = allSaid('frank');
  expect(frank.length).toBeGreaterThan(20);
  // Weights are small whole numbers: one below the heaviest is still among what it cares for most.
  expect(frank.every((short) => short !== null && short < 0.5)).toBe(true);
  const posturing = allSaid('posturing');
  expect(posturing.length).toBeGreaterThan(60);
  expect(posturing.every((short) => short !== null && short > 0)).toBe(true);
  const vague = allSaid('vague');
  expect(vague.length).toBeGreaterThan(60);
  expect(vague.every((short) => short === null || short > 0)).toBe(true);
});

test('who has put something forward in this round has said enough', () => {
  const g = talks();
  expect(speak(inputAt(g, 'ash'), 'vague', 1)).not.toBeNull();
  g.table('ash', ['birch'], { checks: 'visits' });
  expect(speak(inputAt(g, 'ash'), 'vague', 1)).toBeNull();
  expect(speak(inputAt(g, 'birch'), 'vague', 1)).not.toBeNull();
});

test('speaking one round in so many is drawn by chance', () => {
  const spoke = Array.from({ length: 300 }, (_, i) =>
    speak(inputAt(talks({ seed: 'seldom' }), 'ash', `seldom-${i}`), 'vague', 3),
  );
  const times = spoke.filter((move) => move !== null).length;
  expect(times).toBeGreaterThan(70);
  expect(times).toBeLessThan(130);
});

test('over whole games nobody says the same twice or two things in one round, and the grandstander speaks in every round', () => {
  for (let i = 0; i < 12; i++) {
    const seats = seatsFor(SHANGHAI, i);
    const end = playTurns({ scenario: SHANGHAI, preset: 'quick', seed: `speeches-${i}`, seats }, () => {});
    for (const [party, bot] of Object.entries(seats)) {
      const spoken = end.messages.filter((m) => m.from === party);
      expect(new Set(spoken.map((m) => m.statement)).size).toBe(spoken.length);
      expect(new Set(spoken.map((m) => m.round)).size).toBe(spoken.length);
      if (bot !== 'grandstander') continue;
      const { weights } = stanceOf(SHANGHAI, party, end.parties[party]?.stance ?? '');
      const heaviest = Math.max(...Object.values(weights));
      const light = SHANGHAI.statements.filter((s) => s.claims !== undefined && (weights[s.claims] ?? 0) < heaviest).length;
      expect(spoken.length, `${partyOf(SHANGHAI, party).short} in game ${i}`).toBe(Math.min(light, end.round));
    }
  }
});
