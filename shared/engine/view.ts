/** What one viewer may know: built field by field, hidden unless shown. Bots and screens read nothing else. */
import { openIssues } from '../scenario/lookup.ts';
import { dutiesInForce, dutyKey } from '../terms/duties.ts';
import { knownTo } from './accrual.ts';
import { legalFor } from './legal.ts';
import { draw } from './random.ts';
import { startIndicators } from './state.ts';
import type { GameState, IncidentDraw, Message, RoundOutcome } from './types.ts';
import { detectionChance, verificationLevel } from './verification.ts';
import { viewDesk } from './viewDesk.ts';
import { viewLog } from './viewLog.ts';
import { viewAgreements, viewOffers } from './viewOffers.ts';
import type { BreachView, OutcomeView, PartyView, Reveal } from './viewTypes.ts';
import { OMNISCIENT } from './viewTypes.ts';
import { audienceOf } from './visible.ts';

/** View of a party (by its id), of an `observer` (what is public) or of the `omniscient` host. When the game has ended, all is revealed to all. */
export function viewFor(state: GameState, viewer: string): PartyView {
  const seated = state.parties[viewer] !== undefined;
  const ids = Object.keys(state.parties);
  return {
    viewer,
    scenario: state.scenario.id,
    preset: state.preset.id,
    round: state.round,
    rounds: state.preset.rounds,
    lastRound: state.lastRound,
    phase: state.phase,
    ready: Object.fromEntries(ids.map((id) => [id, state.parties[id]?.ready === true])),
    waitingFor: state.phase === 'debrief' ? [] : ids.filter((id) => !state.parties[id]?.ready),
    indicators: state.indicators,
    before: before(state),
    incidents: state.incidents,
    clauses: state.clauses,
    sleeping: state.sleeping,
    openIssues: openIssues(state.scenario, state.preset, state.round),
    agreements: viewAgreements(state, viewer),
    offers: viewOffers(state, viewer),
    duties: dutiesInForce(state.scenario, state.clauses),
    verificationLevel: verificationLevel(state.scenario, state.clauses, []),
    news: state.news,
    outcomes: state.outcomes.map((o) => viewOutcome(state, o, viewer)),
    messages: state.messages.filter((m) => mayRead(m, viewer)),
    log: viewLog(state, viewer),
    desk: seated ? viewDesk(state, viewer) : null,
    legal: seated ? legalFor(state, viewer) : null,
    reveal: state.results ? reveal(state) : null,
  };
}

/** In the outcome: as the round before left them. Afterwards: as this outcome left them, so that only the news since is a change. */
const before = (state: GameState) => {
  const shown = state.phase === 'outcome' || state.phase === 'debrief' ? -2 : -1;
  return state.outcomes.at(shown)?.indicators ?? startIndicators(state.scenario);
};

const mayRead = (m: Message, viewer: string): boolean =>
  m.to === null || m.to === viewer || m.from === viewer || viewer === OMNISCIENT;

/**
 * Breaches that a viewer may know of. Until the debrief their chance is told as on the record and the draw is not told at all: the true
 * ones would betray inspections held back by somebody else.
 */
function breachesFor(state: GameState, outcome: RoundOutcome, viewer: string): readonly BreachView[] {
  if (state.results || viewer === OMNISCIENT) return outcome.heldBack;
  return knownTo(outcome.heldBack, viewer).map((b) => {
    const level = verificationLevel(state.scenario, outcome.clauses, [...foundKeys(outcome), dutyKey(b.duty)]);
    return { ...b, level, chance: detectionChance(state.scenario, b.duty, level), draw: null };
  });
}

const foundKeys = (outcome: RoundOutcome): readonly string[] =>
  outcome.heldBack.filter((b) => b.found).map((b) => dutyKey(b.duty));

/**
 * The draw as told before the debrief: one that hidden risk turned into a hit or a miss is told by another draw on the same side of the
 * chance on record, or it would prove that somebody held back.
 */
function incidentTold({ seed }: GameState, { round, incident }: RoundOutcome): IncidentDraw {
  const { chance, of, hit } = incident;
  const [from, to] = hit ? [0, chance] : [chance, of];
  if ((incident.draw >= from && incident.draw < to) || to <= from) return incident;
  return { ...incident, draw: from + draw(seed, `incident/told/${round}`, to - from) };
}

function viewOutcome(state: GameState, outcome: RoundOutcome, viewer: string): OutcomeView {
  const { round, clauses, dutiesChecked, changes, indicators } = outcome;
  const incident = state.results || viewer === OMNISCIENT ? outcome.incident : incidentTold(state, outcome);
  const payments = state.results ? outcome.payments[viewer] : outcome.paymentsOnRecord[viewer];
  return {
    round,
    clauses,
    dutiesChecked,
    breaches: breachesFor(state, outcome, viewer),
    verificationLevel: verificationLevel(state.scenario, clauses, foundKeys(outcome)),
    incident,
    changes,
    payments: payments ?? [],
    indicators,
  };
}

/** Everything, told at the end: stances, private offers, held-back duties, beliefs. */
function reveal(state: GameState): Reveal | null {
  if (!state.results) return null;
  const parties = Object.entries(state.parties);
  const all = Object.keys(state.parties);
  return {
    results: state.results,
    stances: Object.fromEntries(parties.map(([id, p]) => [id, p.stance])),
    offers: viewOffers(state, OMNISCIENT).map((offer) => {
      const audience = audienceOf(offer);
      return { ...offer, seenBy: audience === 'all' ? all : audience };
    }),
    outcomes: state.outcomes,
    beliefs: Object.fromEntries(parties.map(([id, p]) => [id, p.beliefs])),
    units: Object.fromEntries(parties.map(([id, p]) => [id, p.units])),
    trueIndicators: state.trueIndicators,
  };
}
