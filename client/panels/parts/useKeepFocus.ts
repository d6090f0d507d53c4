/** When a pressed button disappears, the keyboard must not fall back to the top of the page. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page whose focused control was taken away: the part itself takes it then.
 * @param part must be focusable (tabIndex −1)
 */
export function useKeepFocus(part: RefObject<HTMLElement | null>): void {
  const had = useRef(false);
  useEffect(() => {
    const element = part.current;
    const onIn = () => {
      had.current = true;
    };
    const onOut = (event: FocusEvent) => {
      const to = event.relatedTarget;
      if (to instanceof Node && !element?.contains(to)) had.current = false;
    };
    element?.addEventListener('focusin', onIn);
    element?.addEventListener('focusout', onOut);
    return () => {
      element?.removeEventListener('focusin', onIn);
      element?.removeEventListener('focusout', onOut);
    };
  }, []);
  useEffect(() => {
    if (had.current && document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  });
}
