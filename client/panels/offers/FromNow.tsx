/** Points shrink with every round that has gone by: what they would still pay, beside what they are worth over the whole game. */
import { signed } from '../../model/numbers.ts';
import { fromNow } from '../../model/offers.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

export function FromNow({ points }: { points: number }) {
  const left = fromNow(theTable().view, points);
  return left === null ? null : <span class="small muted block">{t.offers.fromNow(signed(left))}</span>;
}
