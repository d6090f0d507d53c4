/** Condition and side payment behind one line, so that a beginner is not bothered; open once the draft has either. */
import { useState } from 'preact/hooks';
import type { Draft, Situation } from '../../model/draft.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { t } from '../../text/index.ts';
import { Condition } from './Condition.tsx';
import { Payment } from './Payment.tsx';

export function More({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const used = draft.condition !== null || draft.payment !== null;
  const [open, setOpen] = useState(used);
  return (
    <details class="build-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="build-more">{used ? t.builder.more.shown : t.builder.more.title}</summary>
      <Condition at={at} draft={draft} />
      <Payment at={at} draft={draft} result={result} />
    </details>
  );
}
