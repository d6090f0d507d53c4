/** What whole tables come to: fairness between the seats, and how often there is agreement. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { meanOf, meanShareOf, shareOf } from '../playability/intervals.ts';
import type { Figure } from '../playability/targets.ts';
import { averageOf, type Best, known, type PlayedBlock, seenIn } from './lines.ts';
import type { Plan } from './plan.ts';

export interface Fairness {
  /** By seat: mean gain as a share of the seat's best attainable, in points, and mandates met, over games of personalities. */
  readonly seats: Readonly<Record<PartyId, { readonly share: Figure; readonly gain: Figure; readonly mandateMet: Figure }>>;
  /** The two seats furthest apart by mean share. */
  readonly gap: { readonly above: PartyId; readonly below: PartyId; readonly figure: Figure } | null;
}

export interface AgreementReport {
  /** Share of games with some agreement, and with one of all parties, at tables of personalities; and at tables of random bots alone. */
  readonly mixed: Figure;
  readonly mixedOfAll: Figure;
  readonly random: Figure | null;
  readonly randomGames: number;
  /** The random tables' share ÷ the personalities'. */
  readonly ratio: Figure | null;
}

/** Games of one block share their luck: a block counts as one observation. */
const overBlocks = (blocks: readonly PlayedBlock[], of: (row: GameRow) => number | null): Figure =>
  meanOf(known(blocks.map((b) => averageOf(known(b.mixed.map(of))))));

export function fairnessOf({ parties }: Plan, blocks: readonly PlayedBlock[], best: Best): Fairness {
  const share = (p: PartyId) => (row: GameRow) => seenIn(row, p, best).share;
  const seats = Object.fromEntries(
    parties.map((p) => [
      p,
      {
        share: overBlocks(blocks, share(p)),
        gain: overBlocks(blocks, (row) => row.gain[p] ?? 0),
        mandateMet: sharing(blocks, (row) => row.mandateMet[p] === true),
      },
    ]),
  );
  const sorted = [...parties].sort((a, b) => (seats[b]?.share.figure ?? 0) - (seats[a]?.share.figure ?? 0));
  const [above, below] = [sorted[0], sorted.at(-1)];
  if (above === undefined || below === undefined) return { seats, gap: null };
  const figure = overBlocks(blocks, (row) => {
    const [a, b] = [share(above)(row), share(below)(row)];
    return a === null || b === null ? null : a - b;
  });
  return { seats, gap: { above, below, figure } };
}

/** Share of games, by blocks. */
const sharing = (blocks: readonly PlayedBlock[], of: (row: GameRow) => boolean): Figure =>
  meanShareOf(known(blocks.map((b) => averageOf(b.mixed.map((row) => (of(row) ? 1 : 0))))));

export function agreementOf(blocks: readonly PlayedBlock[], random: readonly GameRow[]): AgreementReport {
  const mixed = sharing(blocks, (row) => row.agreements > 0);
  const alone = random.length > 0 ? shareOf(random.map((row) => row.agreements > 0)) : null;
  return {
    mixed,
    mixedOfAll: sharing(blocks, (row) => row.agreementsOfAll > 0),
    random: alone,
    randomGames: random.length,
    ratio: alone && ratioOf(alone, mixed),
  };
}

/**
 * Ratio of two independent shares with its interval from theirs (MOVER: Donner & Zou 2012, Statistical Methods in Medical Research 21).
 * Unbounded above where the lower share may be 0.
 */
export function ratioOf(a: Figure, b: Figure): Figure {
  const product = a.figure * b.figure;
  const root = (x: number, y: number) => Math.sqrt(Math.max(0, product ** 2 - x * y * (2 * a.figure - x) * (2 * b.figure - y)));
  const below = b.high * (2 * b.figure - b.high);
  const above = b.low * (2 * b.figure - b.low);
  return {
    figure: b.figure > 0 ? a.figure / b.figure : Number.MAX_VALUE,
    low: below > 0 ? Math.max(0, (product - root(a.low, b.high)) / below) : 0,
    high: above > 0 && b.low > 0 ? (product + root(a.high, b.low)) / above : Number.MAX_VALUE,
  };
}
