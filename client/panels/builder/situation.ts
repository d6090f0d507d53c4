/** The draft's situation from the store, and its reckoning; recomputed only when view or draft change. */
import { computed } from '@preact/signals';
import { draft } from '../../model/desk.ts';
import type { Situation } from '../../model/draft.ts';
import { type Reckoning, reckon } from '../../model/reckoning.ts';
import { own, table } from '../../model/store.ts';

export const situation = computed<Situation | null>(() => {
  const [now, mine] = [table.value, own.value];
  if (!now || !mine) return null;
  return {
    ...now,
    seat: { party: mine.party.id, stance: mine.stance },
    margin: mine.desk.margin,
    capitalFree: mine.desk.capitalFree,
  };
});

export const reckoning = computed<Reckoning | null>(() => {
  const [at, now] = [situation.value, draft.value];
  return at && now ? reckon(at, now) : null;
});
