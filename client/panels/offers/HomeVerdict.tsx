/** How an offer would fare at my own home: a line on the card, and the bar with margin and voices. */
import type { Forecast } from '@track-two/shared/engine/viewTypes.ts';
import type { HomeForecast } from '@track-two/shared/terms/forecast.ts';
import { plain, signed } from '../../model/numbers.ts';
import { own } from '../../model/store.ts';
import { t } from '../../text/index.ts';

/** Verdict in a few words, with a mark. */
export function HomeLine({ forecast }: { forecast: Forecast }) {
  if (forecast.passes)
    return (
      <span class="verdict">
        <span aria-hidden="true">✓ </span>
        {forecast.capital > 0 ? t.offers.passesWith(forecast.capital) : t.offers.passes}
      </span>
    );
  const text = forecast.short > 0 ? t.offers.short(forecast.short) : t.offers.voicesFail;
  return (
    <span class="verdict alert">
      <span aria-hidden="true">▲ </span>
      {text}
    </span>
  );
}

/** Voices as petals: filled ones hold; a majority must. */
export function Voices({ forecast }: { forecast: HomeForecast }) {
  const party = own.value?.party;
  if (!party || forecast.voices.length === 0) return null;
  return (
    <ul class="voices" aria-label={t.offers.voices(forecast.voices.filter((v) => v.holds).length, forecast.voices.length)}>
      {forecast.voices.map((voice) => {
        const name = party.voices.find((v) => v.id === voice.id)?.name ?? voice.id;
        return (
          <li key={voice.id} class={voice.holds ? 'holds' : 'loses'}>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <circle r="6.4" fill={voice.holds ? 'var(--own)' : 'var(--white)'} stroke="var(--own)" stroke-width="1.6" />
            </svg>
            {t.offers.voice(name, signed(voice.points), voice.holds)}
          </li>
        );
      })}
    </ul>
  );
}

/** Points that it adds (and capital) on a scale with the margin's mark. */
export function HomeBar({ forecast, label }: { forecast: HomeForecast; label: string }) {
  const reached = forecast.adds + forecast.capitalPoints;
  const least = Math.min(0, forecast.adds);
  const most = Math.max(forecast.margin * 2, reached * 1.2, forecast.margin + 4, 8);
  const at = (points: number) => (100 * (points - least)) / (most - least);
  const from = Math.min(at(0), at(forecast.adds));
  return (
    <div class="home-bar">
      <div class="home-bar-ask" style={{ left: `${at(forecast.margin)}%` }}>
        <span class={at(forecast.margin) > 60 ? 'before' : ''}>{t.builder.asks(forecast.margin)}</span>
      </div>
      <div class="home-bar-track" aria-hidden="true">
        <i
          class={forecast.adds < 0 ? 'loss' : ''}
          style={{ left: `${from}%`, width: `${Math.abs(at(forecast.adds) - at(0))}%` }}
        />
        {forecast.capitalPoints > 0 && (
          <i
            class="capital"
            style={{ left: `${at(Math.max(forecast.adds, least))}%`, width: `${at(reached) - at(forecast.adds)}%` }}
          />
        )}
        <em style={{ left: `${at(forecast.margin)}%` }} />
      </div>
      <div class="row apart small">
        <span class="muted">{label}</span>
        <b>
          {plain(reached)} {reached === 1 ? t.common.point : t.common.points}
        </b>
      </div>
    </div>
  );
}
