/** Brings the line to the table and the store together: what comes in is written to the store, what goes out is pending until answered. */
import { batch } from '@preact/signals';
import type { Advice } from '@track-two/shared/coach/types.ts';
import type { PartyAction, PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntryView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '@track-two/shared/protocol/version.ts';
import { scenarioOf } from '../net/api.ts';
import { type Answer, type Connection, connect, type RoomNow } from '../net/connection.ts';
import { t } from '../text/index.ts';
import { dialogs } from './desk.ts';
import { announce, refusalText } from './notices.ts';
import { answers, arrivals } from './offers.ts';
import { turnsOf } from './presence.ts';
import { clockOffset, lineProblem, link, pending, room, scenario, ticket, view } from './store.ts';
import { forgetTakenBack } from './takeBack.ts';

let connection: Connection | null = null;

const RELOADED = 'track-two/reloaded-for';
/** A page of another make than the server reloads itself, once. */
function reloadIfOld(version: number): void {
  if (version === PROTOCOL_VERSION || version === 0) return;
  try {
    if (sessionStorage.getItem(RELOADED) === String(version)) return;
    sessionStorage.setItem(RELOADED, String(version));
    location.reload();
  } catch {
    // Without storage a reload might never end; the old page has to do.
  }
}

/** Offers that come for this seat while it sits at the table, and what others do with its own, are said in words. */
function tellArrivals(before: PartyView, now: PartyView): void {
  const partyName = (id: string) => scenario.value?.parties.find((p) => p.id === id)?.name ?? id;
  const said = arrivals(before, now).map(({ offer, answers }) => {
    const who = partyName(offer.by);
    return answers === null ? t.offers.arrived(who, offer.number) : t.offers.arrivedAnswer(who, answers, offer.number);
  });
  const heard = answers(before, now).map(({ offer, by, what }) => t.offers.answered[what](partyName(by), offer));
  if (said.length + heard.length > 0) announce([...heard, ...said].join(' '));
}

/** That somebody is away, that a bot sits in, or that a person is back is said to the others. */
function tellTurns(before: RoomNow, now: RoomNow): void {
  const partyName = (id: string) => scenario.value?.parties.find((p) => p.id === id)?.name ?? id;
  const turns = now.stage === 'playing' ? turnsOf(before.seats, now.seats, ticket.value?.party ?? '') : [];
  const said = turns.map(({ seat, what }) => t.presence.turns[what](seat.name, partyName(seat.party)));
  if (said.length > 0) announce(said.join(' '));
}

/** Once the line is up: has a bot sat in for this seat? */
async function tellMeanwhile(line: Connection): Promise<void> {
  const told = await line.meanwhile();
  if (!told?.satIn || room.value?.stage === 'ended') return;
  dialogs.value = [...dialogs.value.filter(({ name }) => name !== 'meanwhile'), { name: 'meanwhile', actions: told.actions }];
}

function onRoom(now: RoomNow): void {
  reloadIfOld(now.version);
  const [before, roomBefore] = [view.value, room.value];
  const undone = room.value !== null && now.undos > room.value.undos;
  batch(() => {
    room.value = now;
    if (now.view) view.value = now.view;
    if (now.view && undone) forgetTakenBack(now.view);
  });
  if (roomBefore) tellTurns(roomBefore, now);
  if (undone) announce(t.takeBack.done);
  else if (before && now.view) tellArrivals(before, now.view);
}

async function fetchScenario(code: string): Promise<void> {
  for (let attempt = 0; scenario.value === null && attempt < 20; attempt++) {
    const reply = await scenarioOf(code);
    if (reply.ok) scenario.value = reply.value;
    else await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

/** Sits down: opens the line and fetches the scenario. */
export function sitDown(seat: SeatTicket): void {
  ticket.value = seat;
  connection = connect(seat, {
    onRoom,
    onLink: (now, refusal) => {
      link.value = now;
      lineProblem.value = refusal ? refusalText(refusal.code, refusal.message) : null;
      if (now === 'live' && connection) void tellMeanwhile(connection);
    },
    onClockOffset: (offset) => {
      clockOffset.value = offset;
    },
  });
  void fetchScenario(seat.code);
}

async function whilePending(key: string, request: () => Promise<Answer>): Promise<Answer> {
  if (pending.value.has(key)) return { ok: false, code: 'busy', message: '' };
  pending.value = new Set([...pending.value, key]);
  const answer = await request();
  pending.value = new Set([...pending.value].filter((k) => k !== key));
  return answer;
}

/**
 * Asks the table to do something. Nothing is shown as done before the table says so; a refusal is announced.
 * @param key what shows as pending meanwhile
 * @param quiet the caller shows the refusal itself
 */
export async function act(action: PartyAction, key: string, quiet = false): Promise<Answer> {
  const line = connection;
  if (!line) return { ok: false, code: 'offline', message: '' };
  const answer = await whilePending(key, () => line.act(action));
  if (!answer.ok && !quiet && answer.code !== 'busy') announce(refusalText(answer.code, answer.message));
  return answer;
}

/** Asks for a phase to be taken back; a refusal is announced. */
export const undo = (phase: PhaseRef): Promise<void> => askFor('undo', (line) => line.undo(phase));

/** Begins the game from the waiting room. */
export const begin = (): Promise<void> => askFor('begin', (line) => line.begin());

async function askFor(key: string, request: (line: Connection) => Promise<Answer>): Promise<void> {
  const line = connection;
  if (!line) return;
  const answer = await whilePending(key, () => request(line));
  if (!answer.ok && answer.code !== 'busy') announce(refusalText(answer.code, answer.message));
}

/** Log entries older than the tail; null when they cannot be had now. */
export const olderLog = async (before: number): Promise<readonly LogEntryView[] | null> =>
  (await connection?.olderLog(before)) ?? null;

/** What the coach says to this seat now; null when it cannot be had. */
export const adviceNow = async (): Promise<readonly Advice[] | null> => (await connection?.advice()) ?? null;
