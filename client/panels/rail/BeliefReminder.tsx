/** Once a round, gently: beliefs have not been set. Private, put away for the round by one press, gone once they are set. */
import { signal } from '@preact/signals';
import { panel } from '../../model/desk.ts';
import { beliefsMissing } from '../../model/ready.ts';
import { view as viewSignal } from '../../model/store.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { Lock } from '../parts/icons.tsx';

/** The round in which the reader has put the line away. */
const putAway = signal(0);

/** Opens the sliders and gives them the focus: in the side panel, on a phone under Talk. */
export function showBeliefs(): void {
  if (layout.value === 'phone') panel.value = 'talk';
  requestAnimationFrame(() => {
    const sliders = document.querySelector<HTMLDetailsElement>('details.beliefs');
    if (!sliders) return;
    sliders.open = true;
    sliders.scrollIntoView({ block: 'nearest' });
    sliders.querySelector('input')?.focus({ preventScroll: true });
  });
}

export function BeliefReminder() {
  const view = viewSignal.value;
  if (!view || !beliefsMissing(view) || putAway.value === view.round) return null;
  return (
    <p class="belief-reminder small" title={t.rail.beliefsPrivate} data-testid="belief-reminder">
      <Lock /> {t.rail.beliefs}.{' '}
      <button type="button" class="link" onClick={showBeliefs}>
        {t.rail.setBeliefs}
      </button>{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          putAway.value = view.round;
        }}
      >
        {t.rail.beliefsLater}
      </button>
    </p>
  );
}
