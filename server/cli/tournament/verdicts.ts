/** The targets that a tournament can judge, each with its figure. A figure is judged only when its whole interval lies on one side. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import { type Figure, judge, type TargetId, targetOf } from '../playability/targets.ts';
import type { Findings } from './findings.ts';
import { allAbove, type BotReport } from './gains.ts';
import { known } from './lines.ts';

export interface Verdict {
  readonly target: TargetId;
  /** What the figure is, with bots and seats by id. */
  readonly what: string;
  readonly figure: Figure;
  readonly unit: 'share' | 'points' | 'ratio';
  readonly goal: string;
  /** True: met. False: not met. Null: too few games to tell. */
  readonly met: boolean | null;
  /** Where there are too few games: how many times as many would tell, if the figure stays; null: met or not, or nobody can say. */
  readonly times: number | null;
}

const STALLING = 'wait-for-the-end';
/** Who is to lead (the two that reckon with what others want). */
const LEADERS: readonly string[] = ['analyst', 'bridge-builder'];

function verdict(
  target: TargetId,
  what: string,
  figure: Figure,
  unit: Verdict['unit'],
  goal: string,
  met = judge(target, figure).met,
): Verdict {
  return { target, what, figure, unit, goal, met, times: met === null ? timesNeeded(target, figure) : null };
}

/** More than this many times as many games is no advice. */
const TIMES_MOST = 100;

/** An interval is half as wide with four times as many games: how many times as many bring it to one side of the bounds it crosses. */
function timesNeeded(target: TargetId, { figure, low, high }: Figure): number | null {
  const bounds = known<number>([targetOf(target).low, targetOf(target).high]);
  const crossed = bounds.filter((b) => low <= b && b <= high);
  const times = Math.max(...crossed.map((b) => ((b > figure ? high - figure : figure - low) / (b - figure)) ** 2));
  return times > 0 && times <= TIMES_MOST ? Math.max(2, Math.ceil(times)) : null;
}

/** The weakest of many: the one whose interval reaches lowest. */
const lowestOf = <T extends { readonly figure: Figure }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((a, b) => (a && a.figure.low <= b.figure.low ? a : b), undefined);
const highestOf = <T extends { readonly figure: Figure }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((a, b) => (a && a.figure.low >= b.figure.low ? a : b), undefined);

function beatsRandom(gains: Readonly<Record<string, BotReport>>): readonly Verdict[] {
  const all = Object.entries(gains).flatMap(([bot, report]) =>
    Object.entries(report.seats).flatMap(([seat, r]) => (r.overRandom ? [{ bot, seat, figure: r.overRandom.gain }] : [])),
  );
  const weakest = lowestOf(all);
  if (!weakest) return [];
  const above = all.filter((x) => x.figure.low > 0).length;
  const what = `above random in ${above} of ${all.length} places; least ${weakest.bot}, ${weakest.seat}`;
  return [verdict('beatsRandom', what, weakest.figure, 'points', 'above 0', allAbove(all.map((x) => x.figure)))];
}

function leads({ lead, leaders }: Findings): readonly Verdict[] {
  if (!lead || !leaders) return [];
  const what = `${lead.first} leads; ${leaders.own} over ${leaders.other}`;
  return [verdict('leads', what, leaders.ahead, 'share', 'above 0', allAbove([leaders.ahead]))];
}

/** The best of those that are to lead, and the best of the others, by mean share; null where one is missing. */
export function rivalsOf(
  gains: Readonly<Record<string, BotReport>>,
  personalities: readonly string[],
): { readonly own: string; readonly other: string } | null {
  const top = (bots: readonly string[]) =>
    [...bots].sort((a, b) => (gains[b]?.share.figure ?? 0) - (gains[a]?.share.figure ?? 0))[0];
  const own = top(personalities.filter((b) => LEADERS.includes(b)));
  const other = top(personalities.filter((b) => !LEADERS.includes(b)));
  return own === undefined || other === undefined ? null : { own, other };
}

function policies({ guests }: Findings): readonly Verdict[] {
  const worst = (target: 'fixedPolicy' | 'stalling', stalling: boolean) => {
    const list = guests.filter((g) => (g.policy === STALLING) === stalling).map((g) => ({ ...g, figure: g.overBest }));
    const top = highestOf(list);
    if (!top) return [];
    const what = `${top.policy} as ${top.seat} over ${top.instead}`;
    return [verdict(target, what, top.figure, 'points', '0 or less')];
  };
  return [...worst('fixedPolicy', false), ...worst('stalling', true)];
}

/** Every verdict that the tournament has figures for, in the order of the rule book. */
export function verdictsOf(found: Findings): readonly Verdict[] {
  const { agreement, fairness, deviations, readings } = found;
  const { gap } = fairness;
  const { best, byTable } = deviations;
  const seats: readonly PartyId[] = Object.keys(readings.seats);
  return known([
    ...beatsRandom(found.gains),
    ...leads(found),
    verdict('agreement', 'games with some agreement', agreement.mixed, 'share', '50 to 85 %'),
    agreement.ratio &&
      verdict('randomTables', 'agreement of random tables ÷ of personalities', agreement.ratio, 'ratio', '0.5 at most'),
    gap && verdict('seatGap', `seats: ${gap.above} over ${gap.below}, share of own best`, gap.figure, 'share', '10 % at most'),
    best && verdict('deviation', `${best.to} for ${best.from} as ${best.seat}, all tables`, best.share, 'share', 'under 10 %'),
    byTable.heldOut && verdict('deviation', 'best change, knowing the table of others', byTable.heldOut, 'share', 'under 10 %'),
    ...policies(found),
    ...seats.flatMap((p) => {
      const r = readings.seats[p];
      return r ? [verdict('reader', `stance named after four rounds: ${p}`, r.afterFour, 'share', '60 to 90 %')] : [];
    }),
  ]);
}
