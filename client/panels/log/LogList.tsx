/** The log, newest first; what is older than the tail is asked for. */
import { signal } from '@preact/signals';
import type { IndicatorChange } from '@track-two/shared/engine/types.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { type LogRow, logRows } from '../../model/logRows.ts';
import { announce } from '../../model/notices.ts';
import { olderLog } from '../../model/session.ts';
import { claimOf } from '../../model/statements.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { changeText, movesInOrder } from './changeText.ts';
import { entryText } from './entryText.ts';

const older = signal<readonly LogEntryView[]>([]);

async function fetchOlder(before: number): Promise<void> {
  const entries = await olderLog(before);
  if (entries === null) announce(t.log.olderFailed);
  else older.value = [...entries.filter((e) => e.n < before), ...older.value.filter((e) => e.n >= before)];
}

/** Every number that moved, with why. */
function Moves({ changes }: { changes: readonly IndicatorChange[] }) {
  const moved = movesInOrder(changes);
  if (moved.length === 0) return null;
  return (
    <details class="log-moves">
      <summary>{t.log.whyMoved}</summary>
      <ul>
        {moved.map((change) => (
          <li key={`${change.party}/${change.indicator}`}>{changeText(change)}</li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row }: { row: LogRow }) {
  const { scenario, view } = theTable();
  if (row.kind === 'statement') {
    const claim = claimOf(scenario, row.message.statement ?? '');
    return (
      <>
        <p>{t.log.statement(partyById(row.message.from).name, row.message.text)}</p>
        {claim !== null && <p class="small muted">{t.log.statementClaim(claim)}</p>}
      </>
    );
  }
  return (
    <>
      <p>{entryText(scenario, row.entry, view.agreements)}</p>
      {row.entry.type === 'indicatorsMoved' && <Moves changes={row.entry.changes} />}
    </>
  );
}

export function LogList() {
  const { view } = theTable();
  const tailFrom = view.log[0]?.n ?? 0;
  const entries = [...older.value.filter((e) => e.n < tailFrom), ...view.log];
  const start = entries[0]?.n ?? 0;
  const rows = [...logRows(entries, view.messages)].reverse();
  return (
    <section class="log" aria-label={t.log.title}>
      {rows.length === 0 && <p class="muted">{t.log.empty}</p>}
      <ol reversed>
        {rows.map((row) => (
          <li key={row.key} class={`log-${row.kind === 'entry' ? row.entry.type : row.kind}`}>
            <span class="small muted">{t.log.where(row.round, t.phases[row.phase].name)}</span>
            <Row row={row} />
          </li>
        ))}
      </ol>
      {start > 1 && (
        <button type="button" class="btn" onClick={() => void fetchOlder(start)}>
          {t.log.older}
        </button>
      )}
    </section>
  );
}
