/**
 * Reading the others: Bayes' rule over the public stance cards, exact for the model of play that it assumes (below), from all that a seat (or the public) may see:
 * offers put forward, signed, refused and left to lapse, and agreements. About one offer in four is taken to be the official line, which says
 * nothing about the card (rules.md, Bots). Words are not read: anybody may say anything.
 */
import { issueOf, openOptions, partyOf } from '../scenario/lookup.ts';
import type { PartyId, Preset, Scenario, Stance, StanceId, Terms } from '../scenario/types.ts';
import { type Levels, levelsOf } from '../terms/levels.ts';
import type { BotInput } from './types.ts';
import { acceptance, adds, tableOf } from './worth.ts';

/** Share of acts that follow the official line, whatever the card. */
const OFFICIAL_LINE = 0.25;
/** Share of offers that follow no plan that one could read. */
const UNREADABLE = 0.1;
/** Points above the margin from which a signature is more likely than not: nobody signs the first thing that just passes. */
const SIGNS_ABOVE = 3;

/** What a reading rests on. */
export type Readable = Pick<BotInput, 'scenario' | 'preset'> & {
  readonly view: Pick<BotInput['view'], 'offers' | 'agreements' | 'outcomes'>;
};

/** Something a party did that says something of its card. */
interface Deed {
  readonly kind: 'tabled' | 'signed' | 'refused';
  readonly terms: Terms;
  readonly round: number;
}

/** Chance of each card of another party, summing to 1; even when nothing is known. */
export function readStances(readable: Readable, party: PartyId): Readonly<Record<StanceId, number>> {
  const { stances } = partyOf(readable.scenario, party);
  const deeds = deedsOf(readable, party);
  const weights = stances.map((stance) => deeds.reduce((w, deed) => w * likelihood(readable, party, stance, deed), 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  return Object.fromEntries(stances.map((s, i) => [s.id, (weights[i] ?? 0) / sum]));
}

function deedsOf({ view }: Readable, party: PartyId): readonly Deed[] {
  const known = new Set(view.offers.map((o) => o.number));
  const fromOffers = view.offers.flatMap(({ by, to, signatures, rejectedBy, status, terms, round }): readonly Deed[] => {
    if (by === party) return [{ kind: 'tabled', terms, round }];
    if (!to.includes(party)) return [];
    if (signatures.includes(party)) return [{ kind: 'signed', terms, round }];
    // Silence says no only when nobody else has ended the offer.
    const refused = rejectedBy === party || (status === 'lapsed' && rejectedBy === null);
    return refused ? [{ kind: 'refused', terms, round }] : [];
  });
  // A private offer that has become an agreement is public in the end.
  const fromAgreements = view.agreements
    .filter((a) => a.parties.includes(party) && (a.offer === null || !known.has(a.offer)))
    .map(({ terms, round }): Deed => ({ kind: 'signed', terms, round }));
  return [...fromOffers, ...fromAgreements];
}

/** P(deed | card), up to a factor that is the same for all cards. */
function likelihood(readable: Readable, party: PartyId, stance: Stance, { kind, terms, round }: Deed): number {
  const { scenario, preset, view } = readable;
  const { margin, officialLine } = partyOf(scenario, party);
  const levels = levelsOf(scenario, preset, view.outcomes.find((o) => o.round === round - 1)?.clauses ?? []);
  const points = adds(scenario, party, stance, levels, terms);
  if (kind === 'tabled') {
    const meant =
      UNREADABLE + (1 - UNREADABLE) * wish(points, bestOn(scenario, preset, party, stance, levels, Object.keys(terms).length));
    const isLine = Object.entries(terms).every(([issue, option]) => officialLine[issue] === option);
    return isLine ? OFFICIAL_LINE + (1 - OFFICIAL_LINE) * meant : meant;
  }
  const taking = acceptance(points, margin + SIGNS_ABOVE);
  return OFFICIAL_LINE * 0.5 + (1 - OFFICIAL_LINE) * (kind === 'signed' ? taking : 1 - taking);
}

/** How well an offer serves a card, against the best that it could ask for on so many issues: 0 … 1, and more steeply the nearer. */
function wish(points: number, best: number): number {
  if (points <= 0 || best <= 0) return 0;
  const share = Math.min(1, points / best);
  return share * share;
}

/** The most that a card could gain by changing so many issues. */
function bestOn(scenario: Scenario, preset: Preset, party: PartyId, stance: Stance, levels: Levels, count: number): number {
  const worth = tableOf(scenario, party, stance);
  const gains = preset.issues.map((issue) => {
    const now = worth.get(issue)?.get(levels[issue] ?? issueOf(scenario, issue).statusQuo) ?? 0;
    return openOptions(scenario, preset, issue).reduce((most, o) => Math.max(most, (worth.get(issue)?.get(o.id) ?? 0) - now), 0);
  });
  return gains
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((a, b) => a + b, 0);
}

/** Chance of each card by the belief that the bot has last set, as it would be scored; even before it has set one. */
export function believedStances({ scenario, view }: BotInput, party: PartyId): Readonly<Record<StanceId, number>> {
  const last = view.desk.beliefs.filter((b) => b.about === party).at(-1);
  const { stances } = partyOf(scenario, party);
  return Object.fromEntries(stances.map((s) => [s.id, last ? (last.shares[s.id] ?? 0) / 100 : 1 / stances.length]));
}

/** Shares in whole percent that sum to 100: floors, the rest given to the largest remainders. */
export function percentShares(chances: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const parts = Object.entries(chances).map(([id, c]) => ({
    id,
    floor: Math.floor(c * 100),
    rest: c * 100 - Math.floor(c * 100),
  }));
  const left = 100 - parts.reduce((sum, p) => sum + p.floor, 0);
  const lifted = [...parts].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1)).slice(0, left);
  return Object.fromEntries(parts.map((p) => [p.id, p.floor + (lifted.includes(p) ? 1 : 0)]));
}
