/** Six cells for the code. Typing runs on, Backspace runs back, a pasted code or link fills them all. */
import { useRef } from 'preact/hooks';
import { CODE_LENGTH, pastedCode, typedInto } from '../../model/joining.ts';
import { t } from '../../text/index.ts';

export function CodeCells({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const cells = useRef<HTMLDivElement>(null);
  const focus = (at: number) => cells.current?.querySelectorAll('input')[at]?.select();
  const type = (at: number, text: string) => {
    const after = text.length > 1 ? typedInto('', 0, pastedCode(text)) : typedInto(code, at, text);
    onChange(after.code);
    // Once the cells show it, and before the next key can come.
    if (text !== '') queueMicrotask(() => focus(after.next));
  };
  const clear = (at: number) => {
    const padded = code.padEnd(CODE_LENGTH, ' ');
    const target = (padded[at] ?? ' ') === ' ' ? Math.max(0, at - 1) : at;
    onChange(`${padded.slice(0, target)} ${padded.slice(target + 1)}`.trimEnd());
    focus(target);
  };
  return (
    <div class="code-cells" ref={cells}>
      {Array.from({ length: CODE_LENGTH }, (_, at) => (
        <input
          // The cells have no other identity than their place.
          key={`cell-${at + 1}`}
          class="code-cell"
          value={(code[at] ?? '').trim()}
          aria-label={t.join.codeCell(at + 1)}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          inputMode={at < 4 ? 'text' : 'numeric'}
          data-testid={`code-${at + 1}`}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => type(at, event.currentTarget.value)}
          onPaste={(event) => {
            event.preventDefault();
            type(0, event.clipboardData?.getData('text') ?? '');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Backspace') {
              event.preventDefault();
              clear(at);
            }
            if (event.key === 'ArrowLeft') focus(at - 1);
            if (event.key === 'ArrowRight') focus(at + 1);
          }}
        />
      ))}
    </div>
  );
}
