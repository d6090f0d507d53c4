/**
 * Bridge-builder: looks for offers whose least gain is largest (max–min, egalitarian: Kalai 1977), to all where it can, and learns from what others
 * keep asking for (frequency model). Keeps its word and pledges it.
 */
import { best, type Candidate, termsOf } from '../candidates.ts';
import { never } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import type { Situation } from '../situation.ts';
import { acNext } from '../tactics/acceptance.ts';
import { type Concession, targetAt } from '../tactics/concession.ts';
import { type Asked, askedBy, fit } from '../tactics/frequency.ts';

const CONCEDER: Concession = { start: 0.6, power: 1, end: 0.65 };
/** A deal today pays every round, so a little less will do. */
const SCALE = 1.3;
/** Points that a perfect fit with what a party keeps asking for counts for. */
const FIT_POINTS = 4;
/** An agreement of all is worth so many points more to it than one of two. */
const ALL_POINTS = 3;

/** The least that anybody gains, outsiders included, as far as losses go: a bridge harms nobody much. */
function leastGain(s: Situation, asked: readonly Asked[], c: Candidate): number {
  const terms = termsOf(c);
  const gains = s.others.map((other, i) => {
    const gain = c.gains[i] ?? 0;
    return c.to.includes(other.id)
      ? gain + FIT_POINTS * fit(asked[i] ?? new Map(), terms)
      : Math.max(0, gain) > 0
        ? c.own
        : c.own + gain;
  });
  return Math.min(c.own, ...gains) + (c.to.length === s.others.length ? ALL_POINTS : 0);
}

const manner: Manner = {
  hope: 0.2,
  share: 0.3,
  offers: 1,
  bid: (s, able, isNew) => {
    const asked = s.others.map((o) => askedBy(s.input.view, o.id));
    const target = targetAt(CONCEDER, s.time, s.top, s.least);
    const hopeful = able.filter((c) => c.taken >= manner.hope && c.own >= Math.min(target, s.top));
    const rough = (c: Candidate) => Math.min(c.own, ...s.others.map((o, i) => (c.to.includes(o.id) ? (c.gains[i] ?? 0) : c.own)));
    const near = hopeful.length > 200 ? [...hopeful].sort((a, b) => rough(b) - rough(a)).slice(0, 200) : hopeful;
    const candidate = best(s.input, near, (c) => leastGain(s, asked, c) + 4 * c.taken, isNew);
    return (
      candidate && {
        candidate,
        why: `Whoever gains least by it still gains, as I read them; it adds ${candidate.own} points to me.`,
      }
    );
  },
  takes: (s, offer, worth, bid) => {
    const target = targetAt(CONCEDER, s.time, s.top, s.least);
    const next = bid ? Math.min(bid.candidate.own, target) : target;
    if (!acNext(worth, next, SCALE)) return null;
    return `Offer ${offer.number} is worth ${Math.round(worth)} points to me, and an agreement today is a bridge for tomorrow.`;
  },
  carries: 2,
  signal: ({ input: { view } }, c) => (c.to.length > 1 && view.round > 1 ? 'pledge' : 'talk'),
  quiet: () => false,
  lineEvery: 4,
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
