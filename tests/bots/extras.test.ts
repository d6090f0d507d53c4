/** What bots make of side payments, of long agendas, of what a linkage asks for, and of promises that others break. */
import { runGame } from '@track-two/server/cli/runGame.ts';
import { decide } from '@track-two/shared/bots/index.ts';
import { viewFor } from '@track-two/shared/engine/index.ts';
import { opensIn, presetOf } from '@track-two/shared/scenario/lookup.ts';
import { expect, test } from 'vitest';
import { drawnBelow, TestGame, talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';

/** What birch's analyst first does, beliefs aside, in the last round about an offer of ash's that adds 5 for birch, with this payment. */
function answerTo(payment: { from: string; to: string; units: number } | null): string | undefined {
  const g = new TestGame({}).toTalks(3);
  g.act('ash', g.draft(['birch'], { trade: 'licensed' }, { payment }));
  for (let turn = 0; turn < 10; turn++) {
    const { scenario, preset } = g.state;
    const input = { scenario, preset: preset.id, view: viewFor(g.state, 'birch'), seed: `extras/${turn}` };
    const move = decide('analyst', input);
    if (move?.action.type !== 'setBelief') return move?.action.type;
    g.act('birch', move.action);
  }
  throw new Error('birch does nothing but believe');
}

test('a bot signs what adds enough, and does not when it has to pay away what it is worth', () => {
  expect(answerTo(null)).toBe('signOffer');
  expect(answerTo({ from: 'birch', to: 'ash', units: 5 })).not.toBe('signOffer');
  expect(answerTo({ from: 'ash', to: 'birch', units: 2 })).toBe('signOffer');
});

test('on the whole agenda bots table only what is open, and complete what linkages ask for', { timeout: 60_000 }, () => {
  const preset = presetOf(SHANGHAI, 'full');
  const seats = { us: 'dealmaker', china: 'hawk', 'global-south': 'dealmaker' };
  const issues = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const { state, refused } = runGame({ scenario: SHANGHAI, preset: 'full', seed: `extras-${i}`, seats });
    expect(refused).toEqual([]);
    for (const offer of state.offers) {
      for (const issue of Object.keys(offer.terms)) {
        expect(opensIn(SHANGHAI, preset, issue)).toBeLessThanOrEqual(offer.round);
        issues.add(issue);
      }
    }
  }
  expect(issues.size).toBeGreaterThan(15);
});

/** The outcome of round 1, in which ash was found to have held its licences back from birch. */
function broken(): TestGame {
  const g = talks({ when: drawnBelow(1, 'trade:licensed:0', 50) });
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  g.toPhase('implementation').holdBack('ash', 'trade:licensed:0');
  return g.toPhase('outcome');
}

const move = (g: TestGame, bot: string, party: string) =>
  decide(bot, { scenario: g.state.scenario, preset: g.state.preset.id, view: viewFor(g.state, party), seed: 'broken' })?.action;

test('a hawk stops what was broken once, a dealmaker waits for a second time; neither stops what was kept', () => {
  const g = broken();
  expect(move(g, 'hawk', 'birch')).toEqual({ type: 'suspendAgreement', agreement: 1 });
  expect(move(g, 'dealmaker', 'birch')?.type).toBe('setReady');
  expect(move(g, 'hawk', 'cedar')?.type).toBe('setReady');
  const kept = talks({});
  kept.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  expect(move(kept.toPhase('outcome'), 'hawk', 'birch')?.type).toBe('setReady');
});

test('what was stopped is asked for again a round later, by who gains from it', () => {
  const g = broken();
  g.act('birch', { type: 'suspendAgreement', agreement: 1 }).toTalks(2);
  const asked: (string | undefined)[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const action = move(g, 'dealmaker', 'birch');
    asked.push(action?.type);
    if (!action || action.type === 'resumeAgreement') break;
    g.act('birch', action);
  }
  expect(asked.at(-1)).toBe('resumeAgreement');
});
