/** To whom, who can see it, until when. Those who must sign are added by themselves, with the reason. */
import type { RequiredSigner } from '@track-two/shared/terms/signers.ts';
import { redraft } from '../../model/desk.ts';
import type { Draft, Situation } from '../../model/draft.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Lock } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';

/** Why a party must sign, in one sentence. */
export function requiredText(signer: RequiredSigner): string {
  const reasons = signer.reasons.map((r) =>
    r.kind === 'duty' ? t.builder.reasonDuty(r.what) : t.builder.reasonReplaces(r.what),
  );
  return t.builder.required(partyById(signer.party).name, [...new Set(reasons)]);
}

function Party({ party, draft, result }: { party: string; draft: Draft; result: Reckoning }) {
  const must = result.required.find((r) => r.party === party);
  const { name } = partyById(party);
  const on = result.to.includes(party);
  const toggle = () =>
    redraft((d) => ({ ...d, extra: d.extra.includes(party) ? d.extra.filter((p) => p !== party) : [...d.extra, party] }));
  return (
    <label class="choice pill" title={must ? requiredText(must) : t.builder.toAdd(name)}>
      <input
        type="checkbox"
        checked={on}
        disabled={must !== undefined}
        onChange={toggle}
        aria-label={must ? requiredText(must) : t.builder.toAdd(name)}
      />
      <span class="face">
        <PartyMark party={party} hollow={!on} />
        <span>{name}</span>
        {(must || draft.extra.includes(party)) && <span aria-hidden="true">✓</span>}
      </span>
    </label>
  );
}

export function Addressees({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const { view, scenario, seat } = at;
  const others = scenario.parties.filter((p) => p.id !== seat.party);
  const rounds = Array.from({ length: view.rounds - view.round + 1 }, (_, i) => view.round + i);
  const must = result.required.filter((r) => r.party !== seat.party);
  return (
    <div class="build-to">
      <fieldset class="row wrap">
        <legend class="hidden-visually">{t.builder.to}</legend>
        <span class="muted small" aria-hidden="true">
          {t.builder.to}
        </span>
        {others.map((p) => (
          <Party key={p.id} party={p.id} draft={draft} result={result} />
        ))}
        {must.length > 0 && (
          <details class="why-addressed">
            <summary>{t.builder.whyAddressed}</summary>
            <ul class="popover stack">
              {must.map((signer) => (
                <li key={signer.party}>{requiredText(signer)}</li>
              ))}
            </ul>
          </details>
        )}
      </fieldset>
      <fieldset class="row">
        <legend class="hidden-visually">{t.builder.visibility}</legend>
        {(['open', 'private'] as const).map((visibility) => (
          <label key={visibility} class="choice pill" title={visibility === 'open' ? t.builder.openNote : t.builder.privateNote}>
            <input
              type="radio"
              name="visibility"
              checked={draft.visibility === visibility}
              onChange={() => redraft((d) => ({ ...d, visibility }))}
            />
            <span class="face">
              {visibility === 'private' && <Lock />}
              {visibility === 'open' ? t.builder.openOffer : t.builder.privateOffer}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="row">
        <span class="small muted nowrap">{t.builder.lapses}</span>
        <select
          class="input compact"
          value={draft.expires}
          onChange={(event) => {
            const expires = Number(event.currentTarget.value);
            redraft((d) => ({ ...d, expires }));
          }}
        >
          {rounds.map((n) => (
            <option key={n} value={n}>
              {t.builder.lapsesRound(n)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
