/** A new game: solo against bots, or a table that others join by code. */
import type { ScenarioSummary } from '@track-two/shared/protocol/http.ts';
import { useState } from 'preact/hooks';
import { nicknameProblem } from '../../model/joining.ts';
import { type Choices, firstChoices, type Mode, presetOf, requestOf, withPreset, withScenario } from '../../model/newGame.ts';
import { refusalText } from '../../model/notices.ts';
import { createGame } from '../../net/api.ts';
import { keepSeat } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { NicknameField } from './JoinForm.tsx';
import { PartyChoice } from './PartyChoice.tsx';
import { ClockChoice, PresetChoice, ScenarioChoice } from './ScenarioChoice.tsx';
import { offered, shapeNamed, summaryOf } from './scenarios.ts';

export interface NewGameProps {
  readonly mode: Mode;
  readonly nickname: string;
  readonly onNickname: (name: string) => void;
  readonly onClose: () => void;
}

interface BotChoiceProps {
  readonly title: string;
  readonly scenario: ScenarioSummary;
  readonly party: string | null;
  readonly bots: Readonly<Record<string, string>>;
  readonly onChoose: (bots: Readonly<Record<string, string>>) => void;
}
function BotChoice({ title, scenario, party, bots, onChoose }: BotChoiceProps) {
  if (scenario.bots.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
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
  const [choices, setChoices] = useState<Choices>(() => firstChoices(offered.value, mode));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const scenario = summaryOf(choices.scenario);
  const preset = presetOf(scenario, choices.preset);
  if (!scenario || !preset) return null;
  const change = (next: Partial<Choices>) => setChoices((now) => ({ ...now, ...next }));
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = nicknameProblem(nickname);
    setProblem(wrong);
    if (wrong || busy) return;
    setBusy(true);
    const reply = await createGame(requestOf(mode, nickname, choices));
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
        <ScenarioChoice chosen={scenario.id} onChoose={(next) => setChoices((now) => withScenario(now, next))} />
        <PresetChoice
          presets={scenario.presets}
          chosen={preset.id}
          onChoose={(next) => setChoices((now) => withPreset(now, next))}
        />
        <PartyChoice offers={parties} chosen={choices.party} onChoose={(party) => change({ party })} />
        <ClockChoice preset={preset} chosen={choices.clock} onChoose={(clock) => change({ clock })} />
        <BotChoice
          title={mode === 'solo' ? t.join.opponents : t.join.seatBots}
          scenario={scenario}
          party={choices.party}
          bots={choices.bots}
          onChoose={(bots) => change({ bots })}
        />
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
