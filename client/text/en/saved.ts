/** Words about games that go on: in the list of the start page, and at the table. */
import { and, count } from './words.ts';

export const saved = {
  title: 'Your games',
  goOn: 'Go on',
  toDebrief: 'Debrief',
  /** Where the game stands and with whom. Bots stay unnamed: who they are is told when the game has ended. */
  playing: (preset: string, round: number, rounds: number, others: readonly string[], bots: number) => {
    const all = [...others, ...(bots > 0 ? [count(bots, 'bot')] : [])];
    return `${preset}, round ${round} of ${rounds}${all.length > 0 ? `, with ${and(all)}` : ''}`;
  },
  gathering: (preset: string, code: string) => `${preset}, table ${code}, not begun yet`,
  ended: (preset: string, rounds: number) => `${preset}, ended in round ${rounds}`,
  more: (n: number) => `${count(n, 'more game')} to go on with`,
  endedTitle: (n: number) => count(n, 'ended game'),
  forget: 'Forget',
  forgetGame: (game: string) => `Forget ${game}`,
  forgetSure: 'Forget this seat? This browser could not come back to it.',
  forgetEnded: 'Take it off this list? Its debrief stays where it is.',
  forgetYes: 'Forget it',
  forgetNo: 'Keep it',
  seatTitle: 'Your seat',
  seatKept: 'Your seat is kept in this browser, the game on the server. Close the page whenever you like.',
  seatBack: 'To come back, open the start page in this browser and choose the game under “Your games”, or open this address:',
};
