/** One decision is a function of what is asked: no memory counts, nothing that is given is changed, and chance comes from the seed alone. */
import { BOTS, decide } from '@track-two/shared/bots/index.ts';
import { expect, test } from 'vitest';
import { playTurns, seatsFor, type Turn } from '../support/botTable.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

/** Freezes to the depth. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

const FULL = process.env.TEST_FULL === '1';

/** Every decision of some games, random ones' too. */
function everyTurn(each: (turn: Turn) => void): void {
  for (let i = 0; i < (FULL ? 60 : 6); i++) playTurns({ scenario: TINY, seed: `pure-${i}`, seats: seatsFor(TINY, i + 3) }, each);
  for (let i = 0; i < (FULL ? 12 : 1); i++)
    playTurns({ scenario: SHANGHAI, preset: 'quick', seed: `pure-${i}`, seats: seatsFor(SHANGHAI, i + 4) }, each);
  playTurns({ scenario: TINY, seed: 'pure', seats: { ash: 'random', birch: 'random', cedar: 'random' } }, each);
}

const again = ({ bot, before, view, seed }: Turn) =>
  decide(bot, { scenario: before.scenario, preset: before.preset.id, view, seed });

test('asked again, asked of a copy, and asked of what cannot be changed, a bot answers the same', { timeout: 900_000 }, () => {
  const bots = new Set<string>();
  everyTurn((turn) => {
    expect(again(turn)).toEqual(turn.move);
    // A copy is nowhere remembered; frozen, it throws at whoever would write on it.
    expect(again({ ...turn, view: frozen(structuredClone(turn.view)) }), JSON.stringify(turn.move)).toEqual(turn.move);
    bots.add(turn.bot);
  });
  expect(bots.size).toBe(BOTS.length);
});

test('whoever else is asked in between, about another card or margin, leaves no trace', { timeout: 900_000 }, () => {
  let moved = 0;
  playTurns({ scenario: TINY, seed: 'trace', seats: seatsFor(TINY, 9) }, (turn) => {
    const { desk } = turn.view;
    if (!desk) throw new Error('no desk');
    const cards = TINY.parties.find((p) => p.id === turn.party)?.stances.map((s) => s.id) ?? [];
    const other = {
      ...turn.view,
      desk: { ...desk, margin: desk.margin + 2, stance: cards.find((c) => c !== desk.stance) ?? '' },
    };
    for (const { id } of BOTS) again({ ...turn, bot: id, view: other });
    expect(again(turn)).toEqual(turn.move);
    moved += turn.move ? 1 : 0;
  });
  expect(moved).toBeGreaterThan(30);
});

test('chance comes from the seed: another one gives other words or another order now and then, the same one never', () => {
  let other = 0;
  everyTurn((turn) => {
    if (JSON.stringify(again({ ...turn, seed: `${turn.seed}/other` })) !== JSON.stringify(turn.move)) other += 1;
  });
  expect(other).toBeGreaterThan(0);
});
