/** The middle column: what the draft is worth to me by dimension, and what it asks of whom. */
import { useId } from 'preact/hooks';
import type { Draft, Situation } from '../../model/draft.ts';
import { signed } from '../../model/numbers.ts';
import { fromNow } from '../../model/offers.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { partyById } from '../../model/table.ts';
import { capital } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { FromNow } from '../offers/FromNow.tsx';
import { OnlyYou, Verifiable } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { WorthButton } from '../parts/PayoffButton.tsx';

const WIDTH = 100;

/** One bar from a zero line that all bars of the list share. */
function Bar({ value, least, most, hatch }: { value: number; least: number; most: number; hatch: string }) {
  const scale = WIDTH / Math.max(1, most - least);
  const zero = -least * scale;
  const length = Math.abs(value) * scale;
  return (
    <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" overflow="visible">
      <path d={`M${zero},0V16`} stroke="var(--ink)" stroke-width="1.2" />
      {value > 0 && <rect x={zero} y="2" width={length} height="12" fill="var(--own)" />}
      {value < 0 && <rect x={zero - length} y="2" width={length} height="12" fill={`url(#${hatch})`} stroke="var(--alert)" />}
    </svg>
  );
}

function Dimensions({ at, result }: { at: Situation; result: Reckoning }) {
  const hatch = useId();
  const { byDimension } = result.forecast;
  // A step replaced gives back its cost only, while the dimensions compare levels: the rest makes the rows add up.
  const ofSteps = result.points - Object.values(byDimension).reduce((sum, p) => sum + p, 0);
  const values = [...Object.values(byDimension), ofSteps];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rows = [...at.scenario.dimensions].sort((a, b) => (byDimension[b.id] ?? 0) - (byDimension[a.id] ?? 0));
  return (
    <ul class="dimensions">
      <svg width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="var(--alert-tint)" />
            <rect width="1.6" height="5" fill="var(--alert)" />
          </pattern>
        </defs>
      </svg>
      {rows.map((d) => (
        <li key={d.id} title={d.description}>
          <span>{d.name}</span>
          <Bar value={byDimension[d.id] ?? 0} least={least} most={most} hatch={hatch} />
          <b>{signed(byDimension[d.id] ?? 0)}</b>
        </li>
      ))}
      {ofSteps !== 0 && (
        <li>
          <span>{t.builder.ownStepRow}</span>
          <Bar value={ofSteps} least={least} most={most} hatch={hatch} />
          <b>{signed(ofSteps)}</b>
        </li>
      )}
    </ul>
  );
}

function Duties({ result }: { result: Reckoning }) {
  return (
    <section>
      <div class="row apart small muted build-subhead">
        <span>{t.builder.duties}</span>
        <span>{t.builder.checked}</span>
      </div>
      {result.duties.length === 0 && <p class="small">{t.builder.noDuties}</p>}
      <ul class="duty-list">
        {result.duties.map(({ issue, index, actor, duty }) => (
          <li key={`${issue}:${index}`} class="duty-line">
            <PartyMark party={actor} />
            <span>
              <span class="hidden-visually">{partyById(actor).name}: </span>
              {capital(duty.what)}
            </span>
            <Verifiable level={duty.verifiable} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WorthColumn({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const parent = at.view.offers.find((o) => o.number === draft.parent);
  const beside = parent?.forecast ? t.builder.against(signed(parent.forecast.adds), parent.number) : t.builder.adds;
  return (
    <div class="build-worth">
      <div class="row apart base">
        <span class="small muted">{t.builder.worth}</span>
        <OnlyYou />
      </div>
      <p class="row base" aria-live="polite" data-testid="draft-points">
        <WorthButton
          terms={draft.terms}
          points={result.points}
          label={`${t.builder.worth}: ${signed(result.points)} ${t.common.points}`}
        >
          <span class="display build-points">{signed(result.points)}</span>
        </WorthButton>{' '}
        <span class="muted">
          {beside}
          <FromNow points={result.points} />
        </span>
      </p>
      {draft.condition && <p class="small muted">{t.offers.condition.ifHolds}</p>}
      {fromNow(at.view, result.points) !== null && <p class="small muted">{t.builder.wholeGame}</p>}
      <Dimensions at={at} result={result} />
      <Duties result={result} />
    </div>
  );
}
