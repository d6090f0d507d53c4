/** Said to a person who is back: a bot has played meanwhile, how much it did, and where that can be read. */
import { closeDialog, openDialog } from '../../model/desk.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';

export function MeanwhileDialog({ actions }: { actions: number }) {
  const readLog = () => {
    closeDialog();
    openDialog({ name: 'log' });
  };
  const foot = (
    <div class="row wrap">
      <button type="button" class="btn big primary" data-testid="meanwhile-go-on" onClick={closeDialog}>
        {t.presence.goOn}
      </button>
      <button type="button" class="btn big" onClick={readLog}>
        {t.presence.readLog}
      </button>
    </div>
  );
  return (
    <Dialog title={t.presence.meanwhileTitle} onClose={closeDialog} foot={foot}>
      <p data-testid="meanwhile">{t.presence.meanwhile(actions)}</p>
    </Dialog>
  );
}
