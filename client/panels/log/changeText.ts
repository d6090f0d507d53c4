/** A move of an indicator in one line: what it is now, by how much it moved, and why. */
import type { IndicatorChange } from '@track-two/shared/engine/types.ts';
import { partyChanges, worldChanges } from '../../model/indicators.ts';
import { ofHundred, signed } from '../../model/numbers.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { causeLabel } from '../outcome/causes.ts';
import { nameOf } from '../outcome/indicatorNames.ts';

/** The moves that were one: the world's in the usual order, then the parties'. */
export const movesInOrder = (changes: readonly IndicatorChange[]): readonly IndicatorChange[] =>
  [...worldChanges(changes), ...partyChanges(changes)].filter((c) => c.from !== c.to);

/** Causes in a few words each, like ones summed, those that moved nothing left out. */
export function causesInWords({ causes }: IndicatorChange): readonly string[] {
  const sums = new Map<string, number>();
  for (const cause of causes) {
    const label = causeLabel(cause);
    sums.set(label, (sums.get(label) ?? 0) + cause.by);
  }
  return [...sums].filter(([, by]) => by !== 0).map(([label, by]) => t.log.cause(label, signed(by / 10)));
}

/** "Risk 44 (+1.5): race pace 50 against safety 24 +1.5". */
export function changeText(change: IndicatorChange): string {
  const name = `${change.party === null ? '' : `${partyById(change.party).name}: `}${nameOf(change.indicator)}`;
  const sum = change.causes.reduce((all, cause) => all + cause.by, 0);
  const stopped = sum === change.to - change.from ? [] : [change.to === 0 ? t.log.stopsAtNothing : t.log.stopsAtHundred];
  return t.log.why(name, ofHundred(change.to), signed((change.to - change.from) / 10), [...causesInWords(change), ...stopped]);
}
