/** How rounds and phases change by events. */
import { eventOf } from '../scenario/lookup.ts';
import { dutiesInForce } from '../terms/duties.ts';
import { withoutAgreements } from './evolveAgreement.ts';
import { applyNews } from './news.ts';
import { moveCapital } from './state.ts';
import type { GameEvent, GameState, PartyState, Phase, RoundOutcome } from './types.ts';

type RoundEvent = Extract<GameEvent, { type: 'roundStarted' | 'phaseStarted' | 'roundSettled' | 'gameEnded' }>;

export function evolveRound(state: GameState, event: RoundEvent): GameState {
  switch (event.type) {
    case 'roundStarted':
      return startRound(state, event);
    case 'phaseStarted':
      return startPhase(state, event.to);
    case 'roundSettled':
      return settle(state, event);
    case 'gameEnded':
      return { ...state, phase: 'debrief', results: event.results };
  }
}

function withParties(state: GameState, change: (party: PartyState, id: string) => PartyState): GameState {
  return { ...state, parties: Object.fromEntries(Object.entries(state.parties).map(([id, p]) => [id, change(p, id)])) };
}

function startRound(state: GameState, event: Extract<RoundEvent, { type: 'roundStarted' }>): GameState {
  const next = { ...state, round: state.round + 1, phase: 'briefing' as const };
  const begun = withParties(state.round === 0 ? next : earn(next), (p, id) => ({
    ...p,
    ready: false,
    margin: event.margins[id] ?? p.margin,
    offersThisRound: 0,
    messagesThisPhase: 0,
  }));
  if (event.news === null) return begun;
  const news = eventOf(state.scenario, event.news);
  return {
    ...begun,
    indicators: applyNews(state.indicators, news).indicators,
    trueIndicators: applyNews(state.trueIndicators, news).indicators,
    news: [...state.news, { round: begun.round, event: news.id, changes: event.changes }],
  };
}

/** Every party earns capital with each new round, up to the most that one may hold. */
const earn = (state: GameState): GameState =>
  Object.keys(state.parties).reduce((s, id) => moveCapital(s, id, 'round', state.scenario.rules.capitalPerRound), state);

/** Nobody waits for a party without duties in the implementation: who has duties is public. */
function startPhase(state: GameState, phase: Phase): GameState {
  const due = dutiesInForce(state.scenario, state.clauses);
  const idle = (id: string) => phase === 'implementation' && !due.some((d) => d.actor === id);
  const begun = withParties({ ...state, phase }, (p, id) => ({ ...p, ready: idle(id), messagesThisPhase: 0 }));
  return phase === 'implementation' ? { ...begun, heldBackNow: [] } : begun;
}

function settle(state: GameState, event: Extract<RoundEvent, { type: 'roundSettled' }>): GameState {
  const { outcome } = event;
  const { incident } = state.scenario.world.rules;
  const shift = outcome.incident.hit ? incident.numbers.marginBy : 0;
  const sum = (payments: RoundOutcome['payments'][string] | undefined) => (payments ?? []).reduce((s, p) => s + p.units, 0);
  const paid = withParties(state, (p, id) => ({
    ...p,
    units: p.units + sum(outcome.payments[id]),
    unitsOnRecord: p.unitsOnRecord + sum(outcome.paymentsOnRecord[id]),
    margin: Math.min(state.scenario.rules.marginMost, Math.max(0, p.margin + shift)),
  }));
  const settled: GameState = {
    ...paid,
    indicators: outcome.indicators,
    trueIndicators: event.trueIndicators,
    incidents: state.incidents + (outcome.incident.hit ? 1 : 0),
    outcomes: [...state.outcomes, outcome],
    trustDue: [],
    heldBackNow: [],
    agreements: state.agreements.map((a) => (event.forfeited.includes(a.number) ? { ...a, pledgeForfeited: true } : a)),
  };
  return withoutAgreements(settled, event.ended);
}
