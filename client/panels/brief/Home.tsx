/** What home asks: the margin of each deal, the mandate at the end as a quieter bar, and the capital to spend. */

import { openDialog } from '../../model/desk.ts';
import { plain, signed, unitsAsPoints } from '../../model/numbers.ts';
import { own } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { count } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';

/** A bar of points with a mark at what is asked; its number opens what is in force. `whole`: what the whole agenda asks, once all is open. */
export function MandateBar({ inForce, mandate, whole = mandate }: { inForce: number; mandate: number; whole?: number }) {
  const most = Math.max(mandate, inForce, 1) * 1.25;
  const share = (points: number) => `${(100 * Math.max(0, points)) / most}%`;
  const verdict = inForce >= mandate ? t.home.mandateMet(inForce - mandate) : t.home.mandateShort(mandate - inForce);
  return (
    <div class="mandate" title={t.home.mandateNote}>
      <div class="row apart small">
        <span class="muted">{t.home.mandate}</span>
        <button
          type="button"
          class="points-open"
          aria-haspopup="dialog"
          aria-label={t.payoff.open(`${t.home.mandate}: ${t.home.mandateOf(plain(inForce), mandate)}, ${verdict}`)}
          onClick={() => openDialog({ name: 'standing' })}
        >
          {t.home.mandateOf(plain(inForce), mandate)} · <b>{verdict}</b>
        </button>
      </div>
      <div class="mandate-bar" aria-hidden="true">
        <i style={{ width: share(inForce) }} />
        <em style={{ left: share(mandate) }} />
      </div>
      {whole > mandate && <p class="small muted">{t.sheet.mandateGrows(whole)}</p>}
    </div>
  );
}

export function Home() {
  const { scenario, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const { desk } = mine;
  const gained = unitsAsPoints(desk.units, view.rounds);
  return (
    <section class="home" aria-label={t.home.title}>
      <dl class="home-numbers">
        <div title={t.home.marginNote(desk.margin, scenario.rules.pointsPerCapital)}>
          <dt>{t.home.margin}</dt>
          <dd>
            <b class="number">{signed(desk.margin)}</b> {count(desk.margin, 'point').replace(/^\d+ /, '')}
          </dd>
        </div>
        <div>
          <dt>{t.home.gainSoFar}</dt>
          <dd>
            <b class="number">{signed(gained)}</b> {Math.abs(gained) === 1 ? t.common.point : t.common.points}
          </dd>
        </div>
        <div>
          <dt>{t.home.capital}</dt>
          <dd>
            <b class="number">{desk.capital}</b> {t.home.capitalOf(scenario.rules.capitalMost)}
            {desk.capitalFree !== desk.capital && <span class="muted">, {t.home.free(desk.capitalFree)}</span>}
          </dd>
        </div>
      </dl>
      <MandateBar inForce={desk.inForce} mandate={desk.mandate} whole={desk.mandateWhole} />
    </section>
  );
}
