/**
 * The world moves (rules.md, The world): each rule turns what is in force and complied with into causes of indicator moves. The same rules
 * run twice a round: on the record (what was held back and not found counts as done) and in truth.
 */
import { DIMENSION } from '../scenario/dimensions.ts';
import type { PartyId, WorldRuleId } from '../scenario/types.ts';
import { effectsOn, type HeldBack } from '../terms/effects.ts';
import { leavings } from './leaving.ts';
import { applyCauses, type Move } from './moves.ts';
import { racePaceShock } from './news.ts';
import { agreementsInForce } from './standing.ts';
import type { Breach, Cause, CauseInput, GameState, Indicators } from './types.ts';

/** What the rules of one round read besides the state. */
export interface RoundFacts {
  readonly held: HeldBack;
  readonly found: readonly Breach[];
}

/** A cause by a rule of the scenario, with its facts. Adding 0 turns −0, which cutting small negatives gives, into the 0 that JSON keeps. */
function cause(state: GameState, rule: WorldRuleId, by: number, inputs: readonly CauseInput[]): Cause {
  const { facts, basis } = state.scenario.world.rules[rule];
  return { rule, by: by + 0, inputs, facts, basis };
}

const number = (name: string, value: number): CauseInput => ({ kind: 'number', name, value: value + 0 });

/** Effects of every clause in force on some parties in some dimensions: their sum, and the clauses that make it. */
function effectsSum(
  state: GameState,
  parties: readonly PartyId[],
  dimensions: readonly string[],
  held: HeldBack,
): { sum: number; inputs: readonly CauseInput[] } {
  const inputs = state.clauses.map(({ issue, option }): CauseInput & { effect: number } => {
    const effects = parties.map((p) => effectsOn(state.scenario, { issue, option }, p, held));
    const effect = effects.reduce((sum, e) => sum + dimensions.reduce((s, d) => s + (e[d] ?? 0), 0), 0);
    return { kind: 'clause', issue, option, effect };
  });
  return { sum: inputs.reduce((s, i) => s + i.effect, 0), inputs: inputs.filter((i) => i.effect !== 0) };
}

function partyMoves(state: GameState, before: Indicators, party: PartyId, held: HeldBack): readonly Move[] {
  const { capability, standing, support } = state.scenario.world.rules;
  const power = effectsSum(state, [party], [DIMENSION.pace, DIMENSION.compute], held);
  const name = effectsSum(state, [party], [DIMENSION.legitimacy], held);
  const home = effectsSum(state, [party], [DIMENSION.domestic], held);
  const was = before.parties[party]?.support ?? 0;
  const gap = support.numbers.middle - was;
  const drift = Math.sign(gap) * Math.min(Math.abs(gap), support.numbers.drift);
  return [
    {
      indicator: 'capability',
      party,
      cause: cause(state, 'capability', capability.numbers.base + capability.numbers.perEffect * power.sum, [
        number('base', capability.numbers.base),
        ...power.inputs,
      ]),
    },
    { indicator: 'standing', party, cause: cause(state, 'standing', standing.numbers.perEffect * name.sum, name.inputs) },
    {
      indicator: 'support',
      party,
      cause: cause(state, 'support', support.numbers.perEffect * home.sum + drift, [...home.inputs, number('drift', drift)]),
    },
  ];
}

function sharedMoves(state: GameState, held: HeldBack): readonly Move[] {
  const { safety, development } = state.scenario.world.rules;
  const all = Object.keys(state.parties);
  const safe = effectsSum(state, all, [DIMENSION.safety], held);
  const grown = effectsSum(state, state.scenario.world.developmentParties, [DIMENSION.development], held);
  return [
    {
      indicator: 'safety',
      party: null,
      cause: cause(state, 'safety', Math.trunc((safety.numbers.perEffect * safe.sum) / all.length), [
        ...safe.inputs,
        number('parties', all.length),
      ]),
    },
    {
      indicator: 'development',
      party: null,
      cause: cause(state, 'development', development.numbers.perEffect * grown.sum, grown.inputs),
    },
  ];
}

