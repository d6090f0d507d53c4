/** Hand-made rows of games, for figures whose answers are known. */
import type { GameRow } from '@track-two/server/cli/gameRow.ts';
import { linesOf, type PlayedBlock } from '@track-two/server/cli/tournament/lines.ts';
import { jobsOf, type Plan } from '@track-two/server/cli/tournament/plan.ts';

/** A game of two parties, x and y, with these gains in points and nothing else happening. */
export function rowOf(
  seats: Readonly<Record<string, string>>,
  gain: Readonly<Record<string, number>>,
  more: Partial<GameRow> = {},
): GameRow {
  return {
    seed: 's',
    seats,
    stances: { x: 'a', y: 'b' },
    gain,
    mandateMet: { x: false, y: true },
    signed: { x: 0, y: 1 },
    agreements: 1,
    agreementsOfAll: 0,
    joint: 0,
    risk: 50,
    baselineRisk: 50,
    incidents: 0,
    ending: 'none',
    refused: 0,
    agreed: [],
    stepped: [],
    events: [],
    breaches: { heldBack: 0, found: 0 },
    suspensions: 0,
    withdrawals: 0,
    readings: [{ x: 1, y: 0 }],
    read: { x: 1, y: 0 },
    replayed: null,
    ...more,
  };
}

/** A plan of two seats whose blocks all have A in x and B in y; the bots are A, B and the random one. */
export const planOfBlocks = (count: number): Plan => ({
  parties: ['x', 'y'],
  bots: ['A', 'B', 'random'],
  personalities: ['A', 'B'],
  blocks: Array.from({ length: count }, (_, i) => ({ seed: `s-${i}`, base: { x: 'A', y: 'B' } })),
  randomJobs: [],
});

/** 10 points in x and 20 in y are the best attainable. */
export const BEST = () => ({ x: 10, y: 20 });

/** Blocks played, with a game's row made from the block's number and the seats. */
export function played(
  plan: Plan,
  game: (block: number, seats: Readonly<Record<string, string>>) => GameRow,
): readonly PlayedBlock[] {
  const rows = plan.blocks.flatMap((block, b) => jobsOf(plan, block).map((job) => game(b, job.seats)));
  return linesOf(plan, rows, BEST);
}
