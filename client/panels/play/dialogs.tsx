/** The dialogs that can be opened from anywhere: rules, glossary, settings, log, facts, an issue, the world in words, the menu. */
import { useState } from 'preact/hooks';
import { boardFacts } from '../../board/facts.ts';
import { boardModel } from '../../board/model.ts';
import { closeDialog, type DialogName, dialogs, openDialog } from '../../model/desk.ts';
import { PARTY_ORDER, WORLD_ORDER } from '../../model/indicators.ts';
import { ofHundred } from '../../model/numbers.ts';
import { scenario as scenarioSignal, table } from '../../model/store.ts';
import { theScenario, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { change, settings, TEXT_SIZES } from '../../theme/apply.ts';
import { BriefDialog } from '../brief/BriefDialog.tsx';
import { IssueDialog } from '../brief/IssueDialog.tsx';
import { LogList } from '../log/LogList.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { FactList, FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { Cable, NewsCard } from './Briefing.tsx';
import { hasRoom, openTableCode } from './openTable.ts';
import { RulesText } from './RulesText.tsx';

function RulesDialog() {
  return (
    <Dialog title={t.rules.title} kind="wide" onClose={closeDialog}>
      <RulesText />
      {scenarioSignal.value && (
        <button type="button" class="btn" onClick={() => openDialog({ name: 'glossary' })}>
          {t.rules.more}
        </button>
      )}
    </Dialog>
  );
}

interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  readonly facts?: readonly string[];
}

function GlossaryPart({ title, entries }: { title: string; entries: readonly GlossaryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class="glossary-part">
      <h3>{title}</h3>
      <dl class="glossary">
        {entries.map(({ term, definition, facts }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {definition} {facts && <FactRefs ids={facts} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function GlossaryDialog() {
  const [word, setWord] = useState('');
  const wanted = word.trim().toLowerCase();
  const fits = (g: GlossaryEntry) => `${g.term} ${g.definition}`.toLowerCase().includes(wanted);
  const ours = t.glossary.words.filter(fits);
  const entries = theScenario()
    .glossary.filter(fits)
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return (
    <Dialog title={t.glossary.title} kind="wide" onClose={closeDialog}>
      <label class="field">
        <span>{t.glossary.search}</span>
        <input class="input" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
      </label>
      <GlossaryPart title={t.glossary.ofTheGame} entries={ours} />
      <GlossaryPart title={t.glossary.ofTheSubject} entries={entries} />
      {entries.length + ours.length === 0 && <p class="muted">{t.glossary.none}</p>}
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
      </div>
    </Dialog>
  );
}

function WorldDialog() {
  const { scenario, view } = theTable();
  return (
    <Dialog title={t.indicators.listTitle} kind="wide" onClose={closeDialog}>
      <ul class="stack world-list">
        {WORLD_ORDER.map((indicator) => (
          <li key={indicator} class="row">
            <Glyph indicator={indicator} value={ofHundred(view.indicators.world[indicator])} />
            <span>
              <b>
                {t.indicators.world[indicator].name} {ofHundred(view.indicators.world[indicator])} {t.common.ofHundred}
              </b>
              <span class="small muted block">
                {t.indicators.world[indicator].meaning} {t.indicators.world[indicator].onBoard}.
              </span>
            </span>
          </li>
        ))}
        {PARTY_ORDER.map((indicator) => (
          <li key={indicator}>
            <b>{t.indicators.party[indicator].name}</b> <span class="small muted">{t.indicators.party[indicator].meaning}</span>
          </li>
        ))}
      </ul>
      <ul class="board-facts">
        {boardFacts(boardModel(view, scenario)).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Dialog>
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
      </div>
    </Dialog>
  );
}

function One({ dialog }: { dialog: DialogName }) {
  if (dialog.name === 'rules') return <RulesDialog />;
  if (dialog.name === 'settings') return <SettingsDialog />;
  if (!scenarioSignal.value) return null;
  if (dialog.name === 'glossary') return <GlossaryDialog />;
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
    case 'world':
      return <WorldDialog />;
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
