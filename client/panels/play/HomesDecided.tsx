/** What became of the deals that went home this round: in force, refused and by whom, or without ground. */
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { homesDecided } from '../../model/homes.ts';
import { issueById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { conditionWords, paymentWords } from '../offers/extraWords.ts';

/** A deal that passed: its terms, what was paid for it, and whether it sleeps until its condition holds. */
function ratified(entry: Extract<LogEntryView, { type: 'agreementRatified' }>): string {
  const { view } = theTable();
  const agreement = view.agreements.find((a) => a.number === entry.agreement);
  const parties = entry.parties.map((id) => partyById(id).name);
  const issues = Object.keys(entry.terms).map((id) => issueById(id).name);
  const asleep = view.sleeping.some(({ source }) => 'agreement' in source && source.agreement === entry.agreement);
  const words = [
    t.ratification.ratified(entry.agreement, parties, issues),
    agreement?.condition ? `${t.offers.condition.only(conditionWords(agreement.condition))}.` : '',
    agreement?.condition && asleep ? t.ratification.asleepAtOnce : '',
    agreement?.payment ? t.ratification.paid(paymentWords(agreement.payment)) : '',
  ];
  return words.filter(Boolean).join(' ');
}

function said(entry: LogEntryView): string {
  const names = (ids: readonly string[]) => ids.map((id) => partyById(id).name);
  switch (entry.type) {
    case 'agreementRatified':
      return ratified(entry);
    case 'ratificationFailed':
      return t.ratification.refused(entry.offer, names(entry.failedBy));
    case 'offerLapsed':
      return t.ratification.lapsed(entry.offer, t.offers.lapsedBecause[entry.reason]);
    default:
      return '';
  }
}

export function HomesDecided() {
  const decided = homesDecided(theTable().view);
  if (decided.length === 0) return null;
  return (
    <section class="homes-decided" data-testid="homes-decided">
      <h2 class="homes-title">{t.ratification.decided}</h2>
      <ul class="stack">
        {decided.map((entry) => (
          <li key={entry.n} class={entry.type === 'agreementRatified' ? 'small' : 'small alert'}>
            <span aria-hidden="true">{entry.type === 'agreementRatified' ? '✓ ' : '▲ '}</span>
            {said(entry)}
          </li>
        ))}
      </ul>
    </section>
  );
}
