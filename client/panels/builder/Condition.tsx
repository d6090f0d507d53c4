/** The if–then clause of a draft: none, another issue at one or more levels, or a level of checking in force. */
import type { Condition as Clause } from '@track-two/shared/engine/types.ts';
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { agenda } from '../../model/agenda.ts';
import { checkingOf, conditionIssues, holdsNow, unconditional } from '../../model/conditions.ts';
import { redraft } from '../../model/desk.ts';
import type { Draft, Situation } from '../../model/draft.ts';
import { issueById } from '../../model/table.ts';
import { t } from '../../text/index.ts';

const set = (condition: Clause | null) => redraft((d) => ({ ...d, condition }));
const words = t.builder.more;

type LevelClause = Extract<Clause, { kind: 'level' }>;

function Levels({ at, condition }: { at: Situation; condition: LevelClause }) {
  const { scenario, preset, view } = at;
  const now = levelsOf(scenario, preset, unconditional(view))[condition.issue];
  const toggle = (id: string) =>
    set({ ...condition, at: condition.at.includes(id) ? condition.at.filter((o) => o !== id) : [...condition.at, id] });
  return (
    <fieldset class="condition-levels">
      <legend class="small muted">{words.isAt}</legend>
      <div class="choices">
        {openOptions(scenario, preset, condition.issue).map((option) => (
          <label key={option.id} class="choice">
            <input type="checkbox" checked={condition.at.includes(option.id)} onChange={() => toggle(option.id)} />
            <span class="face small" title={option.name}>
              {option.short}
              {option.id === now && <span class="muted"> {t.builder.levelNow}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OnLevel({ at, draft, condition }: { at: Situation; draft: Draft; condition: LevelClause }) {
  const { scenario, preset, view } = at;
  const groups = agenda(scenario, preset, view, conditionIssues(view, preset, Object.keys(draft.terms)));
  const choose = (issue: string) => set({ kind: 'level', issue, at: [] });
  return (
    <>
      <label class="row wrap">
        <span class="small muted nowrap">{words.whileIssue}</span>
        <select
          class="input compact grow"
          value={condition.issue}
          data-testid="condition-issue"
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.chooseIssue}</option>
          {groups.map((group) => (
            <optgroup key={group.dossier} label={group.name}>
              {group.issues.map((issue) => (
                <option key={issue} value={issue}>
                  {issueById(issue).name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {condition.issue !== '' && <Levels at={at} condition={condition} />}
    </>
  );
}

function OnChecking({ at, atLeast }: { at: Situation; atLeast: number }) {
  const { scenario, view } = at;
  const levels = Array.from({ length: Math.max(1, scenario.rules.verificationMost) }, (_, i) => i + 1);
  return (
    <>
      <label class="row wrap">
        <span class="small muted">{words.whileChecking}</span>
        <select
          class="input compact"
          value={atLeast}
          data-testid="condition-checking"
          onChange={(event) => set({ kind: 'verification', atLeast: Number(event.currentTarget.value) })}
        >
          {levels.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>
      </label>
      <p class="small muted">{words.checkingNow(checkingOf(scenario, unconditional(view)))}</p>
    </>
  );
}

/** Whether it holds now, once it is complete. */
function Verdict({ at, condition }: { at: Situation; condition: Clause }) {
  const { scenario, preset, view } = at;
  if (condition.kind === 'level' && condition.at.length === 0) return null;
  const holds = holdsNow(scenario, preset, view, condition);
  return (
    <p class="small" aria-live="polite">
      <b>{holds ? `✓ ${capitalised(t.offers.condition.holds)}.` : `${capitalised(t.offers.condition.fails)}.`}</b>{' '}
      {!holds && t.offers.condition.sleepsAtFirst}
    </p>
  );
}
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function Condition({ at, draft }: { at: Situation; draft: Draft }) {
  const { condition } = draft;
  const kinds = [
    { word: words.always, on: condition === null, choose: null },
    { word: words.onLevel, on: condition?.kind === 'level', choose: { kind: 'level', issue: '', at: [] } },
    { word: words.onChecking, on: condition?.kind === 'verification', choose: { kind: 'verification', atLeast: 1 } },
  ] as const;
  return (
    <fieldset class="stack build-extra" data-testid="condition">
      <legend>{words.condition}</legend>
      <p class="small muted">{words.conditionNote}</p>
      <div class="choices">
        {kinds.map(({ word, on, choose }) => (
          <label key={word} class="choice pill">
            <input type="radio" name="condition-kind" checked={on} onChange={() => set(choose)} />
            <span class="face">{word}</span>
          </label>
        ))}
      </div>
      {condition?.kind === 'level' && <OnLevel at={at} draft={draft} condition={condition} />}
      {condition?.kind === 'verification' && <OnChecking at={at} atLeast={condition.atLeast} />}
      {condition && <Verdict at={at} condition={condition} />}
    </fieldset>
  );
}
