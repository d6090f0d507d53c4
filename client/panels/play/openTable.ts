/** Whether others may join this table by its code, all through the game: the room does not say, so the server is asked once. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { link, room, ticket } from '../../model/store.ts';
import { gameInfo } from '../../net/api.ts';

/** The mode of the table with this code, once the server has told it. */
const known = signal<{ readonly code: string; readonly open: boolean } | null>(null);

/** Asks for the table's mode once the line is up; used by the page. A failure is asked again when the line comes back. */
export function useTableMode(): void {
  const code = ticket.value?.code;
  const live = link.value === 'live';
  useEffect(() => {
    if (!code || !live || known.value?.code === code) return;
    void gameInfo(code).then((reply) => {
      if (reply.ok) known.value = { code, open: reply.value.mode === 'open' };
    });
  }, [code, live]);
}

/** Whether a chair is left for a late-comer, who takes over a bot. */
export const hasRoom = (): boolean => room.value?.stage !== 'ended' && (room.value?.seats ?? []).some((s) => s.kind !== 'player');

/** The code of an open table; null for a solo game. Until the server has told, a second person at the table tells. */
export function openTableCode(): string | null {
  const code = ticket.value?.code ?? '';
  const people = (room.value?.seats ?? []).filter((s) => s.kind === 'player').length;
  const open = known.value?.code === code ? known.value.open : people > 1;
  return open ? code : null;
}
