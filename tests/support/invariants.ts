/** What must hold in every state that can be reached, whatever anybody did. Gives what does not, in words. */
import { isLive } from '@track-two/shared/engine/state.ts';
import type { Clause, GameState, IndicatorChange, Offer } from '@track-two/shared/engine/types.ts';
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
      ...(set <= party.capital ? [] : [`${id} has set ${set} of ${party.capital} capital`]),
      ...(party.margin >= 0 && party.margin <= state.scenario.rules.marginMost ? [] : [`${id} has margin ${party.margin}`]),
    ];
  });

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
  const sound = !('agreement' in source) || (agreement?.status === 'ratified' && agreement.terms[clause.issue] === clause.option);
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
  ...(state.round >= 1 && state.round <= state.preset.rounds ? [] : [`round ${state.round}`]),
  ...((state.phase === 'debrief') === (state.results !== null) ? [] : ['debrief without results, or the reverse']),
  ...(state.phase === 'debrief' || Object.values(state.parties).some((p) => !p.ready) ? [] : ['all are ready and wait']),
];

const ALL: readonly Invariant[] = [indicators, capital, clauses, offers, accounts, changes, time];

/** Invariants that this state breaks; none in any state that can be reached. */
export const brokenInvariants = (state: GameState): readonly string[] => ALL.flatMap((invariant) => invariant(state));
