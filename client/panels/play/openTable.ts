/** Whether others may join this table by its code, all through the game. */
import { room, ticket } from '../../model/store.ts';

/** Whether a chair is left for a late-comer, who takes over a bot. */
export const hasRoom = (): boolean => room.value?.stage !== 'ended' && (room.value?.seats ?? []).some((s) => s.kind !== 'player');

/** The code of an open table; null for a solo game. */
export const openTableCode = (): string | null => (room.value?.mode === 'open' ? (ticket.value?.code ?? '') : null);
