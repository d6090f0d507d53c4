/**
 * Bridge-builder: looks for offers by which whoever gains least, in proportion to what it could hope for, gains most (Kalai and Smorodinsky 1975), with
 * all at the table where it can, and learns from what others keep asking for (frequency model). Keeps its word and pledges it.
 */
import { best, type Candidate, highest, termsOf } from '../candidates.ts';
import { never } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import type { Situation } from '../situation.ts';
import { acNext, contents } from '../tactics/acceptance.ts';
import { type Concession, nextAsk } from '../tactics/concession.ts';
import { type Asked, askedBy, fitWith } from '../tactics/frequency.ts';
import { bestGains, leastShare } from '../tactics/maxMin.ts';
import { points } from '../words.ts';

const EARLY: Concession = { start: 0.8, power: 1, end: 1 };
/** A deal today pays every round, so a little less will do. */
const SCALE = 1.3;
/** What counts beside the least share: the own one, a perfect fit with what the addressees keep asking for, all being at it, the chance that it is taken. */
const COUNTS = { own: 0.4, fit: 0.1, all: 0.1, taken: 0.2 } as const;
/** Candidates looked at with what others have asked for. */
const LOOKED_AT = 100;

function fitOf(s: Situation, asked: readonly Asked[], c: Candidate): number {
  const terms = termsOf(c);
  const fits = s.others.flatMap((other, i) => (c.to.includes(other.id) ? [fitWith(asked[i] ?? new Map(), terms)] : []));
  return fits.reduce((a, b) => a + b, 0) / Math.max(1, fits.length);
}

const manner: Manner = {
  hope: 0.2,
  share: 0.78,
  offers: 2,
  bid: (s, able, isNew) => {
    const asked = s.others.map((o) => askedBy(s.input.view, o.id));
    const ideal = bestGains(s, manner.hope);
    const least = nextAsk(s, EARLY, null);
    const bridge = (c: Candidate) =>
      c.own < least || c.taken < manner.hope
        ? Number.NEGATIVE_INFINITY
        : leastShare(s, ideal, c) +
          COUNTS.own * (c.own / ideal.own) +
          COUNTS.taken * c.taken +
          (c.to.length === s.others.length ? COUNTS.all : 0);
    const near = highest(able, bridge, LOOKED_AT);
    const candidate = best(s.input, near, (c) => bridge(c) + COUNTS.fit * fitOf(s, asked, c), isNew);
    if (!candidate) return null;
    return {
      candidate,
      why: `As I read the others, no offer is better for whoever gains least by it; it adds ${points(candidate.own)} to me.`,
    };
  },
  takes: (s, offer, worth, bid) => {
    const next = nextAsk(s, EARLY, bid);
    if (!contents(s, worth, next) && !acNext(worth, next, SCALE)) return null;
    return `Offer ${offer.number} is worth ${points(worth)} to me, and an agreement today is a bridge for tomorrow.`;
  },
  carries: 2,
  signal: ({ input: { view } }, c) => (c.to.length > 1 && view.round > 1 ? 'pledge' : 'talk'),
  quiet: () => false,
  lineEvery: 2,
};

export const bridgeBuilder = botOf({
  id: 'bridge-builder',
  name: 'Bridge-builder',
  summary: 'Looks for deals in which whoever gains least gains most, with all at the table where it can. Keeps its word.',
  manner,
  conduct: {
    voice: 'frank',
    speaksEvery: 2,
    holdsBack: never,
    patience: 3,
    rests: 'What could bring us together is on the table; I listen now.',
  },
});
