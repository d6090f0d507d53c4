/** The charts of the page, each for one question. */
import type { Figure } from '../../playability/targets.ts';
import type { GainReport } from '../gains.ts';
import type { TournamentReport } from '../report.ts';
import { dotChart, type Panel } from './dotChart.ts';
import { lineChart } from './lineChart.ts';
import { signed } from './markup.ts';
import { blocColour, INK, INK2 } from './palette.ts';

export type NameOf = (bot: string) => string;

/** Pixels: a section of the page, and half of it. */
const WIDE = 1100;
const HALF = 534;
/** Numbers beside dots and under axes; the unit stands once, under the axis. */
const PERCENT = { text: (x: number) => signed(100 * x, 0), tick: (x: number) => signed(100 * x, 0) };
const POINTS = { text: (x: number) => signed(x, 1), tick: (x: number) => signed(x, Number.isInteger(x) ? 0 : 1) };
const WHOLE = { text: (x: number) => signed(x, 0), tick: (x: number) => signed(x, 0) };

const shareSorted = (r: TournamentReport): readonly string[] =>
  [...r.bots].sort((a, b) => (r.gains[b]?.share.figure ?? 0) - (r.gains[a]?.share.figure ?? 0));

/** A panel for all seats together, and one a seat. */
function seatPanels(r: TournamentReport, bots: readonly string[], of: (g: GainReport) => Figure | null): readonly Panel[] {
  const figure = (g: GainReport | undefined) => (g ? of(g) : null);
  return [
    { title: 'All seats', colour: INK, figures: bots.map((b) => figure(r.gains[b])) },
    ...r.parties.map(({ id, name, shape }) => ({
      title: name,
      colour: blocColour(shape),
      figures: bots.map((b) => figure(r.gains[b]?.seats[id])),
    })),
  ];
}

export function gainsChart(r: TournamentReport, nameOf: NameOf): string {
  const bots = shareSorted(r);
  return dotChart({
    title: 'Mean gain of each bot by seat, as a share of the best attainable',
    rows: bots.map(nameOf),
    panels: seatPanels(r, bots, (g) => g.share),
    width: WIDE,
    ...PERCENT,
    unit: '% of the best attainable',
    mark: 0,
  });
}

/** Null without the random bot. */
export function overRandomChart(r: TournamentReport, nameOf: NameOf): string | null {
  const bots = shareSorted(r).filter((b) => r.gains[b]?.overRandom);
  if (bots.length === 0) return null;
  return dotChart({
    title: 'Points that each personality gains above the random bot in the same games, by seat',
    rows: bots.map(nameOf),
    panels: seatPanels(r, bots, (g) => g.overRandom?.gain ?? null),
    width: WIDE,
    ...POINTS,
    unit: 'points above random',
    mark: 0,
  });
}

export function ratingsChart(r: TournamentReport, nameOf: NameOf): string {
  return dotChart({
    title: 'Ratings on the scale of Elo',
    rows: r.ratings.map((x) => nameOf(x.bot)),
    panels: [{ title: 'Rating', colour: INK, figures: r.ratings.map((x) => x.elo) }],
    width: HALF,
    ...WHOLE,
    unit: '400 points are odds of ten to one',
    mark: 1500,
  });
}

export function agreementChart(r: TournamentReport, nameOf: NameOf): string {
  const { agreement: a } = r;
  const tables: readonly (readonly [string, Figure])[] = [
    ['Some, personalities', a.mixed],
    ['Of all, personalities', a.mixedOfAll],
    ...(a.random ? [['Some, random tables', a.random] as const] : []),
  ];
  const seats = shareSorted(r).flatMap((b) => (r.gains[b] ? [[`${nameOf(b)} signs`, r.gains[b].agreement] as const] : []));
  const all = [...tables, ...seats];
  return dotChart({
    title: 'Share of games with some agreement',
    rows: all.map(([name]) => name),
    rowColours: all.map((_, i) => (i < tables.length ? INK : INK2)),
    panels: [{ title: 'Agreement', colour: INK, figures: all.map(([, f]) => f) }],
    width: HALF,
    ...PERCENT,
    unit: '% of games; band: target of the first row',
    band: [0.5, 0.85],
    holds: [0, 1],
  });
}

export function fairnessChart(r: TournamentReport): string {
  const figures = (of: (seat: string) => Figure | undefined) => r.parties.map(({ id }) => of(id) ?? null);
  return dotChart({
    title: 'Mean gain by seat at tables of personalities',
    rows: r.parties.map((p) => p.name),
    rowColours: r.parties.map((p) => blocColour(p.shape)),
    panels: [
      { title: 'Gain, % of the best attainable', colour: INK, figures: figures((id) => r.fairness.seats[id]?.share) },
      { title: 'Mandate met, % of games', colour: INK, figures: figures((id) => r.fairness.seats[id]?.mandateMet) },
    ],
    width: WIDE,
    ...PERCENT,
    unit: '',
    holds: [0],
  });
}

/** Null without games of three-line policies. */
export function guestsChart(r: TournamentReport, nameOf: NameOf): string | null {
  const policies = [...new Set(r.guests.map((g) => g.policy))];
  if (policies.length === 0) return null;
  return dotChart({
    title: 'Points that each three-line policy gains above the best personality of the seat',
    rows: policies.map(nameOf),
    panels: r.parties.map(({ id, name, shape }) => ({
      title: name,
      colour: blocColour(shape),
      figures: policies.map((p) => r.guests.find((g) => g.policy === p && g.seat === id)?.overBest ?? null),
    })),
    width: WIDE,
    ...POINTS,
    unit: 'points above the best',
    mark: 0,
  });
}

const DASHES = [null, '8 4', '2 4', '8 3 2 3', '14 4', '4 3', '1 3'] as const;

export function seatReadingChart(r: TournamentReport): string {
  return lineChart(
    'Stance named right, by seat and round',
    r.parties.map(({ id, short, shape }) => ({
      name: short,
      colour: blocColour(shape),
      dash: null,
      figures: r.readings.seats[id]?.byRound ?? [],
      intervals: true,
    })),
    chanceOf(r),
    HALF,
  );
}

export function botReadingChart(r: TournamentReport, nameOf: NameOf): string {
  return lineChart(
    'Stance named right, by bot and round',
    r.bots.map((bot, i) => ({
      name: nameOf(bot),
      colour: i % 2 === 0 ? INK : INK2,
      dash: DASHES[i % DASHES.length] ?? null,
      figures: r.readings.bots[bot]?.byRound ?? [],
      intervals: false,
    })),
    chanceOf(r),
    HALF,
  );
}

const chanceOf = (r: TournamentReport): number => r.parties.reduce((sum, p) => sum + p.chance, 0) / r.parties.length;
