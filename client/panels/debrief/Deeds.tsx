/** Words and deeds: the card each party drew, what it staked, which duties it did, and how the others read it. */
import { dutyKey, dutyText } from '@track-two/shared/terms/duties.ts';
import { type BeliefRow, type DeedsRow, deedsRows, guesses, heldBackRows } from '../../model/debrief.ts';
import { whyHeldBack } from '../../model/reasons.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { SealIcon } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { theReveal, told } from './reveal.ts';
import { Why } from './Why.tsx';

function Read({ row, about }: { row: BeliefRow; about: string }) {
  return (
    <li class="row tight wrap small">
      <PartyMark party={row.by} size={14} />
      <span>{t.debrief.believes(partyById(row.by).name, partyById(about).name)}:</span>
      <b>{row.share === null ? t.debrief.noBelief : t.debrief.trueCard(row.share)}</b>
      {row.brier !== null && (
        <span class="muted">
          ({t.debrief.brier(row.brier.toFixed(2))}
          {row.worseThanGuess && `, ${t.debrief.worseThanGuess}`})
        </span>
      )}
    </li>
  );
}

function PartyDeeds({ row }: { row: DeedsRow }) {
  return (
    <li class="deeds">
      <div class="row">
        <PartyMark party={row.party} size={36} />
        <div>
          <p class={`party-name mark-${partyById(row.party).shape}`}>
            <b>{partyById(row.party).name}</b>
          </p>
          <p>
            {t.debrief.card}: <b>{row.stance.name}</b>
          </p>
        </div>
      </div>
      <p class="small">
        {row.stance.summary} <FactRefs ids={row.stance.facts} />
      </p>
      <dl class="deed-numbers small">
        <div>
          <dt class="row tight">
            <SealIcon signal="deposit" /> {t.debrief.deposits}
          </dt>
          <dd>{row.deposits}</dd>
        </div>
        <div>
          <dt class="row tight">
            <SealIcon signal="pledge" /> {t.debrief.pledges}
          </dt>
          <dd>{row.pledges}</dd>
        </div>
        <div>
          <dt>{t.debrief.dutiesDone}</dt>
          <dd>{t.debrief.kept(row.kept, row.duties)}</dd>
        </div>
      </dl>
      <ul>
        {row.readBy.map((b) => (
          <Read key={b.by} row={b} about={row.party} />
        ))}
      </ul>
    </li>
  );
}

export function Deeds() {
  const { scenario } = theTable();
  return (
    <section class="block-section">
      <div class="row apart base wrap">
        <h2>{t.debrief.wordsTitle}</h2>
        <span class="small muted">{t.debrief.beliefsNote(guesses(scenario))}</span>
      </div>
      <ul class="deeds-list">
        {deedsRows(scenario, theReveal()).map((row) => (
          <PartyDeeds key={row.party} row={row} />
        ))}
      </ul>
    </section>
  );
}

export function HeldBack() {
  const { scenario } = theTable();
  const rows = heldBackRows(theReveal());
  return (
    <section class="block-section" data-testid="held-back">
      <h2>{t.debrief.dutiesTitle}</h2>
      {rows.length === 0 && <p>{t.debrief.noneHeldBack}</p>}
      <ul class="held-back">
        {rows.map(({ round, breach }) => (
          <li key={`${round}/${breach.duty.issue}/${breach.duty.index}`} class="why-row">
            <PartyMark party={breach.duty.actor} size={18} />
            <div>
              <p>
                {t.debrief.heldBack(partyById(breach.duty.actor).name, dutyText(scenario, breach.duty).what, round)}{' '}
                <b class={`nowrap ${breach.found ? 'alert' : ''}`}>{breach.found ? `! ${t.debrief.found}` : t.debrief.unfound}</b>{' '}
                <span class="small muted">({t.debrief.chance(breach.chance)})</span>
              </p>
              <Why reasoned={whyHeldBack(told().reasons, round, dutyKey(breach.duty))} mark={false} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
