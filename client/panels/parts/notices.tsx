/** What went wrong, said once at the top; and the state of the line when it is not live. */
import { useEffect, useState } from 'preact/hooks';
import { lineProblem, link, notice } from '../../model/store.ts';
import { t } from '../../text/index.ts';

const SHOWN_MS = 5000;

/** Refusals and confirmations: heard at once, gone after a while or when dismissed. */
export function Toast() {
  const now = notice.value;
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setGone(now.n), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [now?.n]);
  const shown = now !== null && now.n !== gone;
  return (
    <>
      <div class="toast" role="alert" data-testid="notice">
        {shown && (
          <div class="notice advice">
            <p class="grow bold">{now.text}</p>
            <button type="button" class="btn plain" onClick={() => setGone(now.n)} aria-label={t.common.dismiss}>
              ×
            </button>
          </div>
        )}
      </div>
      <div class="line-banner" role="status">
        {link.value === 'reconnecting' && (
          <p>
            <b>{t.links.reconnecting.title}</b> <span>{t.links.reconnecting.text}</span>
          </p>
        )}
      </div>
    </>
  );
}

/** The whole page while there is nothing to show yet, or no seat. */
export function LineState() {
  const state = t.links[link.value];
  const lost = link.value === 'gone' || link.value === 'refused';
  return (
    <main class="line-state">
      <h1>{lost || link.value === 'connecting' ? state.title : t.common.loading}</h1>
      <p>{lineProblem.value ?? state.text}</p>
      {lost && (
        <a class="btn big primary" href="/">
          {t.common.startPage}
        </a>
      )}
    </main>
  );
}
