/** Offers on the table, what is in force, and those that have ended. */
import { offTheTable, onTheTable } from '../../model/offers.ts';
import { isLive } from '../../model/sheet.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { InForce } from './InForce.tsx';
import { OfferCard } from './OfferCard.tsx';

export function OffersPanel() {
  const { view } = theTable();
  const living = onTheTable(view);
  const ended = offTheTable(view);
  // An answered offer is shown above its answer, but is no longer to be had.
  const open = living.filter(({ offer }) => isLive(offer)).length;
  return (
    <section class="offers" aria-labelledby="offers-title">
      <div class="row apart base panel-head">
        <h2 id="offers-title">{t.offers.title}</h2>
        <span class="small muted">{t.offers.counted(open, ended.length)}</span>
      </div>
      {living.length === 0 && <p class="muted">{view.phase === 'negotiation' ? t.offers.none : t.offers.noneOutside}</p>}
      <ul class="offer-list" data-testid="offers">
        {living.map((card) => (
          <OfferCard key={card.offer.number} card={card} />
        ))}
      </ul>
      <InForce />
      {ended.length > 0 && (
        <details class="ended-offers">
          <summary>
            {t.offers.ended} ({ended.length})
          </summary>
          <ul class="offer-list">
            {ended.map((card) => (
              <OfferCard key={card.offer.number} card={card} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
