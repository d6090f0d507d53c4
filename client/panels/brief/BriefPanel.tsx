/** The left panel: who I am, my secret card, what home asks, what levels are worth, what I could do alone. */
import { openDialog } from '../../model/desk.ts';
import { own } from '../../model/store.ts';
import { t } from '../../text/index.ts';
import { OnlyYou } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { Home } from './Home.tsx';
import { Sheet } from './Sheet.tsx';
import { Steps } from './Steps.tsx';

export function BriefPanel() {
  const mine = own.value;
  if (!mine) return null;
  const { party, stance } = mine;
  return (
    <aside class="panel brief" aria-label={t.brief.heading} id="panel-brief">
      <div class="me">
        <PartyMark party={party.id} size={48} />
        <div class="grow">
          <h2 class="me-name">{party.name}</h2>
          <p class="small muted">{t.brief.speaks}</p>
        </div>
        <OnlyYou />
      </div>
      <section class="stance" aria-label={t.brief.stance}>
        <p class="small muted">{t.brief.stance}</p>
        <p class="stance-name italic">{stance.name}</p>
        <p class="small">{stance.summary}</p>
      </section>
      <Home />
      <Sheet />
      <Steps />
      <button type="button" class="brief-more" onClick={() => openDialog({ name: 'brief' })}>
        {t.brief.more} <span aria-hidden="true">›</span>
      </button>
    </aside>
  );
}
