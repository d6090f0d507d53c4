/** What the debrief tells, as plain rows: results, words and deeds, offers with their worth to all, the timeline, the questions that fit. */
import type { Breach, Results } from '@track-two/shared/engine/types.ts';
import type { PartyView, Reveal } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Scenario, Stance, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { packagePayoff } from '@track-two/shared/terms/payoff.ts';
import { unitsAsPoints } from './numbers.ts';

export interface GainRow {
  readonly party: PartyId;
  /** The card it held. */
  readonly stance: Stance['id'];
  /** Points over the no-deal run. */
  readonly gain: number;
  readonly riskShare: number;
  /** Points paid at the end for rounds that were left out. */
  readonly rest: number;
  readonly inForce: number;
  readonly mandate: number;
  /** What the whole agenda would have asked; the same as `mandate` where all of it was open. */
  readonly mandateWhole: number;
  readonly met: boolean;
}

/** One row a party, in the scenario's order; nobody is ranked. */
export function gainRows(scenario: Scenario, results: Results, rounds: number, preset: string): readonly GainRow[] {
  return scenario.parties.flatMap(({ id }) => {
    const r = results.parties[id];
    if (!r) return [];
    const gain = unitsAsPoints(r.gain, rounds);
    return [
      {
        party: id,
        stance: r.stance,
        gain,
        riskShare: unitsAsPoints(r.riskShare, rounds),
        rest: unitsAsPoints(r.restUnits, rounds),
        inForce: r.inForce,
        mandate: r.mandate,
        mandateWhole: stanceOf(scenario, id, r.stance).mandate[preset] ?? r.mandate,
        met: r.mandateMet,
      },
    ];
  });
}

/** Joint value in points, the most there was, and the share of it in percent; null where nothing could be gained. */
export function jointValue(
  results: Results,
  rounds: number,
): { readonly got: number; readonly best: number; readonly percent: number | null } {
  const [got, best] = [unitsAsPoints(results.jointUnits, rounds), unitsAsPoints(results.bestJointUnits, rounds)];
  return { got, best, percent: best > 0 ? Math.round((100 * got) / best) : null };
}

export interface BeliefRow {
  readonly by: PartyId;
  /** Percent on the true card; null when it never said. */
  readonly share: number | null;
  /** Brier score, 0 to 2; null when it never said. */
  readonly brier: number | null;
  /** Its score is above that of giving every card the same share. */
  readonly worseThanGuess: boolean;
}
export interface DeedsRow {
  readonly party: PartyId;
  readonly stance: Stance;
  readonly deposits: number;
  readonly pledges: number;
  readonly duties: number;
  readonly kept: number;
  /** What the others believed of it at the end. */
  readonly readBy: readonly BeliefRow[];
}

/** Thousandths of a Brier score as the score. */
const THOUSANDTHS = 1000;

/** Brier score of giving each of so many cards the same share: (1 − 1/n)² + (n − 1)/n². */
export const guessScore = (cards: number): number => 1 - 1 / cards;

/** Shares are whole percents, so equal ones (33, 33, 34) may score this much above a guess. */
const WHOLE_PERCENTS = 0.02;

/** How many cards a party may hold, each number once, with what a guess among them scores. */
export function guesses(scenario: Scenario): readonly { readonly cards: number; readonly score: number }[] {
  const numbers = [...new Set(scenario.parties.map((p) => p.stances.length))].sort((a, b) => a - b);
  return numbers.map((cards) => ({ cards, score: guessScore(cards) }));
}

function believed(reveal: Reveal, by: PartyId, { id: about, stances }: Scenario['parties'][number]): BeliefRow {
  const last = reveal.beliefs[by]?.filter((b) => b.about === about).at(-1);
  const score = reveal.results.parties[by]?.brier[about];
  const truth = reveal.stances[about] ?? '';
  const brier = typeof score === 'number' ? score / THOUSANDTHS : null;
  return {
    by,
    share: last ? (last.shares[truth] ?? 0) : null,
    brier,
    worseThanGuess: brier !== null && brier > guessScore(stances.length) + WHOLE_PERCENTS,
  };
}

