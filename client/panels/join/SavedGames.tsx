/** Games in which this browser holds a seat, read without waking them: to go on with, to read the end of, to forget. */
import type { GameGlance, SeatTicket } from '@track-two/shared/protocol/http.ts';
import { useEffect, useState } from 'preact/hooks';
import { type SavedGame, savedGames } from '../../model/savedGames.ts';
import { glanceOf } from '../../net/api.ts';
import { forgetSeat, keptSeats } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { ShapeMark } from '../parts/PartyMark.tsx';
import { shapeNamed } from './scenarios.ts';

/** Seats that are asked about, the last ones taken. */
const ASKED_MOST = 12;
/** Games that stand on the page by themselves; the others are folded away. */
const SHOWN_MOST = 2;

interface Kept {
  readonly tickets: readonly SeatTicket[];
  readonly glances: readonly GameGlance[];
}

/** The kept seats and their games; one that the server does not know now is left out, and kept. */
function useKept(): readonly [kept: Kept, forget: (code: string) => void] {
  const [kept, setKept] = useState<Kept>({ tickets: [], glances: [] });
  useEffect(() => {
    const tickets = keptSeats().slice(0, ASKED_MOST);
    void Promise.all(tickets.map(({ code }) => glanceOf(code))).then((replies) =>
      setKept({ tickets, glances: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) }),
    );
  }, []);
  const forget = (code: string) => {
    forgetSeat(code);
    setKept((now) => ({ ...now, glances: now.glances.filter((glance) => glance.code !== code) }));
  };
  return [kept, forget];
}

function standing({ glance, others, bots }: SavedGame): string {
  const { stage, presetName, round, rounds, code } = glance;
  if (stage === 'ended') return t.saved.ended(presetName, round);
  if (stage === 'gathering') return t.saved.gathering(presetName, code);
  return t.saved.playing(presetName, round, rounds, others, bots);
}

/** The question takes the place of the button that asked it: the keyboard goes on at the answer that loses nothing. */
const focusOn = (button: HTMLButtonElement | null): void => button?.focus();

interface OneProps {
  readonly game: SavedGame;
  readonly onForget: (code: string) => void;
}
function One({ game, onForget }: OneProps) {
  const [asking, setAsking] = useState(false);
  const { glance, party } = game;
  const shape = shapeNamed(party.shape);
  const over = glance.stage === 'ended';
  const address = `${over ? '/debrief' : '/play'}/${glance.code}`;
  if (asking)
    return (
      <li class="saved-game" data-testid={`saved-${glance.code}`}>
        <p class="grow small">{over ? t.saved.forgetEnded : t.saved.forgetSure}</p>
        <button type="button" class="btn" onClick={() => onForget(glance.code)}>
          {t.saved.forgetYes}
        </button>
        <button type="button" class="btn plain" ref={focusOn} onClick={() => setAsking(false)}>
          {t.saved.forgetNo}
        </button>
      </li>
    );
  return (
    <li class="saved-game" data-testid={`saved-${glance.code}`}>
      <a class="saved-link grow" href={address}>
        {shape && <ShapeMark shape={shape} size={24} />}
        <span>
          <b>
            {over ? t.saved.toDebrief : t.saved.goOn}: {glance.title}, {party.name}
          </b>
          <span class="small muted block break">{standing(game)}</span>
        </span>
      </a>
      <button
        type="button"
        class="btn plain small"
        aria-label={t.saved.forgetGame(`${glance.title}, ${party.name}`)}
        onClick={() => setAsking(true)}
      >
        {t.saved.forget}
      </button>
    </li>
  );
}

function List({ games, onForget }: { games: readonly SavedGame[]; onForget: (code: string) => void }) {
  return (
    <ul class="stack">
      {games.map((game) => (
        <One key={game.glance.code} game={game} onForget={onForget} />
      ))}
    </ul>
  );
}

export function SavedGames() {
  const [{ tickets, glances }, forget] = useKept();
  const { going, ended } = savedGames(tickets, glances);
  if (going.length + ended.length === 0) return null;
  const more = going.slice(SHOWN_MOST);
  return (
    <section class="saved-games" aria-labelledby="saved-games">
      <h2 class="field-label" id="saved-games">
        {t.saved.title}
      </h2>
      <List games={going.slice(0, SHOWN_MOST)} onForget={forget} />
      {more.length > 0 && (
        <details>
          <summary>{t.saved.more(more.length)}</summary>
          <List games={more} onForget={forget} />
        </details>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t.saved.endedTitle(ended.length)}</summary>
          <List games={ended} onForget={forget} />
        </details>
      )}
    </section>
  );
}
