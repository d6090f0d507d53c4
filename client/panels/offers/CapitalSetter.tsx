/** Political capital set privately on an offer that I have signed: one more, one less. */
import type { OfferView } from '@track-two/shared/engine/viewTypes.ts';
import { act } from '../../model/session.ts';
import { own, view } from '../../model/store.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { OnlyYou } from '../parts/icons.tsx';

export function CapitalSetter({ offer }: { offer: OfferView }) {
  const desk = own.value?.desk;
  const { forecast, legal } = offer;
  if (!desk || !forecast || !offer.signatures.includes(desk.party) || !legal.setCapital.ok) return null;
  // Before the homes decide it matters only where something is short, or already set.
  if (view.value?.phase !== 'ratification' && forecast.short === 0 && forecast.capital === 0) return null;
  const { capital } = forecast;
  const key = `capital:${offer.number}`;
  const set = (units: number) => void act({ type: 'setCapital', offer: offer.number, units }, key);
  const worth = theScenario().rules.pointsPerCapital * capital;
  return (
    <div class="capital-setter">
      <div class="row apart small">
        <span class="muted">{t.ratification.set}</span>
        <OnlyYou />
      </div>
      <div class="row">
        <ActionButton
          busyKey={key}
          label={t.ratification.fewer}
          disabledBecause={capital === 0 ? t.ratification.units(0) : null}
          onPress={() => set(capital - 1)}
        >
          <span aria-hidden="true">−</span>
        </ActionButton>
        <b class="nowrap" aria-live="polite">
          {t.ratification.units(capital)}
        </b>
        <ActionButton
          busyKey={key}
          label={t.ratification.more}
          disabledBecause={desk.capitalFree === 0 ? t.rejections.notEnoughCapital : null}
          onPress={() => set(capital + 1)}
        >
          <span aria-hidden="true">+</span>
        </ActionButton>
      </div>
      <p class="small muted">
        {forecast.short > 0 ? t.ratification.needed(forecast.capitalNeeded) : worth > 0 ? t.ratification.worth(worth) : ''}
      </p>
    </div>
  );
}
