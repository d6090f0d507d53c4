/**
 * The offer builder's reckoning: what a draft is worth to its author, whom it binds, what stands in its way and how to mend it. It uses the
 * same functions as the engine, so that the builder never promises what the engine will refuse.
 */
import type { Clause } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { partyIds } from '@track-two/shared/scenario/lookup.ts';
import type { Duty, IssueId, Linkage, OptionId, PartyId, Terms } from '@track-two/shared/scenario/types.ts';
import { type DutyAt, dutiesOf, dutyText } from '@track-two/shared/terms/duties.ts';
import { addedPayoff, forecast, type HomeForecast } from '@track-two/shared/terms/forecast.ts';
import { changedIssues, type Levels, levelsOf, withTerms } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages, mended, type Repair, repairs } from '@track-two/shared/terms/linkages.ts';
import { type RequiredSigner, requiredSigners } from '@track-two/shared/terms/signers.ts';
import { type AgendaGroup, agenda } from './agenda.ts';
import type { Draft, Situation } from './draft.ts';
import { draftProblems, type Problem } from './draftProblems.ts';

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
export interface Reckoning {
  /** Points that it adds to what is in force. */
  readonly points: number;
  readonly duties: readonly (DutyAt & { readonly duty: Duty })[];
  readonly required: readonly RequiredSigner[];
  readonly to: readonly PartyId[];
  readonly forecast: HomeForecast;
  readonly broken: readonly BrokenLinkage[];
  readonly problems: readonly Problem[];
  /** Issues on the table that the draft does not name. */
  readonly issuesLeft: readonly IssueId[];
  /** All issues of the preset that the draft does not name, by dossier, those to come last. */
  readonly agenda: readonly AgendaGroup[];
}

/** Agreed clauses, in force or asleep, and steps: what holds an issue. */
export const heldClauses = (view: PartyView): readonly Clause[] => [...view.clauses, ...view.sleeping];

function mendsOf(at: Situation, levels: Levels, terms: Terms, linkage: Linkage): BrokenLinkage {
  const { scenario, view, seat } = at;
  const worth = (repair: Repair): Mend => ({
    repair,
    points: addedPayoff(scenario, seat.party, seat.stance, view.clauses, mended(terms, repair)),
  });
  const inPlay = (repair: Repair) =>
    view.openIssues.includes(repair.issue) &&
    (repair.option === null || !(at.preset.dropOptions[repair.issue] ?? []).includes(repair.option));
  const all = repairs(scenario, levels, terms, linkage).filter(inPlay).map(worth);
  const best = (mends: readonly Mend[]) => [...mends].sort((a, b) => b.points - a.points)[0] ?? null;
  return {
    linkage,
    add: best(all.filter((m) => m.repair.option !== null)),
    remove: all.find((m) => m.repair.option === null) ?? null,
  };
}

/** What an issue at a level adds to what is in force: these sum to the draft's points. */
export const addsAt = ({ scenario, seat, view }: Situation, issue: IssueId, option: OptionId): number =>
  addedPayoff(scenario, seat.party, seat.stance, view.clauses, { [issue]: option });

/** Everything the builder shows about a draft. */
export function reckon(at: Situation, draft: Draft): Reckoning {
  const { scenario, preset, view, seat, margin } = at;
  const { terms } = draft;
  const levels = levelsOf(scenario, preset, view.clauses);
  // What sleeps holds its issue all the same: to replace it, those with its duties must sign.
  const required = requiredSigners(scenario, heldClauses(view), terms);
  const must = required.map((r) => r.party);
  const to = partyIds(scenario).filter((p) => p !== seat.party && (must.includes(p) || draft.extra.includes(p)));
  const broken = brokenLinkages(scenario, withTerms(levels, terms)).map((linkage) => mendsOf(at, levels, terms, linkage));
  const home = forecast(scenario, { party: seat.party, stance: seat.stance, margin, capital: 0 }, view.clauses, terms);
  const duties = preset.issues.flatMap((issue) => {
    const option = terms[issue];
    return option === undefined ? [] : dutiesOf(scenario, issue, option).map((at) => ({ ...at, duty: dutyText(scenario, at) }));
  });
  // Terms on an issue whose level sleeps always change something: what sleeps is not in force.
  const changes = changedIssues(levels, terms).length + view.sleeping.filter((c) => terms[c.issue] !== undefined).length;
  const left = preset.issues.filter((issue) => terms[issue] === undefined);
  return {
    points: home.adds,
    duties,
    required,
    to,
    forecast: home,
    broken,
    problems: draftProblems(at, draft, { to, broken: broken.length, changes }),
    issuesLeft: left.filter((issue) => view.openIssues.includes(issue)),
    agenda: agenda(scenario, preset, view, left),
  };
}
