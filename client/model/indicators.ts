/** Indicators as rows for the screen: value of 100, change against the end of the round before, better or worse. */
import type { IndicatorChange } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { PartyIndicator, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { ofHundred } from './numbers.ts';

/** The order used everywhere (look.md). */
export const WORLD_ORDER: readonly WorldIndicator[] = ['risk', 'safety', 'trust', 'racePace', 'fragmentation', 'development'];
export const PARTY_ORDER: readonly PartyIndicator[] = ['capability', 'support', 'standing'];

/** Which way is better for the world; capability is nobody's common good and is judged by nobody. */
const GOOD: Readonly<Record<WorldIndicator | PartyIndicator, -1 | 0 | 1>> = {
  risk: -1,
  safety: 1,
  trust: 1,
  racePace: -1,
  fragmentation: -1,
  development: 1,
  capability: 0,
  support: 1,
  standing: 1,
};
export type Judgement = 'better' | 'worse' | 'neither';

export function judge(indicator: WorldIndicator | PartyIndicator, by: number): Judgement {
  const sense = GOOD[indicator] * Math.sign(by);
  return sense > 0 ? 'better' : sense < 0 ? 'worse' : 'neither';
}

export interface WorldRow {
  readonly indicator: WorldIndicator;
  /** Of 100. */
  readonly value: number;
  /** Difference of the numbers as shown, so that they add up on screen. */
  readonly change: number;
}

export function worldRows(view: PartyView): readonly WorldRow[] {
  return WORLD_ORDER.map((indicator) => {
    const value = ofHundred(view.indicators.world[indicator]);
    return { indicator, value, change: value - ofHundred(view.before.world[indicator]) };
  });
}

export interface PartyRow {
  readonly indicator: PartyIndicator;
  readonly value: number;
  readonly change: number;
}

/** Public numbers of one party. */
export function partyRows(view: PartyView, party: string): readonly PartyRow[] {
  return PARTY_ORDER.map((indicator) => {
    const value = ofHundred(view.indicators.parties[party]?.[indicator] ?? 0);
    return { indicator, value, change: value - ofHundred(view.before.parties[party]?.[indicator] ?? 0) };
  });
}

/** Moves of the world's indicators in the usual order, those that stayed left out. */
export function worldChanges(changes: readonly IndicatorChange[]): readonly IndicatorChange[] {
  return WORLD_ORDER.flatMap((indicator) => changes.filter((c) => c.indicator === indicator && c.party === null));
}

/** Moves of the parties' indicators, party by party. */
export const partyChanges = (changes: readonly IndicatorChange[]): readonly IndicatorChange[] =>
  changes.filter((c) => c.party !== null);
