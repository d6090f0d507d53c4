/** The start page: a code and a name; below it solo, a table of one's own, the rules. */
import { useEffect, useState } from 'preact/hooks';
import { closeDialog, dialogs, openDialog } from '../../model/desk.ts';
import { codeCharacters } from '../../model/joining.ts';
import { announce } from '../../model/notices.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Wordmark } from '../parts/icons.tsx';
import { Toast } from '../parts/notices.tsx';
import { RulesText } from '../play/RulesText.tsx';
import { Art } from './Art.tsx';
import { FirstGame } from './FirstGame.tsx';
import { JoinForm } from './JoinForm.tsx';
import { NewGame } from './NewGame.tsx';
import { SavedGames } from './SavedGames.tsx';
import { fetchScenarios, offered } from './scenarios.ts';

const NAME_KEY = 'track-two/nickname';
function rememberedName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}
function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name.slice(0, 100));
  } catch {
    // Asked again next time.
  }
}

export function JoinPage() {
  const [nickname, setNickname] = useState(rememberedName);
  const [mode, setMode] = useState<'solo' | 'open' | null>(null);
  const start = codeCharacters(new URLSearchParams(location.search).get('code') ?? '');
  const name = (value: string) => {
    setNickname(value);
    rememberName(value);
  };
  const begin = async (wanted: 'solo' | 'open') => {
    await fetchScenarios();
    if (offered.value.length > 0) setMode(wanted);
    else announce(t.api.offline);
  };
  useEffect(() => {
    // The guided game ends on the way here.
    if (new URLSearchParams(location.search).get('new') === 'solo') void begin('solo');
    else void fetchScenarios();
  }, []);
  return (
    <div class="join">
      <Art />
      <main class="join-sheet">
        <div class="join-title">
          <h1>
            <Wordmark size={36} home={false} />
          </h1>
          <p class="muted">{t.common.tagline}</p>
        </div>
        <SavedGames />
        <JoinForm nickname={nickname} onNickname={name} start={start} />
        <FirstGame nickname={nickname} />
        <div class="join-links">
          <button type="button" class="btn plain" data-testid="solo" onClick={() => void begin('solo')}>
            {t.join.solo}
          </button>
          <button type="button" class="btn plain" data-testid="host" onClick={() => void begin('open')}>
            {t.join.host}
          </button>
          <button type="button" class="btn plain" onClick={() => openDialog({ name: 'rules' })}>
            {t.rules.open}
          </button>
        </div>
      </main>
      {mode && <NewGame mode={mode} nickname={nickname} onNickname={name} onClose={() => setMode(null)} />}
      {dialogs.value.some((d) => d.name === 'rules') && (
        <Dialog title={t.rules.title} kind="wide" onClose={closeDialog}>
          <RulesText />
        </Dialog>
      )}
      <Toast />
    </div>
  );
}
