/**
 * One turn at the table, the same for all personalities: clear up, answer what lies there, put something forward. What to ask for, what to take
 * and how to put it is theirs (`Manner`).
 */
import type { PartyAction } from '../engine/actions/schema.ts';
import type { OfferView } from '../engine/viewTypes.ts';
import { partyOf } from '../scenario/lookup.ts';
import { best, type Candidate, termsOf } from './candidates.ts';
import {
  followsLine,
  isFree,
  isNew,
  isOvertaken,
  justSettled,
  offersThisRound,
  type Situation,
  situationOf,
  waitingFor,
  worthOf,
} from './situation.ts';
import { shareLeft } from './time.ts';
import type { BotInput, BotMove, Signal } from './types.ts';
import { points } from './words.ts';

/** What a personality would put forward next, and why in a line. */
export interface Bid {
  readonly candidate: Candidate;
  readonly why: string;
}

/** Says whether an offer is good enough, in words; null: it is not. */
export type Taking = (s: Situation, offer: OfferView, worth: number, bid: Bid | null) => string | null;

export interface Manner {
  /** Least chance of being taken that a candidate must have to be aimed at. */
  readonly hope: number;
  /** Share of what it may reasonably hope for (`Hopes`) below which it would rather have no deal, 0 to 1. */
  readonly share: number;
  /** Own offers a round; answers to others' come on top, one each. */
  readonly offers: number;
  /**
   * The next own offer, or null for none.
   * @param able candidates on issues that no deal of this seat has just settled, and worth the time
   * @param isNew whether a candidate is none that lies on the table or is much like one; costs more than a look, so it is asked last
   */
  readonly bid: (s: Situation, able: readonly Candidate[], isNew: (c: Candidate) => boolean) => Bid | null;
  /** Whether to sign an offer that passes at home. */
  readonly takes: Taking;
  /** Capital that it would pay to carry one deal at home. */
  readonly carries: number;
  /** What it puts behind an offer of its own. */
  readonly signal: (s: Situation, c: Candidate) => Signal;
  /** Whether an offer to one other party is made in private. */
  readonly quiet: (s: Situation, c: Candidate) => boolean;
  /** Capital offered to a sole addressee with the deal; left out: none. */
  readonly sweetens?: (s: Situation, c: Candidate) => number;
  /** Of its first offers (not of answers) about one in so many is the party's official line, whatever the stance; 0: none. */
  readonly lineEvery: number;
}

/** Next bargaining move, or null when there is nothing left to do this round. */
export function negotiate(input: BotInput, manner: Manner): BotMove | null {
  const overtaken = withdrawOvertaken(input);
  if (overtaken) return overtaken;
  const waiting = waitingFor(input);
  const mayPropose = offersThisRound(input) < manner.offers && input.view.legal.tableOffer.ok;
  if (waiting.length === 0 && !mayPropose) return null;
  const s = situationOf(input, manner.hope, manner.share);
  const bid = nextBid(s, manner);
  return answer(s, waiting, bid, manner) ?? (mayPropose && bid ? propose(s, bid, manner) : null);
}

function nextBid(s: Situation, manner: Manner): Bid | null {
  const fresh = isNew(s.input);
  return manner.bid(s, ableOf(s), (c) => fresh(termsOf(c)));
}

/** Candidates that could be put forward in good faith, and are worth the time. */
function ableOf(s: Situation): readonly Candidate[] {
  const free = isFree(s.input);
  const settled = justSettled(s.input);
  return s.list.filter((c) => free(c) && isWorthTheTime(s, c) && c.changes.every(({ issue }) => !settled.has(issue)));
}

/** Points that an offer must still bring until the end to be worth everybody's time. */
const TIME_POINTS = 1;
const isWorthTheTime = ({ input }: Situation, c: Candidate): boolean => c.own * shareLeft(input) >= TIME_POINTS;

function withdrawOvertaken(input: BotInput): BotMove | null {
  const offer = input.view.offers.find((o) => o.legal.withdraw.ok && isOvertaken(input, o));
  if (!offer) return null;
  return {
    action: { type: 'withdrawOffer', offer: offer.number },
    reason: `A deal already signed settles what offer ${offer.number} was about.`,
  };
}

/** Whether the deal passes at the own home, if need be with capital that this seat has and means to pay. */
function carriesHome({ view }: BotInput, { forecast, payment }: OfferView, most: number): boolean {
  if (!forecast) return false;
  if (forecast.passes) return true;
  const paid = payment?.from === view.desk.party ? payment.units : 0;
  return forecast.voicesPass && forecast.capitalNeeded <= Math.min(most, spare(view) - paid);
}

/** Capital that no live deal needs, neither set on it nor still to be set. */
const spare = (view: BotInput['view']): number => view.desk.capitalFree - promised(view);

/** Capital that deals already signed will need at home and that is not set on them yet. */
const promised = (view: BotInput['view']): number =>
  view.offers
    .filter((o) => (o.status === 'signed' || o.status === 'open') && o.signatures.includes(view.desk.party) && o.forecast)
    .reduce((sum, o) => sum + Math.max(0, (o.forecast?.capitalNeeded ?? 0) - (o.forecast?.capital ?? 0)), 0);

