/** Every combination of a few bundles of changes that one offer can hold, added up on the way, because there are thousands. */
import { plus, type Tally, tallyOf } from './candidate.ts';
import type { Bundle, Change } from './changes.ts';

/** Bundles in one combination, at most. */
const BUNDLES_MOST = 3;
const NOTHING: Tally = { own: 0, bound: 0, points: [] };

interface Item {
  readonly bundle: Bundle;
  readonly tally: Tally;
}

/**
 * Calls back with every combination of one to three bundles on different issues.
 * @param most issues that one offer can hold
 * @param use is given what the combination comes to, and a way to have its changes
 */
export function combine(
  bundles: readonly Bundle[],
  most: number,
  use: (tally: Tally, changes: () => readonly Change[]) => void,
): void {
  const items = bundles.map((bundle): Item => ({ bundle, tally: tallyOf(bundle) }));
  const chosen: Item[] = [];
  const changes = (): readonly Change[] => chosen.flatMap((item) => item.bundle);
  const extend = (sum: Tally, size: number, from: number): void => {
    for (let i = from; i < items.length; i++) {
      const item = items[i] as Item;
      if (size + item.bundle.length > most || clashes(chosen, item)) continue;
      const tally = plus(sum, item.tally);
      chosen.push(item);
      use(tally, changes);
      if (chosen.length < BUNDLES_MOST) extend(tally, size + item.bundle.length, i + 1);
      chosen.pop();
    }
  };
  extend(NOTHING, 0, 0);
}

/** Whether a bundle names an issue that is named already. */
function clashes(chosen: readonly Item[], { bundle }: Item): boolean {
  for (const { bundle: other } of chosen) for (const a of other) for (const b of bundle) if (a.issue === b.issue) return true;
  return false;
}
