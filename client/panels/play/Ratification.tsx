/** Signed offers on their way home, with the forecast at my own and the capital I put behind each. */
import { forRatification } from '../../model/offers.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { HomeBar, Voices } from '../offers/HomeVerdict.tsx';
import { InForce } from '../offers/InForce.tsx';
import { OfferCard } from '../offers/OfferCard.tsx';

export function Ratification() {
  const { view } = theTable();
  const cards = forRatification(view);
  return (
    <section class="offers ratification">
      <div class="panel-head">
        <h2>{t.ratification.title}</h2>
      </div>
      <p class="small muted">{cards.length === 0 ? t.ratification.none : t.ratification.intro}</p>
      <ul class="offer-list">
        {cards.map((card) => (
          <li key={card.offer.number} class="ratification-item">
            <ul>
              <OfferCard card={card} />
            </ul>
            {card.offer.forecast && (
              <>
                <HomeBar forecast={card.offer.forecast} label={t.offers.offer(card.offer.number)} />
                <Voices forecast={card.offer.forecast} />
              </>
            )}
          </li>
        ))}
      </ul>
      {cards.length > 0 && <p class="small muted">{t.ratification.spent}</p>}
      <InForce />
    </section>
  );
}