function answer(s: Situation, waiting: readonly OfferView[], bid: Bid | null, manner: Manner): BotMove | null {
  const { input } = s;
  const inOrder = waiting.map((offer) => ({ offer, worth: worthOf(input, offer) })).sort((a, b) => b.worth - a.worth);
  for (const { offer, worth } of inOrder) {
    const why = carriesHome(input, offer, manner.carries) ? manner.takes(s, offer, worth, bid) : null;
    if (why) return { action: { type: 'signOffer', offer: offer.number }, reason: why };
  }
  // A counter or a rejection closes the offer for everybody; but without this signature it could not pass, and who asks is owed an answer.
  for (const { offer, worth } of inOrder) {
    const countered = counter(s, offer, worth, manner);
    if (countered) return countered;
  }
  return turnDown(s, inOrder);
}

/** Turns down what could not be signed later either; what adds something and lives on is left open. */
function turnDown({ input }: Situation, waiting: readonly { offer: OfferView; worth: number }[]): BotMove | null {
  const hopeless = waiting.find(({ offer }) => offer.forecast?.passes !== true || offer.expires <= input.view.round);
  if (!hopeless) return null;
  const { offer } = hopeless;
  const refused = offer.forecast?.voicesPass === false ? ', but most voices at home are against it' : ': less than I ask for';
  const reason = `Offer ${offer.number} adds ${points(offer.forecast?.adds ?? 0)}${refused}, and I see no counter-offer that would serve us both.`;
  return { action: { type: 'rejectOffer', offer: offer.number }, reason };
}

/** An answer keeps at least this share of the clauses of what it answers and of its own (Jaccard), or it would be another offer. */
const KEEPS = 0.3;

/**
 * Answers, once each round for each other party, with the next own offer that keeps most of theirs: to no more parties if it can be, so that who
 * has asked alone is answered alone.
 */
function counter(s: Situation, offer: OfferView, worth: number, manner: Manner): BotMove | null {
  const { input } = s;
  if (!offer.legal.counter.ok || hasAnswered(input, offer.by)) return null;
  const able = ableOf(s).filter((c) => c.to.includes(offer.by) && keptOf(offer, c) >= KEEPS);
  const alone = able.filter((c) => c.to.length <= offer.to.length);
  const fresh = isNew(input);
  const isFresh = (c: Candidate) => fresh(termsOf(c));
  const bid = manner.bid(s, alone, isFresh) ?? manner.bid(s, able, isFresh);
  if (!bid) return null;
  const reason = `Offer ${offer.number} is worth ${points(worth)} to me. ${bid.why}`;
  const draft = draftOf(s, bid.candidate, manner);
  // What was begun in private is gone on with in private, with whoever has to sign as well.
  const visibility = offer.visibility === 'private' ? 'private' : draft.visibility;
  return { action: { type: 'counterOffer', parent: offer.number, ...draft, visibility }, reason };
}

/** Share of clauses that a candidate has in common with an offer, of all that either has. */
function keptOf({ terms }: OfferView, { changes }: Candidate): number {
  let common = 0;
  for (const { issue, option } of changes) if (terms[issue] === option) common += 1;
  return common / (changes.length + Object.keys(terms).length - common);
}

const hasAnswered = ({ view }: BotInput, other: string): boolean =>
  view.offers.some((o) => {
    const parent = o.parent === null ? undefined : view.offers.find((p) => p.number === o.parent);
    return o.by === view.desk.party && o.round === view.round && parent?.by === other;
  });

function propose(s: Situation, bid: Bid, manner: Manner): BotMove {
  const official = manner.lineEvery > 0 && s.input.rng(manner.lineEvery) === 0 ? lineBid(s) : null;
  const { candidate, why } = official ?? bid;
  return { action: { type: 'tableOffer', ...draftOf(s, candidate, manner) }, reason: why };
}

/** The most promising offer of which every part is what the party calls for in public. */
function lineBid({ input, list, me }: Situation): Bid | null {
  const { officialLine } = partyOf(input.scenario, me);
  const free = isFree(input);
  const fresh = isNew(input);
  const able = list.filter((c) => followsLine(officialLine, c) && free(c));
  const candidate = best(
    input,
    able,
    (c) => c.own * c.taken,
    (c) => fresh(termsOf(c)),
  );
  return (
    candidate && {
      candidate,
      why: `Our official line calls for this, whatever I may think of it; it adds ${points(candidate.own)}.`,
    }
  );
}

type Draft = Omit<Extract<PartyAction, { type: 'tableOffer' }>, 'type'>;

function draftOf(s: Situation, c: Candidate, manner: Manner): Draft {
  const { input } = s;
  const [sole, ...more] = c.to;
  const alone = more.length === 0;
  const able = spare(input.view);
  const units = alone ? Math.max(0, Math.min(able, manner.sweetens?.(s, c) ?? 0)) : 0;
  const signal = manner.signal(s, c);
  const unpaid = signal === 'deposit' && (units > 0 || able < input.scenario.rules.depositCost);
  return {
    to: [...c.to],
    terms: { ...termsOf(c) },
    visibility: alone && manner.quiet(s, c) ? 'private' : 'open',
    signal: unpaid ? 'talk' : signal,
    expires: input.view.round,
    ...(units > 0 && sole !== undefined ? { payment: { from: s.me, to: sole, units } } : {}),
  };
}
