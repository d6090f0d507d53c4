/** A new game: solo against bots, or a table that others join by code. */
import { useRef, useState } from 'preact/hooks';
import { nicknameProblem } from '../../model/joining.ts';
import { type Choices, firstChoices, type Mode, presetOf, requestOf, withPreset, withScenario } from '../../model/newGame.ts';
import { refusalText } from '../../model/notices.ts';
import { createGame } from '../../net/api.ts';
import { keepSeat } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Fold } from './ChoiceCard.tsx';
import { NicknameField } from './JoinForm.tsx';
import { Opponents } from './Opponents.tsx';
import { PartyChoice } from './PartyChoice.tsx';
import { ClockChoice, PresetChoice, ScenarioChoice } from './ScenarioChoice.tsx';
import { difficulties, offered, shapeNamed, summaryOf } from './scenarios.ts';

/** Id of the form, which the button below it sends. */
const FORM = 'new-game';

export interface NewGameProps {
  readonly mode: Mode;
  readonly nickname: string;
  readonly onNickname: (name: string) => void;
  readonly onClose: () => void;
}

export function NewGame({ mode, nickname, onNickname, onClose }: NewGameProps) {
  const [choices, setChoices] = useState<Choices>(() =>
    firstChoices({ scenarios: offered.value, difficulties: difficulties.value }, mode),
  );
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const scenario = summaryOf(choices.scenario);
  const preset = presetOf(scenario, choices.preset);
  if (!scenario || !preset) return null;
  const change = (next: Partial<Choices>) => setChoices((now) => ({ ...now, ...next }));
  const name = (typed: string) => {
    onNickname(typed);
    setProblem(null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = nicknameProblem(nickname);
    setProblem(wrong);
    if (wrong) form.current?.querySelector('input')?.focus();
    if (wrong || busy) return;
    setBusy(true);
    const reply = await createGame(requestOf(mode, nickname, choices));
    setBusy(false);
    if (!reply.ok) return setProblem(refusalText(reply.error.code, reply.error.message));
    keepSeat(reply.value);
    location.assign(`/play/${reply.value.code}`);
  };
  const parties = scenario.parties.map((p) => ({ id: p.id, name: p.name, shape: shapeNamed(p.shape), note: '', free: true }));
  const foot = (
    <>
      {problem && (
        <p class="alert bold" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" form={FORM} class="btn big primary block" aria-busy={busy} data-testid="start-game">
        {mode === 'solo' ? t.join.start : t.join.open}
      </button>
    </>
  );
  return (
    <Dialog title={mode === 'solo' ? t.join.soloTitle : t.join.hostTitle} onClose={onClose} foot={foot}>
      <form id={FORM} class="join-form" ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <p class="muted">{mode === 'solo' ? t.join.soloText : t.join.hostText}</p>
        <NicknameField nickname={nickname} onNickname={name} />
        <Fold
          title={t.join.what}
          chosen={t.join.whatChosen(scenario.title, preset.name, preset.issues, preset.rounds)}
          open={mode === 'open'}
          testId="choose-what"
        >
          <ScenarioChoice chosen={scenario.id} onChoose={(next) => setChoices((now) => withScenario(now, next))} />
          <PresetChoice
            presets={scenario.presets}
            chosen={preset.id}
            onChoose={(next) => setChoices((now) => withPreset(now, next))}
          />
        </Fold>
        <PartyChoice offers={parties} chosen={choices.party} onChoose={(party) => change({ party })} />
        <Opponents
          title={mode === 'solo' ? t.join.opponents : t.join.seatBots}
          scenario={scenario}
          party={choices.party}
          difficulty={choices.difficulty}
          bots={choices.bots}
          onDifficulty={(difficulty) => change({ difficulty })}
          onBots={(bots) => change({ bots })}
        />
        <Fold
          title={t.join.clock}
          chosen={choices.clock === null ? t.join.clockOff : t.join.clockOn(choices.clock)}
          open={mode === 'open'}
          testId="choose-clock"
        >
          <ClockChoice preset={preset} chosen={choices.clock} onChoose={(clock) => change({ clock })} />
        </Fold>
      </form>
    </Dialog>
  );
}
