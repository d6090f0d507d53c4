/**
 * Points that open down (used wherever a payoff is shown): a level's points, or what terms are worth issue by issue. Both open on the
 * viewer's own party and card; the debrief names another.
 */
import type { Terms } from '@track-two/shared/scenario/types.ts';
import type { ComponentChildren } from 'preact';
import { openDialog } from '../../model/desk.ts';
import type { CountedAs } from '../../model/payoff.ts';
import { own } from '../../model/store.ts';
import { t } from '../../text/index.ts';

interface Whose {
  readonly party: string;
  readonly stance: string;
}
/** Whose points are meant: the named party's, else the viewer's own; null for somebody without a card. */
function whoseOf(whose: Whose | undefined): Whose | null {
  if (whose) return whose;
  const mine = own.value;
  return mine ? { party: mine.party.id, stance: mine.stance.id } : null;
}

interface Common {
  /** What the points are, in words, for those who do not see where they stand. */
  readonly label: string;
  readonly whose?: Whose;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The points of one level; opens its dimensions. */
export function PayoffButton(
  props: Common & { readonly issue: string; readonly option: string /** As what it would count. */; readonly as?: CountedAs },
) {
  const { issue, option, as, label, whose, class: cls = '', children } = props;
  const who = whoseOf(whose);
  if (!who) return <span class={cls}>{children}</span>;
  return (
    <button
      type="button"
      class={`points-open ${cls}`}
      aria-haspopup="dialog"
      aria-label={t.payoff.open(label)}
      title={t.payoff.how}
      onClick={() => openDialog({ name: 'payoff', ...who, issue, option, ...(as ? { as } : {}) })}
    >
      {children}
    </button>
  );
}

/** The points of terms; opens their issues, each of which opens further. */
export function WorthButton(
  props: Common & { readonly terms: Terms; readonly points: number; readonly against?: 'inForce' | 'statusQuo' },
) {
  const { terms, points, against = 'inForce', label, whose, class: cls = '', children } = props;
  const who = whoseOf(whose);
  if (!who) return <span class={cls}>{children}</span>;
  return (
    <button
      type="button"
      class={`points-open ${cls}`}
      aria-haspopup="dialog"
      aria-label={t.payoff.open(label)}
      title={t.payoff.how}
      onClick={() => openDialog({ name: 'worth', ...who, terms, points, against })}
    >
      {children}
    </button>
  );
}
