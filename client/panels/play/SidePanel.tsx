/** The right panel: what this phase asks for, then beliefs and talk. */
import { useEffect, useRef } from 'preact/hooks';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { CoachCard } from '../coach/Coach.tsx';
import { InForce } from '../offers/InForce.tsx';
import { OffersPanel } from '../offers/OffersPanel.tsx';
import { OutcomePanel } from '../outcome/OutcomePanel.tsx';
import { Beliefs } from '../talk/Beliefs.tsx';
import { Talk } from '../talk/Talk.tsx';
import { Cable, NewsCard } from './Briefing.tsx';
import { Implementation } from './Implementation.tsx';
import { Ratification } from './Ratification.tsx';

/** In the first round each phase says what is to be done in it. */
function FirstTime() {
  const { view } = theTable();
  if (view.round > 1 || view.phase === 'outcome' || view.phase === 'debrief') return null;
  return <p class="first-time small">{t.phases[view.phase].todo}</p>;
}

/** The panel of the phase. */
export function PhasePanel() {
  return (
    <>
      <FirstTime />
      <PanelOfPhase />
    </>
  );
}

/** What the world came to, by name; null while the log does not tell it. */
function endingName(): string | null {
  const { scenario, view } = theTable();
  const entry = view.log.find((e) => e.type === 'gameEnded');
  return scenario.endings.find((e) => e.id === entry?.ending)?.name ?? null;
}

function PanelOfPhase() {
  const { view } = theTable();
  switch (view.phase) {
    case 'briefing':
      return (
        <div class="briefing">
          <NewsCard round={view.round} />
          <Cable />
          <InForce />
        </div>
      );
    case 'negotiation':
      return <OffersPanel />;
    case 'ratification':
      return <Ratification />;
    case 'implementation':
      return <Implementation />;
    case 'outcome':
      return <OutcomePanel />;
    case 'debrief': {
      const ending = endingName();
      return (
        <section class="over">
          <h2>{t.play.ended}</h2>
          <p>
            {ending && <b>{t.play.endedAs(ending)}</b>} {t.play.endedText}
          </p>
          <OutcomePanel />
        </section>
      );
    }
  }
}

export function SidePanel() {
  const { view } = theTable();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => scroller.current?.scrollTo(0, 0), [view.phase]);
  return (
    <aside class="panel side" aria-label={t.play.panels.now}>
      <div class="side-scroll" ref={scroller}>
        <CoachCard />
        <PhasePanel />
        <Beliefs />
      </div>
      <Talk />
    </aside>
  );
}
