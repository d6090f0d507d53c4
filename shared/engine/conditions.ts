/** The closed vocabulary of triggers, evaluated. Used by news events and by endings. */
import type { Condition } from '../scenario/types.ts';
import { levelsOf } from '../terms/levels.ts';
import { draw } from './random.ts';
import type { GameState, Indicators } from './types.ts';

/** What conditions are read against: a state, a set of indicators (on record or true), a round and a label for chance. */
export interface Reading {
  readonly state: GameState;
  readonly indicators: Indicators;
  readonly round: number;
  readonly label: string;
}

/** Whether all conditions hold. An empty list holds. */
export const allHold = (conditions: readonly Condition[], reading: Reading): boolean =>
  conditions.every((c) => holds(c, reading));

function holds(condition: Condition, reading: Reading): boolean {
  const { state } = reading;
  if ('rounds' in condition) return condition.rounds[0] <= reading.round && reading.round <= condition.rounds[1];
  if ('above' in condition) return readingOf(condition, reading) > condition.above;
  if ('below' in condition) return readingOf(condition, reading) < condition.below;
  if ('at' in condition) return condition.at.includes(levelAt(state, condition.issue));
  if ('notAt' in condition) return !condition.notAt.includes(levelAt(state, condition.issue));
  if ('after' in condition) return state.news.some((n) => n.event === condition.after);
  if ('chance' in condition) return draw(state.seed, `chance/${reading.label}/${reading.round}`, 100) < condition.chance;
  if ('agreementsOfAll' in condition) return inForce(state, true) >= condition.agreementsOfAll;
  if ('exclusiveAgreements' in condition) return inForce(state, false) >= condition.exclusiveAgreements;
  if ('noAgreements' in condition) return state.agreements.length === 0;
  return state.incidents >= condition.incidents;
}

const levelAt = (state: GameState, issue: string): string => levelsOf(state.scenario, state.preset, state.clauses)[issue] ?? '';

const inForce = (state: GameState, ofAll: boolean): number =>
  state.agreements.filter((a) => a.status === 'ratified' && a.ofAll === ofAll).length;

function readingOf(condition: { indicator: string; party?: string | undefined }, { indicators }: Reading): number {
  const table: Readonly<Record<string, number>> = condition.party
    ? (indicators.parties[condition.party] ?? {})
    : indicators.world;
  return table[condition.indicator] ?? 0;
}
