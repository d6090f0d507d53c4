/** The payoff sheet: what each level of each issue is worth to me, dossier by dossier, with what is in force and what is offered. */
import { signal } from '@preact/signals';
import { openDialog } from '../../model/desk.ts';
import { signed } from '../../model/numbers.ts';
import { type LevelCell, type SheetGroup, type SheetRow, sheetGroups, widestRange } from '../../model/sheet.ts';
import { own } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { moveInRow } from '../parts/moveInRow.ts';

/** Characters of a name that fit on one line beside its bar; longer ones show their short form, the full one is a tap away. */
const ROOM = 30;

/** Dossiers that this reader has folded or unfolded, in this tab. */
const folded = signal<Readonly<Record<string, boolean>>>({});

/** What a cell's look means, in words. */
function flagsOf(cell: LevelCell): readonly string[] {
  return [
    cell.ownStep ? t.brief.cellOwnStep : cell.inForce ? t.brief.cellNow : '',
    cell.asleep ? t.sheet.cellAsleep : '',
    cell.offered ? t.brief.cellOffered : '',
    cell.statusQuo && !cell.inForce ? t.brief.cellStatusQuo : '',
  ].filter(Boolean);
}

function Cell({ cell, issue, first }: { cell: LevelCell; issue: string; first: boolean }) {
  const mine = own.value;
  const looks = [
    cell.inForce ? 'now' : '',
    cell.offered ? 'offered' : '',
    cell.asleep ? 'asleep' : '',
    cell.points < 0 ? 'loss' : '',
  ];
  const words = t.brief.cell(cell.option.short, signed(cell.points), flagsOf(cell));
  const open = () =>
    mine && openDialog({ name: 'payoff', party: mine.party.id, stance: mine.stance.id, issue, option: cell.option.id });
  return (
    <li>
      <button
        type="button"
        class={`cell ${looks.filter(Boolean).join(' ')}`}
        title={words}
        aria-label={t.payoff.open(words)}
        aria-haspopup="dialog"
        tabIndex={first ? 0 : -1}
        onClick={open}
      >
        {signed(cell.points)}
      </button>
    </li>
  );
}

/** How much the issue matters to me: the span from its worst to its best level, against the widest of the sheet. */
function Importance({ row, widest }: { row: SheetRow; widest: number }) {
  const span = row.most - row.least;
  const words = t.payoff.range(signed(row.least), signed(row.most), span);
  return (
    <span class="importance" title={words}>
      <i aria-hidden="true" style={{ width: `${(100 * span) / widest}%` }} />
      <span class="hidden-visually">{words}</span>
    </span>
  );
}

function Row({ row, widest }: { row: SheetRow; widest: number }) {
  const stop = Math.max(
    0,
    row.cells.findIndex((cell) => cell.inForce),
  );
  return (
    <div class="sheet-row">
      <div class="sheet-head">
        <button
          type="button"
          class="sheet-issue"
          aria-label={t.brief.details(row.issue.name)}
          onClick={() => openDialog({ name: 'issue', issue: row.issue.id })}
        >
          {row.issue.name.length > ROOM ? row.issue.short : row.issue.name}
        </button>
        <Importance row={row} widest={widest} />
      </div>
      <ul class="cells" onKeyDown={moveInRow}>
        {row.cells.map((cell, i) => (
          <Cell key={cell.option.id} cell={cell} issue={row.issue.id} first={i === stop} />
        ))}
      </ul>
    </div>
  );
}

function Dossier({ group, widest }: { group: SheetGroup; widest: number }) {
  const later = group.opensIn !== null;
  const open = folded.value[group.id] ?? !later;
  return (
    <details
      class={`dossier ${later ? 'later' : ''}`}
      open={open}
      onToggle={(event) => {
        folded.value = { ...folded.value, [group.id]: event.currentTarget.open };
      }}
    >
      <summary>
        <span class="dossier-name">{group.name}</span>
        <span class="small muted">
          {group.opensIn === null ? t.sheet.issues(group.rows.length) : t.sheet.opensIn(group.opensIn)}
        </span>
      </summary>
      {group.rows.map((row) => (
        <Row key={row.issue.id} row={row} widest={widest} />
      ))}
    </details>
  );
}

function Legend({ groups }: { groups: readonly SheetGroup[] }) {
  const { legend } = t.brief;
  const cells = groups.flatMap((g) => g.rows.flatMap((row) => row.cells));
  return (
    <p class="small muted legend">
      {legend.before} <span class="cell now">{legend.now}</span> {legend.nowText}{' '}
      <span class="cell offered">{legend.offered}</span> {legend.offeredText}
      {cells.some((cell) => cell.asleep) && ` · ${t.sheet.legendAsleep}`}
      {cells.some((cell) => cell.ownStep) && ` · ${legend.ownStep}`}
    </p>
  );
}

export function Sheet() {
  const { scenario, preset, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const groups = sheetGroups(scenario, preset, { party: mine.party.id, stance: mine.stance }, view);
  const widest = widestRange(groups);
  return (
    <section class="sheet" aria-label={t.brief.levels}>
      <div class="row apart base wrap sheet-title">
        <h3>{t.brief.levels}</h3>
        <span class="small muted" title={t.sheet.legendBarLong}>
          {t.sheet.legendBar}
        </span>
      </div>
      <Legend groups={groups} />
      {groups.map((group) => (
        <Dossier key={group.id} group={group} widest={widest} />
      ))}
    </section>
  );
}
