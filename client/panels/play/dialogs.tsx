/** The dialogs that can be opened from anywhere: rules, glossary, settings, log, facts, an issue, the world in words, the menu. */
import { closeDialog, type DialogName, dialogs, openDialog } from '../../model/desk.ts';
import { room, scenario as scenarioSignal, table, ticket } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { change, settings, TEXT_SIZES } from '../../theme/apply.ts';
import { BriefDialog } from '../brief/BriefDialog.tsx';
import { IssueDialog } from '../brief/IssueDialog.tsx';
import { PayoffDialog, StandingDialog, WorthDialog } from '../brief/PayoffDialogs.tsx';
import { CoachDialog, CoachSwitch } from '../coach/Coach.tsx';
import { GainDialog } from '../debrief/GainDialog.tsx';
import { LogList } from '../log/LogList.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { FactList } from '../parts/Facts.tsx';
import { ReadingDialog } from '../reading/ReadingDialog.tsx';
import { WorldDialog } from '../reading/WorldDialog.tsx';
import { StatementsDialog } from '../talk/StatementsDialog.tsx';
import { Cable, NewsCard } from './Briefing.tsx';
import { MeanwhileDialog } from './Meanwhile.tsx';
import { hasRoom, openTableCode } from './openTable.ts';
import { RulesText } from './RulesText.tsx';
import { TakeBackButton, TakeBackDialog } from './TakeBack.tsx';

function RulesDialog() {
  return (
    <Dialog title={t.rules.title} kind="page" onClose={closeDialog}>
      <RulesText />
      {scenarioSignal.value && (
        <button type="button" class="btn" onClick={() => openDialog({ name: 'glossary' })}>
          {t.rules.more}
        </button>
      )}
    </Dialog>
  );
}

function SettingsDialog() {
  const { textSize, motion } = settings.value;
  return (
    <Dialog title={t.settings.title} onClose={closeDialog}>
      <div class="stack settings">
        <fieldset>
          <legend class="field-label">{t.settings.textSize}</legend>
          <div class="choices">
            {TEXT_SIZES.map((size) => (
              <label key={size} class="choice">
                <input type="radio" name="text-size" checked={textSize === size} onChange={() => change({ textSize: size })} />
                <span class="face">{t.settings.percent(size)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend class="field-label">{t.settings.motion}</legend>
          <div class="choices">
            {(['system', 'reduced', 'full'] as const).map((kind) => (
              <label key={kind} class="choice">
                <input type="radio" name="motion" checked={motion === kind} onChange={() => change({ motion: kind })} />
                <span class="face">{t.settings.motions[kind]}</span>
              </label>
            ))}
          </div>
          <p class="small muted">{t.settings.motionNote}</p>
        </fieldset>
        <YourSeat />
      </div>
    </Dialog>
  );
}

/** That the seat is kept, and how to come back to it. */
function YourSeat() {
  const code = ticket.value?.code;
  if (!code || room.value?.stage === 'ended') return null;
  return (
    <section class="your-seat" data-testid="your-seat">
      <h3>{t.saved.seatTitle}</h3>
      <p class="small">{t.saved.seatKept}</p>
      <p class="small muted">{t.saved.seatBack}</p>
      <code class="link-text">{`${location.origin}/play/${code}`}</code>
    </section>
  );
}

function MenuDialog() {
  const items = ['news', 'world', 'rules', 'glossary', 'settings'] as const;
  const words = {
    news: t.news.read,
    world: t.indicators.listTitle,
    rules: t.rules.open,
    glossary: t.glossary.open,
    settings: t.settings.open,
  };
  const code = openTableCode();
  return (
    <Dialog title={t.settings.menu} onClose={closeDialog}>
      <div class="stack">
        {code && (
          <p>
            <b class="display">{t.waiting.table(code)}</b> {hasRoom() && <span class="small muted">{t.waiting.lateComers}</span>}
          </p>
        )}
        {items.map((name) => (
          <button
            key={name}
            type="button"
            class="btn big"
            onClick={() => {
              closeDialog();
              openDialog({ name });
            }}
          >
            {words[name]}
          </button>
        ))}
        <CoachSwitch kind="big" onPress={closeDialog} />
        <TakeBackButton kind="big" onPress={closeDialog} />
      </div>
    </Dialog>
  );
}

function One({ dialog }: { dialog: DialogName }) {
  if (dialog.name === 'rules') return <RulesDialog />;
  if (dialog.name === 'settings') return <SettingsDialog />;
  if (!scenarioSignal.value) return null;
  if (dialog.name === 'glossary') return <ReadingDialog />;
  if (dialog.name === 'facts')
    return (
      <Dialog title={t.common.factsTitle} onClose={closeDialog}>
        <FactList ids={dialog.ids} />
      </Dialog>
    );
  return table.value ? <OfTheTable dialog={dialog} /> : null;
}

function OfTheTable({ dialog }: { dialog: DialogName }) {
  switch (dialog.name) {
    case 'log':
      return (
        <Dialog title={t.log.title} kind="drawer" onClose={closeDialog}>
          <LogList />
        </Dialog>
      );
    case 'brief':
      return <BriefDialog />;
    case 'issue':
      return <IssueDialog issue={dialog.issue} />;
    case 'payoff':
      return <PayoffDialog ask={dialog} />;
    case 'worth':
      return <WorthDialog ask={dialog} />;
    case 'standing':
      return <StandingDialog ask={dialog} />;
    case 'gain':
      return <GainDialog party={dialog.party} />;
    case 'statements':
      return <StatementsDialog />;
    case 'world':
      return <WorldDialog />;
    case 'takeBack':
      return <TakeBackDialog where={dialog.where} />;
    case 'meanwhile':
      return <MeanwhileDialog actions={dialog.actions} />;
    case 'coach':
      return <CoachDialog />;
    case 'menu':
      return <MenuDialog />;
    case 'news':
      return (
        <Dialog title={t.news.heading(theTable().view.round)} onClose={closeDialog}>
          <NewsCard round={theTable().view.round} />
          <Cable />
        </Dialog>
      );
    default:
      return null;
  }
}

/** All open dialogs, the last on top. */
export function Dialogs() {
  return (
    <>
      {dialogs.value.map((dialog, i) => (
        <One key={`${i}/${dialog.name}`} dialog={dialog} />
      ))}
    </>
  );
}
