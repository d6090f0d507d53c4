/** Before the game begins: the code, large, the link to it, who has sat down, and Begin. */
import { useEffect, useState } from 'preact/hooks';
import { openDialog } from '../../model/desk.ts';
import { onlyThisDevice } from '../../model/joining.ts';
import { absenceOf } from '../../model/presence.ts';
import { begin } from '../../model/session.ts';
import { room, scenario, ticket } from '../../model/store.ts';
import { partyById } from '../../model/table.ts';
import { gameInfo } from '../../net/api.ts';
import { the } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Wordmark } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { Art } from './Art.tsx';

function CopyLink({ link }: { link: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="stack">
      <div class="row wrap">
        <code class="link-text">{link}</code>
        <button type="button" class="btn" onClick={() => void copy()}>
          {state === 'copied' ? `✓ ${t.waiting.copied}` : t.waiting.copy}
        </button>
      </div>
      <p class="small muted" role="status">
        {state === 'failed' ? t.waiting.copyFailed : ''}
      </p>
    </div>
  );
}

/** What will be played: people who came by a code have not chosen it. */
function Played({ code }: { code: string }) {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    void gameInfo(code).then((reply) => setId(reply.ok ? reply.value.preset : null));
  }, [code]);
  const preset = scenario.value?.presets.find((p) => p.id === id);
  if (!scenario.value || !preset) return null;
  return <p data-testid="played">{t.waiting.played(scenario.value.title, preset.name, preset.issues.length, preset.rounds)}</p>;
}

export function WaitingRoom() {
  const now = room.value;
  const seat = ticket.value;
  if (!now || !seat) return null;
  const free = now.seats.filter((s) => s.kind === 'open').length;
  return (
    <main class="waiting-room">
      <Art />
      <Wordmark size={30} />
      <h1 class="hidden-visually">{t.waiting.title}</h1>
      <p class="small muted">{t.waiting.code}</p>
      <p class="big-code display" data-testid="code">
        {seat.code}
      </p>
      <CopyLink link={`${location.origin}/?code=${seat.code}`} />
      {onlyThisDevice(location.hostname) && <p class="small muted local-only">{t.waiting.localOnly}</p>}
      <Played code={seat.code} />
      <p>{t.waiting.yourSeat(the(partyById(seat.party).name))}</p>
      <ul class="seat-list" aria-label={t.waiting.seats}>
        {now.seats.map((s) => (
          <li key={s.party} class={`seat mark-${partyById(s.party).shape}`}>
            <PartyMark party={s.party} size={40} hollow={s.kind === 'open'} />
            <div>
              <b class="display party-colour">{partyById(s.party).name}</b>
              <p class="break">
                {s.kind === 'open' ? <span class="muted">{t.waiting.free}</span> : s.name}
                {s.party === seat.party && <span class="muted"> · {t.waiting.you}</span>}
                {s.kind === 'bot' && <span class="muted"> · {t.waiting.bot}</span>}
                {absenceOf(s) && <span class="muted"> · {t.waiting.away}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <ActionButton kind="big primary" busyKey="begin" testId="begin" onPress={() => void begin()}>
        {t.waiting.begin}
      </ActionButton>
      <p class="small muted">{t.waiting.beginNote(free)}</p>
      <button type="button" class="link" onClick={() => openDialog({ name: 'rules' })}>
        {t.waiting.meanwhile}
      </button>
    </main>
  );
}
