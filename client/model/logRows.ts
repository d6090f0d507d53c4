/** The log as rows: what the table has recorded, with the public statements of the menu at the end of the phase in which they were made. */
import { type Message, PHASES, type Phase } from '@track-two/shared/engine/types.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';

export type LogRow =
  | { readonly kind: 'entry'; readonly key: string; readonly round: number; readonly phase: Phase; readonly entry: LogEntryView }
  | {
      readonly kind: 'statement';
      readonly key: string;
      readonly round: number;
      readonly phase: Phase;
      readonly message: Message;
    };

/** A phase's beginning belongs to the phase that begins. */
const phaseOf = (entry: LogEntryView): Phase => (entry.type === 'phaseStarted' ? entry.to : entry.phase);

/** Place of a phase in the game, to compare with. */
const placeOf = (round: number, phase: Phase): number =>
  round * (PHASES.length + 1) + (phase === 'debrief' ? PHASES.length : PHASES.indexOf(phase));

/**
 * Rows, oldest first. Messages do not say when in their phase they came, so that statements stand at its end.
 * @param entries without gaps; statements of before the first of them are left out
 */
export function logRows(entries: readonly LogEntryView[], messages: readonly Message[]): readonly LogRow[] {
  const said = messages
    .filter((m) => m.statement !== null)
    .map((message, i): LogRow => {
      const { round, phase } = message;
      return { kind: 'statement', key: `s${i}`, round, phase, message };
    });
  const rows = entries.map((entry): LogRow => {
    return { kind: 'entry', key: `e${entry.n}`, round: entry.round, phase: phaseOf(entry), entry };
  });
  const first = rows[0];
  const from = first ? placeOf(first.round, first.phase) : 0;
  const place = (row: LogRow) => placeOf(row.round, row.phase);
  // Sorting is stable: entries keep their order, and statements follow the entries of their phase.
  return [...rows, ...said.filter((row) => place(row) >= from)].sort((a, b) => place(a) - place(b));
}
