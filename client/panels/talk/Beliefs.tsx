/** Belief sliders: how likely each other party holds each of its public cards. Private; sent when a slider comes to rest. */
import type { Party } from '@track-two/shared/scenario/types.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { evenShares, type Shares, withShare } from '../../model/beliefs.ts';
import { act } from '../../model/session.ts';
import { own } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { bringIntoSight } from '../guide/point.ts';
import { OnlyYou } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';

/** How long a slider rests before its value is sent. */
const REST_MS = 700;

function BeliefAbout({ party, known }: { party: Party; known: { shares: Shares; round: number } | null }) {
  const [local, setLocal] = useState<Shares | null>(null);
  const timer = useRef(0);
  const shares = local ?? known?.shares ?? evenShares(party.stances.map((s) => s.id));
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (card: string, value: number) => {
    const next = withShare(shares, card, value);
    setLocal(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      void act({ type: 'setBelief', about: party.id, shares: { ...next } }, `belief:${party.id}`).then((answer) => {
        if (!answer.ok) setLocal(null);
      });
    }, REST_MS);
  };
  return (
    <fieldset class={`belief mark-${party.shape} ${known || local ? '' : 'unset'}`}>
      <legend class="row apart small">
        <span class="row tight">
          <PartyMark party={party.id} />
          <b>{t.talk.belief(party.short === 'South' ? party.name : party.short)}</b>
        </span>
        <span class="muted">{known ? t.talk.beliefSet(known.round) : local ? '' : t.talk.beliefUnset}</span>
      </legend>
      {party.stances.map((stance) => (
        <label key={stance.id} class="belief-row" title={stance.summary}>
          <span class="small">{stance.name}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={shares[stance.id] ?? 0}
            aria-valuetext={t.talk.percent(shares[stance.id] ?? 0)}
            onInput={(event) => move(stance.id, Number(event.currentTarget.value))}
          />
          <b class="small">{t.talk.percent(shares[stance.id] ?? 0)}</b>
        </label>
      ))}
    </fieldset>
  );
}

/** Below the talk of a phone the sliders would open out of sight. */
function showOpened(sliders: HTMLDetailsElement): void {
  if (sliders.open && layout.value === 'phone') bringIntoSight(sliders);
}

export function Beliefs({ open = false }: { open?: boolean }) {
  const { scenario, view } = theTable();
  const mine = own.value;
  if (!mine || view.legal?.setBelief.ok !== true) return null;
  const others = scenario.parties.filter((p) => p.id !== mine.party.id);
  const { beliefs } = mine.desk;
  const now = others.filter((p) => beliefs.some((b) => b.about === p.id && b.round === view.round)).length;
  return (
    <details class="beliefs" open={open} onToggle={(event) => showOpened(event.currentTarget)}>
      <summary>
        <span class="bold">{t.talk.beliefsTitle}</span>
        <span class="small muted">{beliefs.length === 0 ? t.talk.beliefUnset : t.talk.beliefsSet(now, others.length)}</span>
        <OnlyYou />
      </summary>
      <p class="small muted">{t.talk.beliefNote}</p>
      {others.map((party) => (
        <BeliefAbout key={party.id} party={party} known={beliefs.findLast((b) => b.about === party.id) ?? null} />
      ))}
    </details>
  );
}
