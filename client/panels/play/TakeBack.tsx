/** Taking the phase back, in a solo game: asked once more, with what is undone. */
import type { PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import { closeDialog, openDialog } from '../../model/desk.ts';
import { undo } from '../../model/session.ts';
import { room, view as viewSignal } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { phaseNow, seenIn } from '../../model/takeBack.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';

/** The phase that this person may ask to have back; null where others sit at the table, and when all is over. */
const mayTakeBack = (): PhaseRef | null => {
  const now = viewSignal.value;
  return now && room.value?.mode === 'solo' ? phaseNow(now) : null;
};

/**
 * Opens the question; nothing where it cannot be asked.
 * @param onPress what else a press does, before the question opens
 */
export function TakeBackButton({ kind, onPress }: { kind: 'plain' | 'big'; onPress?: () => void }) {
  const where = mayTakeBack();
  if (!where) return null;
  return (
    <button
      type="button"
      class={`btn ${kind}`}
      data-testid="take-back"
      title={t.takeBack.title(t.phases[where.phase].name)}
      onClick={() => {
        onPress?.();
        openDialog({ name: 'takeBack', where });
      }}
    >
      {kind === 'big' ? t.takeBack.long : t.takeBack.short}
    </button>
  );
}

/** @param where the phase as it was when the question was asked, so that a late answer undoes no other */
export function TakeBackDialog({ where }: { where: PhaseRef }) {
  const words = t.takeBack;
  const phase = t.phases[where.phase].name;
  const seen = seenIn(theTable().view, where).map(({ kind, mine, others }) => words.seen[kind](mine, others));
  const takeBack = async () => {
    await undo(where);
    closeDialog();
  };
  return (
    <Dialog title={words.title(phase)} onClose={closeDialog}>
      <div class="stack" data-testid="take-back-dialog">
        <p>{seen.length === 0 ? words.nothingSeen(phase, where.round) : words.everything(phase, where.round, seen)}</p>
        <p class="small muted">{words.note}</p>
        <div class="row wrap dialog-actions">
          <button type="button" class="btn big primary" onClick={closeDialog}>
            {words.keep}
          </button>
          <ActionButton kind="big" busyKey="undo" testId="take-back-sure" onPress={() => void takeBack()}>
            {words.confirm}
          </ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
