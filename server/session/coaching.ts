/** The coach at a table: advice for a seat of a solo game, from the view that this seat has anyway. */
import { type Advice, advise } from '@track-two/shared/coach/index.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { World } from '../world/World.ts';

/** Advice already given; a view is replaced when anything changes, and its advice goes with it. */
const given = new WeakMap<PartyView, readonly Advice[]>();

/** Advice for a party now; none before the game has begun. Null: this table has no coach, because people play against each other here. */
export function adviceFor(world: World, party: string): readonly Advice[] | null {
  const { mode, scenario, preset } = world.game;
  if (mode !== 'solo') return null;
  if (world.stage === 'gathering') return [];
  const view = world.view(party);
  const known = given.get(view) ?? advise({ scenario, preset, view });
  given.set(view, known);
  return known;
}
