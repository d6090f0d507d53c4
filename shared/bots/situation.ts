/** How things stand at one decision: what every tactic starts from, gathered once. */
import type { OfferView } from '../engine/viewTypes.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { best, type Candidate, candidates, topOf } from './candidates.ts';
import { type Other, othersOf } from './others.ts';
import { timeGone } from './time.ts';
import { expectedLoss } from './trust.ts';
import type { BotInput } from './types.ts';

export interface Situation {
  readonly input: BotInput;
  readonly me: PartyId;
  /** 0 in the first round, 1 in the last. */
  readonly time: number;
  readonly others: readonly Other[];
  /** All that could be put forward now, best for the own home first. */
  readonly list: readonly Candidate[];
  /** The least that this seat would take for a deal, in points: a share of what it may reasonably hope for, the margin at least. */
  readonly least: number;
  /** What the best candidate adds of those that are likely enough to be taken; `least` when there is none. */
  readonly top: number;
}

/**
 * @param hope least chance of being taken that a candidate must have to be worth aiming at
 * @param share share of the reasonable hope below which it would rather have no deal
 */
export function situationOf(input: BotInput, hope: number, share: number): Situation {
  const list = candidates(input);
  const { margin } = input.view.desk;
  const { top, reasonable } = hopesFrom(input, list, hope);
  return {
    input,
    me: input.view.desk.party,
    time: timeGone(input),
    others: othersOf(input),
    list,
    least: Math.max(margin, share * reasonable),
    top: Math.max(margin, top),
  };
}

/** What a seat may hope for, in points added. */
interface Hopes {
  /** The best of what is likely enough to be taken. */
  readonly top: number;
  /** What the offer of the largest expected gain, own × chance of being taken, would add. */
  readonly reasonable: number;
}

const hopes = new WeakMap<object, Map<number, Hopes>>();

/** Found once for a list. */
function hopesFrom(input: BotInput, list: readonly Candidate[], hope: number): Hopes {
  const known = hopes.get(list) ?? new Map<number, Hopes>();
  hopes.set(list, known);
  const found = known.get(hope) ?? {
    top: topOf(input, list, hope)?.own ?? 0,
    reasonable:
      best(
        input,
        list,
        (c) => c.own * c.taken,
        () => true,
      )?.own ?? 0,
  };
  known.set(hope, found);
  return found;
}

/** Offers addressed to this seat that it could sign now and that no deal already signed has overtaken. */
export const waitingFor = (input: BotInput): readonly OfferView[] =>
  input.view.offers.filter((o) => o.legal.sign.ok && !isOvertaken(input, o));

/** Whether a deal that this seat has signed, and all others too, settles an issue of this offer: judged after it, this one would likely fail. */
export function isOvertaken({ view }: BotInput, offer: { readonly number: number; readonly terms: Terms }): boolean {
  const settled = view.offers.filter(
    (o) => o.status === 'signed' && o.number !== offer.number && o.signatures.includes(view.desk.party),
  );
  return settled.some((o) => Object.keys(o.terms).some((issue) => offer.terms[issue] !== undefined));
}

/** Offers that this seat has made in this round, counters included. */
export const offersThisRound = ({ view }: BotInput): number =>
  view.offers.filter((o) => o.by === view.desk.party && o.round === view.round).length;

/**
 * What an offer is worth at home in points: what it adds, less what others may be expected to hold back, a unit of capital paid or received
 * counted as a point, because it may back another deal and pays nothing itself. −∞ when its worth cannot be told.
 */
export function worthOf(input: BotInput, offer: OfferView): number {
  const { payment, forecast } = offer;
  if (!forecast) return Number.NEGATIVE_INFINITY;
  const me = input.view.desk.party;
  const paid = payment?.from === me ? payment.units : 0;
  const received = payment?.to === me ? payment.units : 0;
  return forecast.adds - expectedLoss(input, offer) + received - paid;
}

/** Worths of all offers that others have addressed to this seat and that still live: what AC_combi compares with. */
export const receivedWorths = (input: BotInput): readonly number[] =>
  input.view.offers
    .filter((o) => o.to.includes(input.view.desk.party) && (o.status === 'open' || o.status === 'signed'))
    .map((o) => worthOf(input, o))
    .filter((worth) => worth > Number.NEGATIVE_INFINITY);

/** Different offers that others have put to this seat so far, whatever has become of them. */
export function offersReceived({ view }: BotInput): number {
  const terms = view.offers.filter((o) => o.by !== view.desk.party && o.to.includes(view.desk.party)).map((o) => keyOf(o.terms));
  return new Set(terms).size;
}

const keys = new WeakMap<Terms, string>();

/** Terms as text, the same for the same terms. */
export function keyOf(terms: Terms): string {
  const known = keys.get(terms);
  if (known !== undefined) return known;
  const key = Object.entries(terms)
    .map(([issue, option]) => `${issue}:${option}`)
    .sort()
    .join();
  keys.set(terms, key);
  return key;
}

/** Terms that share more than this part of their clauses with what this seat has put forward in the same round are the same offer again. */
const ALIKE = 0.4;

/**
 * Whether terms neither lie on the table nor were put forward before by this seat, nor by anybody in this round, nor are much like what this
 * seat has put forward in this round.
 */
export function isNew({ view }: BotInput): (terms: Terms) => boolean {
  const mine = view.offers.filter((o) => o.by === view.desk.party);
  const now = mine.filter((o) => o.round === view.round);
  const known = view.offers.filter((o) => o.status === 'open' || o.status === 'signed' || o.round === view.round);
  const tabled = new Set([...known, ...mine].map((o) => keyOf(o.terms)));
  return (terms) => !tabled.has(keyOf(terms)) && now.every((o) => likeness(o.terms, terms) <= ALIKE);
}

/** Share of clauses that two terms have in common, of all that either has (Jaccard): 0 … 1. */
function likeness(a: Terms, b: Terms): number {
  const common = Object.keys(a).filter((issue) => a[issue] === b[issue]).length;
  return common / (Object.keys(a).length + Object.keys(b).length - common);
}

/** Whether a candidate leaves all issues alone that a deal signed by this seat settles already. */
export function isFree({ view }: BotInput): (c: Candidate) => boolean {
  const settled = new Set(
    view.offers
      .filter((o) => o.status === 'signed' && o.signatures.includes(view.desk.party))
      .flatMap((o) => Object.keys(o.terms)),
  );
  return (c) => settled.size === 0 || c.changes.every(({ issue }) => !settled.has(issue));
}

/** Issues that this seat has agreed on in the round before: nobody asks at once for something else than what it has just signed. */
export function justSettled({ view }: BotInput): ReadonlySet<string> {
  const recent = view.agreements.filter((a) => a.parties.includes(view.desk.party) && a.round === view.round - 1);
  return new Set(recent.flatMap((a) => a.inForce));
}

/** Whether every change of a candidate is what the party calls for in public, whatever its stance. */
export function followsLine(line: Readonly<Record<string, string>>, c: Candidate): boolean {
  return c.changes.every(({ issue, option }) => line[issue] === option);
}
