/** What stands: agreements by number with how each stands, steps taken alone, and agreements that are over, folded away. */
import type { AgreementView } from '@track-two/shared/engine/viewTypes.ts';
import { endedAgreements, standingAgreements } from '../../model/agreements.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { PartyMarks } from '../parts/PartyMark.tsx';
import { AgreementCard, ClauseLine } from './AgreementCard.tsx';

function fate({ status, withdrawal }: AgreementView): string {
  if (status === 'superseded') return t.agreements.superseded;
  return withdrawal ? t.agreements.withdrawn(partyById(withdrawal.by).name) : t.agreements.withdrawnUnknown;
}

function Ended({ agreements }: { agreements: readonly AgreementView[] }) {
  if (agreements.length === 0) return null;
  return (
    <details class="ended-offers">
      <summary>
        {t.agreements.ended} ({agreements.length})
      </summary>
      <ul class="stack">
        {agreements.map((agreement) => (
          <li key={agreement.number} class="row tight wrap small">
            <b>{t.play.agreement(agreement.number)}</b>
            <PartyMarks parties={agreement.parties} />
            <span class="muted">{fate(agreement)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function InForce() {
  const { view } = theTable();
  const standing = standingAgreements(view);
  const ended = endedAgreements(view);
  const steps = [...view.clauses, ...view.sleeping].filter((c) => 'step' in c.source);
  if (standing.length + steps.length + ended.length === 0) return null;
  return (
    <section class="in-force">
      <h3>{t.play.inForceTitle}</h3>
      <ul class="stack">
        {standing.map((row) => (
          <AgreementCard key={row.agreement.number} row={row} />
        ))}
        {steps.map((clause) => (
          <li key={clause.issue} class="agreement">
            <b>{'step' in clause.source ? t.play.stepOf(partyById(clause.source.step).name) : ''}</b>
            <ul class="clauses">
              <ClauseLine clause={clause} asleep={'reason' in clause} />
            </ul>
          </li>
        ))}
      </ul>
      <Ended agreements={ended} />
    </section>
  );
}
