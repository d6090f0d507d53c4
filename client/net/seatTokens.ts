/**
 * The browser's memory of its seats. This tab's own seat comes first, so that three windows of one browser can hold three seats; the browser's
 * memory by code comes second, so that a closed tab finds its seat again. Storage may be forbidden: then a seat lasts as long as the page.
 */
import type { SeatTicket } from '@track-two/shared/protocol/http.ts';

const KEY = 'track-two/seat/';
const keyOf = (code: string) => `${KEY}${code}`;

/** `keptAt`: milliseconds since 1970, by this device. */
type KeptSeat = SeatTicket & { readonly keptAt?: number };
const unstored = new Map<string, SeatTicket>();

function readFrom(storage: Storage, code: string): KeptSeat | null {
  const raw = storage.getItem(keyOf(code));
  if (raw === null) return null;
  try {
    return JSON.parse(raw) as KeptSeat;
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

/** Seats that this browser holds, the last one taken first: each the one that a new tab would find. */
export function keptSeats(): readonly SeatTicket[] {
  try {
    const codes = Object.keys(localStorage).flatMap((key) => (key.startsWith(KEY) ? [key.slice(KEY.length)] : []));
    const seats = codes.flatMap((code) => readFrom(localStorage, code) ?? []);
    return [...seats].sort((a, b) => (b.keptAt ?? 0) - (a.keptAt ?? 0));
  } catch {
    return [];
  }
}

/** Remembers a seat, in this tab and in this browser. */
export function keepSeat(ticket: SeatTicket): void {
  unstored.set(ticket.code, ticket);
  try {
    sessionStorage.setItem(keyOf(ticket.code), JSON.stringify(ticket));
    localStorage.setItem(keyOf(ticket.code), JSON.stringify({ ...ticket, keptAt: Date.now() }));
  } catch {
    // Kept for the life of the page only.
  }
}

/** Forgets a seat: without its token nobody comes back to it. */
export function forgetSeat(code: string): void {
  unstored.delete(code);
  try {
    sessionStorage.removeItem(keyOf(code));
    localStorage.removeItem(keyOf(code));
  } catch {
    // Nothing was stored.
  }
}
