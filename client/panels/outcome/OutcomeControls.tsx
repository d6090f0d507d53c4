/** Skip and replay: on the board, or on a phone above the outcome's steps, where it covers nothing of the strip. */
import { playAgain, playing } from '../../model/playing.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { reducedMotion } from '../../theme/apply.ts';

/** Skips what is being played, or plays it once more. */
export function OutcomeControls() {
  const { view } = theTable();
  const now = playing.value;
  const again = playAgain.value;
  if ((view.phase !== 'outcome' && view.phase !== 'debrief') || (!now && !again) || reducedMotion.value) return null;
  return (
    <button type="button" class="btn outcome-controls" onClick={() => (now ? now.skip() : again?.())}>
      {now ? t.outcome.skip : t.outcome.again}
    </button>
  );
}
