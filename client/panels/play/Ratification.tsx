/** Signed offers on their way home, with the forecast at my own and the capital I put behind each. */
import { forRatification, type OfferCard as OfferCardModel } from '../../model/offers.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { HomeBar, Voices } from '../offers/HomeVerdict.tsx';
import { InForce } from '../offers/InForce.tsx';
import { OfferCard } from '../offers/OfferCard.tsx';

export function Ratification() {
  const { view } = theTable();
  const cards = forRatification(view);
  const me = view.viewer;
  const isMine = ({ offer }: OfferCardModel) => offer.signatures.includes(me);
  const noneMine = view.desk !== null && cards.length > 0 && !cards.some(isMine);
  return (
    <section class="offers ratification">
      <div class="panel-head">
        <h2>{t.ratification.title}</h2>
      </div>
      <p class="small muted">{cards.length === 0 ? t.ratification.none : t.ratification.intro}</p>
      {noneMine && <p class="small bold">{t.ratification.noneMine}</p>}
      <ul class="offer-list">
        {cards.map((card) => (
          <li key={card.offer.number} class="ratification-item">
            <ul>
              <OfferCard card={card} />
            </ul>
            {!isMine(card) && <p class="small muted">{t.ratification.notMine}</p>}
            {isMine(card) && card.offer.forecast && (
              <>
                <HomeBar forecast={card.offer.forecast} label={t.offers.offer(card.offer.number)} />
                <Voices forecast={card.offer.forecast} />
              </>
            )}
          </li>
        ))}
      </ul>
      {cards.some(isMine) && <p class="small muted">{t.ratification.spent}</p>}
      <InForce />
    </section>
  );
}
