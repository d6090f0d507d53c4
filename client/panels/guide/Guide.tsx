/** The guide of the first game: one line above the rail or the tabs, always in the same place. It points, and never presses anything itself. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { readKey } from '../../model/guide.ts';
import { leaveGuide, markRead } from '../../model/guideState.ts';
import type { GuideStep, ReadStep, Target } from '../../model/guideSteps.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { bringIntoSight, elementAt, focusOn, mark } from './point.ts';
import { step as stepSignal } from './seen.ts';
import { guideWords } from './words.ts';

/** For so long after a step has begun, what it points at is kept in sight while the page settles; then the scrolling is the reader's. */
const SETTLING_MS = 500;

/** Keeps the target outlined while the page around it changes. */
export function usePointer(target: Target | null, moment: string): void {
  useEffect(() => {
    let settling = true;
    const point = () => {
      const element = mark(target);
      if (element && settling) bringIntoSight(element);
    };
    point();
    const watcher = new MutationObserver(point);
    watcher.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      point();
      settling = false;
    }, SETTLING_MS);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
      mark(null);
    };
  }, [moment]);
}

/** Tells the page how high the guide is, so that the builder ends above it. */
export function useHeight(ref: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = ref.current;
    const { style } = document.documentElement;
    if (!element) return;
    const tell = () => style.setProperty('--guide', `${element.offsetHeight}px`);
    const watcher = new ResizeObserver(tell);
    watcher.observe(element);
    tell();
    return () => {
      watcher.disconnect();
      style.removeProperty('--guide');
    };
  }, []);
}

/** The button that was pressed may be gone in the next step: the keyboard stays on the guide's first one. */
export function keepFocusIn(guide: { readonly current: HTMLElement | null }): void {
  requestAnimationFrame(() => {
    const { current } = guide;
    if (current && !current.contains(document.activeElement)) current.querySelector<HTMLElement>('button, a')?.focus();
  });
}

function Line({ step }: { step: GuideStep }) {
  const self = useRef<HTMLElement>(null);
  const { round } = theTable().view;
  const target = JSON.stringify(step.target);
  usePointer(step.target, `${step.id}/${round}/${target}`);
  useHeight(self);
  const show = () => {
    const element = elementAt(step.target);
    if (element) focusOn(element);
  };
  return (
    <section ref={self} class="guide" aria-label={t.guide.label} data-testid="guide" data-step={step.id}>
      <p class="guide-text" aria-live="polite">
        {guideWords(step)}
      </p>
      <div class="guide-buttons">
        {step.read && (
          <button
            type="button"
            class="btn primary"
            data-testid="guide-next"
            onClick={() => {
              markRead(readKey(step.id as ReadStep, round));
              keepFocusIn(self);
            }}
          >
            {t.guide.next}
          </button>
        )}
        <button type="button" class="btn plain" aria-label={t.guide.show} onClick={show}>
          {layout.value === 'phone' ? t.guide.short.show : t.guide.show}
        </button>
        <button type="button" class="btn plain" data-testid="guide-leave" onClick={leaveGuide} aria-label={t.guide.leave}>
          {layout.value === 'phone' ? t.guide.short.leave : t.guide.leave} <span aria-hidden="true">×</span>
        </button>
      </div>
    </section>
  );
}

export function Guide() {
  const step = stepSignal.value;
  return step && <Line step={step} />;
}
