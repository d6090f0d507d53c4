/**
 * Mirror: answers in kind. It concedes one step for each different offer that it has been made (MiCRO, de Jonge 2022), keeps its word while others
 * keep theirs, and forgives once (tit for tat, Axelrod 1984).
 */
import { best, type Candidate } from '../candidates.ts';
import { inKind } from '../compliance.ts';
import type { Manner } from '../negotiate.ts';
import { botOf } from '../personality.ts';
import { offersReceived, type Situation } from '../situation.ts';
import { acNext } from '../tactics/acceptance.ts';
import { ladderOf, rungAt } from '../tactics/micro.ts';
import { points } from '../words.ts';

/** Rungs a round: how many different offers of others bring it from its best to its least. */
const RUNGS_A_ROUND = 2;

function rung(s: Situation): number {
  const hopeful = s.list.filter((c) => c.taken >= manner.hope && c.own <= s.top && c.own >= s.least).map((c) => c.own);
  return rungAt(ladderOf(hopeful, RUNGS_A_ROUND * s.input.view.rounds), offersReceived(s.input));
}

/** What it answers by its next offer. */
const answering = (steps: number): string => {
  if (steps === 0) return 'Nobody has made me an offer yet, so I concede nothing';
  return `I have been made ${steps} different ${steps === 1 ? 'offer and concede one step' : `offers and concede ${steps} steps`}`;
};

const manner: Manner = {
  hope: 0.2,
  share: 0.42,
  offers: 1,
  bid: (s, able, isNew) => {
    const aim = rung(s);
    const score = (c: Candidate) => (c.own >= aim && c.taken >= manner.hope ? c.own * c.taken : Number.NEGATIVE_INFINITY);
    const candidate = best(s.input, able, score, isNew);
    const steps = offersReceived(s.input);
    return (
      candidate && {
        candidate,
        why: `${answering(steps)}: this adds ${points(candidate.own)}.`,
      }
    );
  },
  takes: (s, offer, worth, bid) => {
    const aim = rung(s);
    if (!acNext(worth, Math.min(aim, bid?.candidate.own ?? aim), 1.1)) return null;
    return `Offer ${offer.number} is worth ${points(worth)}, as much as the step I have come to.`;
  },
  carries: 1,
  signal: ({ input: { view }, others }, c) => {
    const theirs = view.offers.filter((o) => others.some((x) => x.id === o.by && c.to.includes(x.id)));
    return theirs.some((o) => o.signal === 'pledge') ? 'pledge' : 'talk';
  },
  quiet: ({ input: { view } }, c) => view.offers.some((o) => o.visibility === 'private' && c.to.includes(o.by)),
  lineEvery: 2,
};

export const mirror = botOf({
  id: 'mirror',
  name: 'Mirror',
  summary: 'Moves as far as others move towards it, keeps its word as they keep theirs, and forgives once.',
  manner,
  conduct: {
    voice: 'vague',
    speaksEvery: 3,
    holdsBack: inKind,
    patience: 2,
    rests: 'I have gone as far as the others have; the next step is theirs.',
  },
});
