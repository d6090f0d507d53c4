/** Every offer ever tabled, private ones too: terms, signal, fate, and what it would have meant to each at its true card. */
import { type OfferWorth, offerWorths } from '../../model/debrief.ts';
import { termsInOrder } from '../../model/differences.ts';
import { signed } from '../../model/numbers.ts';
import { cardState } from '../../model/offers.ts';
import { whyAnswered, whyTabled } from '../../model/reasons.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { capital } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { conditionWords, paymentWords } from '../offers/extraWords.ts';
import { Lock, Seal } from '../parts/icons.tsx';
import { PartyMark, PartyMarks } from '../parts/PartyMark.tsx';
import { WorthButton } from '../parts/PayoffButton.tsx';
import { theReveal, told } from './reveal.ts';
import { Why } from './Why.tsx';

const names = (ids: readonly string[]) => ids.map((id) => partyById(id).name);

function fate({ offer }: OfferWorth): string {
  if (offer.status === 'rejected' && offer.rejectedBy) return t.offers.rejectedBy(partyById(offer.rejectedBy).name);
  if (offer.status === 'failed') return t.offers.failedIn(names(offer.failedBy));
  if (offer.status === 'lapsed' && offer.lapse) return `${t.offers.states.lapsed}: ${t.offers.lapsedBecause[offer.lapse]}`;
  // Whether it still stood at the end is told with the agreements.
  if (offer.status === 'ratified') return t.debrief.ratified;
  return t.offers.states[cardState(offer)];
}

function Row({ row }: { row: OfferWorth }) {
  const { scenario } = theTable();
  const { offer } = row;
  const everybody = offer.seenBy.length >= scenario.parties.length;
  return (
    <tr>
      <th scope="row">
        <span class="row tight">
          {offer.number}
          <PartyMarks parties={[offer.by]} />→<PartyMarks parties={offer.to} />
        </span>
        <span class="small muted">{t.debrief.round(offer.round)}</span>
      </th>
      <td class="offer-terms">
        {termsInOrder(scenario, offer.terms)
          .map(({ issue, option }) => `${issueById(issue).short}: ${optionById(issue, option).short}`)
          .join(' · ')}
        {offer.condition && <p class="small">{t.offers.condition.only(conditionWords(offer.condition))}</p>}
        {offer.payment && <p class="small">{paymentWords(offer.payment)}</p>}
        {!everybody && (
          <p class="small muted only-you">
            <Lock /> {t.debrief.seenBy(names(offer.seenBy))}
          </p>
        )}
        <Why reasoned={whyTabled(told().reasons, offer.number)} />
      </td>
      <td>
        <Seal signal={offer.signal} />
      </td>
      {row.worth.map(({ party, points }) => (
        <td key={party} class={`worth ${points < 0 ? 'alert' : ''}`}>
          <span class="worth-of">
            <PartyMark party={party} />
          </span>
          <WorthButton
            terms={offer.terms}
            points={points}
            against="statusQuo"
            whose={{ party, stance: theReveal().stances[party] ?? '' }}
            label={t.debrief.worthOf(partyById(party).name, offer.number, signed(points))}
          >
            <b>{signed(points)}</b>
          </WorthButton>
        </td>
      ))}
      <td class="offer-fate">
        <span class={offer.status === 'ratified' ? 'bold' : ''}>{capital(fate(row))}</span>
        {whyAnswered(told().reasons, offer.number).map((one) => (
          <Why key={one.seq} reasoned={one} />
        ))}
      </td>
    </tr>
  );
}

export function OffersTold() {
  const { scenario } = theTable();
  const rows = offerWorths(scenario, theReveal());
  return (
    <section class="block-section">
      <h2>{t.debrief.offersTitle}</h2>
      <p class="small muted">{rows.length === 0 ? t.debrief.noOffers : t.debrief.offersNote}</p>
      {rows.length > 0 && (
        <div class="scroll-x">
          <table class="table offers-table">
            <thead>
              <tr>
                <th scope="col">{t.debrief.offerHead}</th>
                <th scope="col">{t.debrief.terms}</th>
                <th scope="col">{t.debrief.signal}</th>
                {scenario.parties.map((p) => (
                  <th key={p.id} scope="col" class="worth">
                    <PartyMark party={p.id} />
                    <span class="small">{p.short}</span>
                  </th>
                ))}
                <th scope="col">{t.debrief.fate}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.offer.number} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
