/** The play page in its three layouts, once the table has come; before that the waiting room, or what is the matter. */
import { useEffect } from 'preact/hooks';
import { builderOpen, closeBuilder, panel } from '../../model/desk.ts';
import { announce } from '../../model/notices.ts';
import { link, own, room, scenario, table, view } from '../../model/store.ts';
import { t } from '../../text/index.ts';
import { layout, showOwnColours } from '../../theme/apply.ts';
import { BriefPanel } from '../brief/BriefPanel.tsx';
import { Builder } from '../builder/Builder.tsx';
import { CoachStrip } from '../coach/Coach.tsx';
import { Guide } from '../guide/Guide.tsx';
import { WaitingRoom } from '../join/WaitingRoom.tsx';
import { LineState, Toast } from '../parts/notices.tsx';
import { Rail } from '../rail/Rail.tsx';
import { Dialogs } from './dialogs.tsx';
import { Header, PhoneHeader } from './Header.tsx';
import { PhonePanel, PhoneTabs, showPhase } from './PhonePanels.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';

/** Says each new phase aloud once, and leaves the builder when there is nothing to table any more. */
function usePhaseChanges(): void {
  const phase = view.value?.phase;
  const round = view.value?.round;
  useEffect(() => {
    if (!phase) return;
    if (phase !== 'negotiation' && builderOpen.value) {
      closeBuilder(false);
      announce(t.phases[phase].begins);
    }
    showPhase();
  }, [phase, round]);
}

/** The phase in a live region: heard when it changes. */
function PhaseAloud() {
  const now = view.value;
  if (!now) return null;
  return (
    <p class="hidden-visually" aria-live="polite">
      {t.common.round(now.round, now.rounds).now}. {t.phases[now.phase].begins}
    </p>
  );
}

/** The page shows what a round did: in the outcome, and once all is over. */
const isOutcome = (): boolean => view.value?.phase === 'outcome' || view.value?.phase === 'debrief';

function Columns() {
  return (
    <>
      <Header />
      <BriefPanel />
      <Stage />
      <SidePanel />
      <div class="play-foot">
        <Guide />
        <Rail />
      </div>
      {builderOpen.value && !isOutcome() && (
        <>
          <div class="veil" aria-hidden="true" onClick={() => closeBuilder(false)} />
          <Builder />
        </>
      )}
    </>
  );
}

function Phone() {
  return (
    <>
      <PhoneHeader />
      <div class="phone-body">
        <Stage />
        <PhonePanel />
      </div>
      <div class="play-foot">
        <Guide />
        <CoachStrip />
        <PhoneTabs />
      </div>
    </>
  );
}

function Body() {
  usePhaseChanges();
  if (link.value === 'gone' || link.value === 'refused') return <LineState />;
  if (room.value?.stage === 'gathering') return scenario.value ? <WaitingRoom /> : <LineState />;
  if (!table.value) return <LineState />;
  const phone = layout.value === 'phone';
  const outcome = isOutcome();
  return (
    <div
      class="play"
      data-phase={view.value?.phase}
      data-outcome={outcome ? '' : undefined}
      data-panel={phone ? panel.value : undefined}
    >
      {phone ? <Phone /> : <Columns />}
      <PhaseAloud />
    </div>
  );
}

/** The viewer's own colour, for everything that is its own. */
function useOwnColour(): void {
  const shape = own.value?.party.shape;
  useEffect(() => {
    if (shape) showOwnColours(shape);
  }, [shape]);
}

export function PlayPage() {
  useOwnColour();
  return (
    <>
      <Body />
      <Toast />
      <Dialogs />
    </>
  );
}
