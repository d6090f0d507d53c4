/** On a phone: one panel at a time under the board, chosen by tabs. */

import { useEffect, useRef } from 'preact/hooks';
import { builderOpen, draft, openBuilder, type Panel, panel } from '../../model/desk.ts';
import { announce, refusalText } from '../../model/notices.ts';
import { awaitingMe } from '../../model/offers.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { BriefPanel } from '../brief/BriefPanel.tsx';
import { Builder } from '../builder/Builder.tsx';
import { LogList } from '../log/LogList.tsx';
import { TabIcon } from '../parts/icons.tsx';
import { BeliefReminder } from '../rail/BeliefReminder.tsx';
import { ReadyButton, Waiting } from '../rail/Rail.tsx';
import { Beliefs } from '../talk/Beliefs.tsx';
import { Talk, unreadTotal } from '../talk/Talk.tsx';
import { PhasePanel } from './SidePanel.tsx';

const TABS: readonly Panel[] = ['brief', 'offers', 'draft', 'talk', 'log'];

/** What a tab has for the reader, as a number beside it; 0: nothing. */
function badge(tab: Panel): number {
  const { view } = theTable();
  if (tab === 'offers') return view.phase === 'negotiation' ? awaitingMe(view) : 0;
  return tab === 'talk' ? unreadTotal() : 0;
}

function Tab({ tab }: { tab: Panel }) {
  const { view } = theTable();
  const selected = panel.value === tab;
  const n = badge(tab);
  const label = tab === 'offers' && view.phase !== 'negotiation' ? t.play.phaseTabs[view.phase] : t.play.panels[tab];
  const open = () => {
    const refused = view.legal && !view.legal.tableOffer.ok ? view.legal.tableOffer.code : null;
    if (tab !== 'draft') panel.value = tab;
    else if (refused && !draft.value) announce(refused === 'wrongPhase' ? t.play.draftLater : refusalText(refused));
    else openBuilder();
  };
  return (
    <button
      type="button"
      class="phone-tab"
      aria-current={selected ? 'page' : undefined}
      data-testid={`tab-${tab}`}
      onClick={open}
    >
      <TabIcon name={tab} />
      <span>{label}</span>
      {n > 0 && !selected && <em class="count">{n}</em>}
    </button>
  );
}

export function PhoneTabs() {
  return (
    <nav class="phone-tabs" aria-label={t.play.tabsLabel}>
      {TABS.map((tab) => (
        <Tab key={tab} tab={tab} />
      ))}
    </nav>
  );
}

/** Who is waited for, and saying that one is ready. */
function PhaseBar() {
  // While there is talking to do, being ready is not what is asked for first.
  const talks = theTable().view.phase === 'negotiation';
  return (
    <div class="phase-bar">
      <Waiting short />
      <ReadyButton kind={talks ? null : 'primary'} />
    </div>
  );
}

function Chosen() {
  switch (panel.value) {
    case 'brief':
      return <BriefPanel />;
    case 'offers':
      return (
        <>
          <PhaseBar />
          <BeliefReminder />
          <PhasePanel />
        </>
      );
    case 'draft':
      return builderOpen.value ? <Builder /> : <p class="muted">{t.builder.empty(theTable().scenario.rules.issuesPerOffer)}</p>;
    case 'talk':
      return (
        <>
          <Talk />
          <Beliefs />
        </>
      );
    case 'log':
      return <LogList />;
  }
}

export function PhonePanel() {
  const scroller = useRef<HTMLElement>(null);
  const phase = theTable().view.phase;
  const shown = panel.value;
  useEffect(() => {
    // The panel scrolls by itself, or together with the board above it.
    scroller.current?.scrollTo(0, 0);
    scroller.current?.parentElement?.scrollTo(0, 0);
  }, [phase, shown]);
  return (
    <main class="phone-panel" ref={scroller} data-panel={panel.value}>
      <Chosen />
    </main>
  );
}

/** Used by the page to keep the phone's first look on what is asked now. */
export const showPhase = (): void => {
  panel.value = 'offers';
};
