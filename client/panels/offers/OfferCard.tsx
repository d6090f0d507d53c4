/** One offer: who, terms, worth to me, how my home would take it, who has signed, what I can do. */
import type { OfferView } from '@track-two/shared/engine/viewTypes.ts';
import { useRef, useState } from 'preact/hooks';
import { openCounter } from '../../model/desk.ts';
import { signed } from '../../model/numbers.ts';
import { type OfferCard as Card, judgedBefore } from '../../model/offers.ts';
import { act } from '../../model/session.ts';
import { isLive } from '../../model/sheet.ts';
import { pending, view } from '../../model/store.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Lock, Seal } from '../parts/icons.tsx';
import { PartyMark, PartyMarks } from '../parts/PartyMark.tsx';
import { WorthButton } from '../parts/PayoffButton.tsx';
import { useKeepFocus } from '../parts/useKeepFocus.ts';
import { CapitalSetter } from './CapitalSetter.tsx';
import { Clauses } from './Clauses.tsx';
import { ExtraNotes } from './Extras.tsx';
import { FromNow } from './FromNow.tsx';
import { HomeLine } from './HomeVerdict.tsx';

const shorts = (ids: readonly string[]) => ids.map((id) => partyById(id).short);
const names = (ids: readonly string[]) => ids.map((id) => partyById(id).name);

function Head({ card }: { card: Card }) {
  const { offer, mine } = card;
  return (
    <div class="row apart offer-head">
      <span class="row tight wrap">
        <b>{t.offers.offer(offer.number)}</b>
        {mine && <span class="small muted">{t.offers.yours}</span>}
        <span class="row tight">
          {!mine && <PartyMarks parties={[offer.by]} />}
          <span aria-hidden="true">→</span>
          <PartyMarks parties={offer.to} />
        </span>
        {offer.parent !== null && <span class="small muted">{t.offers.answers(offer.parent)}</span>}
      </span>
      <span class={`mark-${partyById(offer.by).shape} party-colour`}>
        <Seal signal={offer.signal} />
      </span>
    </div>
  );
}

/** Whether somebody has said ready in these talks without signing: an answer too, which would otherwise be silence. */
const leavesIt = ({ status }: OfferView, party: string): boolean =>
  status === 'open' && view.value?.phase === 'negotiation' && view.value.ready[party] === true;

