/** How the tournament was made: the command, who played, and how every figure is reckoned. */
import { findBot } from '@track-two/shared/bots/index.ts';
import type { TournamentReport } from '../report.ts';
import { element, escaped } from './markup.ts';
import type { NameOf } from './plots.ts';

const times = ({ least, most }: { least: number; most: number }): string => (least === most ? `${least}` : `${least} to ${most}`);

function games({ coverage: c }: TournamentReport): string {
  return [
    `${c.blocks} × ${c.gamesPerBlock} games in blocks, ${c.randomTables} tables of random bots, ${c.guestGames} games of three-line policies.`,
    'A block has one seed and one table of personalities; then each seat in turn is given to every other bot while the others stay.',
    `Each of ${c.stanceCombinations.kinds} combinations of stances came ${times(c.stanceCombinations)} times, for every bot in every seat alike;`,
    `each of ${c.tables.kinds} tables ${times(c.tables)} times; each personality sat in each seat as one of the others ${times(c.others)} times.`,
  ].join(' ');
}

const FORMULAS: readonly (readonly [string, string])[] = [
  [
    'Intervals',
    '95 %. Means: Student’s t over blocks, for the games of a block share their luck. Shares of single games: Wilson.',
  ],
  [
    'Ratings',
    'Bradley and Terry (1952): the chance that A gains more than B in the same seat, seed and company is a ÷ (a + b). Fitted by the MM algorithm of Hunter (2004), one tie for every pair beforehand; equal gains are half a win each. Elo: 1500 + 400 log₁₀ strength. Intervals: 400 bootstrap samples of the blocks.',
  ],
  ['Ratio of agreement', 'Interval from those of its two shares (MOVER; Donner and Zou 2012).'],
  ['Too few games', 'A target is met, or not met, only when the whole interval lies on one side.'],
];

export function making(r: TournamentReport, nameOf: NameOf): string {
  const entry = ([name, text]: readonly [string, string]) => [element('dt', {}, escaped(name)), element('dd', {}, escaped(text))];
  const who = r.bots.map((b) => escaped(`${nameOf(b)}. ${findBot(b)?.summary ?? ''}`)).join('<br>');
  return element('section', {}, [
    element('h2', {}, 'How it was made'),
    element('dl', {}, [
      element('dt', {}, 'Command'),
      element('dd', {}, element('code', {}, escaped(r.command))),
      element('dt', {}, 'Who played'),
      element('dd', {}, who),
      ...entry(['Games', games(r)]),
      ...entry(['Best attainable', r.bestFormula]),
      ...FORMULAS.flatMap(entry),
    ]),
  ]);
}
