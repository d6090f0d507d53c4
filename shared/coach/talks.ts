/** Advice for the negotiation and for the homes: what waits for a signature, what would fail and why, what could be offered. */
import type { OfferView } from '../engine/viewTypes.ts';
import { partyIds } from '../scenario/lookup.ts';
import { capitalMend, mendOf, whyNot } from './home.ts';
import type { CoachSeat } from './seat.ts';
import { tradeFor } from './trade.ts';
import type { Advice } from './types.ts';

/** Offers of one kind that are spoken of at a time. */
const OFFERS = 2;

const mine = ({ view }: CoachSeat, offer: OfferView): boolean => offer.by === view.desk.party;
const signed = ({ view }: CoachSeat, offer: OfferView): boolean => offer.signatures.includes(view.desk.party);
const addsOf = (offer: OfferView): number => offer.forecast?.adds ?? 0;

function fails(seat: CoachSeat, offer: OfferView): Advice | null {
  const { forecast } = offer;
  if (!forecast || forecast.passes) return null;
  const mayTable = offer.legal.counter.ok || seat.view.legal.tableOffer.ok;
  return {
    kind: 'offerFails',
    id: `offerFails/${offer.number}`,
    offer: offer.number,
    by: offer.by,
    mine: mine(seat, offer),
    signed: signed(seat, offer),
    why: whyNot(seat, offer.terms, forecast),
    capital: capitalMend(seat, forecast),
    mend: mayTable && offer.status === 'open' ? mendOf(seat, offer) : null,
  };
}

/** Offers by others that this seat may sign, what adds most first. */
function waiting(seat: CoachSeat): readonly Advice[] {
  const { party } = seat.view.desk;
  const settled = seat.view.offers.filter((o) => o.status === 'signed' && signed(seat, o));
  const asked = seat.view.offers.filter((o) => o.status === 'open' && o.to.includes(party) && !signed(seat, o));
  const advice = asked.map((o): Advice | null => {
    if (!o.forecast?.passes) return fails(seat, o);
    if (!o.legal.sign.ok) return null;
    const { payment } = o;
    return {
      kind: 'offerWaits',
      id: `offerWaits/${o.number}`,
      offer: o.number,
      by: o.by,
      adds: o.forecast.adds,
      capital: payment?.to === party ? payment.units : payment?.from === party ? -payment.units : 0,
      settledBy: settled.filter((s) => Object.keys(s.terms).some((i) => o.terms[i] !== undefined)).map((s) => s.number),
      sleeps: o.conditionHolds === false,
    };
  });
  const order = asked.map((o, i) => ({ o, one: advice[i] ?? null })).sort((a, b) => rank(b.o) - rank(a.o));
  return order.flatMap(({ one }) => one ?? []).slice(0, OFFERS);
}

/** What passes at home before what does not, then by what it adds. */
const rank = (offer: OfferView): number => (offer.forecast?.passes ? 1000 : 0) + addsOf(offer);

/** Deals signed by this seat that would fail at its home: capital where that would do, else why. */
function shortAtHome(seat: CoachSeat): readonly Advice[] {
  const at = seat.view.offers.filter((o) => signed(seat, o) && (o.status === 'signed' || o.status === 'open'));
  return at
    .flatMap((o): readonly Advice[] => {
      if (!o.forecast || o.forecast.passes) return [];
      const units = o.legal.setCapital.ok ? capitalMend(seat, o.forecast) : null;
      if (units === null || o.status === 'open') {
        const why = fails(seat, o);
        return why ? [why] : [];
      }
      const { short } = o.forecast;
      return [
        { kind: 'setCapital', id: `setCapital/${o.number}`, offer: o.number, short, units, free: seat.view.desk.capitalFree },
      ];
    })
    .slice(0, OFFERS);
}

/** Other parties about whom no belief was set this round. */
function beliefs({ scenario, view }: CoachSeat): readonly Advice[] {
  if (!view.legal.setBelief.ok) return [];
  const set = view.desk.beliefs.filter((b) => b.round === view.round).map((b) => b.about);
  const about = partyIds(scenario).filter((p) => p !== view.desk.party && !set.includes(p));
  return about.length === 0 ? [] : [{ kind: 'beliefs', id: `beliefs/${view.round}`, about }];
}

/** In the last round: what counts now. */
export function lastRound({ view }: CoachSeat): readonly Advice[] {
  if (view.round !== view.lastRound) return [];
  const { inForce, mandate } = view.desk;
  return [{ kind: 'lastRound', id: `lastRound/${view.phase}`, inForce, mandate }];
}

/** Everybody else is ready while there is still something to do; in the other phases the button says as much. */
function waitedFor({ view }: CoachSeat): readonly Advice[] {
  const only = view.waitingFor.length === 1 && view.waitingFor[0] === view.desk.party;
  return only ? [{ kind: 'waitedFor', id: `waitedFor/${view.round}/${view.phase}` }] : [];
}

/**
 * Advice for the negotiation, most pressing first: one offer to answer, one deal to mend, one trade to propose, so that what is read first is of
 * more than one kind; then the rest.
 */
export function negotiation(seat: CoachSeat): readonly Advice[] {
  const { view } = seat;
  const [answer, ...answers] = waiting(seat);
  const [short, ...shorts] = shortAtHome(seat);
  const trade = tradeFor(seat);
  const spoke = view.offers.some((o) => signed(seat, o) && (o.round === view.round || o.status === 'signed'));
  const content = view.desk.inForce >= view.desk.mandate;
  const silent = !trade && !spoke && !content && !answer && view.legal.tableOffer.ok;
  // Before any belief was set, trades rest on even odds: that is to be known early.
  const unread = view.desk.beliefs.length === 0;
  return [
    ...(answer ? [answer] : []),
    ...(short ? [short] : []),
    ...(trade ? [trade] : []),
    ...(silent ? [{ kind: 'nothingTabled' as const, id: `nothingTabled/${view.round}` }] : []),
    ...(unread ? beliefs(seat) : []),
    ...answers,
    ...shorts,
    ...lastRound(seat),
    ...(unread ? [] : beliefs(seat)),
    ...waitedFor(seat),
  ];
}

/** Advice while signed deals go home. */
export const ratification = (seat: CoachSeat): readonly Advice[] => shortAtHome(seat);
