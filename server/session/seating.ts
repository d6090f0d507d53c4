/** Who gets which seat: pure choices over the stored seats. */
import { createHash } from 'node:crypto';
import type { Stage } from '@track-two/shared/protocol/http.ts';
import type { StoredSeat } from '../store/EventLogStore.ts';
import { Refused } from './Refused.ts';

/** Index from 0 to count−1, the same for the same seed and purpose. */
export function pick(seed: string, purpose: string, count: number): number {
  return createHash('sha256').update(`${seed}\n${purpose}`).digest().readUInt32BE(0) % count;
}

/** What decides whether somebody may sit down. */
export interface Table {
  readonly mode: 'solo' | 'open';
  readonly stage: Stage;
  readonly seed: string;
  readonly seats: readonly StoredSeat[];
  readonly partyName: (party: string) => string;
}

/** The party whose seat a new person gets: the one asked for, or a free one drawn by the seed. Throws Refused. */
export function chooseSeat(table: Table, wanted: string | undefined): string {
  if (table.mode === 'solo') throw new Refused(409, 'solo', 'This is a solo game: only the person who started it plays in it.');
  if (table.stage === 'ended') throw new Refused(409, 'ended', 'This game is over. You can read its debrief.');
  return wanted === undefined ? anySeat(table) : wantedSeat(table, wanted);
}

function wantedSeat({ seats, partyName }: Table, wanted: string): string {
  const seat = seats.find(({ party }) => party === wanted);
  if (!seat) throw new Refused(400, 'unknownParty', 'There is no such party in this game.');
  if (seats.every(({ kind }) => kind === 'player')) throw fullTable();
  if (seat.kind !== 'player') return seat.party;
  throw new Refused(409, 'partyTaken', `${partyName(wanted)} is already played by ${seat.name}. Please choose another party.`);
}

function anySeat({ seats, seed }: Table): string {
  const open = seats.filter(({ kind }) => kind === 'open');
  const free = open.length > 0 ? open : seats.filter(({ kind }) => kind === 'bot');
  const seat = free[pick(seed, `seat/${free.length}`, free.length || 1)];
  if (!seat) throw fullTable();
  return seat.party;
}

const fullTable = () => new Refused(409, 'full', 'Every seat in this game is taken.');
