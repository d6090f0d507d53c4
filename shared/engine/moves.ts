/** Moving indicators: causes in, new values (0 to 1000 tenths) and recorded changes out. */
import { PARTY_INDICATORS, WORLD_INDICATORS } from '../scenario/schema.ts';
import type { PartyId, PartyIndicator, WorldIndicator } from '../scenario/types.ts';
import type { Cause, IndicatorChange, Indicators } from './types.ts';

/** One cause moving one indicator; party is null for the world's. */
export interface Move {
  readonly indicator: WorldIndicator | PartyIndicator;
  readonly party: PartyId | null;
  readonly cause: Cause;
}

const clamp = (value: number): number => Math.min(1000, Math.max(0, value));
const isWorld = (name: string): name is WorldIndicator => (WORLD_INDICATORS as readonly string[]).includes(name);

/** Value of an indicator, in tenths. */
export function indicatorOf(indicators: Indicators, indicator: string, party: PartyId | null): number {
  const table: Readonly<Record<string, number>> = party === null ? indicators.world : (indicators.parties[party] ?? {});
  return table[indicator] ?? 0;
}

/** Applies all causes of an indicator at once (so that limits bind the sum) and records what moved or was pushed. */
export function applyCauses(
  before: Indicators,
  moves: readonly Move[],
): { indicators: Indicators; changes: readonly IndicatorChange[] } {
  const changes: IndicatorChange[] = [];
  const note = (indicator: WorldIndicator | PartyIndicator, party: PartyId | null): number => {
    const from = indicatorOf(before, indicator, party);
    const causes = moves.filter((m) => m.indicator === indicator && m.party === party).map((m) => m.cause);
    const to = clamp(from + causes.reduce((sum, c) => sum + c.by, 0));
    if (causes.length > 0) changes.push({ indicator, party, from, to, causes });
    return to;
  };
  const world = { ...before.world };
  for (const name of WORLD_INDICATORS) world[name] = note(name, null);
  const parties = Object.entries(before.parties).map(([id, values]) => {
    const after = { ...values };
    for (const name of PARTY_INDICATORS) after[name] = note(name, id);
    return [id, after] as const;
  });
  return { indicators: { world, parties: Object.fromEntries(parties) }, changes };
}

/** Whether a name is an indicator of the world (not of a party). */
export const isWorldIndicator = isWorld;