function Signatures({ offer }: { offer: OfferView }) {
  const all = [offer.by, ...offer.to];
  return (
    <ul class="signatures small" aria-label={t.offers.signatures}>
      {all.map((party) => {
        const done = offer.signatures.includes(party);
        return (
          <li key={party} class="row tight">
            <PartyMark party={party} hollow={!done} />
            <span class="hidden-visually">{partyById(party).name}</span>
            {done ? t.offers.signed : leavesIt(offer, party) ? t.offers.leavesIt : t.offers.notYet}
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ offer }: { offer: OfferView }) {
  const { number: n, legal } = offer;
  const me = view.value?.viewer;
  const addressed = me !== undefined && offer.to.includes(me);
  const unsigned = addressed && !offer.signatures.includes(me);
  if (view.value?.phase !== 'negotiation' || offer.status !== 'open') return null;
  return (
    <div class="row wrap offer-actions">
      {unsigned && (
        <ActionButton
          verdict={legal.sign}
          busyKey={`sign:${n}`}
          label={t.offers.signLabel(n)}
          onPress={() => void act({ type: 'signOffer', offer: n }, `sign:${n}`)}
        >
          {t.offers.sign}
        </ActionButton>
      )}
      {addressed && (
        <ActionButton kind="primary" verdict={legal.counter} label={t.offers.counterLabel(n)} onPress={() => openCounter(n)}>
          {t.offers.counter}
        </ActionButton>
      )}
      {addressed && (
        <ActionButton
          kind="plain"
          verdict={legal.reject}
          busyKey={`reject:${n}`}
          label={t.offers.rejectLabel(n)}
          onPress={() => void act({ type: 'rejectOffer', offer: n }, `reject:${n}`)}
        >
          {t.offers.reject}
        </ActionButton>
      )}
      {offer.by === me && (
        <ActionButton
          kind="plain"
          verdict={legal.withdraw}
          busyKey={`withdraw:${n}`}
          label={t.offers.withdrawLabel(n)}
          onPress={() => void act({ type: 'withdrawOffer', offer: n }, `withdraw:${n}`)}
        >
          {t.offers.withdraw}
        </ActionButton>
      )}
    </div>
  );
}

/** A warning before one signs what another deal will have settled already. */
function JudgedFirst({ offer }: { offer: OfferView }) {
  const first = view.value ? judgedBefore(view.value, offer) : [];
  if (first.length === 0) return null;
  return (
    <p class="small alert bold">
      <span aria-hidden="true">! </span>
      {t.offers.judgedFirst(first)}
    </p>
  );
}

/** Why it ended, in words. */
function fate(card: Card): string {
  const { offer, state } = card;
  if (state === 'rejected' && offer.rejectedBy) return t.offers.rejectedBy(partyById(offer.rejectedBy).name);
  if (state === 'lapsed' && offer.lapse) return `${t.offers.states.lapsed}: ${t.offers.lapsedBecause[offer.lapse]}`;
  if (state === 'failed') return t.offers.failedIn(names(offer.failedBy));
  if (state === 'countered' && card.answeredBy.length > 0) return t.offers.answeredBy(card.answeredBy);
  return t.offers.states[state];
}

function Folded({ card, onOpen }: { card: Card; onOpen: () => void }) {
  return (
    <div class="row apart">
      <span class="small">
        <b class={card.state === 'rejected' || card.state === 'withdrawn' ? 'struck' : ''}>{t.offers.offer(card.offer.number)}</b>{' '}
        {fate(card)}
      </span>
      <button type="button" class="link" onClick={onOpen}>
        {t.offers.open} <span aria-hidden="true">›</span>
      </button>
    </div>
  );
}

function Facts({ card }: { card: Card }) {
  const { offer } = card;
  return (
    <div class="row apart wrap small muted">
      {offer.visibility === 'private' ? (
        <span class="only-you">
          <Lock /> {t.offers.privateTo(shorts(card.mine ? offer.to : [offer.by, ...offer.to]))}
        </span>
      ) : (
        <span>{t.offers.states[card.state]}</span>
      )}
      {offer.status === 'open' && <span>{t.offers.lapsesAfter(offer.expires)}</span>}
    </div>
  );
}

export function OfferCard({ card }: { card: Card }) {
  const { offer } = card;
  const self = useRef<HTMLLIElement>(null);
  useKeepFocus(self);
  const live = isLive(offer);
  const me = view.value?.viewer ?? '';
  const involved = offer.by === me || offer.to.includes(me);
  // Unfolded while it lives, unless the reader says otherwise.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? live;
  const busy = ['sign', 'reject', 'withdraw'].some((verb) => pending.value.has(`${verb}:${offer.number}`));
  const classes = [
    'offer',
    `mark-${partyById(offer.by).shape}`,
    card.mine ? 'mine' : '',
    live ? '' : 'ended',
    `depth-${card.depth}`,
  ];
  return (
    <li
      ref={self}
      tabIndex={-1}
      class={classes.join(' ')}
      aria-busy={busy}
      data-testid={`offer-${offer.number}`}
      aria-label={t.offers.offer(offer.number)}
    >
      {!open && <Folded card={card} onOpen={() => setChosen(true)} />}
      {open && (
        <>
          <Head card={card} />
          <Facts card={card} />
          <Clauses offer={offer} parent={card.parent} />
          <ExtraNotes offer={offer} />
          {!live && <p class="small bold">{fate(card)}</p>}
          {offer.forecast && (
            <div class="row apart base wrap">
              <span>
                <WorthButton
                  terms={offer.terms}
                  points={offer.forecast.adds}
                  label={`${t.offers.offer(offer.number)}: ${signed(offer.forecast.adds)} ${t.offers.pointsForYou}`}
                >
                  <b class="number">{signed(offer.forecast.adds)}</b>
                </WorthButton>{' '}
                <span class="small muted">{t.offers.pointsForYou}</span>
                <FromNow points={offer.forecast.adds} />
              </span>
              {involved ? <HomeLine forecast={offer.forecast} /> : <span class="small muted">{t.offers.notYours}</span>}
            </div>
          )}
          {live && <Signatures offer={offer} />}
          {offer.status === 'signed' && view.value?.phase === 'negotiation' && <p class="small bold">✓ {t.offers.goesHome}</p>}
          <JudgedFirst offer={offer} />
          <CapitalSetter offer={offer} />
          <Actions offer={offer} />
        </>
      )}
    </li>
  );
}
