/** One indicator's move: before, after, bar, judgement, causes; opens to each rule with its inputs and what it rests on. */
import { ofHundred, plain, signed } from '../../model/numbers.ts';
import type { ChangeRow as Row } from '../../model/outcome.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { causeLabel, inputText, ruleText } from './causes.ts';
import { isWorldIndicator, nameOf } from './indicatorNames.ts';

const HALF = 56;
/** Pixels of bar for a point; larger moves are drawn to the end and still say their number. */
const PER_POINT = 7;

function ChangeBar({ by }: { by: number }) {
  const length = Math.min(HALF, Math.abs(by) * PER_POINT);
  return (
    <svg class="change-bar" width="116" height="20" viewBox="-58 0 116 20" aria-hidden="true">
      <path d="M-58,10H58" stroke="var(--line)" stroke-width="1.5" />
      <path d="M0,1V19" stroke="var(--ink)" stroke-width="1.2" />
      <rect x={by > 0 ? 0 : -length} y="4" width={length} height="12" fill="var(--ink)" />
    </svg>
  );
}

export function Causes({ row }: { row: Row }) {
  return (
    <ul class="causes">
      {row.causes.map((cause, i) => (
        <li key={`${cause.rule}/${i}`}>
          <p>
            <b>
              {t.outcome.rules[cause.rule] ?? cause.rule} {signed(cause.by / 10)}
            </b>
            : {ruleText(cause)}
          </p>
          {cause.inputs.length > 0 && (
            <p class="small muted">
              {t.outcome.inputs}: {cause.inputs.map(inputText).join('; ')}
            </p>
          )}
          <FactRefs ids={cause.facts} basis={cause.basis} />
        </li>
      ))}
    </ul>
  );
}

export function ChangeRow({ row }: { row: Row }) {
  const { change, judgement } = row;
  const { indicator, party } = change;
  return (
    <details class="change">
      <summary>
        {isWorldIndicator(indicator) ? (
          <Glyph indicator={indicator} value={ofHundred(change.to)} />
        ) : (
          <PartyMark party={party ?? ''} size={20} />
        )}
        <b class="change-name">
          {party !== null && `${partyById(party).short}: `}
          {nameOf(indicator)}
        </b>
        <span class="nowrap">
          {plain(row.from)} → <b class="number">{plain(row.to)}</b>
        </span>
        <ChangeBar by={row.by} />
        <b class="nowrap">{signed(row.by)}</b>
        <span class={`judgement ${judgement}`}>{row.by === 0 ? t.outcome.unchanged : t.indicators.judged[judgement]}</span>
        <span class="small muted why">
          {row.causes.map((c) => t.outcome.cause(causeLabel(c), signed(c.by / 10))).join(' · ')}
        </span>
      </summary>
      <Causes row={row} />
    </details>
  );
}
