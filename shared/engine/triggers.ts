/** The closed vocabulary of triggers, evaluated. Used by news events and by endings. */
import { issueOf, openIssues } from '../scenario/lookup.ts';
import type { Trigger } from '../scenario/types.ts';
import { levelsOf } from '../terms/levels.ts';
import { draw } from './random.ts';
import { agreementsInForce } from './standing.ts';
import type { GameState, Indicators } from './types.ts';

/** What triggers are read against: a state, a set of indicators (on record or true), a round and a label for chance. */
export interface Reading {
  readonly state: GameState;
  readonly indicators: Indicators;
  readonly round: number;
  readonly label: string;
}

/** Whether all triggers hold. An empty list holds. */
export const allHold = (triggers: readonly Trigger[], reading: Reading): boolean => triggers.every((c) => holds(c, reading));

function holds(trigger: Trigger, reading: Reading): boolean {
  const { state } = reading;
  if ('any' in trigger) return trigger.any.some((list) => allHold(list, reading));
  if ('onTable' in trigger) return openIssues(state.scenario, state.preset, reading.round).includes(trigger.onTable);
  if ('nothingAgreedIn' in trigger) return !agreedIn(state, trigger.nothingAgreedIn);
  if ('rounds' in trigger) return trigger.rounds[0] <= reading.round && reading.round <= trigger.rounds[1];
  if ('above' in trigger) return readingOf(trigger, reading) > trigger.above;
  if ('below' in trigger) return readingOf(trigger, reading) < trigger.below;
  if ('at' in trigger) return trigger.at.includes(levelAt(state, trigger.issue));
  if ('notAt' in trigger) return isLeftOut(state, trigger.issue) || !trigger.notAt.includes(levelAt(state, trigger.issue));
  if ('after' in trigger) return state.news.some((n) => n.event === trigger.after);
  if ('chance' in trigger) return draw(state.seed, `chance/${reading.label}/${reading.round}`, 100) < trigger.chance;
  if ('agreementsOfAll' in trigger) return inForce(state, true) >= trigger.agreementsOfAll;
  if ('exclusiveAgreements' in trigger) return inForce(state, false) >= trigger.exclusiveAgreements;
  if ('noAgreements' in trigger) return state.agreements.length === 0;
  return state.incidents >= trigger.incidents;
}

const isLeftOut = (state: GameState, issue: string): boolean => !state.preset.issues.includes(issue);

const agreedIn = (state: GameState, dossier: string): boolean =>
  state.clauses.some((c) => 'agreement' in c.source && issueOf(state.scenario, c.issue).dossier === dossier);

const levelAt = (state: GameState, issue: string): string => levelsOf(state.scenario, state.preset, state.clauses)[issue] ?? '';

const inForce = (state: GameState, ofAll: boolean): number => agreementsInForce(state).filter((a) => a.ofAll === ofAll).length;

function readingOf(trigger: { indicator: string; party?: string | undefined }, { indicators }: Reading): number {
  const table: Readonly<Record<string, number>> = trigger.party ? (indicators.parties[trigger.party] ?? {}) : indicators.world;
  return table[trigger.indicator] ?? 0;
}
