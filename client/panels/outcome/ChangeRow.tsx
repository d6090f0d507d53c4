/** One indicator's move: before, after, bar, judgement, causes; opens to each rule with its inputs and what it rests on. */
import { ofHundred, plain, signed } from '../../model/numbers.ts';
import type { ChangeRow as Row } from '../../model/outcome.ts';
import { outcomeStep } from '../../model/playing.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { causeLabel, inputText, ruleText } from './causes.ts';
import { isWorldIndicator, nameOf } from './indicatorNames.ts';

const HALF = 56;
/** Moves smaller than this are drawn to the same scale from round to round. */
const USUAL_MOVE = 8;

function ChangeBar({ by, most }: { by: number; most: number }) {
  const length = (HALF * Math.abs(by)) / Math.max(USUAL_MOVE, most);
  return (
    <svg class="change-bar" width="96" height="20" viewBox="-58 0 116 20" aria-hidden="true">
      <path d="M-58,10H58" stroke="var(--line)" stroke-width="1.5" />
      <path d="M0,1V19" stroke="var(--ink)" stroke-width="1.2" />
      <rect x={by > 0 ? 0 : -length} y="4" width={length} height="12" fill="var(--ink)" />
    </svg>
  );
}

/** The board is moving this indicator just now. */
function playingRow(indicator: string, party: string | null): boolean {
  const step = outcomeStep.value;
  return party === null && step?.kind === 'indicator' && step.indicator === indicator;
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

/** Causes in a few words each; like ones are summed. */
function shortCauses(row: Row): string {
  const sums = new Map<string, { by: number; n: number }>();
  for (const cause of row.causes) {
    const label = causeLabel(cause);
    const known = sums.get(label) ?? { by: 0, n: 0 };
    sums.set(label, { by: known.by + cause.by, n: known.n + 1 });
  }
  return [...sums]
    .map(([label, { by, n }]) => t.outcome.cause(n > 1 ? t.outcome.times(label, n) : label, signed(by / 10)))
    .join(' · ');
}

/** @param most the largest move of the list, in points: what the bar is scaled to */
export function ChangeRow({ row, most }: { row: Row; most: number }) {
  const { change, judgement } = row;
  const { indicator, party } = change;
  return (
    <details class={`change ${playingRow(indicator, party) ? 'playing' : ''}`}>
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
        <ChangeBar by={row.by} most={most} />
        <b class="nowrap">{signed(row.by)}</b>
        <span class={`judgement ${judgement}`}>{row.by === 0 ? t.outcome.unchanged : t.indicators.judged[judgement]}</span>
        <span class="small muted why">{shortCauses(row)}</span>
      </summary>
      <Causes row={row} />
    </details>
  );
}
