/** Keeping one's word, holding back, answering in kind, and how far others are relied upon. */
import { inKind, never, type OwnDuty, whenItPays } from '@track-two/shared/bots/compliance.ts';
import { decide } from '@track-two/shared/bots/index.ts';
import { expectedLoss, heldBackRate } from '@track-two/shared/bots/trust.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { expect, test } from 'vitest';
import { ANYBODY, inputAt, moveAt, playTurns, seatsFor } from '../support/botTable.ts';
import { drawnBelow, type TestGame, talks } from '../support/game.ts';
import { shipped } from '../support/scenario.ts';
import { LONG, TINY } from '../support/tinyScenario.ts';

const FULL = process.env.TEST_FULL === '1';
const LICENCES = 'trade:licensed:0';
const VISITS = 'checks:visits:0';

/** A duty of birch's that spares 30 units if held back and loses 70 if found. */
const duty = (chance: number, spares = 30, loses = 70): OwnDuty => ({
  key: VISITS,
  duty: { issue: 'checks', option: 'visits', index: 0, actor: 'birch' },
  choice: 'complied',
  spares,
  loses,
  chance,
});

test('deterrence: held back only below p* = g / (g + L), and less readily by the cautious', () => {
  const input = inputAt(talks(), 'birch');
  const holds = (caution: number, d: OwnDuty) => whenItPays(caution)(d, input) !== null;
  // 30 / (30 + 70) = 30 %; with the loss counted double 30 / (30 + 140) = 17.6 %.
  expect([29, 30, 31].map((chance) => holds(1, duty(chance)))).toEqual([true, false, false]);
  expect([17, 18, 29].map((chance) => holds(2, duty(chance)))).toEqual([true, false, false]);
  expect(holds(1, duty(20, 0))).toBe(false);
  expect(never(duty(1), input)).toBeNull();
  // 30 units are 10 points of a game of three rounds.
  expect(whenItPays(1)(duty(20), input)).toMatch(/10 points.*23\.3 points more.*20 %/);
});

/** Birch and ash have a deal from round 1; ash holds its licences back in some rounds, and is found each time. */
function betrayed(...rounds: readonly number[]): TestGame {
  const g = talks({ scenario: LONG, when: (seed) => rounds.every((r) => drawnBelow(r, LICENCES, 50)(seed)) });
  g.agree('ash', ['birch'], { trade: 'licensed', checks: 'visits' });
  return g;
}

/** To the implementation of a round; ash breaks its word on the way in the rounds given. */
function toDuties(g: TestGame, round: number, breaks: readonly number[]): TestGame {
  while (!(g.state.round === round && g.state.phase === 'implementation')) {
    if (g.state.phase === 'implementation' && breaks.includes(g.state.round)) g.holdBack('ash', LICENCES);
    g.actAs('system', { type: 'endPhase', round: g.state.round, phase: g.state.phase as 'briefing' });
  }
  return g;
}

const ownDuty = (g: TestGame): OwnDuty => {
  const own = g.desk('birch').duties.find((d) => d.key === VISITS);
  if (!own || own.spares === null || own.loses === null) throw new Error('birch has no duty');
  return { ...own, spares: own.spares, loses: own.loses };
};

test('in kind: the first time is forgiven, the second is answered the round after, and then no more', () => {
  const breaks = [1, 2];
  const answers = (round: number): boolean => {
    const g = toDuties(betrayed(...breaks), round, breaks);
    return inKind(ownDuty(g), inputAt(g, 'birch')) !== null;
  };
  expect([1, 2, 3, 4].map(answers)).toEqual([false, false, true, false]);
});

test('in kind: who has broken nothing is not paid for another', () => {
  const g = toDuties(betrayed(1, 2), 3, [1, 2]);
  const input = inputAt(g, 'birch');
  const others = { ...input.view, agreements: input.view.agreements.map((a) => ({ ...a, parties: ['birch', 'cedar'] })) };
  expect(inKind(ownDuty(g), { ...input, view: others })).toBeNull();
  expect(inKind({ ...ownDuty(g), spares: 0 }, input)).toBeNull();
});

test('a mirror plays so, and a bridge-builder keeps its word whatever others do', () => {
  const g = toDuties(betrayed(1, 2), 3, [1, 2]);
  expect(moveAt(g, 'mirror', 'birch')?.action).toEqual({ type: 'setCompliance', duty: VISITS, choice: 'heldBack' });
  expect(moveAt(g, 'bridge-builder', 'birch')?.action.type).toBe('setReady');
  const once = toDuties(betrayed(1), 2, [1]);
  expect(moveAt(once, 'mirror', 'birch')?.action.type).toBe('setReady');
});

