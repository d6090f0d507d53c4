/** The world's numbers in words: what each means, where it starts and why, how it moves, and what else it stands for. */
import type { PartyIndicator, Scenario, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { boardFacts } from '../../board/facts.ts';
import { boardModel } from '../../board/model.ts';
import { closeDialog } from '../../model/desk.ts';
import { PARTY_ORDER, WORLD_ORDER } from '../../model/indicators.ts';
import { ofHundred } from '../../model/numbers.ts';
import { partyById, theTable } from '../../model/table.ts';
import { sentence } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';

type Indicator = WorldIndicator | PartyIndicator;
const isOfWorld = (indicator: Indicator): indicator is WorldIndicator => indicator in t.indicators.world;

/** Where an indicator starts, in words. */
function startText({ world, parties }: Scenario, indicator: Indicator): string {
  if (isOfWorld(indicator)) return t.worldNotes.startAt(String(ofHundred(world.start[indicator])));
  const values = world.start[indicator];
  return t.worldNotes.startOf(parties.map((p) => `${p.short} ${ofHundred(values[p.id] ?? 0)}`));
}

function Start({ indicator }: { indicator: Indicator }) {
  const { scenario } = theTable();
  const source = scenario.world.startSources?.[indicator];
  return (
    <>
      <dt>{t.worldNotes.start}</dt>
      <dd>
        {startText(scenario, indicator)} {source?.text} {source && <FactRefs ids={source.facts} basis={source.basis} />}
      </dd>
    </>
  );
}

function Rule({ indicator }: { indicator: Indicator }) {
  const rule = theTable().scenario.world.rules[indicator];
  return (
    <>
      <dt>{t.worldNotes.rule}</dt>
      <dd>
        {rule.text} <FactRefs ids={rule.facts} basis={rule.basis} />
      </dd>
    </>
  );
}

/** Notions of the documents that are counted by this indicator. */
function Mapped({ indicator }: { indicator: Indicator }) {
  const mapped = theTable().scenario.world.mapped.filter((m) => m.onto === indicator);
  if (mapped.length === 0) return null;
  return (
    <>
      <dt>{t.worldNotes.mapped}</dt>
      {mapped.map((m) => (
        <dd key={m.id}>
          <b>
            {m.name}
            {m.party && `, ${partyById(m.party).name}`}
          </b>
          : {m.text} <FactRefs ids={m.facts} basis={m.basis} />
        </dd>
      ))}
    </>
  );
}

function One({ indicator }: { indicator: Indicator }) {
  const { view } = theTable();
  const world = isOfWorld(indicator) ? t.indicators.world[indicator] : null;
  const value = isOfWorld(indicator) ? ofHundred(view.indicators.world[indicator]) : null;
  const meaning = isOfWorld(indicator) ? t.indicators.world[indicator].meaning : t.indicators.party[indicator].meaning;
  const name = isOfWorld(indicator) ? t.indicators.world[indicator].name : t.indicators.party[indicator].name;
  return (
    <li>
      <details class="world-number">
        <summary>
          {isOfWorld(indicator) && <Glyph indicator={indicator} value={value ?? 0} />}
          <span>
            <b>{value === null ? name : `${name} ${value} ${t.common.ofHundred}`}</b>
            <span class="small muted block">
              {meaning} {world && sentence(world.onBoard)}
            </span>
          </span>
        </summary>
        <dl class="world-notes">
          <Start indicator={indicator} />
          <Rule indicator={indicator} />
          <Mapped indicator={indicator} />
        </dl>
      </details>
    </li>
  );
}

export function WorldDialog() {
  const { scenario, view } = theTable();
  return (
    <Dialog title={t.indicators.listTitle} kind="wide" onClose={closeDialog}>
      <p class="small muted">{t.worldNotes.openEach}</p>
      <ul class="world-list">
        {[...WORLD_ORDER, ...PARTY_ORDER].map((indicator) => (
          <One key={indicator} indicator={indicator} />
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
