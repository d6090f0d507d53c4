/** How agreements, and the clauses that they hold, change by events. */
import { heldClauses, readAnew, withStanding } from './standing.ts';
import { pay, receive } from './state.ts';
import type { Agreement, AgreementNumber, Clause, GameEvent, GameState } from './types.ts';

type AgreementEvent = Extract<
  GameEvent,
  {
    type:
      | 'agreementRatified'
      | 'agreementSuspended'
      | 'resumptionAsked'
      | 'agreementResumed'
      | 'withdrawalAnnounced'
      | 'clausesSlept'
      | 'clausesWoke';
  }
>;

export function evolveAgreement(state: GameState, event: AgreementEvent): GameState {
  switch (event.type) {
    case 'agreementRatified':
      return ratify(state, event);
    case 'agreementSuspended':
      return readAnew(
        withAgreement(state, event.agreement, (a) => ({
          ...a,
          status: 'suspended',
          suspension: { by: event.by, round: state.round, resumedBy: [] },
        })),
      );
    case 'resumptionAsked':
      return withAgreement(state, event.agreement, (a) => ({
        ...a,
        suspension: a.suspension && { ...a.suspension, resumedBy: [...a.suspension.resumedBy, event.by] },
      }));
    case 'agreementResumed':
      return readAnew(withAgreement(state, event.agreement, (a) => ({ ...a, status: 'ratified', suspension: null })));
    case 'withdrawalAnnounced':
      return withAgreement(state, event.agreement, (a) => ({ ...a, withdrawal: { by: event.by, round: state.round } }));
    case 'clausesSlept':
    case 'clausesWoke':
      return state; // A record of what the event before it did.
  }
}

function withAgreement(state: GameState, number: AgreementNumber, change: (agreement: Agreement) => Agreement): GameState {
  return { ...state, agreements: state.agreements.map((a) => (a.number === number ? change(a) : a)) };
}

/** A level that an older agreement has in force stays with that agreement, its pledge included: restating it replaces nothing. */
function isRestated(state: GameState, issue: string, option: string): boolean {
  return state.clauses.some((c) => c.issue === issue && c.option === option && 'agreement' in c.source);
}

/** The terms stand; older clauses on the same issues give way, and an agreement left without clauses is superseded. */
function ratify(state: GameState, event: Extract<AgreementEvent, { type: 'agreementRatified' }>): GameState {
  const { agreement } = event;
  const changed = Object.entries(agreement.terms).filter(([issue, option]) => !isRestated(state, issue, option));
  const kept = heldClauses(state).filter((c) => changed.every(([issue]) => issue !== c.issue));
  const fresh = changed.map(
    ([issue, option]): Clause => ({
      issue,
      option,
      source: { agreement: agreement.number },
      since: state.round,
    }),
  );
  const held = [...kept, ...fresh];
  const lives = (number: number) => held.some((c) => 'agreement' in c.source && c.source.agreement === number);
  const over = (a: Agreement): Agreement => (lives(a.number) || a.status === 'withdrawn' ? a : { ...a, status: 'superseded' });
  const agreements = [...state.agreements, agreement].map(over);
  const offers = state.offers.map((o) => (o.id === event.offer ? { ...o, status: 'ratified' as const } : o));
  return paid(withStanding({ ...state, offers, agreements }, held), event);
}

/** The capital set on the deal is spent, and its side payment changes hands; what the receiver cannot hold is lost. */
function paid(state: GameState, event: Extract<AgreementEvent, { type: 'agreementRatified' }>): GameState {
  const spent = Object.entries(event.capitalSpent).reduce((s, [id, units]) => pay(s, id, units), state);
  const { payment } = event.agreement;
  return payment ? receive(pay(spent, payment.from, payment.units), payment.to, payment.units) : spent;
}

/** State after the outcome in which these agreements have ended: nothing of them is left, and what rested on them sleeps. */
export function withoutAgreements(state: GameState, ended: readonly AgreementNumber[]): GameState {
  if (ended.length === 0) return state;
  const agreements = state.agreements.map((a) => (ended.includes(a.number) ? { ...a, status: 'withdrawn' as const } : a));
  const held = heldClauses(state).filter((c) => !('agreement' in c.source && ended.includes(c.source.agreement)));
  return withStanding({ ...state, agreements }, held);
}