test('what is held back can be kept after all', () => {
  const g = toDuties(betrayed(), 1, []).holdBack('birch', VISITS);
  expect(moveAt(g, 'bridge-builder', 'birch')?.action).toEqual({ type: 'setCompliance', duty: VISITS, choice: 'complied' });
});

test('trust: one in ten is expected at first; a breach found counts for two, duties kept make up for it', () => {
  const g = toDuties(betrayed(1), 2, [1]);
  const input = inputAt(g, 'cedar');
  // Ash: one duty due, found once. Birch: one due, kept. Cedar: none.
  expect(heldBackRate(input, 'ash')).toBeCloseTo((1 + 2) / 11, 12);
  expect(heldBackRate(input, 'birch')).toBeCloseTo(1 / 11, 12);
  expect(heldBackRate(input, 'cedar')).toBeCloseTo(1 / 10, 12);
});

test('trust: an offer loses what its promises may not bring, and less if a pledge stands behind them', () => {
  const loss = (signal: 'talk' | 'pledge') => {
    const g = talks();
    const id = g.table('ash', ['birch'], { trade: 'licensed' }, { signal });
    return expectedLoss(inputAt(g, 'birch'), g.offer('birch', id));
  };
  // Licences bring birch 5, all of which ash can hold back.
  expect(loss('talk')).toBeCloseTo(0.1 * 5, 12);
  expect(loss('pledge')).toBeCloseTo(0.3 * 0.1 * 5, 12);
  const g = talks();
  const id = g.table('birch', ['ash'], { trade: 'licensed' }, { signal: 'pledge' });
  // The pledge of another is no pledge of ash's; and ash loses nothing by its own promise.
  expect(expectedLoss(inputAt(g, 'birch'), g.offer('birch', id))).toBeCloseTo(0.5, 12);
  expect(expectedLoss(inputAt(g, 'ash'), g.offer('ash', id))).toBe(0);
});

test('a grandstander holds back what pays where it is hard to find, and nothing where it is not', () => {
  const g = toDuties(betrayed(), 1, []);
  const chooses = (chance: number): string | undefined => {
    const view = g.view('birch');
    if (!view.desk) throw new Error('birch has no desk');
    // So much is spared that it would pay at any chance.
    const duties = view.desk.duties.map((d) => (d.key === VISITS ? { ...d, chance, spares: 9000 } : d));
    const input = { scenario: LONG, preset: 'short', view: { ...view, desk: { ...view.desk, duties } }, seed: 'grand' };
    return decide('grandstander', input)?.action.type;
  };
  expect([20, 50, 80].map(chooses)).toEqual(['setCompliance', 'setCompliance', 'setReady']);
});

interface Kept {
  readonly due: number;
  readonly heldBack: number;
  /** Highest chance to be found of what was held back, in percent. */
  readonly chance: number;
}

/** How a bot kept its duties over games with others and with anybody. */
function conductOf(bot: string): Kept {
  const kept = { due: 0, heldBack: 0, chance: 0 };
  const count = (view: PartyView): void => {
    for (const d of view.desk?.duties ?? []) {
      if (d.choice === null) continue;
      kept.due += 1;
      kept.heldBack += d.choice === 'heldBack' ? 1 : 0;
      if (d.choice === 'heldBack') kept.chance = Math.max(kept.chance, d.chance);
    }
  };
  const geneva = shipped('geneva-2024');
  for (let i = 0; i < (FULL ? 200 : 30); i++) {
    for (const [scenario, preset] of [
      [geneva, 'talks'],
      [TINY, 'short'],
    ] as const) {
      const seats = Object.fromEntries(
        Object.keys(seatsFor(scenario, i)).map((p, k) => [p, k === i % 2 ? bot : i % 5 === 0 ? ANYBODY : 'dealmaker']),
      );
      playTurns({ scenario, preset, seed: `conduct-${i}`, seats }, (turn) => {
        // What it is ready with is what it does.
        if (turn.bot === bot && turn.view.phase === 'implementation' && turn.move?.action.type === 'setReady') count(turn.view);
      });
    }
  }
  return kept;
}

test('a bridge-builder never holds back; a grandstander does, where it is hard to find, and keeps most of its word', {
  timeout: 900_000,
}, () => {
  const bridge = conductOf('bridge-builder');
  expect(bridge.due).toBeGreaterThan(20);
  expect(bridge.heldBack).toBe(0);
  const grand = conductOf('grandstander');
  expect(grand.heldBack).toBeGreaterThan(0);
  expect(grand.heldBack).toBeLessThan(grand.due);
  // 85 % is the most that there is; what is inspected at all is soon above two in three.
  expect(grand.chance).toBeLessThan(67);
});
