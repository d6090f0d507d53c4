/** Which scenario to play, and how long: a card each; the host's own that have mistakes are there too, greyed out, with what is wrong. */
import type { PresetSummary, ScenarioSummary, UnplayableScenario } from '@track-two/shared/protocol/http.ts';
import { inOrder, lessonMinutes, playMinutes } from '../../model/newGame.ts';
import { t } from '../../text/index.ts';
import { ShapeMark } from '../parts/PartyMark.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { offered, shapeNamed, unplayable } from './scenarios.ts';

/** Whose shapes sit at the table, and for which lessons there are clocks. */
function AtATable({ scenario }: { scenario: ScenarioSummary }) {
  const shapes = scenario.parties.flatMap(({ id, shape }) => {
    const known = shapeNamed(shape);
    return known ? [{ id, shape: known }] : [];
  });
  return (
    <span class="scenario-facts small">
      <span class="scenario-shapes" aria-hidden="true">
        {shapes.map(({ id, shape }) => (
          <ShapeMark key={id} shape={shape} size={16} />
        ))}
      </span>
      {t.join.scenarioFacts(scenario.parties.length, lessonMinutes(scenario))}
    </span>
  );
}

/** A scenario that cannot be played: a card that cannot be chosen, which opens to its mistakes. */
function Unplayable({ scenario }: { scenario: UnplayableScenario }) {
  const { file, mistakes, more } = scenario;
  return (
    <details class="unplayable">
      <summary>
        <span>
          <b class="break">{file}</b> <span class="small">{t.join.unplayable(mistakes.length + more)}</span>
        </span>
      </summary>
      <ul class="small">
        {mistakes.map((mistake) => (
          <li key={`${mistake.file} ${mistake.line} ${mistake.path} ${mistake.message}`} class="break">
            <code>{t.join.mistakeAt(mistake.file, mistake.line)}</code> {mistake.path}: {mistake.message}
          </li>
        ))}
        {more > 0 && <li>{t.join.moreMistakes(more)}</li>}
      </ul>
    </details>
  );
}

export function ScenarioChoice({ chosen, onChoose }: { chosen: string; onChoose: (scenario: ScenarioSummary) => void }) {
  return (
    <fieldset class="scenario-choice">
      <legend class="field-label">{t.join.scenario}</legend>
      <div class="stack">
        {inOrder(offered.value).map((scenario) => (
          <ChoiceCard
            key={scenario.id}
            name="scenario"
            value={scenario.id}
            title={scenario.title}
            checked={chosen === scenario.id}
            onChoose={() => onChoose(scenario)}
          >
            <AtATable scenario={scenario} />
            <span class={`small muted ${chosen === scenario.id ? 'block' : 'one-line'}`}>{scenario.summary}</span>
          </ChoiceCard>
        ))}
        {unplayable.value.map((scenario) => (
          <Unplayable key={scenario.file} scenario={scenario} />
        ))}
      </div>
    </fieldset>
  );
}

export interface PresetChoiceProps {
  readonly presets: readonly PresetSummary[];
  readonly chosen: string;
  readonly onChoose: (preset: PresetSummary) => void;
}

export function PresetChoice({ presets, chosen, onChoose }: PresetChoiceProps) {
  return (
    <fieldset>
      <legend class="field-label">{t.join.preset}</legend>
      <div class="stack">
        {presets.map((preset) => (
          <ChoiceCard
            key={preset.id}
            name="preset"
            value={preset.id}
            title={preset.name}
            checked={chosen === preset.id}
            onChoose={() => onChoose(preset)}
          >
            <span class="small">{t.join.presetFacts(preset.issues, preset.rounds)}</span>
            <span class="small muted block">{preset.summary}</span>
          </ChoiceCard>
        ))}
      </div>
    </fieldset>
  );
}

export interface ClockChoiceProps {
  readonly preset: PresetSummary;
  readonly chosen: number | null;
  readonly onChoose: (minutes: number | null) => void;
}

export function ClockChoice({ preset, chosen, onChoose }: ClockChoiceProps) {
  const clocks = preset.clocks.map((clock) => ({
    minutes: clock.minutes,
    name: t.join.clockOn(clock.minutes),
    note: t.join.clockOnNote(playMinutes(clock, preset.rounds)),
  }));
  return (
    <fieldset>
      <legend class="field-label">{t.join.clock}</legend>
      <div class="choices">
        {[{ minutes: null, name: t.join.clockOff, note: t.join.clockOffNote }, ...clocks].map(({ minutes, name, note }) => (
          <ChoiceCard
            key={name}
            name="clock"
            value={String(minutes ?? 0)}
            title={name}
            checked={chosen === minutes}
            onChoose={() => onChoose(minutes)}
          >
            <span class="small muted block">{note}</span>
          </ChoiceCard>
        ))}
      </div>
    </fieldset>
  );
}
