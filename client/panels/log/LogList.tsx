/** The log, newest first; what is older than the tail is asked for. */
import { signal } from '@preact/signals';
import type { IndicatorChange, Phase } from '@track-two/shared/engine/types.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { announce } from '../../model/notices.ts';
import { olderLog } from '../../model/session.ts';
import { claimOf } from '../../model/statements.ts';
import { theTable } from '../../model/table.ts';
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

function Row({ entry }: { entry: LogEntryView }) {
  const { scenario, view } = theTable();
  const claim = entry.type === 'statementMade' ? claimOf(scenario, entry.statement) : null;
  return (
    <>
      <p>{entryText(scenario, entry, view.agreements)}</p>
      {claim !== null && <p class="small muted">{t.log.statementClaim(claim)}</p>}
      {entry.type === 'indicatorsMoved' && <Moves changes={entry.changes} />}
    </>
  );
}

/** A phase's beginning belongs to the phase that begins. */
const phaseOf = (entry: LogEntryView): Phase => (entry.type === 'phaseStarted' ? entry.to : entry.phase);

/** Where an entry belongs, in words. */
const whereOf = (entry: LogEntryView): string => t.log.where(entry.round, t.phases[phaseOf(entry)].name);

export function LogList() {
  const { view } = theTable();
  const tailFrom = view.log[0]?.n ?? 0;
  const entries = [...older.value.filter((e) => e.n < tailFrom), ...view.log];
  const start = entries[0]?.n ?? 0;
  return (
    <section class="log" aria-label={t.log.title}>
      {entries.length === 0 && <p class="muted">{t.log.empty}</p>}
      <ol reversed>
        {[...entries].reverse().map((entry, i, all) => (
          <li key={entry.n} class={`log-${entry.type}`}>
            {(i === 0 || whereOf(entry) !== whereOf(all[i - 1] as LogEntryView)) && <h3 class="log-where">{whereOf(entry)}</h3>}
            <Row entry={entry} />
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
