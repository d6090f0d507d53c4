/**
 * Bargaining by a time-dependent target (Faratin, Sierra and Jennings 1998): what an offer must add at home falls from the best that could
 * be had to the margin as time passes, early (conceder), evenly (linear) or late (Boulware). Offers are taken when they reach what the bot
 * itself would ask next (AC_next; Baarslag 2014).
 */
import type { OfferView } from '../engine/viewTypes.ts';
import { partyOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { best, type Candidate, candidates, termsOf, topOf } from './candidates.ts';
import type { BotInput, BotMove } from './types.ts';

export interface Style {
  /** Share of the way from the best to the margin conceded at time t (0 … 1). */
  readonly concession: (t: number) => number;
  /** What makes one candidate better than another, at or above the target. */
  readonly score: (c: Candidate, target: number) => number;
  /** Share of the target at which somebody else's offer is signed: below 1, because a deal today pays every round. */
  readonly signAt: number;
  readonly offersPerRound: number;
  /** Least chance of being taken that a candidate must have to be worth aiming at. */
  readonly hope: number;
  readonly signal: (input: BotInput, c: Candidate) => 'talk' | 'deposit' | 'pledge';
}

/** Time gone, 0 at the first offer of the game and 1 in the last round. */
export const timeGone = ({ view }: BotInput): number => (view.rounds <= 1 ? 1 : (view.round - 1) / (view.rounds - 1));

/** What an offer must add at home now, in points: from the best that can be hoped for down to the margin. */
export function targetOf(input: BotInput, style: Style, list: readonly Candidate[]): number {
  const floor = input.view.desk.margin;
  const top = topOf(input, list, style.hope)?.own ?? floor;
  return top - style.concession(timeGone(input)) * (top - floor);
}

/** Next bargaining move: clear up, answer what lies on the table, then table something; null when there is nothing left to do this round. */
export function bargain(input: BotInput, style: Style): BotMove | null {
  const overtaken = withdrawOvertaken(input);
  if (overtaken) return overtaken;
  const waiting = input.view.offers.filter((o) => o.legal.sign.ok && !isOvertaken(input, o));
  const mine = offersThisRound(input);
  if (waiting.length === 0 && mine >= style.offersPerRound) return null;
  const list = candidates(input);
  const target = targetOf(input, style, list);
  return (
    answer(input, waiting, target, list, style) ?? (mine < style.offersPerRound ? propose(input, style, target, list) : null)
  );
}

/** Whether a deal that this seat has signed, and all others too, settles an issue of this offer: judged after it, this one would likely fail. */
function isOvertaken({ view }: BotInput, offer: OfferView): boolean {
  const settled = view.offers.filter((o) => o.status === 'signed' && o.signatures.includes(view.desk.party));
  return settled.some((o) => Object.keys(o.terms).some((issue) => offer.terms[issue] !== undefined));
}

function withdrawOvertaken(input: BotInput): BotMove | null {
  const offer = input.view.offers.find((o) => o.legal.withdraw.ok && isOvertaken(input, o));
  if (!offer) return null;
  return {
    action: { type: 'withdrawOffer', offer: offer.number },
    reason: `A deal already signed settles what offer ${offer.number} was about.`,
  };
}

const offersThisRound = ({ view }: BotInput): number =>
  view.offers.filter((o) => o.by === view.desk.party && o.round === view.round).length;

function answer(
  input: BotInput,
  waiting: readonly OfferView[],
  target: number,
  list: readonly Candidate[],
  style: Style,
): BotMove | null {
  const party = input.view.desk.party;
  const addsOf = (o: OfferView) => worthOf(o, party);
  const inOrder = [...waiting].sort((a, b) => addsOf(b) - addsOf(a));
  const good = inOrder.find((o) => o.forecast?.passes === true && addsOf(o) >= style.signAt * target);
  if (good) {
    const reason = `Offer ${good.number} adds ${addsOf(good)} points; I would ask for ${Math.round(target)} now, and time is worth points too.`;
    return { action: { type: 'signOffer', offer: good.number }, reason };
  }
  // A counter or a rejection closes the offer for everybody, so they are for talks of two; in larger ones the others may still answer.
  const mine = inOrder.filter((o) => o.to.length === 1);
  if (offersThisRound(input) < style.offersPerRound) {
    for (const offer of mine) {
      const countered = counter(input, style, target, list, offer);
      if (countered) return countered;
    }
  }
  return turnDown(input, mine);
}

/** Turns down what could not be signed later either; what adds something and lives on is left open. */
function turnDown({ view }: BotInput, offers: readonly OfferView[]): BotMove | null {
  const addsOf = (o: OfferView) => worthOf(o, view.desk.party);
  const hopeless = offers.find((o) => o.forecast?.passes !== true || o.expires <= view.round);
  if (!hopeless) return null;
  const reason = `Offer ${hopeless.number} adds ${addsOf(hopeless)} points: not enough to sign, and I see no answer to it that I would.`;
  return { action: { type: 'rejectOffer', offer: hopeless.number }, reason };
}

/** What an offer adds at home, a unit of capital paid or received counted as a point: it may back another deal, and pays nothing itself. */
function worthOf({ forecast, payment }: OfferView, party: PartyId): number {
  const paid = payment?.from === party ? payment.units : 0;
  const received = payment?.to === party ? payment.units : 0;
  return (forecast?.adds ?? Number.NEGATIVE_INFINITY) + received - paid;
}

/** Answers with the best own candidate that keeps something of the offer, if there is one. */
function counter(input: BotInput, style: Style, target: number, list: readonly Candidate[], offer: OfferView): BotMove | null {
  const shares = (c: Candidate) => c.changes.filter((change) => offer.terms[change.issue] !== undefined).length;
  const near = list.filter((c) => c.own >= target && shares(c) > 0 && c.to.includes(offer.by));
  const chosen = best(input, near, (c) => style.score(c, target) + shares(c), isNew(input));
  if (!chosen) return null;
  return {
    action: { type: 'counterOffer', parent: offer.number, ...draft(input, style, chosen) },
    reason: `Offer ${offer.number} adds ${offer.forecast?.adds ?? 0} points; this adds ${chosen.own} and may be taken.`,
  };
}

function propose(input: BotInput, style: Style, target: number, list: readonly Candidate[]): BotMove | null {
  if (!input.view.legal.tableOffer.ok) return null;
  const settled = input.view.offers.filter((o) => o.status === 'signed' && o.signatures.includes(input.view.desk.party));
  const isFree = (c: Candidate) => settled.every((o) => c.changes.every((change) => o.terms[change.issue] === undefined));
  const able = list.filter((c) => c.own >= target && c.taken >= style.hope && isFree(c));
  const official = input.rng(4) === 0 ? able.filter((c) => followsLine(input, c)) : [];
  const chosen = best(input, official.length > 0 ? official : able, (c) => style.score(c, target), isNew(input));
  if (!chosen) return null;
  const why =
    official.length > 0 ? 'Our official line calls for this' : 'Of what reaches my target, this is the likeliest to serve me';
  return {
    action: { type: 'tableOffer', ...draft(input, style, chosen) },
    reason: `${why}: it adds ${chosen.own} points, about ${Math.round(100 * chosen.taken)} % likely to be taken.`,
  };
}

function followsLine({ scenario, view }: BotInput, c: Candidate): boolean {
  const { officialLine } = partyOf(scenario, view.desk.party);
  return c.changes.every(({ issue, option }) => officialLine[issue] === option);
}

/** Whether terms neither lie on the table nor were tabled by anybody this round already. */
export function isNew({ view }: BotInput): (terms: Terms) => boolean {
  const key = (terms: Terms) => JSON.stringify(Object.entries(terms).sort());
  const now = view.offers.filter((o) => o.status === 'open' || o.status === 'signed' || o.round === view.round);
  const known = new Set(now.map((o) => key(o.terms)));
  return (terms) => !known.has(key(terms));
}

function draft(input: BotInput, style: Style, c: Candidate) {
  return {
    to: [...c.to],
    terms: { ...termsOf(c) },
    visibility: 'open' as const,
    signal: style.signal(input, c),
    expires: Math.min(input.view.rounds, input.view.round),
  };
}
