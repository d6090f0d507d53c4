/** A new game: solo against bots, or a table that others join by code. */
import type { CreateGame, ScenarioSummary } from '@track-two/shared/protocol/http.ts';
import { useState } from 'preact/hooks';
import { nicknameProblem } from '../../model/joining.ts';
import { refusalText } from '../../model/notices.ts';
import { createGame } from '../../net/api.ts';
import { keepSeat } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { NicknameField } from './JoinForm.tsx';
import { PartyChoice } from './PartyChoice.tsx';
import { offered, shapeNamed } from './scenarios.ts';

export interface NewGameProps {
  readonly mode: 'solo' | 'open';
  readonly nickname: string;
  readonly onNickname: (name: string) => void;
  readonly onClose: () => void;
}

type Choices = { preset: string; party: string | null; clock: boolean; bots: Readonly<Record<string, string>> };

/** The request for these choices; what was left to chance is left out. */
function requestOf(mode: 'solo' | 'open', nickname: string, scenario: ScenarioSummary, choices: Choices): CreateGame {
  const { preset, party, clock, bots } = choices;
  const named = Object.fromEntries(Object.entries(bots).filter(([seat, bot]) => bot !== '' && seat !== party));
  return {
    scenario: scenario.id,
    preset,
    mode,
    nickname,
    clock,
    ...(party ? { party } : {}),
    ...(Object.keys(named).length > 0 ? { bots: named } : {}),
  };
}

function PresetChoice({
  scenario,
  chosen,
  onChoose,
}: {
  scenario: ScenarioSummary;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset>
      <legend class="field-label">{t.join.preset}</legend>
      <div class="choices">
        {scenario.presets.map((preset) => (
          <label key={preset.id} class="choice">
            <input type="radio" name="preset" checked={chosen === preset.id} onChange={() => onChoose(preset.id)} />
            <span class="face">
              <span>
                <b>
                  {scenario.title}: {preset.name}
                </b>
                <span class="small muted block">{preset.summary || t.join.presetLine(preset.rounds, preset.minutes)}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ClockChoice({ on, onChoose }: { on: boolean; onChoose: (on: boolean) => void }) {
  const choices = [
    { value: false, name: t.join.clockOff, note: t.join.clockOffNote },
    { value: true, name: t.join.clockOn, note: t.join.clockOnNote },
  ];
  return (
    <fieldset>
      <legend class="field-label">{t.join.clock}</legend>
      <div class="choices">
        {choices.map(({ value, name, note }) => (
          <label key={name} class="choice">
            <input type="radio" name="clock" checked={on === value} onChange={() => onChoose(value)} />
            <span class="face">
              <span>
                <b>{name}</b>
                <span class="small muted block">{note}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface BotChoiceProps {
  readonly scenario: ScenarioSummary;
  readonly party: string | null;
  readonly bots: Readonly<Record<string, string>>;
  readonly onChoose: (bots: Readonly<Record<string, string>>) => void;
}
function BotChoice({ scenario, party, bots, onChoose }: BotChoiceProps) {
  if (scenario.bots.length === 0) return null;
  return (
    <details>
      <summary>{t.join.opponents}</summary>
      <div class="stack">
        {scenario.parties
          .filter((p) => p.id !== party)
          .map((p) => (
            <label key={p.id} class="bot-choice">
              <span>{t.join.opponent(p.name)}</span>
              <select
                class="input compact"
                value={bots[p.id] ?? ''}
                onChange={(event) => onChoose({ ...bots, [p.id]: event.currentTarget.value })}
              >
                <option value="">{t.join.anyBot}</option>
                {scenario.bots.map((bot) => (
                  <option key={bot.id} value={bot.id} title={bot.summary}>
                    {bot.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        {scenario.bots.map((bot) => (
          <p key={bot.id} class="small muted">
            <b>{bot.name}:</b> {bot.summary}
          </p>
        ))}
      </div>
    </details>
  );
}

export function NewGame({ mode, nickname, onNickname, onClose }: NewGameProps) {
  const [scenario] = offered.value;
  const [choices, setChoices] = useState<Choices>({
    preset: scenario?.presets[0]?.id ?? '',
    party: null,
    clock: mode === 'open',
    bots: {},
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!scenario) return null;
  const change = (next: Partial<Choices>) => setChoices((now) => ({ ...now, ...next }));
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = nicknameProblem(nickname);
    setProblem(wrong);
    if (wrong || busy) return;
    setBusy(true);
    const reply = await createGame(requestOf(mode, nickname, scenario, choices));
    setBusy(false);
    if (!reply.ok) return setProblem(refusalText(reply.error.code, reply.error.message));
    keepSeat(reply.value);
    location.assign(`/play/${reply.value.code}`);
  };
  const parties = scenario.parties.map((p) => ({ id: p.id, name: p.name, shape: shapeNamed(p.shape), note: '', free: true }));
  return (
    <Dialog title={mode === 'solo' ? t.join.soloTitle : t.join.hostTitle} onClose={onClose}>
      <form class="join-form" onSubmit={(event) => void submit(event)} noValidate>
        <p class="muted">{mode === 'solo' ? t.join.soloText : t.join.hostText}</p>
        <NicknameField nickname={nickname} onNickname={onNickname} />
        <PartyChoice offers={parties} chosen={choices.party} onChoose={(party) => change({ party })} />
        <PresetChoice scenario={scenario} chosen={choices.preset} onChoose={(preset) => change({ preset })} />
        <ClockChoice on={choices.clock} onChoose={(clock) => change({ clock })} />
        <BotChoice scenario={scenario} party={choices.party} bots={choices.bots} onChoose={(bots) => change({ bots })} />
        {problem && (
          <p class="alert bold" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="btn big primary block" aria-busy={busy} data-testid="start-game">
          {mode === 'solo' ? t.join.start : t.join.open}
        </button>
      </form>
    </Dialog>
  );
}
