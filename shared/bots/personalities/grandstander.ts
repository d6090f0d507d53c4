/**
 * Grandstander: tables the flagships of its party's official line before all, with words to match, avoids what costs, and holds back when it pays and is
 * hard to find. It does take a deal that is plainly good.
 */
import { partyOf } from '../../scenario/lookup.ts';
import { best, type Candidate } from '../candidates.ts';
import { type HoldsBack, whenItPays } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import type { Situation } from '../situation.ts';
import { acNext } from '../tactics/acceptance.ts';
import { type Concession, nextAsk } from '../tactics/concession.ts';
import { points } from '../words.ts';

const SLOW: Concession = { start: 0.6, power: 2, end: 1 };
/** Points that a flagship on the table counts for, as against what it brings at home. */
const FLAGSHIP_POINTS = 3;

const flagships = (s: Situation, c: Candidate): number => {
  const { officialLine } = partyOf(s.input.scenario, s.me);
  return c.changes.filter(({ issue, option }) => officialLine[issue] === option).length;
};

const undetected: HoldsBack = (duty, input) => (duty.chance <= 65 ? whenItPays(1)(duty, input) : null);

const manner: Manner = {
  hope: 0.12,
  share: 0.57,
  offers: 2,
  bid: (s, able, isNew) => {
    const target = nextAsk(s, SLOW, null);
    const score = (c: Candidate) => {
      const flags = flagships(s, c);
      const enough = c.own >= Math.min(target, s.top) - FLAGSHIP_POINTS * flags && c.taken >= manner.hope;
      return enough ? (c.own + FLAGSHIP_POINTS * flags) * c.taken : Number.NEGATIVE_INFINITY;
    };
    const candidate = best(s.input, able, score, isNew);
    if (!candidate) return null;
    const flags = flagships(s, candidate);
    const shown = flags > 0 ? 'It carries our flag, and all can see it' : 'None of our flagships would be taken now';
    return { candidate, why: `${shown}; it adds ${points(candidate.own)}.` };
  },
  takes: (s, offer, worth, bid) => {
    const next = nextAsk(s, SLOW, bid);
    if (!acNext(worth, next, 1.1)) return null;
    return `Offer ${offer.number} is worth ${points(worth)}, and looks well at home.`;
  },
  carries: 0,
  signal: () => 'talk',
  quiet: () => false,
  lineEvery: 2,
};

export const grandstander = botOf({
  id: 'grandstander',
  name: 'Grandstander',
  summary:
    'Tables its flagships for all to see and speaks in every round. Puts nothing at stake, and holds back what is hard to find.',
  manner,
  conduct: {
    voice: 'posturing',
    speaksEvery: 1,
    holdsBack: undetected,
    patience: 1,
    rests: 'Our position is known to all; it is for others to move.',
  },
});
