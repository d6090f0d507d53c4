/**
 * How hard a table is to play against: a choice of who sits there, never a bonus (rules.md, Bots: "Difficulty in solo play is a choice of
 * personalities"). Each empty seat is drawn by itself, so that the same two may meet.
 */

/** A bot and how often it is drawn against the others of its mix. */
export interface Share {
  readonly bot: string;
  /** Whole number from 1. */
  readonly weight: number;
}

export interface Difficulty {
  readonly id: string;
  readonly name: string;
  /** How such a table feels, in a sentence or two. Who may sit there is told from `mix`, so that words and odds cannot differ. */
  readonly summary: string;
  readonly mix: readonly Share[];
}

const evenly = (...bots: readonly string[]): readonly Share[] => bots.map((bot) => ({ bot, weight: 1 }));

/** From the easiest to the hardest. */
export const DIFFICULTIES: readonly Difficulty[] = [
  {
    id: 'gentle',
    name: 'Friendly talks',
    summary: 'The easiest table. Both look for deals that help you too, meet you half-way and mostly keep their word.',
    mix: evenly('dealmaker', 'bridge-builder'),
  },
  {
    id: 'mixed',
    name: 'Mixed company',
    summary: 'Between the two. Anybody may sit there: find out whom you have before you trust them.',
    mix: evenly('dealmaker', 'bridge-builder', 'mirror', 'analyst', 'grandstander', 'hawk'),
  },
  {
    id: 'hard',
    name: 'Hard bargaining',
    summary: 'The hardest table. They ask for much, concede late, reckon closely, and some break a promise when that pays.',
    mix: evenly('hawk', 'grandstander', 'analyst', 'mirror'),
  },
];

/** What is played where nobody chose. */
export const USUAL_DIFFICULTY = 'mixed';

/**
 * The bot of a mix that a number picks.
 * @param at whole number from 0, below the sum of the weights (see `weightOf`); throws beyond
 */
export function botAt(mix: readonly Share[], at: number): string {
  let from = 0;
  for (const { bot, weight } of mix) {
    from += weight;
    if (at < from) return bot;
  }
  throw new Error(`no bot at ${at} of ${from}`);
}

/** Sum of a mix's weights. */
export const weightOf = (mix: readonly Share[]): number => mix.reduce((sum, { weight }) => sum + weight, 0);
