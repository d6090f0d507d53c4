/** Plays a game to its end as one person: says a word each negotiation, signs what passes at home, and is ready. */
import type { Player } from './player.ts';

/** Whether the phase has moved on, or everybody else waits for this player (a new offer asks it again). */
const myTurn = (player: Player, round: number, phase: string): boolean => {
  const { view } = player;
  if (!view) return false;
  if (view.round !== round || view.phase !== phase) return true;
  return view.legal?.ready.ok === true && view.waitingFor.every((party) => party === player.party);
};

/** Plays until the debrief. Throws when the game does not go on. */
export async function playOut(player: Player): Promise<void> {
  for (let turns = 0; turns < 400 && player.view?.phase !== 'debrief'; turns++) {
    const { view } = player;
    if (!view) throw new Error('the game has not begun');
    for (const offer of view.offers) {
      if (offer.legal.sign.ok && offer.forecast?.passes) await player.act({ type: 'signOffer', offer: offer.number });
    }
    await player.ready();
    await player.until((p) => myTurn(p, view.round, view.phase), 20);
  }
  if (player.view?.phase !== 'debrief') throw new Error('the game does not end');
}
