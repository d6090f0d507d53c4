/** What became of what was agreed: terms, conditions, side payments, and whether it stood, slept, was suspended, left or replaced. */
import { type AgreementTold, agreementsTold } from '../../model/agreementsTold.ts';
import { termsInOrder } from '../../model/differences.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { conditionWords, paymentWords } from '../offers/extraWords.ts';
import { PartyMarks } from '../parts/PartyMark.tsx';

function fateWords({ fate, agreement }: AgreementTold): string {
  const words = t.debrief.fates;
  const { suspension, withdrawal } = agreement;
  if (fate === 'left' && withdrawal) return words.left(partyById(withdrawal.by).name, withdrawal.round);
  if (fate === 'suspended' && suspension) return words.suspended(partyById(suspension.by).name, suspension.round);
  if (fate === 'asleep') return words.asleep;
  return fate === 'inForce' ? words.inForce : words.replaced;
}

/** How one term of it stood at the end, where that is not simply in force. */
function termNote({ inForce, asleep, fate }: AgreementTold, issue: string): string {
  if (fate !== 'inForce' && fate !== 'asleep') return '';
  const sleeper = asleep.find((c) => c.issue === issue);
  if (sleeper) return t.payoff.sleeps[sleeper.reason];
  return inForce.some((c) => c.issue === issue) ? '' : t.debrief.termReplaced;
}

function One({ told }: { told: AgreementTold }) {
  const { scenario } = theTable();
  const { agreement } = told;
  const bad = told.fate === 'left' || told.fate === 'suspended';
  return (
    <li class="agreement-told">
      <div class="row apart base wrap">
        <span class="row tight">
          <b>{t.play.agreement(agreement.number)}</b>
          <PartyMarks parties={agreement.parties} />
          <span class="small muted">{t.debrief.round(agreement.round)}</span>
        </span>
        <b class={`small ${bad ? 'alert' : ''}`}>{fateWords(told)}</b>
      </div>
      <ul class="told-terms">
        {termsInOrder(scenario, agreement.terms).map(({ issue, option }) => (
          <li key={issue}>
            {issueById(issue).name}: <b>{optionById(issue, option).short}</b>{' '}
            <span class="small muted">{termNote(told, issue)}</span>
          </li>
        ))}
      </ul>
      {agreement.condition && <p class="small">{t.offers.condition.only(conditionWords(agreement.condition))}.</p>}
      {agreement.payment && <p class="small">{paymentWords(agreement.payment)}.</p>}
    </li>
  );
}

export function AgreementsTold() {
  const told = agreementsTold(theTable().view);
  return (
    <section class="block-section">
      <h2>{t.debrief.agreementsTitle}</h2>
      {told.length === 0 && <p>{t.debrief.noAgreements}</p>}
      <ul class="agreements-told">
        {told.map((one) => (
          <One key={one.agreement.number} told={one} />
        ))}
      </ul>
    </section>
  );
}
