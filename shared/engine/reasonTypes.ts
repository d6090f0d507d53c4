/** What was done for a stated reason, as the debrief and whoever runs a table may read it. Never part of a view during play. */
import type { PartyId, StanceId } from '../scenario/types.ts';
import type { Compliance, DutyKey, RoundPhase } from './types.ts';
import type { LogEntryView } from './viewTypes.ts';

type Told<E> = E extends LogEntryView ? Omit<E, 'n' | 'round' | 'phase'> : never;

/** An action as the log tells it; or one that no log shows, because it was private or of no consequence to others. Offers by the count of all. */
export type Deed =
  | Told<LogEntryView>
  | { readonly type: 'said'; readonly by: PartyId; readonly to: PartyId | null; readonly text: string }
  | { readonly type: 'capitalSet'; readonly by: PartyId; readonly offer: number; readonly units: number }
  | { readonly type: 'readied'; readonly by: PartyId; readonly ready: boolean }
  | {
      readonly type: 'beliefSet';
      readonly by: PartyId;
      readonly about: PartyId;
      readonly shares: Readonly<Record<StanceId, number>>;
    }
  | { readonly type: 'complianceChosen'; readonly by: PartyId; readonly duty: DutyKey; readonly choice: Compliance };

/** One action and why, in the order of the log. */
export interface Reasoned {
  /** Number of its entry in the log. */
  readonly seq: number;
  readonly party: PartyId;
  readonly round: number;
  readonly phase: RoundPhase;
  readonly deed: Deed;
  /** One line; offers in it by the count of all. */
  readonly reason: string;
}
