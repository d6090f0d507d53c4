/** The report for the terminal: verdicts first, then the figures, at most 120 columns. */
import { table } from '../playability/staticWords.ts';
import type { Figure } from '../playability/targets.ts';
import type { GainReport } from './gains.ts';
import type { TournamentReport } from './report.ts';
import type { Verdict } from './verdicts.ts';

const unknown = ({ low, high }: Figure): boolean => Math.abs(low) > 1e6 || Math.abs(high) > 1e6;

/** "62 ±4": half the interval's width stands for it where there is little room. */
const percent = (f: Figure): string =>
  unknown(f) ? (100 * f.figure).toFixed(0) : `${(100 * f.figure).toFixed(0)} ±${((100 * (f.high - f.low)) / 2).toFixed(0)}`;
const points = (f: Figure): string =>
  unknown(f) ? f.figure.toFixed(1) : `${f.figure.toFixed(1)} ±${((f.high - f.low) / 2).toFixed(1)}`;

const bare = (x: number, unit: Verdict['unit']): string =>
  unit === 'share' ? `${(100 * x).toFixed(1)} %` : unit === 'points' ? x.toFixed(1) : x.toFixed(2);
/** "12.3 % (10.1 to 14.5)" */
export function figureOf(f: Figure, unit: Verdict['unit']): string {
  if (unknown(f)) return bare(f.figure, unit);
  const ends = [f.low, f.high].map((x) => bare(x, unit).replace(' %', ''));
  return `${bare(f.figure, unit)} (${ends.join(' to ')})`;
}

/** "met", "NOT MET", or how many times as many games would tell. */
export const metWord = ({ met, times }: Pick<Verdict, 'met' | 'times'>): string =>
  met === null ? (times === null ? 'too few games' : `tell with ×${times}`) : met ? 'met' : 'NOT MET';
const shortOf = (r: TournamentReport, id: string): string => r.parties.find((p) => p.id === id)?.short ?? id;

function verdictRows(r: TournamentReport): readonly string[] {
  return table([
    ['', 'figure', 'target', ''],
    ...r.verdicts.map((v) => [v.what, figureOf(v.figure, v.unit), v.goal, metWord(v)]),
  ]);
}

function gainRows(r: TournamentReport): readonly string[] {
  const row = (name: string, g: GainReport, beats: string) => [
    name,
    points(g.gain),
    percent(g.share),
    percent(g.agreement),
    percent(g.mandateMet),
    g.overRandom ? points(g.overRandom.gain) : '',
    g.overRandom ? percent(g.overRandom.share) : '',
    beats,
  ];
  const word = (g: GainReport): string => {
    const over = g.overRandom?.gain;
    return over ? (over.low > 0 ? 'above' : over.high <= 0 ? 'BELOW' : 'unclear') : '';
  };
  return table([
    ['bot, seat', 'points', '% of best', 'signed %', 'mandate %', 'over random', '% of best', ''],
    ...r.bots.flatMap((bot) => {
      const own = r.gains[bot];
      if (!own) return [];
      const seats = Object.entries(own.seats).map(([seat, g]) => row(`  ${shortOf(r, seat)}`, g, word(g)));
      return [row(bot, own, word(own)), ...seats];
    }),
  ]);
}

function ratingRows(r: TournamentReport): readonly string[] {
  return table([
    ['bot', 'Elo', 'from', 'to', 'strength', 'won %'],
    ...r.ratings.map((x) => [
      x.bot,
      ...[x.elo.figure, x.elo.low, x.elo.high].map((e) => e.toFixed(0)),
      x.strength.toFixed(2),
      (100 * x.won).toFixed(0),
    ]),
  ]);
}

function tableRows(r: TournamentReport): readonly string[] {
  const { agreement: a, fairness } = r;
  const seats = Object.entries(fairness.seats).map(([seat, s]) => [
    shortOf(r, seat),
    percent(s.share),
    points(s.gain),
    percent(s.mandateMet),
  ]);
  const ratio = a.ratio ? `, ratio ${figureOf(a.ratio, 'ratio')}` : '';
  const random = a.random ? [`  at tables of random bots ${figureOf(a.random, 'share')} of ${a.randomGames} games${ratio}`] : [];
  return [
    `  some agreement ${figureOf(a.mixed, 'share')}, of all parties ${figureOf(a.mixedOfAll, 'share')}`,
    ...random,
    ...table([['seat', '% of best', 'points', 'mandate %'], ...seats]),
  ];
}

