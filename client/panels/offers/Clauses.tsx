/** The terms of an offer, clause by clause, with what its parent said or what stands now. */

import type { OfferView } from '@track-two/shared/engine/viewTypes.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { type Difference, differences } from '../../model/differences.ts';
import { issueById, optionById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ExtraRows } from './Extras.tsx';

/** What stands beside the level: the parent's, or the one in force. */
function comparison(difference: Difference, parent: OfferView | null, now: string | undefined): string | null {
  const { issue, kind, was } = difference;
  if (parent && kind === 'changed' && was) return t.offers.said(parent.number, optionById(issue, was).short);
  if (parent && kind === 'added') return t.offers.saidNothing(parent.number);
  if (parent) return null;
  if (now === undefined) return null;
  return now === difference.now ? t.offers.statusQuoIs : t.offers.statusQuoWas(optionById(issue, now).short);
}

function Clause({ difference, parent, now }: { difference: Difference; parent: OfferView | null; now: string | undefined }) {
  const { issue, kind, was, now: option } = difference;
  if (kind === 'dropped' && parent && was)
    return (
      <li class="clause dropped">
        <span>{issueById(issue).short}</span>
        <span>{t.offers.dropped(parent.number, optionById(issue, was).short)}</span>
      </li>
    );
  if (!option) return null;
  const beside = comparison(difference, parent, now);
  return (
    <li class={`clause ${parent && kind !== 'same' ? 'changed' : ''}`}>
      <span title={issueById(issue).name}>{issueById(issue).short}</span>
      <span class="clause-level">
        <b title={optionById(issue, option).name}>{optionById(issue, option).short}</b>
        {beside && <span class="muted"> {beside}</span>}
      </span>
    </li>
  );
}

/** Clauses in the scenario's order, then condition and payment. */
export function Clauses({ offer, parent }: { offer: OfferView; parent: OfferView | null }) {
  const { scenario, preset, view } = theTable();
  const levels = levelsOf(scenario, preset, view.clauses);
  return (
    <ul class="clauses">
      {differences(scenario, parent?.terms ?? {}, offer.terms).map((d) => (
        <Clause key={d.issue} difference={d} parent={parent} now={levels[d.issue]} />
      ))}
      <ExtraRows offer={offer} parent={parent} />
    </ul>
  );
}
