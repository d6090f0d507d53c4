/** Words of what bots did and why, in the debrief. */
import type { Signal } from '@track-two/shared/engine/types.ts';
import { capital, count, sentence, the } from './words.ts';

export const reasons = {
  title: 'Why the bots did what they did',
  note: 'Each bot noted a reason with every action, hidden while you played. Points in a reason are the bot’s own, at its secret card.',
  played: (party: string, bot: string) => `${capital(the(party))} was played by ${bot}:`,
  satIn: (party: string, bot: string) => `${bot} sat in for ${the(party)}:`,
  whose: 'Whose reasons',
  all: 'All',
  routine: 'Routine too: beliefs, being ready',
  card: (card: string) => `Its card: ${card}.`,
  nothing: 'Nothing but routine.',
  actions: (n: number) => count(n, 'action'),
  because: (party: string) => `Why, says ${the(party)}: `,
  deeds: {
    answers: (offer: number) => `It answers offer ${offer}.`,
    /** What stood behind an offer, and whether all saw it. */
    staked: { talk: '', deposit: 'Behind it: a deposit.', pledge: 'Behind it: a pledge.' } satisfies Record<Signal, string>,
    inPrivate: 'In private.',
    said: (who: string, to: string | null, text: string) =>
      `${capital(the(who))} said ${to === null ? 'in plenary' : `to ${the(to)} alone`}: “${text}”`,
    capitalSet: (who: string, offer: number, units: number) =>
      units === 0
        ? `${capital(the(who))} took its capital off offer ${offer} again.`
        : `${capital(the(who))} set ${units} capital behind offer ${offer} at home.`,
    readied: (who: string, ready: boolean) =>
      ready ? `${capital(the(who))} was ready for what comes next.` : `${capital(the(who))} was not ready after all.`,
    beliefSet: (who: string, about: string, card: string, percent: number) =>
      `${capital(the(who))} took ${the(about)} for “${card}” with ${percent} %.`,
    heldBack: (who: string, what: string) => sentence(`${capital(the(who))} held back in secret what it was to do: ${what}`),
    complied: (who: string, what: string) => sentence(`${capital(the(who))} chose to do its duty after all: ${what}`),
  },
};
