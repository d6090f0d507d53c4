/** The request that tables a draft. */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { Draft } from './draft.ts';

/** Tables the draft to these parties, or answers the offer that it began with. */
export function tablingAction(now: Draft, to: readonly PartyId[]): PartyAction {
  const { terms, visibility, signal, expires, payment } = now;
  const condition = now.condition?.kind === 'level' ? { ...now.condition, at: [...now.condition.at] } : now.condition;
  const body = { to: [...to], terms: { ...terms }, visibility, signal, expires, condition, payment };
  return now.parent === null ? { type: 'tableOffer', ...body } : { type: 'counterOffer', parent: now.parent, ...body };
}
