/** The condition and the side payment of an offer: rows under its terms, with what the parent said, and what they mean for me. */
import type { OfferView } from '@track-two/shared/engine/viewTypes.ts';
import { sameCondition, samePayment } from '../../model/conditions.ts';
import { isLive } from '../../model/sheet.ts';
import { own } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { OnlyYou } from '../parts/icons.tsx';
import { conditionWords, paymentWords } from './extraWords.ts';

interface Compared {
  readonly offer: OfferView;
  readonly parent: OfferView | null;
}

function ConditionRow({ offer, parent }: Compared) {
  const { condition } = offer;
  const before = parent?.condition ?? null;
  const words = t.offers.condition;
  if (!condition)
    return parent && before ? <li class="clause dropped">{words.dropped(parent.number, conditionWords(before))}</li> : null;
  const changed = parent !== null && !sameCondition(condition, before);
  const said = before ? conditionWords(before) : words.none;
  return (
    <li class={`clause extra ${changed ? 'changed' : ''}`}>
      <span class="extra-word">{words.label}</span> <b>{conditionWords(condition)}</b>
      {isLive(offer) && <span class="muted">; {offer.conditionHolds ? words.holds : words.fails}</span>}
      {changed && <span class="muted"> ({t.offers.said(parent.number, said)})</span>}
    </li>
  );
}

function PaymentRow({ offer, parent }: Compared) {
  const { payment } = offer;
  const before = parent?.payment ?? null;
  const words = t.offers.payment;
  if (!payment)
    return parent && before ? <li class="clause dropped">{words.dropped(parent.number, paymentWords(before))}</li> : null;
  const changed = parent !== null && !samePayment(payment, before);
  return (
    <li class={`clause extra ${changed ? 'changed' : ''}`}>
      <span class="extra-word">{words.label}</span> <b>{paymentWords(payment)}</b>
      {changed && <span class="muted"> ({t.offers.said(parent.number, before ? paymentWords(before) : words.none)})</span>}
    </li>
  );
}

/** Rows for the list of clauses. */
export function ExtraRows(compared: Compared) {
  return (
    <>
      <ConditionRow {...compared} />
      <PaymentRow {...compared} />
    </>
  );
}

/** What the payment does to my capital; said to payer and payee only. */
function paymentNote(offer: OfferView): string | null {
  const desk = own.value?.desk;
  const { payment } = offer;
  if (!desk || !payment || !isLive(offer)) return null;
  const words = t.offers.payment;
  if (payment.to === desk.party) return words.receive(payment.units, theTable().scenario.rules.capitalMost);
  if (payment.from !== desk.party) return null;
  if (offer.signatures.includes(desk.party)) return words.reserved(payment.units);
  return payment.units > desk.capitalFree
    ? words.tooDear(payment.units, desk.capitalFree)
    : words.willReserve(payment.units, desk.capitalFree);
}

/** Under the clauses: what a condition that does not hold would mean, and what the payment means for my capital. */
export function ExtraNotes({ offer }: { offer: OfferView }) {
  const asleep = isLive(offer) && offer.conditionHolds === false;
  const paid = paymentNote(offer);
  return (
    <>
      {asleep && <p class="small muted">{t.offers.condition.sleepsAtFirst}</p>}
      {paid && (
        <p class="small muted">
          {paid} <OnlyYou />
        </p>
      )}
    </>
  );
}
