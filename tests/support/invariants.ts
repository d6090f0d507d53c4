/** What must hold in every state that can be reached, whatever anybody did. Gives what does not, in words. */
import { heldClauses, holdsNow } from '@track-two/shared/engine/standing.ts';
import { capitalFree, capitalReserved, isLive } from '@track-two/shared/engine/state.ts';
import type { Agreement, Clause, GameState, IndicatorChange, Offer } from '@track-two/shared/engine/types.ts';
import { openIssues } from '@track-two/shared/scenario/lookup.ts';
import { dutiesOf } from '@track-two/shared/terms/duties.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';

type Invariant = (state: GameState) => readonly string[];

const isTenths = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1000;

const indicators: Invariant = (state) =>
  [state.indicators, state.trueIndicators].flatMap(({ world, parties }) =>
    [world, ...Object.values(parties)].flatMap((table) =>
      Object.entries(table).flatMap(([name, value]) => (isTenths(value) ? [] : [`${name} is ${value}`])),
    ),
  );

const capital: Invariant = (state) =>
  Object.entries(state.parties).flatMap(([id, party]) => {
    const set = state.offers.filter(isLive).reduce((sum, o) => sum + (o.capital[id] ?? 0), 0);
    const sound = Number.isInteger(party.capital) && party.capital >= 0 && party.capital <= state.scenario.rules.capitalMost;
    return [
      ...(sound ? [] : [`${id} has ${party.capital} capital`]),
      ...(capitalFree(state, id) >= 0
        ? []
        : [`${id} has set ${set} and reserved ${capitalReserved(state, id)} of ${party.capital}`]),
      ...(capitalReserved(state, id) >= 0 ? [] : [`${id} has reserved less than nothing`]),
      ...(party.margin >= 0 && party.margin <= state.scenario.rules.marginMost ? [] : [`${id} has margin ${party.margin}`]),
    ];
  });

/** Each account of capital adds up, and what one party pays another receives, but for what it cannot hold. */
const accountsOfCapital: Invariant = (state) => {
  const sum = (kind: string) =>
    Object.values(state.parties).reduce(
      (all, p) => all + p.capitalMoves.filter((m) => m.kind === kind).reduce((s, m) => s + m.units, 0),
      0,
    );
  const owed = state.agreements.reduce((all, a) => all + (a.payment?.units ?? 0), 0);
  return [
    ...state.scenario.parties.flatMap(({ id, capital: start }) => {
      const moved = (state.parties[id]?.capitalMoves ?? []).reduce((s, m) => s + m.units, start);
      return moved === state.parties[id]?.capital ? [] : [`the account of ${id} says ${moved}`];
    }),
    ...(sum('paid') === -owed ? [] : [`${-sum('paid')} was paid of ${owed} promised`]),
    ...(sum('received') <= owed ? [] : [`${sum('received')} was received of ${owed} paid`]),
  ];
};

