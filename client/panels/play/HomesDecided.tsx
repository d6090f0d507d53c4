/** What became of the deals that went home this round: in force, refused and by whom, or without ground. */
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { homesDecided } from '../../model/homes.ts';
import { issueById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

function said(entry: LogEntryView): string {
  const names = (ids: readonly string[]) => ids.map((id) => partyById(id).name);
  switch (entry.type) {
    case 'agreementRatified':
      return t.ratification.ratified(
        entry.agreement,
        names(entry.parties),
        Object.keys(entry.terms).map((id) => issueById(id).name),
      );
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
