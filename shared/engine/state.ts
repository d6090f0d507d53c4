/** The beginning of a game, and what other files ask of a state. */
import { partyIds, presetOf } from '../scenario/lookup.ts';
import type { Party, PartyId, Scenario, StanceId } from '../scenario/types.ts';
import { draw } from './random.ts';
import type { CapitalMove, GameState, Indicators, Offer, PartyState } from './types.ts';

/** A game before its first briefing: stances drawn from the seed, indicators at their start. Throws on an unknown preset. */
export function blankState({ scenario, preset, seed }: { scenario: Scenario; preset: string; seed: string }): GameState {
  const indicators = startIndicators(scenario);
  return {
    scenario,
    preset: presetOf(scenario, preset),
    seed,
    round: 0,
    phase: 'outcome',
    lastRound: presetOf(scenario, preset).rounds,
    parties: Object.fromEntries(scenario.parties.map((p) => [p.id, startParty(scenario, p.id, seed)])),
    offers: [],
    agreements: [],
    clauses: [],
    sleeping: [],
    heldBackNow: [],
    indicators,
    trueIndicators: indicators,
    incidents: 0,
    news: [],
    messages: [],
    outcomes: [],
    trustDue: [],
    signedCount: 0,
    log: [],
    results: null,
  };
}

/** Indicators before the first round, in tenths. */
export function startIndicators(scenario: Scenario): Indicators {
  const { capability, support, standing, ...world } = scenario.world.start;
  const of = (table: Readonly<Record<string, number>>, id: PartyId) => table[id] ?? 0;
  const parties = partyIds(scenario).map((id) => [
    id,
    { capability: of(capability, id), support: of(support, id), standing: of(standing, id) },
  ]);
  return { world, parties: Object.fromEntries(parties) };
}

/** The card that a party draws in the game of this seed. */
export function drawnStance({ id, stances }: Pick<Party, 'id' | 'stances'>, seed: string): StanceId {
  const stance = stances[draw(seed, `stance/${id}`, stances.length)];
  if (!stance) throw new Error(`party ${id} has no stance`);
  return stance.id;
}

function startParty(scenario: Scenario, id: PartyId, seed: string): PartyState {
  const party = scenario.parties.find((p) => p.id === id);
  if (!party) throw new Error(`unknown party ${id}`);
  return {
    stance: drawnStance(party, seed),
    capital: party.capital,
    capitalMoves: [],
    margin: party.margin,
    ready: false,
    beliefs: [],
    units: 0,
    unitsOnRecord: 0,
    offersThisRound: 0,
    messagesThisPhase: 0,
  };
}

/** State of one party. Throws on an unknown id: callers have checked it. */
export function partyState(state: GameState, id: PartyId): PartyState {
  const party = state.parties[id];
  if (!party) throw new Error(`unknown party ${id}`);
  return party;
}

/** Whether an offer can still become an agreement. */
export const isLive = (offer: Offer): boolean => offer.status === 'open' || offer.status === 'signed';

/** Political capital set on live offers by a party. */
export function capitalSetOn(state: GameState, party: PartyId): number {
  return state.offers.filter(isLive).reduce((sum, o) => sum + (o.capital[party] ?? 0), 0);
}

/** Political capital that a party owes as side payments on live offers that it has signed: reserved until they end. */
export function capitalReserved(state: GameState, party: PartyId): number {
  const owed = ({ payment, signatures }: Offer): number =>
    payment?.from === party && signatures.includes(party) ? payment.units : 0;
  return state.offers.filter(isLive).reduce((sum, o) => sum + owed(o), 0);
}

/** Capital that a party can still spend or set. */
export const capitalFree = (state: GameState, party: PartyId): number =>
  partyState(state, party).capital - capitalSetOn(state, party) - capitalReserved(state, party);

/** State with one party changed. */
export function withParty(state: GameState, id: PartyId, change: (party: PartyState) => PartyState): GameState {
  return { ...state, parties: { ...state.parties, [id]: change(partyState(state, id)) } };
}

/** State in which these parties are not ready any more: there is something new for them to answer. */
export const callBack = (state: GameState, parties: readonly PartyId[]): GameState =>
  parties.reduce((s, id) => withParty(s, id, (p) => ({ ...p, ready: false })), state);

/** State with a party's capital moved by so many units, within 0 and the most that one may hold, and the move on its account. */
export function moveCapital(state: GameState, id: PartyId, kind: CapitalMove['kind'], by: number): GameState {
  return withParty(state, id, (p) => {
    const capital = Math.min(state.scenario.rules.capitalMost, Math.max(0, p.capital + by));
    const units = capital - p.capital;
    const capitalMoves = units === 0 ? p.capitalMoves : [...p.capitalMoves, { round: state.round, kind, units }];
    return { ...p, capital, capitalMoves };
  });
}
