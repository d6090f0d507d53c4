/**
 * The offer builder's reckoning: what a draft is worth to its author, whom it binds, what stands in its way and how to mend it. It uses the
 * same functions as the engine, so that the builder never promises what the engine will refuse.
 */
import type { Signal } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { partyIds } from '@track-two/shared/scenario/lookup.ts';
import type { Duty, IssueId, Linkage, OptionId, PartyId, Preset, Scenario, Terms } from '@track-two/shared/scenario/types.ts';
import { type DutyAt, dutiesOf, dutyText } from '@track-two/shared/terms/duties.ts';
import { addedPayoff, forecast, type HomeForecast } from '@track-two/shared/terms/forecast.ts';
import { changedIssues, type Levels, levelsOf, withTerms } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages, mended, type Repair, repairs } from '@track-two/shared/terms/linkages.ts';
import { type RequiredSigner, requiredSigners } from '@track-two/shared/terms/signers.ts';
import { isLive, type Seat } from './sheet.ts';

/** What the author has put together so far; kept in the tab until tabled or thrown away. */
export interface Draft {
  /** Number of the offer that it answers. */
  readonly parent: number | null;
  readonly terms: Terms;
  /** Addressees chosen beyond those that must sign. */
  readonly extra: readonly PartyId[];
  readonly visibility: 'open' | 'private';
  readonly signal: Signal;
  readonly expires: number;
}

export interface Situation {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly view: PartyView;
  readonly seat: Seat;
  readonly margin: number;
  readonly capitalFree: number;
}

/** A mend and what the points of the whole draft would then be. */
export interface Mend {
  readonly repair: Repair;
  readonly points: number;
}
export interface BrokenLinkage {
  readonly linkage: Linkage;
  /** The mend that costs the author least among those that add a level; null if none would do. */
  readonly add: Mend | null;
  readonly remove: Mend | null;
}
export type Problem = 'noTerms' | 'tooManyIssues' | 'noChange' | 'noSigner' | 'capital' | 'linkage';

export interface Reckoning {
  /** Points that it adds to what is in force. */
  readonly points: number;
  readonly duties: readonly (DutyAt & { readonly duty: Duty })[];
  readonly required: readonly RequiredSigner[];
  readonly to: readonly PartyId[];
  readonly forecast: HomeForecast;
  readonly broken: readonly BrokenLinkage[];
  readonly problems: readonly Problem[];
  /** Issues of the preset that the draft does not name. */
  readonly issuesLeft: readonly IssueId[];
}

/** An empty draft; lapses after the next round. */
export function blankDraft(view: PartyView): Draft {
  const expires = Math.min(view.rounds, view.round + 1);
  return { parent: null, terms: {}, extra: [], visibility: 'open', signal: 'talk', expires };
}

/** A draft that begins as the offer it answers: same terms, same company, same openness. */
export function counterDraft(view: PartyView, parent: number, me: PartyId): Draft {
  const offer = view.offers.find((o) => o.number === parent);
  if (!offer) return blankDraft(view);
  const extra = [offer.by, ...offer.to].filter((party) => party !== me);
  return { ...blankDraft(view), parent, terms: offer.terms, extra, visibility: offer.visibility };
}

/** The draft with an issue at a level; null takes the issue out. */
export const withLevel = (draft: Draft, issue: IssueId, option: OptionId | null): Draft => ({
  ...draft,
  terms: mended(draft.terms, { issue, option }),
});

function mendsOf(at: Situation, levels: Levels, terms: Terms, linkage: Linkage): BrokenLinkage {
  const { scenario, view, seat } = at;
  const worth = (repair: Repair): Mend => ({
    repair,
    points: addedPayoff(scenario, seat.party, seat.stance, view.clauses, mended(terms, repair)),
  });
  const inPlay = (repair: Repair) =>
    at.preset.issues.includes(repair.issue) &&
    (repair.option === null || !(at.preset.dropOptions[repair.issue] ?? []).includes(repair.option));
  const all = repairs(scenario, levels, terms, linkage).filter(inPlay).map(worth);
  const best = (mends: readonly Mend[]) => [...mends].sort((a, b) => b.points - a.points)[0] ?? null;
  return {
    linkage,
    add: best(all.filter((m) => m.repair.option !== null)),
    remove: all.find((m) => m.repair.option === null) ?? null,
  };
}

function problemsOf(at: Situation, draft: Draft, levels: Levels, to: readonly PartyId[], broken: number): readonly Problem[] {
  const { rules } = at.scenario;
  const issues = Object.keys(draft.terms).length;
  if (issues === 0) return ['noTerms'];
  const found: Problem[] = [];
  if (issues > rules.issuesPerOffer) found.push('tooManyIssues');
  if (changedIssues(levels, draft.terms).length === 0) found.push('noChange');
  if (broken > 0) found.push('linkage');
  if (to.length === 0) found.push('noSigner');
  if (draft.signal === 'deposit' && at.capitalFree < rules.depositCost) found.push('capital');
  return found;
}

/** Everything the builder shows about a draft. */
export function reckon(at: Situation, draft: Draft): Reckoning {
  const { scenario, preset, view, seat, margin } = at;
  const { terms } = draft;
  const levels = levelsOf(scenario, preset, view.clauses);
  const required = requiredSigners(scenario, view.clauses, terms);
  const must = required.map((r) => r.party);
  const to = partyIds(scenario).filter((p) => p !== seat.party && (must.includes(p) || draft.extra.includes(p)));
  const broken = brokenLinkages(scenario, withTerms(levels, terms)).map((linkage) => mendsOf(at, levels, terms, linkage));
  const home = forecast(scenario, { party: seat.party, stance: seat.stance, margin, capital: 0 }, view.clauses, terms);
  const duties = preset.issues.flatMap((issue) => {
    const option = terms[issue];
    return option === undefined ? [] : dutiesOf(scenario, issue, option).map((at) => ({ ...at, duty: dutyText(scenario, at) }));
  });
  return {
    points: home.adds,
    duties,
    required,
    to,
    forecast: home,
    broken,
    problems: problemsOf(at, draft, levels, to, broken.length),
    issuesLeft: preset.issues.filter((issue) => terms[issue] === undefined),
  };
}

/** Offers of other parties that may still be answered. */
export const answerable = (view: PartyView, me: PartyId) => view.offers.filter((o) => isLive(o) && o.by !== me);
