/**
 * A trade that would help both sides, found with the bots' own candidate search (bots/candidates.ts) but judged by the player's beliefs alone.
 * Of what passes at home and is likely to reach every signer's margin, it takes the largest product of gains (Nash 1950): a fair trade that
 * teaches to think of the others, rather than the most that could be had.
 */
import { candidates, termsOf } from '../bots/candidates.ts';
import { adds } from '../bots/worth.ts';
import { partyOf } from '../scenario/lookup.ts';
import type { PartyId, Terms } from '../scenario/types.ts';
import { levelsOf } from '../terms/levels.ts';
import { requiredSigners } from '../terms/signers.ts';
import { atHome, beliefAbout, type CoachSeat, forOther, holdsTogether, likely, termsKey } from './seat.ts';
import type { Advice } from './types.ts';

/** Percent that all signers would be served: what is wanted, and what is still worth a try. */
const GOOD = 50;
const LEAST = 25;

/** Issues that one can still think through at a glance: trades of no more come first. */
const SIMPLE = 3;

/** Candidates whose terms are written out and judged at home. */
const LOOKED_AT = 60;

interface Scored {
  readonly terms: Terms;
  readonly to: readonly PartyId[];
  readonly own: number;
  readonly chance: number;
  readonly score: number;
}

/** Gains expected by the player's beliefs, and how likely each signer is served; cheap, because it is asked of thousands. */
function scorer(seat: CoachSeat): (terms: Terms, to: readonly PartyId[], own: number) => Scored {
  const { scenario, preset, view } = seat;
  const levels = levelsOf(scenario, preset, view.clauses);
  const beliefs = new Map(scenario.parties.map(({ id }) => [id, beliefAbout(seat, id).shares]));
  return (terms, to, own) => {
    let [chance, score] = [100, own];
    for (const party of to) {
      const { stances, margin } = partyOf(scenario, party);
      let [served, gain] = [0, 0];
      for (const stance of stances) {
        const share = beliefs.get(party)?.[stance.id] ?? 0;
        const points = adds(scenario, party, stance, levels, terms);
        gain += (share * points) / 100;
        if (points >= margin) served += share;
      }
      chance = (chance * served) / 100;
      score *= Math.max(0, gain);
    }
    return { terms, to, own, chance, score: (score * chance) / 100 };
  };
}

/** Terms that need no repeating: what lies on the table, what anybody tabled this round, and issues that a signed deal settles. */
function news({ view }: CoachSeat): (terms: Terms) => boolean {
  const said = view.offers.filter((o) => o.status === 'open' || o.status === 'signed' || o.round === view.round);
  const known = new Set(said.map((o) => termsKey(o.terms)));
  const settled = new Set(view.offers.filter((o) => o.status === 'signed').flatMap((o) => Object.keys(o.terms)));
  return (terms) => !known.has(termsKey(terms)) && !Object.keys(terms).some((issue) => settled.has(issue));
}

/** Whether it can be tabled to these and passes at home as it is. */
function isSound(seat: CoachSeat, { terms, to }: Scored): boolean {
  const { scenario, view } = seat;
  if (!holdsTogether(seat, terms) || !atHome(seat, terms).passes) return false;
  const must = requiredSigners(scenario, [...view.clauses, ...view.sleeping], terms).map(({ party }) => party);
  return must.every((party) => party === view.desk.party || to.includes(party));
}

const bestOf = (seat: CoachSeat, list: readonly Scored[]): Scored | null =>
  [...list]
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKED_AT)
    .find((s) => isSound(seat, s)) ?? null;

/** The trade to think about now; null when none is likely enough, or nothing may be tabled. */
export function tradeFor(seat: CoachSeat): Extract<Advice, { kind: 'trade' }> | null {
  if (!seat.view.legal.tableOffer.ok) return null;
  const score = scorer(seat);
  const isNew = news(seat);
  // The search asks for a stream of chance as bots have one; what it lists does not depend on it.
  const found = candidates({ ...seat, rng: () => 0 })
    .map((c) => score(termsOf(c), c.to, c.own))
    .filter((s) => s.chance >= LEAST && s.score > 0 && isNew(s.terms));
  const good = found.filter((s) => s.chance >= GOOD);
  const simple = good.filter((s) => Object.keys(s.terms).length <= SIMPLE);
  const best = [simple, good, found].map((list) => bestOf(seat, list)).find((one) => one !== null);
  if (!best) return null;
  const others = best.to.map((party) => forOther(seat, party, best.terms));
  const chance = Math.round(others.reduce((product, other) => (product * likely(other)) / 100, 100));
  const { adds: own } = atHome(seat, best.terms);
  return { kind: 'trade', id: `trade/${termsKey(best.terms)}`, terms: best.terms, to: best.to, own, others, chance };
}
