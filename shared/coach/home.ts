/** Why an offer would fail at the own home (rules.md, Ratification), and what would mend it at least cost to the others. */
import type { OfferView } from '../engine/viewTypes.ts';
import { openOptions } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { addedPayoff, type HomeForecast } from '../terms/forecast.ts';
import { changedIssues, levelsOf } from '../terms/levels.ts';
import { requiredSigners } from '../terms/signers.ts';
import { atHome, beliefAbout, type CoachSeat, expected, forOther, holdsTogether, ownCard, termsKey } from './seat.ts';
import type { Mend, WhyNot } from './types.ts';

/** Issues and dimensions named at most. */
const NAMED = 2;

const worst = <T extends { readonly points: number }>(all: readonly T[]): readonly T[] =>
  all
    .filter((one) => one.points < 0)
    .sort((a, b) => a.points - b.points)
    .slice(0, NAMED);

/** What pulls these terms down at home. */
export function whyNot(seat: CoachSeat, terms: Terms, home: HomeForecast): WhyNot {
  const card = ownCard(seat);
  const issues = Object.entries(terms).map(([issue, option]) => ({
    issue,
    option,
    points: addedPayoff(seat.scenario, seat.view.desk.party, card, seat.view.clauses, { [issue]: option }),
  }));
  const dimensions = Object.entries(home.byDimension).map(([dimension, points]) => ({ dimension, points }));
  return {
    adds: home.adds,
    margin: home.margin,
    short: home.short,
    issues: worst(issues),
    dimensions: worst(dimensions),
    voices: home.voicesPass ? [] : home.voices.filter((v) => !v.holds).map(({ id, points }) => ({ id, points })),
  };
}

/** Capital still to be set for the offer to pass, where that is all it lacks and there is enough; else null. */
export function capitalMend({ view }: CoachSeat, home: HomeForecast): number | null {
  const units = home.capitalNeeded - home.capital;
  return home.short > 0 && home.voicesPass && units <= view.desk.capitalFree ? units : null;
}

type Variant = Pick<Mend, 'issue' | 'option' | 'terms'>;

/** The terms with one issue added, changed or taken out. */
function variants({ scenario, preset, view }: CoachSeat, terms: Terms): readonly Variant[] {
  const full = Object.keys(terms).length >= scenario.rules.issuesPerOffer;
  const changed = view.openIssues
    .filter((issue) => !full || terms[issue] !== undefined)
    .flatMap((issue) => openOptions(scenario, preset, issue).map((o) => ({ issue, option: o.id })))
    .filter(({ issue, option }) => terms[issue] !== option)
    .map(({ issue, option }) => ({ issue, option, terms: { ...terms, [issue]: option } }));
  const removed = Object.keys(terms).map((issue) => ({
    issue,
    option: null,
    terms: Object.fromEntries(Object.entries(terms).filter(([id]) => id !== issue)),
  }));
  return [...changed, ...removed];
}

/** Whether these parties alone could table and sign the terms, and something would change. */
function canStand(seat: CoachSeat, terms: Terms, parties: readonly PartyId[]): boolean {
  const { scenario, preset, view } = seat;
  if (!holdsTogether(seat, terms)) return false;
  const asleep = view.sleeping.some((c) => terms[c.issue] !== undefined);
  if (!asleep && changedIssues(levelsOf(scenario, preset, view.clauses), terms).length === 0) return false;
  return requiredSigners(scenario, [...view.clauses, ...view.sleeping], terms).every(({ party }) => parties.includes(party));
}

/**
 * The one change after which the own home would pass the offer without capital: of all such, what costs the other signers least by the player's
 * beliefs, and then what brings all of them most. Null when there is none, or it lies on the table already.
 */
export function mendOf(seat: CoachSeat, offer: OfferView): Mend | null {
  const parties = [offer.by, ...offer.to];
  const others = parties.filter((p) => p !== seat.view.desk.party);
  const before = others.map((p) => expected(forOther(seat, p, offer.terms)));
  const known = new Set(seat.view.offers.map((o) => termsKey(o.terms)));
  const able = variants(seat, offer.terms).flatMap((variant) => {
    const home = atHome(seat, variant.terms);
    if (!home.passes || known.has(termsKey(variant.terms)) || !canStand(seat, variant.terms, parties)) return [];
    const changes = others.map((party, i) => expected(forOther(seat, party, variant.terms)) - (before[i] ?? 0));
    const cost = changes.reduce((sum, c) => sum + Math.max(0, -c), 0);
    const gain = changes.reduce((sum, c) => sum + c, home.adds);
    return [{ variant, adds: home.adds, changes, cost, gain }];
  });
  const [best] = able.sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  if (!best) return null;
  const change = (i: number): number => Math.round(best.changes[i] ?? 0);
  const believed = others.every((party) => beliefAbout(seat, party).believed);
  return { ...best.variant, adds: best.adds, others: others.map((party, i) => ({ party, change: change(i) })), believed };
}