/** What an agreement's status says of its clauses. */
function agreementProblems(state: GameState, agreement: Agreement): readonly string[] {
  const { number, status, suspension, withdrawal, condition } = agreement;
  const of = <C extends Clause>(list: readonly C[]) =>
    list.filter((c) => 'agreement' in c.source && c.source.agreement === number);
  const [awake, asleep] = [of(state.clauses), of(state.sleeping)];
  const over = status === 'superseded' || status === 'withdrawn';
  const checks: readonly (readonly [boolean, string])[] = [
    [over === (awake.length + asleep.length === 0), `is ${status} with ${awake.length} and ${asleep.length} clauses`],
    [over || (status === 'suspended') === (suspension !== null), 'is suspended by nobody, or the reverse'],
    [!suspension || awake.length === 0, 'is suspended and in force'],
    [asleep.every((c) => (c.reason === 'suspended') === (suspension !== null)), 'sleeps for another reason than it has'],
    [asleep.every((c) => c.reason !== 'condition' || condition !== null), 'sleeps for a condition that it has not'],
    [!condition || awake.length === 0 || holdsNow(state, condition), 'is in force and its condition fails'],
    [status !== 'withdrawn' || withdrawal !== null, 'is withdrawn and nobody has left'],
    [suspension?.resumedBy.length !== agreement.parties.length, 'is suspended and all have asked it to resume'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `agreement ${number} ${what}`);
}

/** Asleep and in force exclude each other, issue by issue; what sleeps has been told to; nothing stands that is not on the table. */
const standing: Invariant = (state) => {
  const held = heldClauses(state);
  const twice = held.length - new Set(held.map((c) => c.issue)).size;
  const unopened = held.filter((c) => !openIssues(state.scenario, state.preset, state.round).includes(c.issue));
  return [
    ...(twice === 0 ? [] : ['an issue is held twice']),
    ...unopened.map((c) => `${c.issue} stands and is not on the table`),
    ...state.sleeping.flatMap((c) => unboundIn(state, c)),
    ...state.sleeping.filter((c) => !toldAsleep(state, c)).map((c) => `nobody was told that ${c.issue} sleeps`),
    ...state.clauses.filter((c) => toldAsleep(state, c)).map((c) => `nobody was told that ${c.issue} woke`),
    ...state.agreements.flatMap((a) => agreementProblems(state, a)),
  ];
};

/** Whether the last that the log says of a clause is that it sleeps. */
function toldAsleep(state: GameState, clause: Clause): boolean {
  const same = (c: Clause) => c.issue === clause.issue && JSON.stringify(c.source) === JSON.stringify(clause.source);
  const last = state.log.findLast(
    (e) => (e.type === 'clausesSlept' || e.type === 'clausesWoke') && e.round >= clause.since && e.clauses.some(same),
  );
  return last?.type === 'clausesSlept';
}

const clauses: Invariant = (state) => {
  const issues = state.clauses.map((c) => c.issue);
  const broken = brokenLinkages(state.scenario, levelsOf(state.scenario, state.preset, state.clauses));
  return [
    ...(new Set(issues).size === issues.length ? [] : ['two clauses on one issue']),
    ...broken.map((l) => `linkage broken: ${l.reason}`),
    ...state.clauses.flatMap((c) => unboundIn(state, c)),
  ];
};

/** Duty holders of a clause who have not bound themselves to it. */
function unboundIn(state: GameState, clause: Clause): readonly string[] {
  const { source } = clause;
  const agreement = 'agreement' in source ? state.agreements[source.agreement - 1] : undefined;
  const bound = 'agreement' in source ? (agreement?.parties ?? []) : [source.step];
  const sound =
    !('agreement' in source) ||
    ((agreement?.status === 'ratified' || agreement?.status === 'suspended') && agreement.terms[clause.issue] === clause.option);
  const unbound = dutiesOf(state.scenario, clause.issue, clause.option).filter((d) => !bound.includes(d.actor));
  return [
    ...(sound ? [] : [`${clause.issue} is in force by an agreement that does not say so`]),
    ...unbound.map((d) => `${d.actor} is bound on ${clause.issue} without having signed`),
  ];
}

function offerProblems(state: GameState, offer: Offer): readonly string[] {
  const signers = [offer.by, ...offer.to];
  const all = signers.every((p) => offer.signatures.includes(p));
  const agreement = state.agreements.find((a) => a.offer === offer.id);
  const afterSigning = ['signed', 'ratified', 'failed'].includes(offer.status);
  const checks: readonly (readonly [boolean, string])[] = [
    [new Set(offer.signatures).size === offer.signatures.length, 'is signed twice by one party'],
    [offer.signatures.every((p) => signers.includes(p)), 'is signed by a party that it is not for'],
    [!afterSigning || all, `is ${offer.status} and not signed by all`],
    [offer.status !== 'open' || !all, 'is open and signed by all'],
    [(offer.signedOrder !== null) === all, 'has a place in the order of signing without all signatures'],
    [(offer.status === 'ratified') === (agreement !== undefined), 'is ratified without an agreement, or the reverse'],
    [(offer.status === 'rejected') === (offer.rejectedBy !== null), 'is rejected by nobody, or the reverse'],
    [(offer.status === 'lapsed') === (offer.lapse !== null), 'has lapsed without a reason, or the reverse'],
    [(offer.status === 'failed') === offer.failedBy.length > 0, 'failed nowhere, or the reverse'],
    [
      (offer.status === 'countered') === state.offers.some((o) => o.parent === offer.id),
      'is countered by nothing, or the reverse',
    ],
    [offer.condition?.kind !== 'level' || offer.terms[offer.condition.issue] === undefined, 'waits for itself'],
    [!offer.payment || [offer.payment.from, offer.payment.to].every((p) => signers.includes(p)), 'pays somebody else'],
    [Object.keys(offer.capital).every((p) => offer.signatures.includes(p)), 'has capital of a party that has not signed'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `offer ${offer.id} ${what}`);
}

const offers: Invariant = (state) => [
  ...state.offers.flatMap((o, i) => (o.id === i + 1 ? offerProblems(state, o) : [`offer ${i + 1} is numbered ${o.id}`])),
  ...state.agreements.flatMap((a, i) => (a.number === i + 1 ? [] : [`agreement ${i + 1} is numbered ${a.number}`])),
];

const accounts: Invariant = (state) =>
  Object.entries(state.parties).flatMap(([id, party]) => {
    const sum = (key: 'payments' | 'paymentsOnRecord') =>
      state.outcomes.reduce((all, o) => all + (o[key][id] ?? []).reduce((s, p) => s + p.units, 0), 0);
    return [
      ...(party.units === sum('payments') ? [] : [`${id} has ${party.units} units but was paid ${sum('payments')}`]),
      ...(party.unitsOnRecord === sum('paymentsOnRecord') ? [] : [`${id} has other units on record than it was told`]),
    ];
  });

const explained = (change: IndicatorChange): readonly string[] => {
  const sum = change.causes.reduce((s, c) => s + c.by, change.from);
  const given = change.causes.flatMap((c) => [c.by, ...c.inputs.flatMap((i) => (i.kind === 'number' ? [i.value] : []))]);
  const integers = given.every((value) => Number.isInteger(value) && !Object.is(value, -0));
  return change.to === Math.min(1000, Math.max(0, sum)) && integers ? [] : [`${change.indicator} moved for no cause`];
};

const changes: Invariant = (state) => [
  ...state.outcomes.flatMap((o) => o.changes.flatMap(explained)),
  ...state.news.flatMap((n) => n.changes.flatMap(explained)),
];

const time: Invariant = (state) => [
  ...(state.round <= state.lastRound && state.lastRound <= state.preset.rounds ? [] : [`ends after ${state.lastRound}`]),
  ...(state.round >= 1 && state.round <= state.preset.rounds ? [] : [`round ${state.round}`]),
  ...((state.phase === 'debrief') === (state.results !== null) ? [] : ['debrief without results, or the reverse']),
  ...(state.phase === 'debrief' || Object.values(state.parties).some((p) => !p.ready) ? [] : ['all are ready and wait']),
];

const ALL: readonly Invariant[] = [indicators, capital, accountsOfCapital, clauses, standing, offers, accounts, changes, time];

/** Invariants that this state breaks; none in any state that can be reached. */
export const brokenInvariants = (state: GameState): readonly string[] => ALL.flatMap((invariant) => invariant(state));
