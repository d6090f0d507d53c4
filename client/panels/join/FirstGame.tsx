/** The way in for somebody who has never sat at the table: a guided game of five minutes, by one press. */
import { useState } from 'preact/hooks';
import { startGuide, wasGuided } from '../../model/guideState.ts';
import { nicknameProblem } from '../../model/joining.ts';
import { announce, refusalText } from '../../model/notices.ts';
import { createGame } from '../../net/api.ts';
import { keepSeat } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { fetchScenarios, summaryOf } from './scenarios.ts';

const FIRST = { scenario: 'first-talks', bot: 'dealmaker' } as const;

/** Opens the game and goes there. The party is drawn; every other seat has the friendly bot, where the server has it. */
async function begin(nickname: string): Promise<void> {
  await fetchScenarios();
  const scenario = summaryOf(FIRST.scenario);
  const preset = scenario?.presets[0];
  if (!scenario || !preset) return announce(t.guide.missing);
  const bots = scenario.bots.some(({ id }) => id === FIRST.bot)
    ? { bots: Object.fromEntries(scenario.parties.map(({ id }) => [id, FIRST.bot])) }
    : {};
  const name = nicknameProblem(nickname) === null ? nickname : t.guide.name;
  const reply = await createGame({
    scenario: scenario.id,
    preset: preset.id,
    mode: 'solo',
    nickname: name,
    clock: null,
    ...bots,
  });
  if (!reply.ok) return announce(refusalText(reply.error.code, reply.error.message));
  keepSeat(reply.value);
  startGuide(reply.value.code);
  location.assign(`/play/${reply.value.code}`);
}

export function FirstGame({ nickname }: { nickname: string }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await begin(nickname);
    setBusy(false);
  };
  const again = wasGuided();
  return (
    <div class="first-game">
      <button
        type="button"
        class={again ? 'btn plain' : 'btn block'}
        aria-busy={busy}
        data-testid="first-game"
        onClick={() => void press()}
      >
        {again ? t.guide.again : t.guide.start}
      </button>
      {!again && <p class="small muted">{t.guide.startNote}</p>}
    </div>
  );
}
