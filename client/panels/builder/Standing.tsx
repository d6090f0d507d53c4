/** The right column: the forecast at home, and how much stands behind the offer. */
import { SIGNALS, type Signal } from '@track-two/shared/engine/types.ts';
import { redraft } from '../../model/desk.ts';
import type { Draft, Situation } from '../../model/draft.ts';
import { capitalAsked } from '../../model/draftProblems.ts';
import { plain } from '../../model/numbers.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { own } from '../../model/store.ts';
import { t } from '../../text/index.ts';
import { HomeBar, Voices } from '../offers/HomeVerdict.tsx';
import { SealIcon } from '../parts/icons.tsx';

function verdict(result: Reckoning): string {
  const { forecast } = result;
  if (forecast.short > 0) return t.builder.no(forecast.short);
  return forecast.voicesPass ? t.builder.yes(forecast.adds - forecast.margin) : t.builder.yesVoices;
}

function signalNote(signal: Signal, at: Situation, free: number): string {
  const { rules } = at.scenario;
  if (signal === 'deposit') return t.builder.depositNote(rules.depositCost, free);
  return signal === 'pledge' ? t.builder.pledgeNote(rules.pledgePoints) : t.builder.talkNote;
}

function SignalChoice({ at, draft }: { at: Situation; draft: Draft }) {
  // What the draft's own side payment would reserve is not there to be burnt.
  const free = Math.max(0, at.capitalFree - capitalAsked(at, { ...draft, signal: 'talk' }));
  return (
    <fieldset class="signal-choice">
      <legend class="small muted">{t.builder.behind}</legend>
      {SIGNALS.map((signal) => {
        const tooDear = signal === 'deposit' && free < at.scenario.rules.depositCost;
        return (
          <label key={signal} class="choice">
            <input
              type="radio"
              name="signal"
              value={signal}
              checked={draft.signal === signal}
              disabled={tooDear}
              onChange={() => redraft((d) => ({ ...d, signal }))}
            />
            <span class="face signal-face">
              <SealIcon signal={signal} size={22} />
              <span>
                <b>{t.signals[signal].name}</b>
                <span class="small muted block">{signalNote(signal, at, free)}</span>
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function AtHome({ at, result }: { at: Situation; result: Reckoning }) {
  const { forecast } = result;
  const desk = own.value?.desk;
  const needed = forecast.capitalNeeded;
  return (
    <>
      <p class="display build-verdict" data-testid="draft-forecast">
        {verdict(result)}
      </p>
      <HomeBar forecast={forecast} label={t.builder.thisDraft} />
      {forecast.short > 0 && (
        <p class="small bold">
          {needed <= at.capitalFree ? t.builder.needs(needed) : t.builder.needsTooMuch(needed, at.capitalFree)}
        </p>
      )}
      <Voices forecast={forecast} />
      {desk && <p class="small">{t.builder.mandateAfter(plain(desk.inForce + forecast.adds), desk.mandate)}</p>}
    </>
  );
}

export function StandingColumn({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const empty = result.problems.includes('noTerms');
  return (
    <div class="build-standing">
      <p class="small muted">{t.builder.pass}</p>
      {empty ? (
        <p class="display build-verdict" data-testid="draft-forecast">
          {t.builder.chooseFirst}
        </p>
      ) : (
        <AtHome at={at} result={result} />
      )}
      <p class="small muted">{t.builder.cannotSee}</p>
      <SignalChoice at={at} draft={draft} />
    </div>
  );
}
