/** Dialogs: the browser's own modal keeps the focus inside, closes on Esc and gives the focus back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../text/index.ts';

export interface DialogProps {
  readonly title: ComponentChildren;
  /** page: two columns of reading where there is room. */
  readonly kind?: 'wide' | 'page' | 'drawer';
  readonly onClose: () => void;
  /** Stays in sight while the rest is scrolled. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Dialog({ title, kind, onClose, foot, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    // A click on the dialog itself, not on what is in it, is a click on its backdrop.
    const onBackdrop = (event: MouseEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog?.showModal();
    dialog?.addEventListener('click', onBackdrop);
    return () => {
      dialog?.removeEventListener('click', onBackdrop);
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${kind ?? ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="btn plain" onClick={onClose}>
          {t.common.close} <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="dialog-body">{children}</div>
      {foot && <footer class="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