/** Card, signals, duties and how the others read it, party by party. */
export function deedsRows(scenario: Scenario, reveal: Reveal): readonly DeedsRow[] {
  return scenario.parties.map((party) => {
    const { id } = party;
    const offers = reveal.offers.filter((o) => o.by === id);
    const duties = reveal.outcomes.flatMap((o) => o.dutiesChecked).filter((d) => d.actor === id).length;
    const held = reveal.outcomes.flatMap((o) => o.heldBack).filter((b) => b.duty.actor === id).length;
    return {
      party: id,
      stance: stanceOf(scenario, id, reveal.stances[id] ?? ''),
      deposits: offers.filter((o) => o.signal === 'deposit').length,
      pledges: offers.filter((o) => o.signal === 'pledge').length,
      duties,
      kept: duties - held,
      readBy: scenario.parties.filter((p) => p.id !== id).map((p) => believed(reveal, p.id, party)),
    };
  });
}

export interface OfferWorth {
  readonly offer: Reveal['offers'][number];
  /** Whole-game points of its terms to each party against the status quo, all complying. */
  readonly worth: readonly { readonly party: PartyId; readonly points: number }[];
}

/** Every offer ever tabled, with what it would have meant to each at its true card. */
export function offerWorths(scenario: Scenario, reveal: Reveal): readonly OfferWorth[] {
  return reveal.offers.map((offer) => ({
    offer,
    worth: scenario.parties.map(({ id }) => ({
      party: id,
      points: packagePayoff(scenario, id, stanceOf(scenario, id, reveal.stances[id] ?? ''), offer.terms),
    })),
  }));
}

export interface HeldBackRow {
  readonly round: number;
  readonly breach: Breach;
}
/** Every duty held back, in order. */
export const heldBackRows = (reveal: Reveal): readonly HeldBackRow[] =>
  reveal.outcomes.flatMap(({ round, heldBack }) => heldBack.map((breach) => ({ round, breach })));

export const TIMELINE: readonly WorldIndicator[] = ['safety', 'trust', 'risk'];
export interface TimelinePoint {
  /** 0: the start. */
  readonly round: number;
  /** Of 100. */
  readonly values: Readonly<Record<WorldIndicator, number>>;
}

/** The indicators on record at the start and after each round, of 100. */
export function timeline(scenario: Scenario, reveal: Reveal): readonly TimelinePoint[] {
  const { safety, racePace, trust, fragmentation, development, risk } = scenario.world.start;
  const scaled = (world: Readonly<Record<WorldIndicator, number>>): Readonly<Record<WorldIndicator, number>> => ({
    safety: world.safety / 10,
    racePace: world.racePace / 10,
    trust: world.trust / 10,
    fragmentation: world.fragmentation / 10,
    development: world.development / 10,
    risk: world.risk / 10,
  });
  const start = { round: 0, values: scaled({ safety, racePace, trust, fragmentation, development, risk }) };
  return [start, ...reveal.outcomes.map((o) => ({ round: o.round, values: scaled(o.indicators.world) }))];
}

/** Questions whose facts have most to do with what was on this table: its offers' issues, its news, its cards. At most `most`. */
export function fittingQuestions(scenario: Scenario, view: PartyView, most: number): Scenario['questions'] {
  const { reveal } = view;
  if (!reveal) return scenario.questions.slice(0, most);
  const issues = new Set(reveal.offers.flatMap((o) => Object.keys(o.terms)));
  const facts = new Set([
    ...[...issues].flatMap((id) => issueOf(scenario, id).facts),
    ...view.news.flatMap((n) => scenario.events.find((e) => e.id === n.event)?.facts ?? []),
    ...Object.entries(reveal.stances).flatMap(([party, stance]) => stanceOf(scenario, party, stance).facts),
  ]);
  const fit = (q: Scenario['questions'][number]) => q.facts.filter((f) => facts.has(f)).length / Math.sqrt(q.facts.length + 1);
  return [...scenario.questions].sort((a, b) => fit(b) - fit(a)).slice(0, most);
}
