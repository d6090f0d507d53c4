/** Names of indicators, the world's and the parties'. */
import type { PartyIndicator, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { t } from '../../text/index.ts';

export const isWorldIndicator = (name: string): name is WorldIndicator => name in t.indicators.world;
const isPartyIndicator = (name: string): name is PartyIndicator => name in t.indicators.party;

/** The shown name; an unknown one is shown as it is. */
export function nameOf(indicator: string): string {
  if (isWorldIndicator(indicator)) return t.indicators.world[indicator].name;
  return isPartyIndicator(indicator) ? t.indicators.party[indicator].name : indicator;
}
