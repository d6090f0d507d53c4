/** The middle: the board, the news above it, the indicators in its corners with the keys to what the picture means. */
import { eventOf } from '@track-two/shared/scenario/lookup.ts';
import { boardFacts } from '../../board/facts.ts';
import { boardModel } from '../../board/model.ts';
import { openDialog } from '../../model/desk.ts';
import { type WorldRow, worldRows } from '../../model/indicators.ts';
import { absences } from '../../model/presence.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { OutcomeControls } from '../outcome/OutcomeControls.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { BoardHost } from './BoardHost.tsx';

/** ▲ 3 or ▼ 4, with its word for those who do not see the sign. */
export function Change({ by }: { by: number }) {
  if (by === 0) return null;
  return (
    <span class="small muted nowrap">
      <span aria-hidden="true">
        {by > 0 ? '▲' : '▼'} {Math.abs(by)}
      </span>
      <span class="hidden-visually">, {t.indicators.change(by)}</span>
    </span>
  );
}

function Indicator({ row }: { row: WorldRow }) {
  const text = t.indicators.world[row.indicator];
  return (
    <button type="button" class="indicator" onClick={() => openDialog({ name: 'world' })} title={text.meaning}>
      <Glyph indicator={row.indicator} value={row.value} />
      <span class="indicator-text">
        <span class="row tight">
          <b>{text.name}</b>
          <b class="number">{row.value}</b>
          <span class="hidden-visually"> {t.common.ofHundred}</span>
          <Change by={row.change} />
        </span>
        <span class="small muted indicator-note">{text.onBoard}</span>
      </span>
    </button>
  );
}

function Headline() {
  const { scenario, view } = theTable();
  const entry = view.news.find((n) => n.round === view.round);
  if (view.phase === 'outcome' || view.phase === 'debrief') return <p class="headline italic">{t.outcome.title(view.round)}</p>;
  if (!entry) return null;
  return (
    <button type="button" class="headline italic" onClick={() => openDialog({ name: 'news' })}>
      {t.news.headline(view.round, eventOf(scenario, entry.event).name)}
    </button>
  );
}

/** The same facts in words and in the order of the picture, for those who do not see it. */
function FactsInWords() {
  const { scenario, view } = theTable();
  return (
    <section class="hidden-visually" aria-label={t.indicators.listTitle}>
      <ul>
        {boardFacts(boardModel(view, scenario, absences.value)).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

export function Stage() {
  const { view } = theTable();
  const rows = worldRows(view);
  return (
    <section class="stage" aria-label={t.play.boardLabel}>
      <BoardHost />
      <Headline />
      <div class="indicators left">
        {rows.slice(0, 3).map((row) => (
          <Indicator key={row.indicator} row={row} />
        ))}
      </div>
      <div class="indicators right">
        {rows.slice(3).map((row) => (
          <Indicator key={row.indicator} row={row} />
        ))}
      </div>
      {layout.value !== 'phone' && <OutcomeControls />}
      <FactsInWords />
    </section>
  );
}
