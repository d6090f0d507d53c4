/** The log, newest first; what is older than the tail is asked for. */
import { signal } from '@preact/signals';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { announce } from '../../model/notices.ts';
import { olderLog } from '../../model/session.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { entryText } from './entryText.ts';

const older = signal<readonly LogEntryView[]>([]);

async function fetchOlder(before: number): Promise<void> {
  const entries = await olderLog(before);
  if (entries === null) announce(t.log.olderFailed);
  else older.value = [...entries.filter((e) => e.n < before), ...older.value.filter((e) => e.n >= before)];
}

/** A phase's beginning belongs to the phase that begins. */
const phaseOf = (entry: LogEntryView) => (entry.type === 'phaseStarted' ? entry.to : entry.phase);

export function LogList() {
  const { scenario, view } = theTable();
  const tailFrom = view.log[0]?.n ?? 0;
  const entries = [...older.value.filter((e) => e.n < tailFrom), ...view.log].reverse();
  const first = entries[entries.length - 1]?.n ?? 0;
  const start = Math.min(...entries.map((e) => e.n), first);
  return (
    <section class="log" aria-label={t.log.title}>
      {entries.length === 0 && <p class="muted">{t.log.empty}</p>}
      <ol reversed>
        {entries.map((entry) => (
          <li key={entry.n} class={`log-${entry.type}`}>
            <span class="small muted">{t.log.where(entry.round, t.phases[phaseOf(entry)].name)}</span>
            <p>{entryText(scenario, entry)}</p>
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
