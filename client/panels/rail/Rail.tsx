/** The rail at the bottom: clock, phases of the round, who is waited for, one primary action. */
import type { RoundPhase } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { builderOpen, closeBuilder, draft, openBuilder } from '../../model/desk.ts';
import { forRatification } from '../../model/offers.ts';
import { phaseSteps, readyCount } from '../../model/phase.ts';
import { absences } from '../../model/presence.ts';
import { isRoundPhase, momentOf, readyAction } from '../../model/ready.ts';
import { act } from '../../model/session.ts';
import { ticket, view as viewSignal } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { PartyMarks, PartyName } from '../parts/PartyMark.tsx';
import { BeliefReminder } from './BeliefReminder.tsx';
import { Clock } from './Clock.tsx';
import { useRested } from './useRested.ts';

function Phases() {
  const { view } = theTable();
  return (
    <ol class="phases" aria-label={t.rail.label}>
      {phaseSteps(view).map(({ phase, state }, i) => (
        <li key={phase} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <i aria-hidden="true">{state === 'done' ? '✓' : i + 1}</i>
          <span>{t.phases[phase].name}</span>
          {state === 'done' && <span class="hidden-visually"> ({t.rail.done})</span>}
        </li>
      ))}
    </ol>
  );
}

/** More parties than this are shown by their shapes; their names are heard, and stand on the board. */
const NAMED_MOST = 3;

/** That its person is away, or that a bot sits in; nothing else. */
function Absent({ party }: { party: string }) {
  const absence = absences.value[party];
  if (!absence) return null;
  return (
    <span class="small absence" title={t.presence[absence]} data-testid={`absent-${party}`}>
      {t.presence.short[absence]}
    </span>
  );
}

/** Those for whom the table waits, by name. */
export function Waiting({ short = false }: { short?: boolean }) {
  const { view } = theTable();
  if (view.phase === 'debrief') return null;
  const { ready, of } = readyCount(view);
  const marksOnly = view.waitingFor.length > NAMED_MOST;
  const named = marksOnly ? [] : view.waitingFor;
  return (
    <div class="waiting">
      <p class="small muted">{t.rail.waiting}</p>
      <div class="row wrap tight-rows">
        {view.waitingFor.length === 0 && <b>{t.rail.nobody}</b>}
        {named.map((party) => (
          <span key={party} class="row tight">
            <PartyName
              party={party}
              short={short || view.waitingFor.length > 1}
              size={18}
              called={party === view.viewer ? t.rail.you : undefined}
            />
            <Absent party={party} />
          </span>
        ))}
        {marksOnly && <PartyMarks parties={view.waitingFor} size={18} />}
        {!short && <span class="small muted">{t.rail.readyCount(ready, of)}</span>}
      </div>
    </div>
  );
}

/** What saying ready does now, in words. */
function readyLabel(view: PartyView, phase: RoundPhase): string {
  if (phase === 'negotiation') return t.rail.ready;
  if (phase === 'outcome' && view.round === view.rounds) return t.rail.last;
  const nothingOfMine =
    phase === 'ratification' && !forRatification(view).some(({ offer }) => offer.signatures.includes(view.viewer));
  return t.rail.next[nothingOfMine ? 'outcome' : phase];
}

/** Says that I am ready, or takes it back; goes to the debrief once all is over. */
export function ReadyButton({ kind = 'big primary' }: { kind?: 'big primary' | 'big' | 'primary' | null }) {
  const view = viewSignal.value;
  const rested = useRested(view ? momentOf(view) : '');
  const { legal } = view ?? {};
  if (view?.phase === 'debrief')
    return (
      <a class={`btn ${kind ?? ''}`} href={`/debrief/${ticket.value?.code ?? ''}`} data-testid="to-debrief">
        {t.play.toDebrief}
      </a>
    );
  if (!view || !legal || !isRoundPhase(view.phase)) return null;
  const ready = view.ready[view.viewer] === true;
  if (ready)
    return (
      <ActionButton
        kind="big"
        verdict={legal.notReady}
        busyKey="ready"
        testId="not-ready"
        onPress={() => void act(readyAction(view, false), 'ready')}
      >
        {t.rail.notReady}
      </ActionButton>
    );
  const label = readyLabel(view, view.phase);
  return (
    <ActionButton
      kind={kind ?? undefined}
      verdict={legal.ready}
      busyKey="ready"
      testId={rested ? 'ready' : 'ready-soon'}
      onPress={() => {
        if (rested) void act(readyAction(view, true), 'ready');
      }}
    >
      {label}
    </ActionButton>
  );
}

/** One button for the draft, whatever it says now, so that the keyboard stays on it. */
function DraftButton() {
  const { view } = theTable();
  const open = builderOpen.value;
  const words = open ? t.rail.backToTable : draft.value ? t.rail.answer : t.rail.draft;
  return (
    <ActionButton
      kind={open ? 'big' : 'big primary'}
      verdict={open ? { ok: true } : view.legal?.tableOffer}
      testId="draft"
      onPress={() => (open ? closeBuilder(false) : openBuilder())}
    >
      {words}
    </ActionButton>
  );
}

function Actions() {
  const { view } = theTable();
  const talks = view.phase === 'negotiation';
  return (
    <>
      <ReadyButton kind={talks ? 'big' : 'big primary'} />
      {talks && <DraftButton />}
    </>
  );
}

export function Rail() {
  return (
    <footer class="rail">
      <Clock />
      <Phases />
      <Waiting />
      <div class="rail-end">
        <BeliefReminder />
        <div class="row rail-actions">
          <Actions />
        </div>
      </div>
    </footer>
  );
}
