/** The report as one page that stands alone: no scripts, no fonts, nothing from elsewhere. */
import { findBot } from '@track-two/shared/bots/index.ts';
import type { TournamentReport } from '../report.ts';
import { heatTable } from './heatTable.ts';
import { making } from './making.ts';
import { element, escaped } from './markup.ts';
import { blocColour } from './palette.ts';
import {
  agreementChart,
  botReadingChart,
  fairnessChart,
  gainsChart,
  guestsChart,
  overRandomChart,
  ratingsChart,
  seatReadingChart,
} from './plots.ts';
import { STYLE } from './style.ts';
import { figureInPrint, verdictTable } from './verdictTable.ts';

const nameOf = (bot: string): string => findBot(bot)?.name ?? bot;

const section = (title: string, ...inside: readonly string[]): string =>
  element('section', {}, [element('h2', {}, escaped(title)), ...inside]);
const note = (text: string): string => element('p', { class: 'note' }, escaped(text));
const question = (text: string): string => element('p', { class: 'question' }, escaped(text));
const scroll = (inside: string): string => element('div', { class: 'scroll' }, inside);
const figure = (chart: string, asks: string): string => element('div', {}, [scroll(chart), question(asks)]);
const pair = (...inside: readonly string[]): string => element('div', { class: 'pair' }, inside);

/** Puts names for the ids of personalities and seats in a sentence. */
function namedIn(r: TournamentReport): (text: string) => string {
  const names = new Map([
    ...r.parties.map((p) => [p.id, p.name] as const),
    ...[...r.personalities, ...r.guests.map((g) => g.policy)].map((b) => [b, nameOf(b)] as const),
  ]);
  return (text) => text.replace(/[\w-]+/g, (word) => names.get(word) ?? word);
}

/** The best change where the table of others is known. */
function knownTables(r: TournamentReport): string {
  const { tables, hindsight, heldOut } = r.deviations.byTable;
  if (!hindsight || !heldOut) return '';
  const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
  return [
    ` At each of ${tables} tables of others alone, the best change chosen with hindsight gains ${percent(hindsight.median)} in the middle`,
    ` and ${percent(hindsight.most)} at most, luck included. Chosen on half of a table’s games and measured on the other half,`,
    ` it gains ${figureInPrint(heldOut, 'share')}.`,
  ].join('');
}

function deviations(r: TournamentReport): string {
  const { best } = r.deviations;
  const matrices = r.parties.map(({ id, name, shape }) =>
    element('div', {}, [
      element('h3', { style: `color:${blocColour(shape)}` }, escaped(name)),
      scroll(heatTable(r.deviations.matrix[id] ?? {}, r.bots, nameOf, blocColour(shape))),
    ]),
  );
  const most = best
    ? `Over all tables the best change is ${nameOf(best.to)} for ${nameOf(best.from)} as ${namedIn(r)(best.seat)}: ${figureInPrint(best.share, 'share')}.`
    : '';
  return section(
    'A change of personality',
    note(
      'Row: who gives up the seat. Column: who takes it, with the same seed and the same others. Change of the gain in % of the best attainable; bold: the 95 % interval leaves out 0.',
    ),
    element('div', { class: 'matrices' }, matrices),
    question('What would somebody gain who plays this seat in another manner?'),
    element('p', { class: 'note' }, escaped(most + knownTables(r))),
  );
}

/** The page. The same report gives the same page, byte for byte. */
export function pageOf(r: TournamentReport): string {
  const over = overRandomChart(r, nameOf);
  const guests = guestsChart(r, nameOf);
  const title = `A tournament of ${r.bots.length} bots`;
  const sections = [
    section(
      'What is asked, and what is so',
      scroll(verdictTable(r.verdicts, namedIn(r))),
      ...(r.verdicts.some((v) => v.times !== null)
        ? [note('(×4): four times as many games would tell, if the figure stays. Tinted: what the target allows.')]
        : []),
    ),
    section('Gains', figure(gainsChart(r, nameOf), 'Who gets most of what there was to get, and in which seat?')),
    ...(over ? [section('Above random', figure(over, 'Does every personality beat chance, wherever it sits?'))] : []),
    section(
      'Ratings and agreement',
      pair(
        figure(ratingsChart(r, nameOf), 'Who comes out above whom, in the same seat with the same luck and company?'),
        figure(agreementChart(r, nameOf), 'How often do tables come to terms, and who signs?'),
      ),
    ),
    section('Seats', figure(fairnessChart(r), 'Is one chair better than another?')),
    deviations(r),
    section(
      'Reading stances',
      note(
        'A reader who sees only what is public, and reckons by Bayes over the public cards. Band: the target after four rounds.',
      ),
      pair(
        figure(seatReadingChart(r), 'When does an attentive reader know what a party is after?'),
        figure(botReadingChart(r, nameOf), 'Whose cards are easily read?'),
      ),
    ),
    ...(guests ? [section('Three-line policies', figure(guests, 'Is there a simple habit that beats thinking?'))] : []),
    making(r, nameOf),
  ];
  const lead = `${r.title}, ${r.preset}: ${r.coverage.games.toLocaleString('en-GB')} games, seed ${r.seed}. Dots are means, bars 95 % intervals.`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${title}: ${r.title}, ${r.preset}`)}</title><style>${STYLE}</style></head>
<body><main><header><h1>${escaped(title)}</h1><p class="lead">${escaped(lead)}</p></header>
${sections.join('\n')}
</main></body></html>
`;
}
