/** Keeps the keyboard inside a dialog that leaves the rest of the page in sight. */

const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Where the keyboard goes when what opened the dialog is gone. */
const FALLBACK = '[data-testid="draft"], [data-testid="ready"]';

/** Elements that Tab would reach, in order. */
function reachable(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(REACHABLE)].filter((e) => !e.hasAttribute('disabled') && e.offsetParent !== null);
}

/**
 * Moves the focus in, keeps Tab inside, closes on Esc.
 * @returns a clean-up that gives the focus back to where it was
 */
export function trapFocus(root: HTMLElement, onEscape: () => void): () => void {
  const before = document.activeElement;
  const onKey = (event: KeyboardEvent) => {
    // A modal dialog opened from inside has the keyboard for itself.
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return onEscape();
    if (event.key !== 'Tab') return;
    const items = reachable(root);
    const [first, last] = [items[0], items[items.length - 1]];
    const inside = root.contains(document.activeElement);
    const target = event.shiftKey ? last : first;
    const leaving = document.activeElement === (event.shiftKey ? first : last) || document.activeElement === root;
    if (!inside || leaving) {
      event.preventDefault();
      target?.focus();
    }
  };
  document.addEventListener('keydown', onKey);
  root.focus();
  return () => {
    document.removeEventListener('keydown', onKey);
    const back = before instanceof HTMLElement && before.isConnected ? before : document.querySelector<HTMLElement>(FALLBACK);
    back?.focus();
  };
}
