/** The advised seat: its scenario, its own card and its view. All that the coach may know. */
import type { SeatedView } from '../bots/types.ts';
import { partyOf, stanceOf } from '../scenario/lookup.ts';
import type { PartyId, Preset, Scenario, Stance, StanceId, Terms } from '../scenario/types.ts';
import { addedPayoff, forecast, type HomeForecast } from '../terms/forecast.ts';
import { levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { clausePayoff } from '../terms/payoff.ts';
import type { ForOther } from './types.ts';

export interface CoachSeat {
  readonly scenario: Scenario;
  readonly preset: Preset;
  readonly view: SeatedView;
}

/** The player's own card. */
export const ownCard = ({ scenario, view }: CoachSeat): Stance => stanceOf(scenario, view.desk.party, view.desk.stance);

/** How the own home would judge terms against what is in force, without capital. */
export function atHome(seat: CoachSeat, terms: Terms): HomeForecast {
  const { party, margin } = seat.view.desk;
  return forecast(seat.scenario, { party, stance: ownCard(seat), margin, capital: 0 }, seat.view.clauses, terms);
}

/** Whether no linkage is broken once the terms hold. */
export const holdsTogether = ({ scenario, preset, view }: CoachSeat, terms: Terms): boolean =>
  brokenLinkages(scenario, withTerms(levelsOf(scenario, preset, view.clauses), terms)).length === 0;

/** What the clauses of an agreement that are in force pay the player over a whole game. */
export function agreementWorth(seat: CoachSeat, agreement: number): number {
  const clauses = seat.view.clauses.filter((c) => 'agreement' in c.source && c.source.agreement === agreement);
  return clauses.reduce((sum, c) => sum + clausePayoff(seat.scenario, seat.view.desk.party, ownCard(seat), c), 0);
}

/** The player's own belief about a party as it was last set, in percent; even shares where none was. Never a reading of our own. */
export function beliefAbout(
  { scenario, view }: CoachSeat,
  party: PartyId,
): { readonly believed: boolean; readonly shares: Readonly<Record<StanceId, number>> } {
  const last = view.desk.beliefs.filter((b) => b.about === party).at(-1);
  if (last) return { believed: true, shares: last.shares };
  const { stances } = partyOf(scenario, party);
  const even = Math.floor(100 / stances.length);
  const over = 100 - even * stances.length;
  return { believed: false, shares: Object.fromEntries(stances.map((s, i) => [s.id, even + (i < over ? 1 : 0)])) };
}

/** What terms add for another party under each of its public cards. */
export function forOther(seat: CoachSeat, party: PartyId, terms: Terms): ForOther {
  const { margin, stances } = partyOf(seat.scenario, party);
  const { believed, shares } = beliefAbout(seat, party);
  const cards = stances.map((stance) => ({
    stance: stance.id,
    share: shares[stance.id] ?? 0,
    points: addedPayoff(seat.scenario, party, stance, seat.view.clauses, terms),
  }));
  return { party, usualMargin: margin, believed, cards };
}

/** Points that terms add for another party, expected by the player's beliefs. */
export const expected = ({ cards }: ForOther): number => cards.reduce((sum, c) => sum + (c.share * c.points) / 100, 0);

/** Percent by the player's beliefs that the party holds a card under which the terms reach its usual margin. */
export const likely = ({ cards, usualMargin }: ForOther): number =>
  cards.reduce((sum, c) => sum + (c.points >= usualMargin ? c.share : 0), 0);

/** The same terms, whatever the order in which they are written. */
export const termsKey = (terms: Terms): string =>
  Object.entries(terms)
    .map(([issue, option]) => `${issue}:${option}`)
    .sort()
    .join(' ');
