/** Taking a phase back: what a reader has seen happen in it, and what this device forgets with it. */
import type { PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntryView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { draft } from './desk.ts';
import { forgetUnsaid } from './messages.ts';
import { isRoundPhase } from './ready.ts';

/** The phase that could be taken back now; null once the talks are over. */
export const phaseNow = ({ round, phase }: PartyView): PhaseRef | null => (isRoundPhase(phase) ? { round, phase } : null);

export type SeenKind = 'offers' | 'answers' | 'words' | 'steps' | 'agreements';
/** So many of the viewer's own, and of the others. */
export interface Seen {
  readonly kind: SeenKind;
  readonly mine: number;
  readonly others: number;
}

const KIND: Partial<Record<LogEntryView['type'], SeenKind>> = {
  offerTabled: 'offers',
  offerSigned: 'answers',
  offerRejected: 'answers',
  offerWithdrawn: 'answers',
  stepTaken: 'steps',
  stepUndone: 'steps',
  agreementSuspended: 'agreements',
  resumptionAsked: 'agreements',
  agreementResumed: 'agreements',
  withdrawalAnnounced: 'agreements',
};
const KINDS: readonly SeenKind[] = ['offers', 'answers', 'words', 'steps', 'agreements'];

/** What the viewer has seen done in a phase, by kind; kinds of which there was nothing are left out. */
export function seenIn(view: PartyView, where: PhaseRef): readonly Seen[] {
  const here = (x: { readonly round: number; readonly phase: string }) => x.round === where.round && x.phase === where.phase;
  const done = [
    ...view.log.filter(here).flatMap((e) => ('by' in e ? [{ kind: KIND[e.type], by: e.by }] : [])),
    ...view.messages.filter(here).map((m) => ({ kind: 'words' as const, by: m.from })),
  ];
  return KINDS.map((kind) => {
    const all = done.filter((d) => d.kind === kind);
    const mine = all.filter((d) => d.by === view.viewer).length;
    return { kind, mine, others: all.length - mine };
  }).filter((s) => s.mine + s.others > 0);
}

/** After an undo this device forgets what it had noted of what is no more: messages read, and the offer that a draft answers. */
export function forgetTakenBack(view: PartyView): void {
  forgetUnsaid(view);
  const parent = draft.value?.parent ?? null;
  if (draft.value && parent !== null && !view.offers.some((o) => o.number === parent))
    draft.value = { ...draft.value, parent: null };
}
