/**
 * Analyst: reads the others by exact Bayes over their public cards (reader.ts), and makes the offer of the highest expected value, looking one refusal
 * ahead (tactics/lookAhead.ts). Takes what is worth more now than going on.
 */
import { highest, isSound } from '../candidates.ts';
import { whenItPays } from '../compliance.ts';
import type { Bid, Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import { bestPlan, valueNow } from '../tactics/lookAhead.ts';
import { shareLeft } from '../time.ts';
import { percent, points } from '../words.ts';

/** Candidates that are weighed with what would follow. */
const WEIGHED = 14;

/** The first few of a list that pass a test that costs something. */
function firstOf<T>(list: readonly T[], count: number, test: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of list) {
    if (found.length >= count) break;
    if (test(item)) found.push(item);
  }
  return found;
}

const manner: Manner = {
  hope: 0.1,
  share: 0.58,
  offers: 1,
  bid: (s, able, isNew): Bid | null => {
    const promising = firstOf(
      highest(able, (c) => valueNow(s, c), 6 * WEIGHED),
      WEIGHED,
      (c) => isNew(c) && isSound(s.input, c),
    );
    const plan = bestPlan(s, promising);
    if (!plan) return null;
    const { candidate, value } = plan;
    return {
      candidate,
      why: `As I read their cards it has a chance of ${percent(candidate.taken)} and then adds ${points(candidate.own)}; with what I would try after a refusal I may expect ${points(value)}.`,
    };
  },
  takes: (s, offer, worth, bid) => {
    const now = worth * shareLeft(s.input);
    if (now <= 0 || worth < Math.max(1, s.least)) return null;
    const rival = bid?.candidate.changes.some(({ issue }) => offer.terms[issue] !== undefined) ? valueNow(s, bid.candidate) : 0;
    if (now < rival) return null;
    return `Offer ${offer.number} is worth ${points(now)} from now to the end, no less than what I may expect of refusing it.`;
  },
  carries: 2,
  signal: ({ input: { view } }, c) => {
    if (c.taken > 0.6 && view.round > 1) return 'pledge';
    return view.desk.capitalFree >= 6 ? 'deposit' : 'talk';
  },
  quiet: () => true,
  lineEvery: 2,
};

export const analyst = botOf({
  id: 'analyst',
  name: 'Analyst',
  summary: 'Works out from what you do which card you hold, and makes the offer with the highest expected value.',
  manner,
  conduct: {
    voice: 'vague',
    speaksEvery: 6,
    holdsBack: whenItPays(1.5),
    patience: 2,
    rests: 'I see no further offer of which I may expect more than of what stands.',
  },
});