/** Trust rises with agreements kept and falls with breaches found, forfeited pledges, withdrawals and deals that a home refused. */
function trustMoves(state: GameState, found: readonly Breach[]): readonly Move[] {
  const { numbers } = state.scenario.world.rules.trust;
  const trust = (by: number, inputs: readonly CauseInput[]): Move => ({
    indicator: 'trust',
    party: null,
    cause: cause(state, 'trust', by, inputs),
  });
  const broken = new Set(found.map((b) => b.duty.issue));
  const left = leavings(state, found);
  const kept = agreementsInForce(state).filter(
    (a) =>
      left.every((l) => l.agreement.number !== a.number) &&
      state.clauses.every((c) => !('agreement' in c.source && c.source.agreement === a.number && broken.has(c.issue))),
  );
  const rise = Math.min(numbers.keptMost, numbers.kept * kept.length);
  const moves =
    kept.length > 0
      ? [
          trust(
            rise,
            kept.map((a) => ({ kind: 'agreement', agreement: a.number })),
          ),
        ]
      : [];
  for (const { duty, pledgeForfeited } of found) {
    const by = numbers.found + (pledgeForfeited ? numbers.pledgeForfeited : 0);
    moves.push(trust(by, [{ kind: 'breach', party: duty.actor, issue: duty.issue }]));
  }
  for (const { agreement, by: party, pledge } of left) {
    const by = numbers.withdrawn + (pledge ? numbers.pledgeForfeited : 0);
    moves.push(trust(by, [{ kind: 'withdrawal', party, agreement: agreement.number, pledge }]));
  }
  return [...moves, ...state.trustDue.map((c): Move => ({ indicator: 'trust', party: null, cause: c }))];
}

function fragmentationMoves(state: GameState): readonly Move[] {
  const { numbers } = state.scenario.world.rules.fragmentation;
  return state.agreements
    .filter((a) => a.round === state.round)
    .map((a) => ({
      indicator: 'fragmentation',
      party: null,
      cause: cause(state, 'fragmentation', a.ofAll ? numbers.ofAll : numbers.exclusive, [
        { kind: 'agreement', agreement: a.number },
      ]),
    }));
}

/** Close rivals and distrust race harder (after Armstrong, Bostrom and Shulman 2013): set anew each round from lead and trust. */
function racePaceMove(state: GameState, before: Indicators, after: Indicators): Move {
  const { numbers } = state.scenario.world.rules.racePace;
  const [first = 0, second = 0] = Object.values(after.parties)
    .map((p) => p.capability)
    .sort((a, b) => b - a);
  const lead = first - second;
  const byLead = Math.trunc((numbers.leadMiddle - lead) / numbers.leadDivisor);
  const byTrust = -Math.trunc((after.world.trust - numbers.trustMiddle) / numbers.trustDivisor);
  const shock = racePaceShock(state);
  const by = numbers.base + byLead + byTrust + shock - before.world.racePace;
  const inputs = [
    number('base', numbers.base),
    number('lead', byLead),
    number('trust', byTrust),
    ...(shock === 0 ? [] : [number('news', shock)]),
  ];
  return { indicator: 'racePace', party: null, cause: cause(state, 'racePace', by, inputs) };
}

function riskMove(state: GameState, after: Indicators): Move {
  const { numbers } = state.scenario.world.rules.risk;
  const by = Math.trunc((after.world.racePace - after.world.safety) / numbers.divisor);
  const inputs = [number('racePace', after.world.racePace), number('safety', after.world.safety)];
  return { indicator: 'risk', party: null, cause: cause(state, 'risk', by, inputs) };
}

/** Moves all indicators by one round. Race pace reads the new capability and trust, risk the new race pace and safety. */
export function moveWorld(state: GameState, before: Indicators, { held, found }: RoundFacts): ReturnType<typeof applyCauses> {
  const first = applyCauses(before, [
    ...Object.keys(state.parties).flatMap((party) => partyMoves(state, before, party, held)),
    ...sharedMoves(state, held),
    ...trustMoves(state, found),
    ...fragmentationMoves(state),
  ]);
  const second = applyCauses(first.indicators, [racePaceMove(state, before, first.indicators)]);
  const third = applyCauses(second.indicators, [riskMove(state, second.indicators)]);
  return { indicators: third.indicators, changes: [...first.changes, ...second.changes, ...third.changes] };
}
