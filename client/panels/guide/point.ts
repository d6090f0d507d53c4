/** Where a step of the guide points: the element is outlined and brought into sight, and can be given the focus. Nothing is covered or blocked. */
import type { Target } from '../../model/guideSteps.ts';

const PLACES: Readonly<Record<Extract<Target, string>, string>> = {
  news: '.news-card',
  cable: '.cable',
  stance: '.stance',
  sheet: '.sheet',
  home: '.home',
  ready: '[data-testid="ready"], [data-testid="ready-soon"]',
  notReady: '[data-testid="not-ready"]',
  draft: '[data-testid="draft"], [data-testid="tab-draft"]',
  addIssue: '.add-issue',
  terms: '.build-terms',
  points: '.build-worth',
  table: '[data-testid="table-offer"]',
  capital: '.capital-setter',
  duty: '.own-duty',
  breach: '.breach-answer',
  ownPoints: '.own-points',
  beliefs: 'details.beliefs',
  coach: '.coach',
  toDebrief: '[data-testid="to-debrief"]',
  gains: '.gains',
  joint: '.results',
  stances: '.deeds-list',
};

function placeOf(target: Target): string {
  if (typeof target === 'string') return PLACES[target];
  return 'offer' in target ? `[data-testid="offer-${target.offer}"]` : `[data-testid="tab-${target.tab}"]`;
}

/** The element that a step points at; null while it is not on the page. */
export const elementAt = (target: Target): HTMLElement | null => document.querySelector<HTMLElement>(placeOf(target));

const MARK = 'data-guided';

/** Outlines the element, and nothing else. */
export function mark(target: Target | null): HTMLElement | null {
  const element = target && elementAt(target);
  for (const old of document.querySelectorAll(`[${MARK}]`)) if (old !== element) old.removeAttribute(MARK);
  element?.setAttribute(MARK, '');
  return element;
}

const scrolls = (e: HTMLElement): boolean =>
  e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY);

/** Room left free above and below what is brought into sight. */
const MARGIN = 8;

/** How far to scroll so that a box comes between these lines of the page; its head first where it does not fit. */
function way(box: DOMRect, top: number, bottom: number): number {
  if (box.top < top) return box.top - top;
  return box.bottom > bottom ? Math.min(box.top - top, box.bottom - bottom) : 0;
}

/** Scrolls the panel that holds the element. The page itself only in the debrief: at the table it has no way back on a phone. */
export function bringIntoSight(element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  if (element.closest('.debrief')) {
    const guide = document.querySelector('.guide')?.getBoundingClientRect().top ?? window.innerHeight;
    window.scrollBy(0, way(box, MARGIN, guide - MARGIN));
    return;
  }
  for (let frame = element.parentElement; frame; frame = frame.parentElement) {
    if (!scrolls(frame)) continue;
    const view = frame.getBoundingClientRect();
    // The builder's foot sticks over its terms, the phase bar of a phone over what the phase asks for.
    const bar = frame.querySelector<HTMLElement>('.phase-bar')?.offsetHeight ?? 0;
    const foot = element.closest('.build-foot') ? 0 : (frame.querySelector<HTMLElement>('.build-foot')?.offsetHeight ?? 0);
    frame.scrollTop += way(box, view.top + bar + MARGIN, view.bottom - foot - MARGIN);
    return;
  }
}

/** Gives the element the focus: its first control, or itself where it has none. */
export function focusOn(element: HTMLElement): void {
  bringIntoSight(element);
  const controls = 'button, a, select, summary, input';
  const control = element.matches(controls) ? element : element.querySelector<HTMLElement>(controls);
  if (!control) element.tabIndex = -1;
  (control ?? element).focus({ preventScroll: true });
}
