/** The news of the round with its sources and effects, and the private cable from home. */

import type { IndicatorChange } from '@track-two/shared/engine/types.ts';
import { eventOf } from '@track-two/shared/scenario/lookup.ts';
import type { Basis } from '@track-two/shared/scenario/types.ts';
import { ofHundred, signed } from '../../model/numbers.ts';
import { own } from '../../model/store.ts';
import { issueById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { isWorldIndicator, nameOf } from '../outcome/indicatorNames.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { OnlyYou } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { ActorList } from '../reading/Actors.tsx';

function Effect({ change, why }: { change: IndicatorChange; why: string | null }) {
  const by = (change.to - change.from) / 10;
  return (
    <li class="effect">
      {change.party === null && isWorldIndicator(change.indicator) ? (
        <Glyph indicator={change.indicator} value={ofHundred(change.to)} size={20} />
      ) : (
        <PartyMark party={change.party ?? ''} size={18} />
      )}
      <span>
        <b>
          {change.party !== null && `${partyById(change.party).name}: `}
          {nameOf(change.indicator)} {signed(by)}
        </b>{' '}
        {why && <span class="muted">{why}</span>}
      </span>
    </li>
  );
}

/** Whether the news is in the documents or made up for the game. */
function EventBadge({ basis }: { basis: Basis }) {
  return (
    <span class={`badge ${basis === 'documented' ? '' : 'ours'}`} title={t.events.long[basis]}>
      {t.events.badge[basis]}
    </span>
  );
}

/** Secondary actors of the news, each with who that is. */
function Actors({ ids }: { ids: readonly string[] }) {
  const actors = theTable().scenario.actors.filter((a) => ids.includes(a.id));
  if (actors.length === 0) return null;
  return (
    <details class="news-actors">
      <summary>
        <span>
          {t.events.actors}: <b>{actors.map((a) => a.name).join(', ')}</b>
        </span>
      </summary>
      <ActorList actors={actors} />
    </details>
  );
}

/** One news event opened: text, effects with causes, sources. */
export function NewsCard({ round }: { round: number }) {
  const { scenario, view } = theTable();
  const entry = view.news.find((n) => n.round === round);
  if (!entry)
    return (
      <section class="news-card">
        <h2>{t.news.heading(round)}</h2>
        <p>{t.news.none}</p>
      </section>
    );
  const event = eventOf(scenario, entry.event);
  const whyOf = (change: IndicatorChange) =>
    event.effects.find((e) => e.indicator === change.indicator && (e.party ?? null) === change.party)?.why ?? null;
  const margins = Object.entries(event.margins).filter(([, by]) => by !== 0);
  return (
    <section class="news-card" aria-label={t.news.heading(round)}>
      <p class="small muted">{t.news.heading(round)}</p>
      <h2 class="italic news-name">{event.name}</h2>
      <p>{event.text}</p>
      <p class="news-source">
        <EventBadge basis={event.basis} /> <FactRefs ids={event.facts} />
      </p>
      <Actors ids={event.actors} />
      {entry.changes.length > 0 ? (
        <>
          <h4>{t.news.effects}</h4>
          <ul class="effects">
            {entry.changes.map((change) => (
              <Effect key={`${change.indicator}/${change.party}`} change={change} why={whyOf(change)} />
            ))}
          </ul>
        </>
      ) : (
        <p class="small muted">{t.news.noEffects}</p>
      )}
      {margins.length > 0 && (
        <p class="small">
          <b>{t.news.margin}:</b> {margins.map(([party, by]) => t.news.marginBy(partyById(party).name, signed(by))).join(', ')}
        </p>
      )}
      {event.touches.length > 0 && (
        <p class="small muted">
          {t.news.touches}: {event.touches.map((issue) => issueById(issue).name).join(', ')}
        </p>
      )}
    </section>
  );
}

/** The cable that only this party gets. */
export function Cable() {
  const mine = own.value;
  if (!mine?.desk.cable) return null;
  return (
    <section class="cable">
      <div class="row apart">
        <span class="small muted">{t.news.cable}</span>
        <OnlyYou />
      </div>
      <p class="italic">{mine.desk.cable}</p>
    </section>
  );
}
