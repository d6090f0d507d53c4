/** What is in force: agreements by number with their levels, and steps taken alone. */
import type { Clause } from '@track-two/shared/engine/types.ts';
import type { AgreementView } from '@track-two/shared/engine/viewTypes.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Seal } from '../parts/icons.tsx';
import { PartyMarks } from '../parts/PartyMark.tsx';

function ClauseLine({ clause }: { clause: Clause }) {
  return (
    <li class="clause">
      <span title={issueById(clause.issue).name}>{issueById(clause.issue).short}</span>
      <b title={optionById(clause.issue, clause.option).name}>{optionById(clause.issue, clause.option).short}</b>
    </li>
  );
}

function Agreement({ agreement, clauses }: { agreement: AgreementView; clauses: readonly Clause[] }) {
  const mine = clauses.filter((c) => 'agreement' in c.source && c.source.agreement === agreement.number);
  return (
    <li class="agreement">
      <div class="row apart wrap">
        <span class="row tight">
          <b>{t.play.agreement(agreement.number)}</b>
          <PartyMarks parties={agreement.parties} />
        </span>
        {agreement.pledgedBy && <Seal signal="pledge" cracked={agreement.pledgeForfeited} />}
      </div>
      <ul class="clauses">
        {mine.map((clause) => (
          <ClauseLine key={clause.issue} clause={clause} />
        ))}
      </ul>
      {agreement.frayed && (
        <p class="small alert bold">
          <span aria-hidden="true">! </span>
          {t.play.frayed}
        </p>
      )}
    </li>
  );
}

export function InForce() {
  const { view } = theTable();
  const agreements = view.agreements.filter((a) => a.inForce.length > 0);
  const steps = view.clauses.filter((c) => 'step' in c.source);
  if (agreements.length + steps.length === 0) return null;
  return (
    <section class="in-force">
      <h3>{t.play.inForceTitle}</h3>
      <ul class="stack">
        {agreements.map((a) => (
          <Agreement key={a.number} agreement={a} clauses={view.clauses} />
        ))}
        {steps.map((clause) => (
          <li key={clause.issue} class="agreement">
            <b>{'step' in clause.source ? t.play.stepOf(partyById(clause.source.step).name) : ''}</b>
            <ul class="clauses">
              <ClauseLine clause={clause} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
