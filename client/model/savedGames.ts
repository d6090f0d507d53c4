/** Games in which this browser holds a seat: those that go on and those that have ended, the last played first. */
import type { GameGlance, SeatTicket } from '@track-two/shared/protocol/http.ts';

export interface SavedGame {
  readonly glance: GameGlance;
  /** The seat that this browser holds. */
  readonly party: GameGlance['parties'][number];
  /** Names of the other people at the table, with their party where two have one name. */
  readonly others: readonly string[];
  /** Seats that bots hold. Who they are is for the player to find out, and for the debrief to tell. */
  readonly bots: number;
}

export interface SavedGames {
  readonly going: readonly SavedGame[];
  readonly ended: readonly SavedGame[];
}

function namesOf(seats: GameGlance['seats'], { parties }: GameGlance): readonly string[] {
  const partyName = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  const isAlone = (name: string) => seats.filter((seat) => seat.name === name).length === 1;
  return seats.map(({ name, party }) => (isAlone(name) ? name : `${name} (${partyName(party)})`));
}

/** Those of the glances in which a ticket names a seat. */
export function savedGames(tickets: readonly SeatTicket[], glances: readonly GameGlance[]): SavedGames {
  const games = [...glances]
    .sort((a, b) => b.at - a.at)
    .flatMap((glance): SavedGame[] => {
      const seat = tickets.find(({ code }) => code === glance.code)?.party;
      const party = glance.parties.find(({ id }) => id === seat);
      const seats = glance.seats.filter((s) => s.party !== seat);
      const of = (kind: 'player' | 'bot') => seats.filter((s) => s.kind === kind);
      return party ? [{ glance, party, others: namesOf(of('player'), glance), bots: of('bot').length }] : [];
    });
  const isOver = ({ glance }: SavedGame) => glance.stage === 'ended';
  return { going: games.filter((game) => !isOver(game)), ended: games.filter(isOver) };
}
