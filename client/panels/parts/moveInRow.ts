/** Arrow keys within a row of small buttons, so that the row is one stop of the Tab key. */

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

/** Moves the focus to the next button of the row that the event came from; Home and End go to its ends. */
export function moveInRow(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : at + (STEPS[event.key] ?? Number.NaN);
  const next = buttons[to];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
