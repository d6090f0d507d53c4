/**
 * The browser's memory of its seats. This tab's own seat comes first, so that three windows of one browser can hold three seats; the browser's
 * memory by code comes second, so that a closed tab finds its seat again. Storage may be forbidden: then a seat lasts as long as the page.
 */
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';

const keyOf = (code: string) => `track-two/seat/${code}`;
const unstored = new Map<string, SeatTicket>();

function readFrom(storage: Storage, code: string): SeatTicket | null {
  const raw = storage.getItem(keyOf(code));
  if (raw === null) return null;
  try {
    return JSON.parse(raw) as SeatTicket;
  } catch {
    return null;
  }
}

/** The seat that this tab holds in the game, if any. */
export function seatOf(code: string): SeatTicket | null {
  try {
    const own = readFrom(sessionStorage, code) ?? readFrom(localStorage, code);
    if (own) sessionStorage.setItem(keyOf(code), JSON.stringify(own));
    return own ?? unstored.get(code) ?? null;
  } catch {
    return unstored.get(code) ?? null;
  }
}

/** Remembers a seat, in this tab and in this browser. */
export function keepSeat(ticket: SeatTicket): void {
  unstored.set(ticket.code, ticket);
  try {
    sessionStorage.setItem(keyOf(ticket.code), JSON.stringify(ticket));
    localStorage.setItem(keyOf(ticket.code), JSON.stringify(ticket));
  } catch {
    // Kept for the life of the page only.
  }
}

/** Forgets a seat that the server no longer knows. */
export function forgetSeat(code: string): void {
  unstored.delete(code);
  try {
    sessionStorage.removeItem(keyOf(code));
    localStorage.removeItem(keyOf(code));
  } catch {
    // Nothing was stored.
  }
}