/** One matrix a seat: rows are given up, columns come in. */
function deviationRows(r: TournamentReport): readonly string[] {
  return r.parties.flatMap(({ id, short }) => [
    `  ${short}`,
    ...table([
      ['given up', ...r.bots.map((b) => b.slice(0, 14))],
      ...r.bots.map((from) => [
        from,
        ...r.bots.map((to) => {
          const f = r.deviations.matrix[id]?.[from]?.[to];
          return f ? percent(f) : '·';
        }),
      ]),
    ]),
  ]);
}

function byTable(r: TournamentReport): readonly string[] {
  const { tables, hindsight, heldOut } = r.deviations.byTable;
  if (!hindsight || !heldOut) return ['  no table of others was met twice: too few games to know tables one by one'];
  const [median, ninth, most] = [hindsight.median, hindsight.ninth, hindsight.most].map((x) => (100 * x).toFixed(0));
  return [
    `  best change at each of ${tables} tables of others: with hindsight, luck included, median ${median}, nine in ten under ${ninth}, most ${most} %`,
    `  the same chosen on half of a table's games and measured on the other half: ${figureOf(heldOut, 'share')}`,
  ];
}

function readingRows(r: TournamentReport): readonly string[] {
  const { seats, bots } = r.readings;
  const rounds = Object.values(seats)[0]?.byRound.length ?? 0;
  const row = (name: string, x: (typeof seats)[string]) => [
    name,
    ...x.byRound.map(percent),
    percent(x.settled),
    points(x.settledAfter),
  ];
  return table([
    ['stance of', ...Array.from({ length: rounds }, (_, i) => `round ${i + 1}`), 'settled %', 'after round'],
    ...Object.entries(seats).map(([seat, x]) => row(shortOf(r, seat), x)),
    ...Object.entries(bots).map(([bot, x]) => row(bot, x)),
  ]);
}

function guestRows(r: TournamentReport): readonly string[] {
  return table([
    ['policy, seat', 'points', '% of best', 'over', 'by points', ''],
    ...r.guests.map((g) => [
      `${g.policy} ${shortOf(r, g.seat)}`,
      points(g.gain),
      percent(g.share),
      g.instead,
      points(g.overBest),
      g.overBest.low > 0 ? 'ABOVE' : g.overBest.high < 0 ? 'below' : 'unclear',
    ]),
  ]);
}

function coverageWords({ coverage: c }: TournamentReport): readonly string[] {
  const range = ({ kinds, least, most }: typeof c.tables) =>
    `${kinds} (${least === most ? least : `${least} to ${most}`} blocks each)`;
  return [
    `  ${c.games} games: ${c.blocks} × ${c.gamesPerBlock} in blocks, ${c.randomTables} tables of random bots; besides, ${c.guestGames} of three-line policies`,
    `  combinations of stances ${range(c.stanceCombinations)}; tables ${range(c.tables)}`,
    `  every bot meets each combination in every seat; as one of the others each sits in a seat in ${c.others.least} to ${c.others.most} blocks`,
  ];
}

/** The report in words. Percent without a sign are of the seat's own best attainable. */
export function tournamentWords(r: TournamentReport): string {
  return [
    `${r.title}, ${r.preset}: a tournament, seed ${r.seed}; figures with 95 % intervals`,
    `  ${r.bots.join(', ')}`,
    ...coverageWords(r),
    '',
    'Targets (“tell with ×4”: four times as many games would, if the figure stays)',
    ...verdictRows(r),
    '',
    'Gains, each bot in each seat with the same seeds and others',
    ...gainRows(r),
    ...(r.lead
      ? [`  ${r.lead.first} leads by ${figureOf(r.lead.ahead, 'share')} of the best attainable before ${r.lead.second}`]
      : []),
    '',
    'Ratings: Bradley–Terry, same seat, seed and others compared',
    ...ratingRows(r),
    '',
    'Tables of personalities',
    ...tableRows(r),
    '',
    'Change of personality, in % of the best attainable: row given up, column in its place',
    ...deviationRows(r),
    ...byTable(r),
    '',
    'Reader of the public record: stance named right, % of games',
    ...readingRows(r),
    ...(r.guests.length > 0 ? ['', 'Three-line policies against the best personality of the seat', ...guestRows(r)] : []),
    '',
    ...r.bestFormula.split('; ').map((part, i) => `  ${i === 0 ? 'best attainable: ' : ''}${part}`),
    ...(r.refusedActions > 0 ? [`${r.refusedActions} actions of bots were refused: a defect of a bot`] : []),
    '',
  ].join('\n');
}
