/** How agreements, and the clauses that they hold, change by events. */
import type { PartyId } from '../scenario/types.ts';
import { heldClauses, readAnew, withStanding } from './standing.ts';
import { callBack, moveCapital } from './state.ts';
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
      return suspend(state, event.agreement, event.by);
    case 'resumptionAsked':
      return askToResume(state, event.agreement, event.by);
    case 'agreementResumed':
      return readAnew(withAgreement(state, event.agreement, (a) => ({ ...a, status: 'ratified', suspension: null })));
    case 'withdrawalAnnounced':
      return announceWithdrawal(state, event.agreement, event.by);
    case 'clausesSlept':
    case 'clausesWoke':
      return state; // A record of what the event before it did.
  }
}

function withAgreement(state: GameState, number: AgreementNumber, change: (agreement: Agreement) => Agreement): GameState {
  return { ...state, agreements: state.agreements.map((a) => (a.number === number ? change(a) : a)) };
}

const othersIn = (state: GameState, number: AgreementNumber, except: readonly PartyId[]): readonly PartyId[] =>
  state.agreements.find((a) => a.number === number)?.parties.filter((p) => !except.includes(p)) ?? [];

/** All that an agreement does stops at once; its other parties are called back, for they may ask it to resume. */
function suspend(state: GameState, number: AgreementNumber, by: PartyId): GameState {
  const suspension = { by, round: state.round, resumedBy: [] };
  const stopped = withAgreement(state, number, (a) => ({ ...a, status: 'suspended', suspension }));
  return callBack(readAnew(stopped), othersIn(state, number, [by]));
}

/** One party more wants it to go on; those who have not asked yet are called back. */
function askToResume(state: GameState, number: AgreementNumber, by: PartyId): GameState {
  const asked = [...(state.agreements.find((a) => a.number === number)?.suspension?.resumedBy ?? []), by];
  const noted = withAgreement(state, number, (a) => ({
    ...a,
    suspension: a.suspension && { ...a.suspension, resumedBy: asked },
  }));
  return callBack(noted, othersIn(state, number, asked));
}

/** The agreement stands until the outcome has settled; its other parties are called back, for they may want to answer with an offer. */
function announceWithdrawal(state: GameState, number: AgreementNumber, by: PartyId): GameState {
  const announced = withAgreement(state, number, (a) => ({ ...a, withdrawal: { by, round: state.round } }));
  return callBack(announced, othersIn(state, number, [by]));
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
  const spent = Object.entries(event.capitalSpent).reduce((s, [id, units]) => moveCapital(s, id, 'home', -units), state);
  const { payment } = event.agreement;
  if (!payment) return spent;
  return moveCapital(moveCapital(spent, payment.from, 'paid', -payment.units), payment.to, 'received', payment.units);
}

/** State after the outcome in which these agreements have ended: nothing of them is left, and what rested on them sleeps. */
export function withoutAgreements(state: GameState, ended: readonly AgreementNumber[]): GameState {
  if (ended.length === 0) return state;
  const agreements = state.agreements.map((a) => (ended.includes(a.number) ? { ...a, status: 'withdrawn' as const } : a));
  const held = heldClauses(state).filter((c) => !('agreement' in c.source && ended.includes(c.source.agreement)));
  return withStanding({ ...state, agreements }, held);
}
