/** The reading: words, where the sources disagree, who else moves the news, and the documents with their facts; one search for all. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { closeDialog } from '../../model/desk.ts';
import { actorsThatFit, disputesThatFit, documentsThatFit, fits } from '../../model/reading.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs, OneFact } from '../parts/Facts.tsx';
import { moveInRow } from '../parts/moveInRow.ts';
import { ActorList } from './Actors.tsx';
import { DisputeList } from './Disputes.tsx';

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

const PARTS = ['words', 'disputes', 'actors', 'documents'] as const;
type PartId = (typeof PARTS)[number];
interface Part {
  /** How many entries fit what is looked for. */
  readonly n: number;
  readonly body: ComponentChildren;
}

function words(wanted: string): Part {
  const fit = (g: GlossaryEntry) => fits(wanted, g.term, g.definition);
  const ours = t.glossary.words.filter(fit);
  const theirs = theScenario()
    .glossary.filter(fit)
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const body = (
    <>
      <GlossaryPart title={t.glossary.ofTheGame} entries={ours} />
      <GlossaryPart title={t.glossary.ofTheSubject} entries={theirs} />
    </>
  );
  return { n: ours.length + theirs.length, body };
}

function disputes(wanted: string): Part {
  const found = disputesThatFit(theScenario(), wanted);
  return { n: found.length, body: <DisputeList disputes={found} /> };
}

function actors(wanted: string): Part {
  const found = actorsThatFit(theScenario(), wanted);
  return { n: found.length, body: <ActorList actors={found} /> };
}

function documents(wanted: string): Part {
  const found = documentsThatFit(theScenario(), wanted);
  const body = found.map(({ document, facts }) => (
    <details key={document.id} class="document" open={wanted !== ''}>
      <summary>
        <span class="grow">{t.sources.document(document.publisher, document.title, document.date)}</span>
        <span class="small muted nowrap">{t.reading.facts(facts.length)}</span>
      </summary>
      <ul class="facts">
        {facts.map((fact) => (
          <OneFact key={fact.id} fact={fact} />
        ))}
      </ul>
    </details>
  ));
  return { n: found.reduce((sum, d) => sum + d.facts.length, 0), body };
}

const NOTES: Readonly<Record<PartId, string>> = {
  words: '',
  disputes: t.reading.disputesNote,
  actors: t.reading.actorsNote,
  documents: t.reading.documentsNote,
};

export function ReadingDialog() {
  const [word, setWord] = useState('');
  const [shown, setShown] = useState<PartId>('words');
  const wanted = word.trim();
  const parts: Readonly<Record<PartId, Part>> = {
    words: words(wanted),
    disputes: disputes(wanted),
    actors: actors(wanted),
    documents: documents(wanted),
  };
  const { n, body } = parts[shown];
  return (
    <Dialog title={t.reading.title} kind="wide" onClose={closeDialog}>
      <label class="field">
        <span>{t.reading.search}</span>
        <input class="input" type="search" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
      </label>
      <div class="tabs reading-tabs" role="tablist" aria-label={t.reading.title} onKeyDown={moveInRow}>
        {PARTS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="tab"
            aria-selected={shown === id}
            tabIndex={shown === id ? 0 : -1}
            onClick={() => setShown(id)}
            onFocus={() => setShown(id)}
          >
            {t.reading.tabs[id]} <span class="muted">{parts[id].n}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={t.reading.tabs[shown]} class="reading-body">
        {NOTES[shown] && <p class="small muted">{NOTES[shown]}</p>}
        {n === 0 && <p class="muted">{wanted === '' ? t.reading.nothingYet : t.reading.none}</p>}
        {body}
      </div>
    </Dialog>
  );
}
