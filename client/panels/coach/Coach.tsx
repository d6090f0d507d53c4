/** The coach: a card at the top of the side panel; on a phone a strip above the tabs that opens a sheet. At most three things at a time. */

import { signal } from '@preact/signals';
import type { Advice } from '@track-two/shared/coach/types.ts';
import { coachOn, hasCoach, putAway, shownAdvice, switchCoach } from '../../model/coach.ts';
import { closeDialog, openDialog } from '../../model/desk.ts';
import { table } from '../../model/store.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { CoachIcon } from '../parts/icons.tsx';
import { actionsOf } from './actions.ts';
import { coachWords } from './words.ts';

/** Folded to its headline by the reader, in this tab. */
const folded = signal(false);

/** Puts it away; the keyboard goes on to the piece that is first then, or to the head. */
function away(advice: Advice, pressed: HTMLElement): void {
  const frame = pressed.closest('.coach, .dialog');
  putAway(advice.id);
  requestAnimationFrame(() =>
    frame?.querySelector<HTMLElement>('.advice-piece summary, .coach-head, .dialog-head button')?.focus(),
  );
}

/** Below this height the card and what it is about do not fit beside each other: the headlines have to do until one is opened. */
const ROOMY = 860;

/** One piece of advice: what, why, where it leads, and away with it. */
function Piece({ advice, open, onLeave }: { advice: Advice; open: boolean; onLeave?: () => void }) {
  const { head, text, lines = [] } = coachWords(advice);
  return (
    <li data-kind={advice.kind}>
      <details class="advice-piece" name="advice" open={open}>
        <summary>
          <b>{head}</b>
        </summary>
        <p class="small">{text}</p>
        {lines.length > 0 && (
          <ul class="advice-lines small">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div class="row wrap advice-actions">
          {actionsOf(advice).map(({ label, press }) => (
            <button
              key={label}
              type="button"
              class="btn"
              onClick={() => {
                onLeave?.();
                press();
              }}
            >
              {label}
            </button>
          ))}
          <button
            type="button"
            class="btn plain"
            aria-label={t.coach.awayLabel(head)}
            onClick={(event) => away(advice, event.currentTarget)}
          >
            {t.coach.away}
          </button>
        </div>
      </details>
    </li>
  );
}

/** The first is open where there is room, the others are a line each; one at a time. */
function Pieces({ onLeave }: { onLeave?: () => void }) {
  const shown = shownAdvice.value;
  const roomy = onLeave !== undefined || window.innerHeight >= ROOMY;
  return (
    <>
      {shown.length === 0 && <p class="small muted">{t.coach.none}</p>}
      <ul class="advice-list">
        {shown.map((advice, i) => (
          <Piece key={advice.id} advice={advice} open={roomy && i === 0} {...(onLeave ? { onLeave } : {})} />
        ))}
      </ul>
      <p class="small muted coach-note">{t.coach.private}</p>
    </>
  );
}

/** The first headline, heard when it changes and not otherwise. */
function Aloud() {
  const [first] = shownAdvice.value;
  return (
    <p class="hidden-visually" aria-live="polite">
      {first ? t.coach.aloud(coachWords(first).head) : ''}
    </p>
  );
}

const isThere = (): boolean => hasCoach.value && coachOn.value && table.value?.view.phase !== 'debrief';

/** Beside the board. */
export function CoachCard() {
  if (!isThere()) return null;
  const shown = shownAdvice.value;
  const open = !folded.value;
  return (
    <section class="coach" aria-label={t.coach.title} data-testid="coach">
      <button
        type="button"
        class="coach-head"
        aria-expanded={open}
        onClick={() => {
          folded.value = open;
        }}
      >
        <CoachIcon />
        <b class="display">{t.coach.title}</b>
        <span class="small muted">{shown.length === 0 ? t.coach.none : t.coach.count(shown.length)}</span>
        <span class="coach-fold" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
      </button>
      {open && <Pieces />}
      <Aloud />
    </section>
  );
}

/** Above the tabs of a phone: the first headline. */
export function CoachStrip() {
  if (!isThere()) return null;
  const [first] = shownAdvice.value;
  return (
    <>
      <button type="button" class="coach coach-strip" data-testid="coach" onClick={() => openDialog({ name: 'coach' })}>
        <CoachIcon />
        <b>{t.coach.title}:</b>
        <span class="coach-first">{first ? coachWords(first).head : t.coach.none}</span>
        <span aria-hidden="true">▴</span>
      </button>
      <Aloud />
    </>
  );
}

/** All of it, as a sheet on a phone. */
export function CoachDialog() {
  return (
    <Dialog title={t.coach.title} onClose={closeDialog}>
      <Pieces onLeave={closeDialog} />
    </Dialog>
  );
}

/** On and off, for header and menu. */
export function CoachSwitch({ kind, onPress }: { kind: 'plain' | 'big'; onPress?: () => void }) {
  if (!hasCoach.value) return null;
  const on = coachOn.value;
  return (
    <button
      type="button"
      class={`btn ${kind}`}
      title={t.coach.switchNote}
      data-testid="coach-switch"
      onClick={() => {
        switchCoach(!on);
        onPress?.();
      }}
    >
      {on ? t.coach.onLabel : t.coach.offLabel}
    </button>
  );
}
