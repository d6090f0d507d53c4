/** A button that tells why it cannot be pressed, and shows that its request is on the way. */
import type { Verdict } from '@track-two/shared/engine/viewTypes.ts';
import type { ComponentChildren } from 'preact';
import { announce, refusalText } from '../../model/notices.ts';
import { pending } from '../../model/store.ts';

export interface ActionButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** Key of the request in `pending`. */
  readonly busyKey?: string;
  /** From the view's `legal`: a refused action can still be asked about, and says why. */
  readonly verdict?: Verdict;
  readonly disabledBecause?: string | null;
  /** Pressed while it cannot be: leads to what stands in the way, once the reason has been said. */
  readonly onRefused?: () => void;
  readonly kind?: 'primary' | 'plain' | 'big' | 'big primary';
  readonly label?: string;
  readonly testId?: string;
}

/** Why it cannot be pressed, in words; null when it can. */
function reasonOf(verdict: Verdict | undefined, other: string | null | undefined): string | null {
  if (other) return other;
  return verdict && !verdict.ok ? refusalText(verdict.code) : null;
}

export function ActionButton(props: ActionButtonProps) {
  const { onPress, onRefused, children, busyKey, verdict, disabledBecause, kind = '', label, testId } = props;
  const reason = reasonOf(verdict, disabledBecause);
  const busy = busyKey !== undefined && pending.value.has(busyKey);
  return (
    <button
      type="button"
      class={`btn ${kind}`}
      aria-disabled={reason !== null}
      aria-busy={busy}
      aria-label={label}
      title={reason ?? undefined}
      data-testid={testId}
      onClick={() => {
        if (reason !== null) {
          announce(reason);
          onRefused?.();
        } else if (!busy) onPress();
      }}
    >
      {children}
    </button>
  );
}
