/** (state, event) → state. Exhaustive, cannot fail, decides nothing: all choices were made when the event was. */
import type { PartyId } from '../scenario/types.ts';
import { evolveAgreement } from './evolveAgreement.ts';
import { evolveOffer } from './evolveOffer.ts';
import { evolveRound } from './evolveRound.ts';
import { heldClauses, withStanding } from './standing.ts';
import { moveCapital, withParty } from './state.ts';
import type { Belief, Clause, GameEvent, GameState } from './types.ts';

/** State after one event, with the event in its log. */
export function evolve(state: GameState, event: GameEvent): GameState {
  return { ...apply(state, event), log: [...state.log, event] };
}

/** State after several events, in order. */
export const evolveAll = (state: GameState, events: readonly GameEvent[]): GameState => events.reduce(evolve, state);

function apply(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case 'offerTabled':
    case 'offerSigned':
    case 'offerRejected':
    case 'offerWithdrawn':
    case 'offerLapsed':
    case 'capitalSet':
    case 'ratificationFailed':
      return evolveOffer(state, event);
    case 'agreementRatified':
    case 'agreementSuspended':
    case 'resumptionAsked':
    case 'agreementResumed':
    case 'withdrawalAnnounced':
    case 'clausesSlept':
    case 'clausesWoke':
      return evolveAgreement(state, event);
    case 'endCalled':
      return { ...state, lastRound: event.after };
    case 'roundStarted':
    case 'phaseStarted':
    case 'roundSettled':
    case 'gameEnded':
      return evolveRound(state, event);
    case 'readied':
      return withParty(state, event.by, (p) => ({ ...p, ready: event.ready }));
    case 'stepTaken':
      return withStep(state, event.by, {
        issue: event.issue,
        option: event.option,
        source: { step: event.by },
        since: state.round,
      });
    case 'stepUndone':
      return withStanding(
        moveCapital(state, event.by, 'step', -state.scenario.rules.stepCost),
        heldClauses(state).filter((c) => c.issue !== event.issue),
      );
    case 'said':
      return withParty({ ...state, messages: [...state.messages, event.message] }, event.message.from, (p) => ({
        ...p,
        messagesThisPhase: p.messagesThisPhase + 1,
      }));
    case 'beliefSet':
      return withParty(state, event.by, (p) => ({ ...p, beliefs: withBelief(p.beliefs, event.belief) }));
    case 'complianceChosen': {
      const others = state.heldBackNow.filter((key) => key !== event.duty);
      return { ...state, heldBackNow: event.choice === 'heldBack' ? [...others, event.duty].sort() : others };
    }
  }
}

function withStep(state: GameState, by: PartyId, clause: Clause): GameState {
  const others = heldClauses(state).filter((c) => c.issue !== clause.issue);
  return withStanding(moveCapital(state, by, 'step', -state.scenario.rules.stepCost), [...others, clause]);
}

/** One belief a round and party: a later one of the same round replaces the earlier. */
function withBelief(beliefs: readonly Belief[], belief: Belief): readonly Belief[] {
  return [...beliefs.filter((b) => b.about !== belief.about || b.round !== belief.round), belief];
}
