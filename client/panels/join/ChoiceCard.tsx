/** One of several choices, with room for more than a word; and a group of them that is folded away behind what is chosen. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceCardProps {
  readonly name: string;
  readonly value: string;
  /** What the choice is called; all else describes it. */
  readonly title: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

export function ChoiceCard({ name, value, title, checked, onChoose, children }: ChoiceCardProps) {
  const said = useId();
  return (
    <label class="choice">
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        aria-labelledby={`${said}-title`}
        aria-describedby={`${said}-rest`}
        onChange={onChoose}
      />
      <span class="face">
        <span class="grow">
          <b id={`${said}-title`}>{title}</b> <span id={`${said}-rest`}>{children}</span>
        </span>
      </span>
    </label>
  );
}

interface FoldProps {
  readonly title: string;
  /** What is chosen now: read without opening. */
  readonly chosen: string;
  /** Open from the beginning. */
  readonly open?: boolean;
  readonly testId: string;
  readonly children: ComponentChildren;
}

export function Fold({ title, chosen, open = false, testId, children }: FoldProps) {
  return (
    <details class="choice-fold" open={open} data-testid={testId}>
      <summary>
        <span>
          <b>{title}:</b> <span class="choice-fold-value">{chosen}</span>
        </span>
      </summary>
      <div class="stack">{children}</div>
    </details>
  );
}
