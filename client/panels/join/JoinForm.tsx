/** Joining by code: the table is looked up as soon as the code is whole; a free party may be chosen. */
import type { ApiError, GameInfo } from '@track-two/shared/protocol/http.ts';
import { useEffect, useState } from 'preact/hooks';
import { CODE_LENGTH, isCode, nicknameProblem } from '../../model/joining.ts';
import { refusalText } from '../../model/notices.ts';
import { gameInfo, takeSeat } from '../../net/api.ts';
import { keepSeat, seatOf } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { CodeCells } from './CodeCells.tsx';
import { PartyChoice, type PartyOffer } from './PartyChoice.tsx';
import { partyOf, summaryOf } from './scenarios.ts';

const sentence = (error: ApiError) => refusalText(error.code, error.message);

/** Looks the table up once its code is whole. */
function useGame(code: string): { info: GameInfo | null; error: string | null } {
  const [found, setFound] = useState<{ code: string; info: GameInfo | null; error: string | null } | null>(null);
  useEffect(() => {
    if (!isCode(code)) return;
    let stale = false;
    void gameInfo(code).then((reply) => {
      if (stale) return;
      setFound(reply.ok ? { code, info: reply.value, error: null } : { code, info: null, error: sentence(reply.error) });
    });
    return () => {
      stale = true;
    };
  }, [code]);
  if (code.length === CODE_LENGTH && !isCode(code)) return { info: null, error: t.join.codeMalformed };
  const current = found?.code === code ? found : null;
  return { info: current?.info ?? null, error: current?.error ?? null };
}

/** Seats of the table as choices: taken ones cannot be chosen. */
function offersOf(info: GameInfo): readonly PartyOffer[] {
  return info.seats.map((seat) => {
    const party = partyOf(info.scenario, seat.party);
    const note = seat.kind === 'player' ? `${seat.name}, ${t.join.taken}` : seat.kind === 'bot' ? t.join.bot : '';
    return { id: seat.party, name: party?.name ?? seat.party, shape: party?.shape ?? null, note, free: seat.kind !== 'player' };
  });
}

function FoundLine({ info }: { info: GameInfo }) {
  const taken = info.seats.filter((s) => s.kind === 'player').length;
  const scenario = summaryOf(info.scenario);
  const preset = scenario?.presets.find((p) => p.id === info.preset)?.name ?? info.preset;
  const what = scenario ? `${scenario.title} · ${preset}` : preset;
  return <span>✓ {t.join.found(what, taken, info.seats.length)}</span>;
}

export function JoinForm({
  nickname,
  onNickname,
  start,
}: {
  nickname: string;
  onNickname: (name: string) => void;
  start: string;
}) {
  const [code, setCode] = useState(start);
  const [party, setParty] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { info, error } = useGame(code);
  // Said once: where it was said on the way, it moves to the button when that is pressed.
  const early = error === problem ? null : error;
  const held = info ? seatOf(code) : null;
  const change = (typed: string) => {
    setCode(typed);
    setProblem(null);
  };
  const name = (typed: string) => {
    onNickname(typed);
    setProblem(null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = error ?? (code.length < CODE_LENGTH ? t.join.codeMissing : nicknameProblem(nickname));
    setProblem(wrong);
    if (wrong || busy) return;
    setBusy(true);
    const reply = await takeSeat(code, { nickname, ...(party ? { party } : {}) });
    setBusy(false);
    if (!reply.ok) return setProblem(sentence(reply.error));
    keepSeat(reply.value);
    location.assign(`/play/${reply.value.code}`);
  };
  return (
    <form class="join-form" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset>
        <legend class="field-label">{t.join.code}</legend>
        <CodeCells code={code} onChange={change} />
        <p class={`join-found ${early ? 'alert' : ''}`} role="status">
          {early ?? (info ? <FoundLine info={info} /> : '')}
        </p>
      </fieldset>
      {held && (
        <div class="notice advice">
          <p class="grow">{t.join.backToSeat}</p>
          <a class="btn" href={`/play/${code}`}>
            {t.join.goToSeat}
          </a>
        </div>
      )}
      {info && info.mode === 'open' && <PartyChoice offers={offersOf(info)} chosen={party} onChoose={setParty} />}
      <NicknameField nickname={nickname} onNickname={name} />
      {problem && (
        <p class="alert bold" role="alert" data-testid="join-problem">
          {problem}
        </p>
      )}
      <button type="submit" class="btn big primary block" aria-busy={busy} data-testid="take-seat">
        {t.join.takeSeat}
      </button>
    </form>
  );
}

export function NicknameField({ nickname, onNickname }: { nickname: string; onNickname: (name: string) => void }) {
  return (
    <label class="field">
      <span>{t.join.nickname}</span>
      <input
        class="input"
        value={nickname}
        autocomplete="off"
        spellcheck={false}
        data-testid="nickname"
        aria-describedby="nickname-note"
        onInput={(event) => onNickname(event.currentTarget.value)}
      />
      <span class="small muted" id="nickname-note">
        {t.join.nicknameNote}
      </span>
    </label>
  );
}
