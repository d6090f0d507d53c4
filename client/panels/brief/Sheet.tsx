/** The payoff sheet: what each level of each issue is worth to me, with what is in force and what is offered. */
import { openDialog } from '../../model/desk.ts';
import { signed } from '../../model/numbers.ts';
import { type LevelCell, type SheetRow, sheetRows } from '../../model/sheet.ts';
import { own } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** Characters of a name that fit on one line; longer ones show their short form, the full one is a tap away. */
const ROOM = 36;

/** What a cell's look means, in words. */
function flagsOf(cell: LevelCell): readonly string[] {
  return [
    cell.ownStep ? t.brief.cellOwnStep : cell.inForce ? t.brief.cellNow : '',
    cell.offered ? t.brief.cellOffered : '',
    cell.statusQuo && !cell.inForce ? t.brief.cellStatusQuo : '',
  ].filter(Boolean);
}

function Cell({ cell }: { cell: LevelCell }) {
  const classes = ['cell', cell.inForce ? 'now' : '', cell.offered ? 'offered' : '', cell.points < 0 ? 'loss' : ''];
  const words = t.brief.cell(cell.option.short, signed(cell.points), flagsOf(cell));
  return (
    <li class={classes.join(' ')} title={words}>
      <span aria-hidden="true">{signed(cell.points)}</span>
      <span class="hidden-visually">{words}</span>
    </li>
  );
}

function Row({ row }: { row: SheetRow }) {
  return (
    <div class="sheet-row">
      <button
        type="button"
        class="sheet-issue"
        aria-label={t.brief.details(row.issue.name)}
        onClick={() => openDialog({ name: 'issue', issue: row.issue.id })}
      >
        {row.issue.name.length > ROOM ? row.issue.short : row.issue.name}
      </button>
      <ul class="cells">
        {row.cells.map((cell) => (
          <Cell key={cell.option.id} cell={cell} />
        ))}
      </ul>
    </div>
  );
}

export function Sheet() {
  const { scenario, preset, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const rows = sheetRows(scenario, preset, { party: mine.party.id, stance: mine.stance }, view);
  const { legend } = t.brief;
  return (
    <section class="sheet" aria-label={t.brief.levels}>
      <h3>{t.brief.levels}</h3>
      <p class="small muted legend">
        {legend.before} <span class="cell now">{legend.now}</span> {legend.nowText}{' '}
        <span class="cell offered">{legend.offered}</span> {legend.offeredText}
        {rows.some((row) => row.cells.some((cell) => cell.ownStep)) && ` · ${legend.ownStep}`}
      </p>
      {rows.map((row) => (
        <Row key={row.issue.id} row={row} />
      ))}
    </section>
  );
}
