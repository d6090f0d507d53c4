/** The offer builder: over board and right panel on a laptop, the Draft panel on a phone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { closeBuilder, draft } from '../../model/desk.ts';
import type { Draft, Situation } from '../../model/draft.ts';
import { announce, refusalText } from '../../model/notices.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { act } from '../../model/session.ts';
import { partyById } from '../../model/table.ts';
import { tablingAction } from '../../model/tabling.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { ActionButton } from '../parts/Button.tsx';
import { trapFocus } from '../parts/trapFocus.ts';
import { Addressees } from './Addressees.tsx';
import { StandingColumn } from './Standing.tsx';
import { reckoning, situation } from './situation.ts';
import { TermsColumn } from './Terms.tsx';
import { WorthColumn } from './Worth.tsx';

/** What keeps the draft from being tabled, in words; null when nothing does. */
function obstacle(at: Situation, now: Draft, result: Reckoning): string | null {
  const [problem] = result.problems;
  if (problem) return t.builder.problems[problem];
  const parent = at.view.offers.find((o) => o.number === now.parent);
  const verdict = parent ? parent.legal.counter : at.view.legal?.tableOffer;
  return verdict && !verdict.ok ? refusalText(verdict.code) : null;
}

/** Brings the first warning into sight, with the focus on what mends it. */
function showFirstWarning(): void {
  const warning = document.querySelector<HTMLElement>('.build-terms .notice');
  // Only the builder's own scroller moves: scrollIntoView would also shift the page, which has no way back on a phone.
  const scroller = warning?.closest<HTMLElement>('.phone-panel') ?? warning?.closest<HTMLElement>('.build-body');
  if (!warning || !scroller) return;
  const [box, frame] = [warning.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollTop += box.top - frame.top - Math.max(0, (frame.height - box.height) / 4);
  warning.querySelector('button')?.focus({ preventScroll: true });
}

function Footer({ at, now, result }: { at: Situation; now: Draft; result: Reckoning }) {
  const [refused, setRefused] = useState<string | null>(null);
  const warnings = result.broken.length;
  const table = async () => {
    const answer = await act(tablingAction(now, result.to), 'table', true);
    setRefused(answer.ok ? null : refusalText(answer.code));
    if (answer.ok) {
      closeBuilder(true);
      announce(t.builder.tabled);
    }
  };
  // What stands in the way is said where the button is; a broken linkage is told beside its terms.
  const blocked = result.problems.includes('noTerms') || warnings > 0 ? null : obstacle(at, now, result);
  const names = result.to.map((id) => partyById(id).name);
  const word = now.parent === null ? t.builder.table : t.builder.tableAnswer(now.parent);
  return (
    <footer class="build-foot">
      <p class={refused ? 'alert bold' : blocked ? 'bold' : 'muted'} role={refused ? 'alert' : undefined}>
        {refused ?? blocked ?? (names.length > 0 ? t.builder.binds(names) : t.builder.bindsNobody)}
      </p>
      <div class="row wrap">
        <button type="button" class="btn plain" onClick={() => closeBuilder(true)}>
          {t.builder.discard}
        </button>
        <button type="button" class="btn big" onClick={() => closeBuilder(false)}>
          {t.builder.keep}
        </button>
        <ActionButton
          kind="big primary"
          busyKey="table"
          disabledBecause={obstacle(at, now, result)}
          {...(warnings > 0 ? { onRefused: showFirstWarning } : {})}
          testId="table-offer"
          onPress={() => void table()}
        >
          {warnings > 0 ? t.builder.fix(warnings) : word}
        </ActionButton>
      </div>
    </footer>
  );
}

export function Builder() {
  const [at, now, result] = [situation.value, draft.value, reckoning.value];
  const ref = useRef<HTMLElement>(null);
  const modal = layout.value !== 'phone';
  useEffect(() => (modal && ref.current ? trapFocus(ref.current, () => closeBuilder(false)) : undefined), [modal]);
  if (!at || !now || !result) return null;
  const title = now.parent === null ? t.builder.title : t.builder.titleAnswer(now.parent);
  return (
    <section
      ref={ref}
      class="builder"
      role={modal ? 'dialog' : undefined}
      aria-labelledby="builder-title"
      tabIndex={-1}
      data-testid="builder"
    >
      <header class="build-head">
        <h2 id="builder-title">{title}</h2>
        <Addressees at={at} draft={now} result={result} />
        <button type="button" class="btn plain build-close" onClick={() => closeBuilder(false)}>
          {t.common.close} <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="build-body">
        <TermsColumn at={at} draft={now} result={result} />
        <WorthColumn at={at} draft={now} result={result} />
        <StandingColumn at={at} draft={now} result={result} />
      </div>
      <Footer at={at} now={now} result={result} />
    </section>
  );
}
