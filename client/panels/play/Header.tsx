/** The header: product and table, round, who sits here, log, rules, settings. On a phone: party, round and phase, clock, menu. */
import { openDialog } from '../../model/desk.ts';
import { absenceOf } from '../../model/presence.ts';
import { own, room } from '../../model/store.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { CoachSwitch } from '../coach/Coach.tsx';
import { Wordmark } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { SmallClock } from '../rail/Clock.tsx';
import { openTableCode } from './openTable.ts';
import { TakeBackButton } from './TakeBack.tsx';

/** Who sits at the table: a shape a party, struck through while its person is away. */
function Seats() {
  const seats = room.value?.seats ?? [];
  const people = seats.filter((s) => s.kind === 'player').length;
  const bots = seats.filter((s) => s.kind === 'bot').length;
  return (
    <span class="row tight seats-line">
      {seats.map((s) => {
        const absence = absenceOf(s);
        const words = t.play.seat(partyById(s.party).name, s.name, s.kind, absence && t.presence[absence]);
        return (
          <span key={s.party} class={absence ? 'away' : ''} title={words} role="img" aria-label={words}>
            <PartyMark party={s.party} size={16} />
          </span>
        );
      })}
      <span class="muted">{t.play.people(people, bots)}</span>
    </span>
  );
}

/** What is played here; for an open table its code too, which late-comers ask for even where there is little room. */
function TableName() {
  const { preset } = theTable();
  const code = openTableCode();
  if (code === null) return <span class="muted table-name">{t.play.solo(preset.name)}</span>;
  return (
    <span class="muted nowrap" data-testid="table-code">
      {layout.value === 'middle' ? t.waiting.table(code) : t.play.open(preset.name, code)}
    </span>
  );
}

export function Header() {
  const { view } = theTable();
  const { now, of } = t.common.round(view.round, view.rounds);
  return (
    <header class="header">
      <div class="row wide">
        <Wordmark />
        <TableName />
      </div>
      <div class="row wide header-right">
        <span class="nowrap">
          <b>{now}</b> {of}
        </span>
        <Seats />
        <nav class="row tight">
          <CoachSwitch kind="plain" />
          <TakeBackButton kind="plain" />
          <button type="button" class="btn plain" onClick={() => openDialog({ name: 'log' })}>
            {t.log.open}
          </button>
          <button type="button" class="btn plain" onClick={() => openDialog({ name: 'rules' })}>
            {t.rules.open}
          </button>
          <button type="button" class="btn plain" onClick={() => openDialog({ name: 'glossary' })}>
            {t.glossary.open}
          </button>
          <button type="button" class="btn plain" onClick={() => openDialog({ name: 'settings' })}>
            {t.settings.open}
          </button>
        </nav>
      </div>
    </header>
  );
}

export function PhoneHeader() {
  const { view } = theTable();
  const { now, of } = t.common.round(view.round, view.rounds);
  const party = own.value?.party;
  return (
    <header class="header phone">
      {party && (
        <span class={`party-name mark-${party.shape} row tight`}>
          <PartyMark party={party.id} size={22} />
          <b class="display">{party.short}</b>
        </span>
      )}
      <span class="small muted phone-phase">
        {now} {of} · <b>{t.phases[view.phase].name}</b>
      </span>
      <SmallClock />
      <button
        type="button"
        class="btn plain menu-button"
        aria-label={t.settings.menu}
        onClick={() => openDialog({ name: 'menu' })}
      >
        <svg
          width="20"
          height="20"
          viewBox="0 0 20 20"
          aria-hidden="true"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        >
          <path d="M3,5H17M3,10H17M3,15H17" />
        </svg>
      </button>
    </header>
  );
}
