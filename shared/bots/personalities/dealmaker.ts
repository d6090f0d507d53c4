/**
 * Dealmaker: linear concession, trades across issues: of all offers worth as much to itself it makes the one likeliest to be taken (the trade-off
 * tactic of Faratin, Sierra and Jennings 2002). Approaches one party at a time, sweetens what is close, mostly keeps its word.
 */
import { best, type Candidate } from '../candidates.ts';
import { whenItPays } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import { receivedWorths } from '../situation.ts';
import { acCombi, contents } from '../tactics/acceptance.ts';
import { type Concession, nextAsk } from '../tactics/concession.ts';
import { percent, points } from '../words.ts';

const LINEAR: Concession = { start: 0.7, power: 1, end: 1 };
/** A deal today pays every round, so a little less will do. */
const SCALE = 1.3;

const manner: Manner = {
  hope: 0.25,
  share: 0.7,
  offers: 2,
  bid: (s, able, isNew) => {
    const target = nextAsk(s, LINEAR, null);
    // Likelihood counts twice: what is not taken has cost a turn as well.
    const score = (c: Candidate) =>
      c.own >= target && c.taken >= manner.hope ? c.own * c.taken * c.taken : Number.NEGATIVE_INFINITY;
    const candidate = best(s.input, able, score, isNew);
    return (
      candidate && {
        candidate,
        why: `It adds ${points(candidate.own)} to me, and may be taken with a chance of ${percent(candidate.taken)}: I see no offer that balances the two better.`,
      }
    );
  },
  takes: (s, offer, worth, bid) => {
    const next = nextAsk(s, LINEAR, bid);
    if (worth < s.least) return null;
    if (
      !contents(s, worth, next) &&
      !acCombi(worth, next, { time: s.time, from: 1, received: receivedWorths(s.input), scale: SCALE })
    )
      return null;
    return `Offer ${offer.number} is worth ${points(worth)}; I would ask for ${points(next)} now, and every round without a deal costs points.`;
  },
  carries: 2,
  signal: ({ input: { view } }, c) => {
    if (view.desk.capitalFree >= 5 && c.taken < 0.5) return 'deposit';
    return c.taken > 0.7 && view.round > 1 ? 'pledge' : 'talk';
  },
  quiet: () => true,
  sweetens: ({ input: { view } }, c) => (view.desk.capitalFree >= 4 && c.own >= 8 && c.taken < 0.6 ? 2 : 0),
  lineEvery: 2,
};

export const dealmaker = botOf({
  id: 'dealmaker',
  name: 'Dealmaker',
  summary: 'Trades across issues and meets others half-way as time passes. Mostly keeps its word.',
  manner,
  conduct: {
    voice: 'frank',
    speaksEvery: 3,
    holdsBack: whenItPays(2),
    patience: 2,
    rests: 'Every trade that I can see has been put forward.',
  },
});
