/** Talk: plenary, and one channel with each other party. Words are shown as text, whatever they are. */

import { signal } from '@preact/signals';
import { MESSAGE_MOST } from '@track-two/shared/engine/actions/schema.ts';
import type { Message } from '@track-two/shared/engine/types.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openDialog } from '../../model/desk.ts';
import { type ChannelId, keyOf, messagesIn, read, unreadIn } from '../../model/messages.ts';
import { refusalText } from '../../model/notices.ts';
import { act } from '../../model/session.ts';
import { claimOf } from '../../model/statements.ts';
import { own, room, view as viewSignal } from '../../model/store.ts';
import { partyById, theScenario, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Lock } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';

const channel = signal<ChannelId>(null);

/** Unread messages over all channels, for the tab on a phone. */
export function unreadTotal(): number {
  const view = viewSignal.value;
  if (!view) return 0;
  const channels: ChannelId[] = [null, ...Object.keys(view.ready).filter((p) => p !== view.viewer)];
  return channels.reduce<number>((sum, id) => sum + unreadIn(view, id, read.value[keyOf(id)] ?? 0), 0);
}

function Line({ message, me }: { message: Message; me: string }) {
  const mine = message.from === me;
  const { short, shape } = partyById(message.from);
  return (
    <li class="message">
      <b class={`party-colour mark-${shape}`}>{mine ? t.common.you : short}</b>{' '}
      {message.statement !== null && <StatementMark id={message.statement} />}
      <span class={`break ${message.statement === null ? '' : 'italic'}`}>{message.text}</span>
    </li>
  );
}

/** Words from the menu, with what they claim comes first. */
function StatementMark({ id }: { id: string }) {
  const claim = claimOf(theScenario(), id);
  return (
    <>
      <span class="badge" title={claim === null ? undefined : t.statements.claims(claim)}>
        {t.statements.badge}
      </span>{' '}
    </>
  );
}

function Tab({ id }: { id: ChannelId }) {
  const { view } = theTable();
  const unread = unreadIn(view, id, read.value[keyOf(id)] ?? 0);
  const selected = channel.value === id;
  return (
    <button
      type="button"
      role="tab"
      class="tab"
      aria-selected={selected}
      onClick={() => {
        channel.value = id;
      }}
    >
      {id !== null && <PartyMark party={id} size={14} />}
      {id === null ? t.talk.plenary : t.talk.with(partyById(id).short)}
      {unread > 0 && !selected && (
        <em class="count" title={t.talk.unread(unread)}>
          {unread}
        </em>
      )}
    </button>
  );
}

/** Opens the menu of public statements. */
function StatementsButton() {
  return (
    <button
      type="button"
      class="link statements-link"
      aria-haspopup="dialog"
      data-testid="statements"
      onClick={() => openDialog({ name: 'statements' })}
    >
      {t.statements.open}
    </button>
  );
}

function Compose({ to }: { to: ChannelId }) {
  const { view } = theTable();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const verdict = view.legal?.say;
  const key = `say:${keyOf(to)}`;
  const send = async () => {
    const answer = await act({ type: 'say', to, text }, key, true);
    setRefused(answer.ok ? null : refusalText(answer.code));
    if (answer.ok) setText('');
  };
  const left = MESSAGE_MOST - [...text].length;
  const label = to === null ? t.talk.writePlenary : t.talk.write(partyById(to).name);
  return (
    <form
      class="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        class="input compact"
        value={text}
        aria-label={label}
        placeholder={label}
        enterkeyhint="send"
        data-testid="say"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ActionButton
        busyKey={key}
        verdict={verdict}
        disabledBecause={text.trim() === '' ? t.rejections.emptyText : left < 0 ? t.rejections.textTooLong : null}
        onPress={() => void send()}
      >
        {t.talk.send}
      </ActionButton>
      {left < 60 && <span class="small muted compose-left">{left < 0 ? t.rejections.textTooLong : t.talk.left(left)}</span>}
      {refused && (
        <p class="small alert bold" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

/** Whether nobody in a channel can read. */
function onlyBots(id: ChannelId): boolean {
  const others = (room.value?.seats ?? []).filter(({ party }) =>
    id === null ? party !== viewSignal.value?.viewer : party === id,
  );
  return others.length > 0 && others.every(({ kind }) => kind === 'bot');
}

/** Who hears what is written here; in plenary, the way to the menu of statements too. */
function HeardBy({ id }: { id: ChannelId }) {
  if (id !== null)
    return (
      <p class="small muted row tight heard">
        <Lock /> {(onlyBots(id) ? t.talk.botHears : t.talk.heardBy)(partyById(id).name)}
      </p>
    );
  return (
    <div class="small muted row apart heard">
      {onlyBots(null) ? t.talk.botsHear : t.talk.heardByAll}
      {theScenario().statements.length > 0 && <StatementsButton />}
    </div>
  );
}

export function Talk() {
  const { scenario, view } = theTable();
  const list = useRef<HTMLUListElement>(null);
  const id = channel.value;
  const messages = messagesIn(view, id);
  useEffect(() => {
    read.value = { ...read.value, [keyOf(id)]: messages.length };
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [id, messages.length]);
  const mine = own.value;
  if (!mine) return null;
  const others = scenario.parties.filter((p) => p.id !== mine.party.id);
  return (
    <section class="talk" aria-label={t.talk.title}>
      <div class="tabs" role="tablist" aria-label={t.talk.title}>
        <Tab id={null} />
        {/* Between two, what all hear and what the other hears are the same. */}
        {others.length > 1 && others.map((p) => <Tab key={p.id} id={p.id} />)}
      </div>
      <ul class="messages" ref={list} aria-live="polite" aria-label={t.talk.title}>
        {messages.length === 0 && (
          <li class="small muted">{id === null ? t.talk.nobodyYetPlenary : t.talk.nobodyYet(partyById(id).name)}</li>
        )}
        {messages.map((message, i) => (
          <Line key={`${message.round}/${message.phase}/${i}`} message={message} me={mine.party.id} />
        ))}
      </ul>
      <HeardBy id={id} />
      <Compose key={keyOf(id)} to={id} />
    </section>
  );
}
