/** Hawk: time-dependent, Boulware (Faratin and others 1998). Asks for much, concedes late, holds back where it pays. */
import { best } from '../candidates.ts';
import { whenItPays } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import { acNext } from '../tactics/acceptance.ts';
import { type Concession, nextAsk } from '../tactics/concession.ts';
import { points } from '../words.ts';

const BOULWARE: Concession = { start: 0.65, power: 2, end: 1 };

const manner: Manner = {
  hope: 0.15,
  share: 0.45,
  offers: 2,
  bid: (s, able, isNew) => {
    const target = nextAsk(s, BOULWARE, null);
    const score = (c: (typeof able)[number]) =>
      c.own >= target && c.taken >= manner.hope ? c.own * c.taken : Number.NEGATIVE_INFINITY;
    const candidate = best(s.input, able, score, isNew);
    return (
      candidate && {
        candidate,
        why: `It adds ${points(candidate.own)}; I ask for ${points(Math.ceil(target))} or more at this stage.`,
      }
    );
  },
  takes: (s, offer, worth, bid) => {
    const next = nextAsk(s, BOULWARE, bid);
    if (!acNext(worth, next)) return null;
    return `Offer ${offer.number} is worth ${points(worth)}, no less than what I would have asked for next.`;
  },
  carries: 1,
  signal: ({ input: { view } }) => (view.round === view.lastRound && view.desk.capitalFree >= 4 ? 'deposit' : 'talk'),
  quiet: () => false,
  lineEvery: 2,
};

export const hawk = botOf({
  id: 'hawk',
  name: 'Hawk',
  summary: 'Asks for much and concedes late. Holds back duties when that pays.',
  manner,
  conduct: {
    voice: 'vague',
    speaksEvery: 2,
    holdsBack: whenItPays(1),
    patience: 1,
    rests: 'Nothing on the table is worth more of my time; I can wait.',
  },
});
