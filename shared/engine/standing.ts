/**
 * Which agreed clauses are in force, and which sleep (rules.md, Negotiation and Outcome). A clause sleeps while its agreement is suspended,
 * while the condition of its agreement does not hold, or while what a linkage asks of it is gone. Conditions are read against unconditional
 * terms only, so that no two of them can wait for each other.
 */
import { findIssue } from '../scenario/lookup.ts';
import type { Linkage, Preset, Scenario } from '../scenario/types.ts';
import { conditionHolds } from '../terms/conditions.ts';
import { clauseOn, levelsOf } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import type { Agreement, AgreementNumber, Clause, Condition, GameState, SleepingClause, SleepReason } from './types.ts';
import { verificationLevel } from './verification.ts';

/** What is agreed or done alone, in force or asleep: what holds an issue. */
export const heldClauses = (state: GameState): readonly Clause[] =>
  state.sleeping.length === 0 ? state.clauses : [...state.clauses, ...state.sleeping];

/** Number of the agreement behind a clause, or null for a step. */
export const agreementBehind = (clause: Clause): AgreementNumber | null =>
  'agreement' in clause.source ? clause.source.agreement : null;

/** Agreements of which something is in force. */
export function agreementsInForce(state: GameState): readonly Agreement[] {
  const numbers = new Set(state.clauses.map(agreementBehind));
  return state.agreements.filter((a) => numbers.has(a.number));
}

/** Whether a condition holds now, read against unconditional terms in force. */
export const holdsNow = (state: GameState, condition: Condition): boolean =>
  readAgainst(state, unconditional(state, state.clauses), condition);

/** State with these clauses, oldest first, split into those in force and those that sleep. */
export function withStanding(state: GameState, all: readonly Clause[]): GameState {
  const held = [...all].sort(byAge);
  const reasons = sleepersOf(state, held);
  const clauses = held.filter((c) => !reasons.has(c)).map(awake);
  const sleeping = held.flatMap((c): readonly SleepingClause[] => {
    const reason = reasons.get(c);
    return reason ? [{ ...awake(c), reason }] : [];
  });
  return { ...state, clauses, sleeping };
}

/** State whose clauses are read anew, after something that they rest on has changed. */
export const readAnew = (state: GameState): GameState => withStanding(state, heldClauses(state));

const awake = ({ issue, option, source, since }: Clause): Clause => ({ issue, option, source, since });

/** Oldest first; steps of a round come before its agreements, which come by their numbers. */
const byAge = (a: Clause, b: Clause): number => a.since - b.since || (agreementBehind(a) ?? 0) - (agreementBehind(b) ?? 0);

const agreementWith = (state: GameState, clause: Clause): Agreement | undefined =>
  state.agreements[(agreementBehind(clause) ?? 0) - 1];

const unconditional = (state: GameState, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter((c) => !agreementWith(state, c)?.condition);

function readAgainst({ scenario, preset }: GameState, terms: readonly Clause[], condition: Condition): boolean {
  return conditionHolds(condition, levelsOf(scenario, preset, terms), verificationLevel(scenario, terms, []));
}

/**
 * The clauses that sleep, each with its reason: suspended ones first, then, until nothing changes any more, those whose condition fails and
 * those on the weaker side of a broken linkage. A clause once put to sleep is not woken again within one reading, so that it ends.
 */
function sleepersOf(state: GameState, held: readonly Clause[]): ReadonlyMap<Clause, SleepReason> {
  const reasons = new Map<Clause, SleepReason>();
  for (const clause of held) if (agreementWith(state, clause)?.suspension) reasons.set(clause, 'suspended');
  const left = () => held.filter((c) => !reasons.has(c));
  for (let changed = true; changed; ) {
    const waiting = left();
    const failing = failingConditions(state, waiting);
    for (const clause of failing) reasons.set(clause, 'condition');
    const weaker = failing.length > 0 ? undefined : weakerSide(state.scenario, state.preset, waiting);
    if (weaker) reasons.set(weaker, 'linkage');
    changed = failing.length > 0 || weaker !== undefined;
  }
  return reasons;
}

function failingConditions(state: GameState, clauses: readonly Clause[]): readonly Clause[] {
  const conditional = clauses.filter((c) => agreementWith(state, c)?.condition);
  if (conditional.length === 0) return [];
  const read = unconditional(state, clauses);
  return conditional.filter((c) => {
    const condition = agreementWith(state, c)?.condition;
    return condition && !readAgainst(state, read, condition);
  });
}

/** The clause that gives way to a broken linkage: what requires something that is gone; of two that exclude each other, the older. */
function weakerSide(scenario: Scenario, preset: Preset, clauses: readonly Clause[]): Clause | undefined {
  const levels = levelsOf(scenario, preset, clauses);
  for (const linkage of brokenLinkages(scenario, levels)) {
    const weaker = givesWay(scenario, linkage, clauses);
    if (weaker) return weaker;
  }
  return undefined;
}

function givesWay(scenario: Scenario, linkage: Linkage, clauses: readonly Clause[]): Clause | undefined {
  // An agreed status quo cannot give way: asleep it stands where it stood.
  const moved = (issue: string) => {
    const clause = clauseOn(clauses, issue);
    return clause && clause.option !== findIssue(scenario, issue)?.statusQuo ? clause : undefined;
  };
  const [one, other] = [moved(linkage.issue), moved(linkage.other)];
  if (!one || !other || linkage.kind === 'requires') return one ?? other;
  return byAge(one, other) <= 0 ? one : other;
}
